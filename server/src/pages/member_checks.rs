//! The checks of a member's addresses, and asking for one: for those who act for the member, and for the foundation's staff.

use super::form::FormRequest;
use super::member::member_answer;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use crate::members::{AddressStated, CheckAgainDone, check_again, state_address};
use app::member::{CheckAsked, checks_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

pub(super) fn router() -> Router<PagesState> {
    Router::new().route("/member/{membership}/checks", get(show).post(act))
}

/// `GET /member/{membership}/checks`
async fn show(Path(membership): Path<String>, mut page: PageRequest) -> Response {
    let asked = CheckAsked::parse(page.query().text("asked"));
    let answer = member_answer(&mut page, &membership).await;
    page.answer_signed_in(answer, |answer| checks_page(answer, asked))
}

/// The question whose answer is to be checked again, or replaced by another address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct SentCheck {
    question: String,
    /// Only sent by the form that replaces it.
    address: Option<String>,
}

impl SentCheck {
    /// Asks for the check or replaces the address, and leads to a page that says what came of it.
    pub async fn ask(
        self,
        state: &AppState,
        request: &FormRequest,
        membership: &str,
        page: &str,
    ) -> Result<Response, FormError> {
        let caller = request.caller(state).await?;
        let asked = match &self.address {
            None => match check_again(state, &caller, membership, &self.question).await {
                Ok(CheckAgainDone::Due) => CheckAsked::Due,
                Ok(CheckAgainDone::NotFound) => return Err(request.missing()),
                Err(CommandError::TooOften { .. }) => CheckAsked::TooOften,
                Err(error) => return Err(request.fault(error)),
            },
            Some(typed) => match state_address(state, &caller, membership, (&self.question, typed)).await {
                Ok(AddressStated::Done) => CheckAsked::Stated,
                Ok(AddressStated::NotUrl) => CheckAsked::NotUrl,
                Ok(AddressStated::NotFound) => return Err(request.missing()),
                Err(error) => return Err(request.fault(error)),
            },
        };
        Ok(Redirect::to(&format!("{page}?asked={}", asked.id())).into_response())
    }
}

/// `POST /member/{membership}/checks`
async fn act(
    State(state): State<AppState>,
    Path(membership): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentCheck>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    sent.ask(&state, &request, &membership, page.path()).await
}
