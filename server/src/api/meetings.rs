//! Meetings, for those who decide.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, JsonBody, Problems};
use super::query::{LanguageParams, english, first, language, sort_reader};
use super::reply::{NO_STORE, private};
use super::session::Caller;
use crate::applications::{AppState, CommandError, MeetingId};
use crate::meetings::{self, MeetingDone, Planned};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, ConfirmFirst, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn,
    Recused, WrongState,
};
use app::api::{
    MEETING_COLUMNS, MeetingAnswer, MeetingCommand, MeetingResult, MeetingsAnswer, NewMeeting, ProblemKind,
    WaitingItemsAnswer,
};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::review::Reviewer;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The path of a foundation's meetings.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct MeetingsPath {
    /// ID of the foundation
    foundation: String,
}

/// The path of a meeting.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct MeetingPath {
    /// ID of the foundation
    pub foundation: String,
    /// ID of the meeting
    pub meeting: String,
}

/// The part of the list to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct MeetingsParams {
    /// The column to sort by: title, body, day, items or state. With a minus, such as -day, in descending order. Default: open meetings by their day, then closed ones with the newest first
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Page of the list, from 1. A page has 50 meetings
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// The body whose applications to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct WaitingParams {
    /// The body that meets. Default: staff
    #[serde(default = "staff")]
    #[param(inline)]
    body: Reviewer,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// A meeting that was planned.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PlannedMeeting {
    /// ID of the meeting.
    meeting: String,
}

fn staff() -> Reviewer {
    Reviewer::Staff
}

sort_reader!(sort, MEETING_COLUMNS);

/// Lists a foundation’s meetings: open ones by their day, then closed ones with the newest first.
#[utoipa::path(
    get,
    path = "/meetings/{foundation}",
    operation_id = "list-meetings",
    tag = "meetings",
    params(MeetingsPath, MeetingsParams),
    responses(
        (status = OK, body = MeetingsAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<MeetingsPath>,
    Query(asked): Query<MeetingsParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let answer = meetings::meetings(&state, &caller, &path.foundation, (&asked.sort, asked.page), foundation).await?;
    Ok(private(&headers, &answer))
}

/// Lists the applications that wait for a body and aren’t on the agenda of an open meeting.
#[utoipa::path(
    get,
    path = "/meetings/{foundation}/waiting",
    operation_id = "list-waiting-items",
    tag = "meetings",
    params(MeetingsPath, WaitingParams),
    responses(
        (status = OK, body = WaitingItemsAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn waiting(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<MeetingsPath>,
    Query(asked): Query<WaitingParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let with = (asked.lang.as_str(), foundation);
    let answer = meetings::waiting_items(&state, &caller, &path.foundation, asked.body, with).await?;
    Ok(private(&headers, &answer))
}

/// Plans a meeting of a body, and emails those who decide.
///
/// If the body has an open meeting with the same title and day, that meeting gets the applications.
#[utoipa::path(
    post,
    path = "/meetings/{foundation}",
    operation_id = "plan-meeting",
    tag = "meetings",
    params(MeetingsPath),
    request_body(content = NewMeeting, example = json!({
        "body": "board",
        "title": "December meeting",
        "day": "2026-12-10",
        "applications": ["7KQ2-M9XW"],
    })),
    responses(
        (status = CREATED, body = PlannedMeeting, description = "Created"),
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission), NotFound, Incomplete, Change)>,
    ),
)]
pub(super) async fn plan(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<MeetingsPath>,
    Json(new): Json<NewMeeting>,
) -> Result<Response, Failure> {
    match meetings::plan(&state, &caller, &path.foundation, &new).await? {
        Planned::Meeting(id) => {
            let answer = axum::Json(PlannedMeeting {
                meeting: id.to_string(),
            });
            Ok((StatusCode::CREATED, NO_STORE, answer).into_response())
        }
        problem => Err(incomplete(heading(&problem))),
    }
}

