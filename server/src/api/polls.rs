//! Announced elections and resolutions: for everyone, and for those who run them.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::poll_problems::{answered, not_found, wrong_fields};
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{FoundationPath, LanguageParams, english, first, language, sort_reader};
use super::reply::{NO_STORE, private};
use super::rolls::asked;
use super::session::{Caller, OptionalCaller};
use crate::applications::AppState;
use crate::polls::{self, PollAnnounced};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, ConfirmFirst, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn,
    RulesMissing, WrongState,
};
use app::api::{NewPoll, POLL_COLUMNS, PollAnswer, PollChoicesAnswer, PollCommand, PollsAnswer};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The path of an election or a resolution.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct PollPath {
    /// ID of a foundation
    pub foundation: String,
    /// Number of the election or resolution in the foundation
    pub number: i64,
}

/// The path of a member in an election or a resolution.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct PollMemberPath {
    /// ID of a foundation
    pub foundation: String,
    /// Number of the election or resolution in the foundation
    pub number: i64,
    /// ID of the membership, as returned with the account
    pub membership: String,
}

/// The part of the list to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct PollsParams {
    /// The column to sort by: title, opens, closes or state. With a minus, such as -opens, in descending order. Default: the newest first
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Page of the list, from 1. A page has 50 elections and resolutions
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// An election or a resolution that was announced.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AnnouncedPoll {
    /// Its number in the foundation, from 1.
    number: i64,
}

sort_reader!(sort, POLL_COLUMNS);

/// Lists the elections and resolutions that a foundation has announced, the newest first.
///
/// Everyone can read it.
#[utoipa::path(
    get,
    path = "/polls/{foundation}",
    operation_id = "list-polls",
    tag = "polls",
    params(FoundationPath, PollsParams),
    responses(
        (status = OK, body = PollsAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    OptionalCaller(caller): OptionalCaller,
    Path(path): Path<FoundationPath>,
    Query(params): Query<PollsParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &params.lang);
    let shown = (params.sort.as_str(), params.page);
    let answer = polls::polls(&state, caller.as_ref(), &path.foundation, shown, foundation).await?;
    Ok(private(&headers, &answer))
}

/// Lists the elections of a foundation’s programmes, which can be announced. Their members can also vote on resolutions.
#[utoipa::path(
    get,
    path = "/polls/{foundation}/choices",
    operation_id = "list-poll-choices",
    tag = "polls",
    params(FoundationPath, LanguageParams),
    responses(
        (status = OK, body = PollChoicesAnswer, description = "Success"),
        Problems<(
            BadQuery,
            NotSignedIn,
            NoPermission,
            NotFound,
            (FoundationUnavailable, RulesMissing),
            Database,
        )>,
    ),
)]
pub(super) async fn choices(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let answer = polls::poll_choices(asked(state, caller, path.foundation, &lang)?, &lang).await?;
    Ok(private(&headers, &answer))
}

/// Announces an election or a resolution, and emails everyone who’d vote as things are today.
///
/// If there’s one with the same title that opens on the same day, it’s that one. The rules follow from the programme file that’s in force on the record date.
#[utoipa::path(
    post,
    path = "/polls/{foundation}",
    operation_id = "announce-poll",
    tag = "polls",
    params(FoundationPath),
    request_body(content = NewPoll, example = json!({
        "kind": "election",
        "programme": "membership",
        "election": "board",
        "title": "Board 2027",
        "seats": "3",
        "secrecy": "secret",
        "record_day": "2027-02-01",
        "nominations_from": "2027-02-01",
        "nominations_to": "2027-02-28",
        "opens": "2027-03-15",
        "closes": "2027-03-29",
    })),
    responses(
        (status = CREATED, body = AnnouncedPoll, description = "Created"),
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission),
            NotFound,
            Incomplete,
            (FoundationUnavailable, RulesMissing),
            Change,
        )>,
    ),
)]
pub(super) async fn announce(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Json(new): Json<NewPoll>,
) -> Result<Response, Failure> {
    match polls::announce(&state, &caller, &path.foundation, &new).await? {
        PollAnnounced::Poll(number) => {
            let answer = axum::Json(AnnouncedPoll { number });
            Ok((StatusCode::CREATED, NO_STORE, answer).into_response())
        }
        PollAnnounced::Fields(faults) => Err(wrong_fields(&faults)),
    }
}

/// Returns an election or a resolution: its rules and days, the nominees, who has voted, and the result.
///
/// Everyone can read it. Members also get their own lines of the voting roll, and those who run it what there is to do.
#[utoipa::path(
    get,
    path = "/polls/{foundation}/{number}",
    operation_id = "show-poll",
    tag = "polls",
    params(PollPath, LanguageParams),
    responses(
        (status = OK, body = PollAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NotFound, (FoundationUnavailable, RulesMissing), Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    OptionalCaller(caller): OptionalCaller,
    Path(path): Path<PollPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
    let (caller, with) = (caller.as_ref(), (lang.as_str(), foundation));
    let answer = polls::poll_of(&state, caller, &path.foundation, path.number, with).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Changes, extends or cancels an election or a resolution, freezes or corrects its voting roll, answers objections, reminds voters, counts the ballots, or certifies the result.
///
/// Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/polls/{foundation}/{number}",
    operation_id = "change-poll",
    tag = "polls",
    params(PollPath),
    request_body(content = PollCommand, example = json!({
        "action": "extend",
        "version": 4,
        "closes": "2027-04-05",
        "text": "The mail server was down for two days.",
    })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, ConfirmFirst, NoPermission),
            NotFound,
            (WrongState, ChangedMeanwhile),
            Incomplete,
            (FoundationUnavailable, RulesMissing),
            Change,
        )>,
    ),
)]
pub(super) async fn act(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<PollPath>,
    Json(command): Json<PollCommand>,
) -> Result<Response, Failure> {
    answered(polls::act(&state, &caller, &path.foundation, path.number, &command).await)
}
