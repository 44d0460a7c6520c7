//! What erasing a member's personal data would do, and the form that does it.

use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::erasure::{MemberErased, erase_member};
use crate::http::FormError;
use app::api::{ErasureCommand, GetErasure};
use app::members::{ErasureForm, ErasureFormProblem, erasure_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

pub(super) fn router() -> Router<PagesState> {
    Router::new().route("/members/{foundation}/{membership}/erasure", get(show).post(erase))
}

/// `GET /members/{foundation}/{membership}/erasure`
async fn show(
    State(state): State<AppState>,
    Path(which): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let kept = request.kept(&state, &page).await?;
    let form = ErasureForm {
        done: page.query().text("done") == DONE,
        confirmed: kept.is_some(),
        name: kept.map_or_else(String::new, |kept| kept.text("name").to_owned()),
        problem: None,
    };
    Ok(shown(page, which, form).await)
}

/// What the address says after something was erased.
const DONE: &str = "erased";

async fn shown(page: PageRequest, (foundation, membership): (String, String), form: ErasureForm) -> Response {
    let asked = GetErasure {
        foundation,
        membership,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| erasure_page(answer, form))
}

/// `POST /members/{foundation}/{membership}/erasure`
async fn erase(
    State(state): State<AppState>,
    Path((foundation, membership)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<ErasureCommand>, FormRejection>,
) -> Result<Response, FormError> {
    let command = request.read(form)?;
    let caller = request.caller(&state).await?;
    let problem = match erase_member(&state, &caller, (&foundation, &membership), &command).await {
        Ok(MemberErased::Done) => {
            return Ok(Redirect::to(&page.done_address(DONE)).into_response());
        }
        Ok(MemberErased::NotFound) => return Err(request.missing()),
        Ok(MemberErased::NotConfirmed) => ErasureFormProblem::OtherName,
        Ok(MemberErased::Refused(_)) => ErasureFormProblem::Refused,
        Err(CommandError::NotConfirmed) => {
            let fields = [("name", command.name.as_str())];
            return request.confirm_first(&state, &caller, page.path(), &fields).await;
        }
        Err(error) => return Err(request.fault(error)),
    };
    let form = ErasureForm {
        name: command.name,
        problem: Some(problem),
        ..ErasureForm::default()
    };
    Ok(shown(page, (foundation, membership), form).await)
}
