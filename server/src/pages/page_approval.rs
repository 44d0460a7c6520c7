//! Public pages that wait for approval: the list, one of them with the decision, and its logos.

use super::form::FormRequest;
use super::logo::logo_answer;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::AppState;
use crate::http::FormError;
use crate::profiles::{PageDecided, approval_logo, decide_page};
use app::api::{
    GetPageApproval, GetWaitingPages, LogoOf, PageDecision, PageDecisionCommand, WAITING_PAGE_COLUMNS, segment,
    sort_key,
};
use app::members::{PageForm, PageFormProblem, page_approval_page, waiting_pages_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::http::HeaderValue;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::member::LogoVariant;
use serde::Deserialize;

pub(super) fn router() -> Router<PagesState> {
    Router::new()
        .route("/members/{foundation}/pages", get(list))
        .route("/members/{foundation}/{membership}/page", get(show).post(decide))
        .route(
            "/members/{foundation}/{membership}/page/logos/{of}/{variant}",
            get(logo),
        )
}

/// `GET /members/{foundation}/pages`
async fn list(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let text = |name: &str| page.query().text(name).to_owned();
    let asked = GetWaitingPages {
        foundation,
        sort: sort_key(&text("sort"), &WAITING_PAGE_COLUMNS).unwrap_or_default(),
        page: text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    let done = PageDecision::parse(page.query().text("decided"));
    page.answer_signed_in(answer, |answer| waiting_pages_page(answer, done))
}

/// `GET /members/{foundation}/{membership}/page`
async fn show(Path((foundation, membership)): Path<(String, String)>, page: PageRequest) -> Response {
    shown(page, (foundation, membership), PageForm::default()).await
}

async fn shown(page: PageRequest, (foundation, membership): (String, String), form: PageForm) -> Response {
    let asked = GetPageApproval {
        foundation,
        membership,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| page_approval_page(answer, form))
}

/// A decision as a form sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SentPageDecision {
    #[serde(rename = "do")]
    action: String,
    version: i64,
    reason: String,
}

/// `POST /members/{foundation}/{membership}/page`
async fn decide(
    State(state): State<AppState>,
    Path((foundation, membership)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPageDecision>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let action = PageDecision::parse(&sent.action).ok_or_else(|| request.missing())?;
    let command = PageDecisionCommand {
        action,
        version: sent.version,
        reason: sent.reason,
    };
    let problem = match decide_page(&state, &caller, &foundation, &membership, &command).await {
        Ok(PageDecided::Done) => {
            let address = format!("/members/{}/pages?decided={}", segment(&foundation), action.id());
            return Ok(Redirect::to(&address).into_response());
        }
        Ok(PageDecided::NotFound) => return Err(request.missing()),
        Ok(PageDecided::NoReason) => PageFormProblem::NoReason,
        Ok(PageDecided::Conflict) => PageFormProblem::Conflict,
        Err(error) => return Err(request.fault(error)),
    };
    let form = PageForm {
        reason: command.reason,
        problem: Some(problem),
    };
    Ok(shown(page, (foundation, membership), form).await)
}

/// `GET /members/{foundation}/{membership}/page/logos/{of}/{variant}`
async fn logo(
    State(state): State<AppState>,
    Path((foundation, membership, of, variant)): Path<(String, String, String, String)>,
    request: FormRequest,
) -> Result<Response, FormError> {
    let caller = request.caller(&state).await?;
    let of = LogoOf::parse(&of).ok_or_else(|| request.missing())?;
    let variant = LogoVariant::parse(&variant).ok_or_else(|| request.missing())?;
    let found = approval_logo(&state, &caller, (&foundation, &membership), of, variant).await;
    let file = found.map_err(|error| request.fault(error))?;
    let file = file.ok_or_else(|| request.missing())?;
    Ok(logo_answer(
        file,
        &request.headers,
        HeaderValue::from_static("no-store"),
    ))
}