/// Returns a meeting with its agenda.
#[utoipa::path(
    get,
    path = "/meetings/{foundation}/{meeting}",
    operation_id = "show-meeting",
    tag = "meetings",
    params(MeetingPath, LanguageParams),
    responses(
        (status = OK, body = MeetingAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<MeetingPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
    let id = MeetingId::parse(&path.meeting).ok_or_else(not_found)?;
    let answer = meetings::meeting_of(&state, &caller, &path.foundation, &id, (&lang, foundation)).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Votes for applications, takes one off the consent agenda or puts it back, changes the agenda or the meeting, or closes it.
///
/// Approving votes for each of the items on its own, in the caller’s name, and says what happened to each. Those that changed since
/// the caller looked are left out. Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/meetings/{foundation}/{meeting}",
    operation_id = "change-meeting",
    tag = "meetings",
    params(MeetingPath),
    request_body(content = MeetingCommand, example = json!({
        "action": "approve",
        "items": [{ "reference": "7KQ2-M9XW", "seen": "0.1.0" }],
        "text": "As discussed.",
    })),
    responses(
        (status = OK, body = MeetingResult, description = "Done"),
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, ConfirmFirst, NoPermission),
            NotFound,
            (WrongState, ChangedMeanwhile, Recused),
            Incomplete,
            Change,
        )>,
    ),
)]
pub(super) async fn act(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<MeetingPath>,
    Json(command): Json<MeetingCommand>,
) -> Result<Response, Failure> {
    let id = MeetingId::parse(&path.meeting).ok_or_else(not_found)?;
    let problem = match meetings::act(&state, &caller, &path.foundation, &id, &command).await? {
        MeetingDone::Done(items) => {
            return Ok((StatusCode::OK, NO_STORE, axum::Json(MeetingResult { items })).into_response());
        }
        MeetingDone::NoSuchMeeting => return Err(not_found()),
        MeetingDone::Conflict => {
            let detail = "Nothing was done. Request the meeting again to see what has changed.".to_owned();
            let title = "Someone else has changed this meeting.";
            return Err(Failure::new(ProblemKind::ChangedMeanwhile, title, Some(detail)));
        }
        MeetingDone::NotOwn => return Err(CommandError::NoPermission.into()),
        MeetingDone::NothingChosen => heading(&Planned::NothingChosen),
        MeetingDone::TooMany => heading(&Planned::TooMany),
        MeetingDone::Heading(problem) => heading(&problem),
        MeetingDone::TextMissing => ("The reason is missing.", "Send the reason as text."),
        MeetingDone::TextTooLong => ("The reason is too long.", "Send at most 5,000 characters."),
        MeetingDone::ReasonWrong => (
            "There’s no such reason.",
            "Request the meeting: it lists the ready-made reasons.",
        ),
        MeetingDone::Twice => (
            "There’s already an open meeting with this title on this day.",
            "Send another title or day.",
        ),
    };
    Err(incomplete(problem))
}

/// What's wrong with a meeting to plan, and what to send.
fn heading(problem: &Planned) -> (&'static str, &'static str) {
    match problem {
        Planned::TitleMissing => ("The title is missing.", "Send a title, such as December meeting."),
        Planned::TitleTooLong => ("The title is too long.", "Send at most 200 characters."),
        Planned::DayWrong => ("The day isn’t a date.", "Send it like this: 2026-12-10."),
        Planned::TooMany => (
            "An agenda has at most 100 applications.",
            "Plan another meeting for the others.",
        ),
        Planned::NothingChosen | Planned::Meeting(_) => (
            "There’s no application to put on the agenda.",
            "Send the numbers of applications that wait for the body.",
        ),
    }
}

fn incomplete((title, detail): (&'static str, &'static str)) -> Failure {
    Failure::new(ProblemKind::Incomplete, title, Some(detail.to_owned()))
}

pub(super) fn not_found() -> Failure {
    let detail = "Compare its ID with the one in the list.".to_owned();
    Failure::new(ProblemKind::NotFound, "There’s no such meeting.", Some(detail))
}
