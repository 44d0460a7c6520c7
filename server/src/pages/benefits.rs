//! The fulfilment board, for a foundation's staff. Forms are sent to the same URL as their page.

use super::Pages;
use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::entitlements::{self, HandleDone};
use crate::http::FormError;
use app::api::{BENEFIT_USE_COLUMNS, BenefitFilter, BenefitUseCommand, GetBenefitUse, GetBenefitUses, sort_key};
use app::benefits::{BenefitUseForm, BenefitUseRefusal, benefit_use_page, board_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::entitlement::UseStep;
use serde::Deserialize;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/benefits/{foundation}", get(list))
        .route("/benefits/{foundation}/{id}", get(show).post(act))
        .with_state(PagesState { pages, state })
}

/// `GET /benefits/{foundation}`
async fn list(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let text = |name: &str| page.query().text(name).to_owned();
    let asked = GetBenefitUses {
        foundation,
        show: BenefitFilter::parse(&text("show")).unwrap_or_default(),
        benefit: text("benefit"),
        member: text("member"),
        sort: sort_key(&text("sort"), &BENEFIT_USE_COLUMNS).unwrap_or_default(),
        page: text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, board_page)
}

/// `GET /benefits/{foundation}/{id}`
async fn show(Path((foundation, id)): Path<(String, String)>, page: PageRequest) -> Response {
    let form = BenefitUseForm {
        done: UseStep::from_word(page.query().text("done")),
        ..BenefitUseForm::default()
    };
    shown(page, foundation, id, form).await
}

async fn shown(page: PageRequest, foundation: String, id: String, form: BenefitUseForm) -> Response {
    let form = BenefitUseForm {
        list: page.list_query(),
        ..form
    };
    let asked = GetBenefitUse {
        foundation,
        id,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| benefit_use_page(answer, form))
}

/// A command as a form sends it.
#[derive(Debug, Deserialize)]
struct SentStep {
    r#do: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    link: String,
}

impl SentStep {
    /// `None` if it doesn't say what to do.
    fn command(self) -> Option<BenefitUseCommand> {
        Some(BenefitUseCommand {
            action: UseStep::from_word(&self.r#do)?,
            version: self.version.parse().unwrap_or(-1),
            note: self.note,
            day: self.day,
            link: self.link,
        })
    }
}

/// `POST /benefits/{foundation}/{id}`
async fn act(
    State(state): State<AppState>,
    Path((foundation, id)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentStep>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let command = sent.command().ok_or_else(|| request.missing())?;
    let refusal = match entitlements::handle(&state, &caller, &foundation, &id, &command).await {
        Ok(HandleDone::Done) => {
            return Ok(Redirect::to(&page.done_address(command.action.word())).into_response());
        }
        Ok(HandleDone::NotFound) => return Err(request.missing()),
        // Its state changed meanwhile, so the page shows what's possible now.
        Ok(HandleDone::Conflict) | Err(CommandError::WrongState) => BenefitUseRefusal::Conflict,
        Ok(HandleDone::Wrong(problems)) => BenefitUseRefusal::Wrong(problems),
        Err(error) => return Err(request.fault(error)),
    };
    let form = BenefitUseForm {
        sent: Some(command),
        refusal: Some(refusal),
        ..BenefitUseForm::default()
    };
    Ok(shown(page, foundation, id, form).await)
}
