//! In-kind commitments, for the foundation's people. Forms are sent to the same URL as their page.

use super::Pages;
use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use crate::in_kind::{self, CommitmentDone};
use app::api::{
    COMMITMENT_COLUMNS, CommitmentAction, CommitmentCommand, CommitmentFilter, GetCommitment, GetCommitments,
    SentMilestone, sort_key,
};
use app::in_kind::{CommitmentForm, CommitmentRefusal, commitment_page, commitments_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/in-kind/{foundation}", get(list))
        .route("/in-kind/{foundation}/{id}", get(show).post(act))
        .with_state(PagesState { pages, state })
}

/// `GET /in-kind/{foundation}`
async fn list(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let asked = GetCommitments {
        foundation,
        show: CommitmentFilter::parse(page.query().text("show")).unwrap_or_default(),
        sort: sort_key(page.query().text("sort"), &COMMITMENT_COLUMNS).unwrap_or_default(),
        page: page.query().text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, commitments_page)
}

/// `GET /in-kind/{foundation}/{id}`
async fn show(Path((foundation, id)): Path<(String, String)>, page: PageRequest) -> Response {
    let form = CommitmentForm {
        done: CommitmentAction::parse(page.query().text("done")),
        ..CommitmentForm::default()
    };
    shown(page, foundation, id, form).await
}

async fn shown(page: PageRequest, foundation: String, id: String, form: CommitmentForm) -> Response {
    let asked = GetCommitment {
        foundation,
        id,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| commitment_page(answer, form))
}

/// What a form sent: the fields of milestones are repeated, and their order counts.
type SentPairs = Vec<(String, String)>;

/// The first value with this name. Empty if there's none.
fn one<'a>(sent: &'a [(String, String)], name: &str) -> &'a str {
    all(sent, name).next().unwrap_or_default()
}

fn all<'a>(sent: &'a [(String, String)], name: &str) -> impl Iterator<Item = &'a str> {
    sent.iter()
        .filter(move |(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}

/// A command as a form sends it. `None` if it doesn't say what to do.
fn command(sent: &[(String, String)]) -> Option<CommitmentCommand> {
    let (days, values) = (all(sent, "due"), all(sent, "value"));
    let milestones = all(sent, "title").zip(days).zip(values);
    let milestones = milestones.map(|((title, due), value)| SentMilestone {
        title: title.to_owned(),
        due: due.to_owned(),
        value: value.to_owned(),
    });
    Some(CommitmentCommand {
        action: CommitmentAction::parse(one(sent, "do"))?,
        version: one(sent, "version").parse().unwrap_or(-1),
        note: one(sent, "note").to_owned(),
        delivery: one(sent, "delivery").to_owned(),
        amount: one(sent, "amount").to_owned(),
        day: one(sent, "day").to_owned(),
        milestones: milestones.collect(),
    })
}

/// `POST /in-kind/{foundation}/{id}`
async fn act(
    State(state): State<AppState>,
    Path((foundation, id)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let command = command(&sent).ok_or_else(|| request.missing())?;
    let refusal = match in_kind::act(&state, &caller, &foundation, &id, &command).await {
        Ok(CommitmentDone::Done) => {
            return Ok(Redirect::to(&page.done_address(command.action.id())).into_response());
        }
        Ok(CommitmentDone::NotFound) => return Err(request.missing()),
        // Its state changed meanwhile, so the page shows what's possible now.
        Ok(CommitmentDone::Conflict) | Err(CommandError::WrongState) => CommitmentRefusal::Conflict,
        Ok(CommitmentDone::Wrong(problems)) => CommitmentRefusal::Wrong(problems),
        Err(error) => return Err(request.fault(error)),
    };
    let form = CommitmentForm {
        sent: Some(command),
        refusal: Some(refusal),
        done: None,
    };
    Ok(shown(page, foundation, id, form).await)
}
