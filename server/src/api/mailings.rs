//! Mailings: an email, or the newest reminder once more, to many members at once.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{FoundationPath, LanguageParams};
use super::reply::{no_content, private};
use super::session::{Caller, Person};
use crate::applications::AppState;
use crate::members::{self, MailingDone};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn,
};
use app::api::{MadeMailing, MailingAnswer, MailingCommand, MailingProblem, NewMailing, ProblemKind};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a mailing.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct MailingPath {
    /// ID of the foundation
    foundation: String,
    /// ID of the mailing
    mailing: String,
}

/// Makes a mailing for up to 10,000 members, as a draft: an email, or each member’s newest reminder once more.
///
/// Sending the same request again makes one mailing. Nothing is sent until a command says so.
#[utoipa::path(
    post,
    path = "/memberships/{foundation}/mailings",
    operation_id = "make-mailing",
    tag = "memberships",
    params(FoundationPath),
    request_body(content = NewMailing, example = json!({
        "id": "k4tq7mzc2x5hw3np",
        "kind": "email",
        "matching": { "show": "current", "tier": "membership/gold" },
    })),
    responses(
        (status = OK, body = MadeMailing, description = "Success"),
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission), NotFound, FoundationUnavailable, Incomplete, Change)>,
    ),
)]
pub(super) async fn make(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<FoundationPath>,
    Json(new): Json<NewMailing>,
) -> Result<Response, Failure> {
    state.loaded.catalogue.shelf(&path.foundation)?;
    check(members::make_mailing(&state, &caller, &path.foundation, &new).await?)?;
    let made = MadeMailing { mailing: new.id };
    Ok(private(&HeaderMap::new(), &made))
}

/// Returns a mailing: what a draft would send to whom, or how far it is.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/mailings/{mailing}",
    operation_id = "show-mailing",
    tag = "memberships",
    params(MailingPath, LanguageParams),
    responses(
        (status = OK, body = MailingAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<MailingPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let about = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
    let found = members::mailing(&state, &caller, &path.foundation, &path.mailing, about).await?;
    Ok(private(&headers, &found.ok_or_else(unknown)?))
}

/// Writes a draft, sends it, or stops it.
///
/// Sending the same command again does it once. Emails leave evenly, so that thousands of them don’t delay others. Stopping withdraws
/// those that are still waiting.
#[utoipa::path(
    post,
    path = "/memberships/{foundation}/mailings/{mailing}",
    operation_id = "command-mailing",
    tag = "memberships",
    params(MailingPath),
    request_body(content = MailingCommand, example = json!({ "action": "send", "version": 2, "members": 312 })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission),
            (NotFound, ChangedMeanwhile),
            FoundationUnavailable,
            Incomplete,
            Change,
        )>,
    ),
)]
pub(super) async fn act(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MailingPath>,
    Json(command): Json<MailingCommand>,
) -> Result<Response, Failure> {
    state.loaded.catalogue.shelf(&path.foundation)?;
    check(members::command_mailing(&state, &caller, &path.foundation, &path.mailing, &command).await?)?;
    Ok(no_content())
}

fn unknown() -> Failure {
    let detail = "Drafts are deleted after 7 days.".to_owned();
    Failure::new(ProblemKind::NotFound, "There’s no such mailing.", Some(detail))
}

fn check(done: MailingDone) -> Result<(), Failure> {
    let problems = match done {
        MailingDone::Done => return Ok(()),
        MailingDone::NotFound => return Err(unknown()),
        MailingDone::Outdated => {
            let detail = "Request it again: somebody has changed, sent or stopped it.".to_owned();
            let title = "The mailing has changed.";
            return Err(Failure::new(ProblemKind::ChangedMeanwhile, title, Some(detail)));
        }
        MailingDone::Problems(problems) => problems,
    };
    let details: Vec<&str> = problems.into_iter().map(detail).collect();
    let title = "The mailing isn’t complete.";
    Err(Failure::new(ProblemKind::Incomplete, title, Some(details.join(" "))))
}

fn detail(problem: MailingProblem) -> &'static str {
    match problem {
        MailingProblem::Id => "Make up an ID of 16 random letters and digits.",
        MailingProblem::NobodyChosen => "No member is chosen.",
        MailingProblem::TooManyChosen => "A mailing can be for 10,000 members. Choose fewer.",
        MailingProblem::UnknownMember => "An ID is none of this foundation’s memberships.",
        MailingProblem::Filters => "Send shorter texts as filters.",
        MailingProblem::SubjectMissing => "Send a subject.",
        MailingProblem::SubjectTooLong => "Send a subject of up to 200 characters.",
        MailingProblem::TextMissing => "Send a text.",
        MailingProblem::TextTooLong => "Send a text of up to 5,000 characters.",
        MailingProblem::OtherNumber => "Confirm it with the number of members.",
        MailingProblem::NobodyReached => "None of the members can be reached.",
    }
}
