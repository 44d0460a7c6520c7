//! Reviews of applications, for those who decide.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::{brief, brief_by_id};
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{LanguageParams, english, first, language, sort_reader};
use super::reply::{no_content, private};
use super::session::Caller;
use crate::applications::{AppState, ApplicationReference};
use crate::parties::{PartyDone, decide_party};
use crate::reviews::{self, Reviewed};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, ConfirmFirst, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn,
    Recused, RulesMissing, WrongState,
};
use app::api::{PartyCommand, ProblemKind, QUEUE_COLUMNS, QueueFilter, ReviewAnswer, ReviewCommand, ReviewQueueAnswer};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a foundation's queue.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct QueuePath {
    /// ID of the foundation
    foundation: String,
}

/// The path of a review.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct ReviewPath {
    /// ID of the foundation
    foundation: String,
    /// The application number
    reference: String,
}

/// Which applications to list, and in which order.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct QueueParams {
    /// Which applications to list. Default: mine
    #[serde(default)]
    #[param(inline)]
    pub show: QueueFilter,
    /// The column to sort by: name, due, tier, stage, submitted or decided. With a minus, such as -due, in descending order. Default: the filter’s own order
    #[serde(default, deserialize_with = "sort")]
    pub sort: String,
}

/// The page of the list to return, and its language.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct QueuePageParams {
    /// Page of the list, from 1. A page has 50 applications
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

sort_reader!(sort, QUEUE_COLUMNS);

/// Lists a foundation’s applications, those that have to be decided soonest first.
#[utoipa::path(
    get,
    path = "/reviews/{foundation}",
    operation_id = "review-queue",
    tag = "reviews",
    params(QueuePath, QueueParams, QueuePageParams),
    responses(
        (status = OK, body = ReviewQueueAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<QueuePath>,
    Query(asked): Query<QueueParams>,
    Query(part): Query<QueuePageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &part.lang);
    let with = (part.lang.as_str(), foundation);
    let shown = (asked.show, asked.sort.as_str(), part.page);
    let answer = reviews::queue(&state, &caller, &path.foundation, shown, with).await?;
    Ok(private(&headers, &answer))
}

/// Returns an application with everything that its reviewers know about it.
#[utoipa::path(
    get,
    path = "/reviews/{foundation}/{reference}",
    operation_id = "show-review",
    tag = "reviews",
    params(ReviewPath, LanguageParams),
    responses(
        (status = OK, body = ReviewAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, RulesMissing, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<ReviewPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    state.loaded.catalogue.shelf(&path.foundation)?;
    let foundation = brief_by_id(&state, &lang);
    let answer = match ApplicationReference::parse(&path.reference) {
        Some(reference) => reviews::review_of(&state, &caller, &path.foundation, &reference, &lang, foundation).await?,
        None => None,
    };
    let answer = answer.ok_or_else(no_such_application)?;
    Ok(private(&headers, &answer))
}

/// Votes, declares a conflict of interest, asks the applicant, adds a note, puts the review on hold, continues, passes on or reopens it, or countersigns.
///
/// Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/reviews/{foundation}/{reference}",
    operation_id = "review",
    tag = "reviews",
    params(ReviewPath),
    request_body(content = ReviewCommand, example = json!({
        "action": "approve",
        "version": 3,
        "text": "Maintains the storage driver.",
    })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission, ConfirmFirst, Recused),
            NotFound,
            (WrongState, ChangedMeanwhile),
            Incomplete,
            RulesMissing,
            Change,
        )>,
    ),
)]
pub(super) async fn act(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<ReviewPath>,
    Json(command): Json<ReviewCommand>,
) -> Result<Response, Failure> {
    let reference = ApplicationReference::parse(&path.reference).ok_or_else(no_such_application)?;
    let (title, detail) = match reviews::review(&state, &caller, &path.foundation, &reference, &command).await? {
        Reviewed::Done => return Ok(no_content()),
        Reviewed::NoSuchApplication => return Err(no_such_application()),
        Reviewed::Conflict => {
            let detail = "Nothing was done. Request the review again to see what has changed.".to_owned();
            let title = "Someone else has changed this application.";
            return Err(Failure::new(ProblemKind::ChangedMeanwhile, title, Some(detail)));
        }
        Reviewed::TextMissing => ("The text is missing.", "Send the reason, question or note as text."),
        Reviewed::ReasonWrong => (
            "There's no such reason.",
            "Request the review: it lists the ready-made reasons, and what they're for.",
        ),
        Reviewed::TextTooLong => ("The text is too long.", "Send at most 5,000 characters."),
        Reviewed::StepMissing => (
            "There's no such step.",
            "Request the review: its application lists the steps.",
        ),
        Reviewed::NameMissing => (
            "The signatory is missing.",
            "Send the signatory's name, and their position as title.",
        ),
        Reviewed::NothingToSign => (
            "There's nothing to sign.",
            "Request the review: its application lists the agreements, and who has signed them.",
        ),
    };
    Err(Failure::new(ProblemKind::Incomplete, title, Some(detail.to_owned())))
}

fn no_such_application() -> Failure {
    let detail = "Compare the application number with the one in the queue.".to_owned();
    Failure::new(ProblemKind::NotFound, "There's no such application.", Some(detail))
}

/// Says whether another application is from the same applicant, or undoes what was said.
///
/// If they are, they and their memberships belong to one party from then on. Saying it again changes nothing.
#[utoipa::path(
    post,
    path = "/reviews/{foundation}/{reference}/member",
    operation_id = "decide-party",
    tag = "reviews",
    params(ReviewPath),
    request_body(content = PartyCommand, example = json!({ "other": "7KQ2-M9XW", "choice": "same" })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission), NotFound, WrongState, RulesMissing, Change)>,
    ),
)]
pub(super) async fn decide(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<ReviewPath>,
    Json(command): Json<PartyCommand>,
) -> Result<Response, Failure> {
    let numbers = [&path.reference, &command.other].map(|number| ApplicationReference::parse(number));
    let done = match numbers {
        [Some(reference), Some(other)] => {
            decide_party(&state, &caller, &path.foundation, (&reference, &other), command.choice).await?
        }
        _ => PartyDone::NotFound,
    };
    let (kind, title, detail) = match done {
        PartyDone::Done => return Ok(no_content()),
        PartyDone::NotFound => (
            ProblemKind::NotFound,
            "There's no such application.",
            "Send the numbers of two submitted applications.",
        ),
        PartyDone::Itself => (
            ProblemKind::WrongState,
            "It's the same application.",
            "Send the number of another one.",
        ),
        PartyDone::Decided => (
            ProblemKind::WrongState,
            "Somebody has decided about these two.",
            "Undo that first, and what has been merged with them since.",
        ),
    };
    Err(Failure::new(kind, title, Some(detail.to_owned())))
}
