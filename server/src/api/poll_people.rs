//! What members and nominees do in an election or a resolution, other than voting.

use super::extract::{Json, Path};
use super::failure::Failure;
use super::problems::{Change, Done, JsonBody, Problems};
use super::reply::no_content;
use super::session::Person;
use crate::applications::{AppState, CommandError};
use crate::polls::{PollDone, nominee_command, voice_command};
use app::api::kinds::{
    BadQuery, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn, RulesMissing, TooOften,
    WrongState,
};
use app::api::{NomineeCommand, ProblemKind, VoiceCommand};
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a member in a poll.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct PollMemberPath {
    /// ID of the foundation
    foundation: String,
    /// Number of the election or resolution
    number: i64,
    /// ID of the membership, as returned with the account
    membership: String,
}

/// The path of the caller’s own nomination.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct NominationPath {
    /// ID of the foundation
    foundation: String,
    /// Number of the election
    number: i64,
}

/// Objects to a member’s line of the roll, nominates or supports somebody, or asks a nominee a question.
///
/// Everyone who acts for the member can do it. Members who vote can nominate people and support nominees while
/// nominations are open. People who nominate themselves have accepted; others get an email. Questions are public, with
/// the member’s name. Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/polls/{foundation}/{number}/members/{membership}",
    operation_id = "act-for-member-in-poll",
    tag = "elections",
    params(PollMemberPath),
    request_body(content = VoiceCommand, example = json!({
        "action": "nominate",
        "name": "Zoë Almeida",
        "email": "zoe@example.org",
        "affiliation": "Leuchtturm GmbH",
    })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission),
            (NotFound, WrongState),
            Incomplete,
            TooOften,
            (FoundationUnavailable, RulesMissing),
            Change,
        )>,
    ),
)]
pub(super) async fn act(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<PollMemberPath>,
    Json(command): Json<VoiceCommand>,
) -> Result<Response, Failure> {
    let (foundation, membership) = (&path.foundation, &path.membership);
    let done = voice_command(&state, &caller, foundation, path.number, membership, &command).await;
    outcome(&done.map_err(refused)?)
}

/// Accepts a nomination, changes the statement, declines or withdraws, or answers a question.
///
/// The caller is the person who was nominated: they’re signed in with the address of the nomination. They can accept
/// and write until voting opens, answer until it closes, and withdraw until the ballots are counted. Without a name,
/// accepting keeps the name and affiliation of the nomination. Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/polls/{foundation}/{number}/nominee",
    operation_id = "act-as-nominee",
    tag = "elections",
    params(NominationPath),
    request_body(content = NomineeCommand, example = json!({
        "action": "accept",
        "name": "Zoë Almeida",
        "affiliation": "Leuchtturm GmbH",
        "text": "I’ve maintained the build system for five years, and I’d like the board to fund its tests.",
    })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            NotSignedIn,
            (NotFound, WrongState),
            Incomplete,
            FoundationUnavailable,
            Change,
        )>,
    ),
)]
pub(super) async fn act_as_nominee(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<NominationPath>,
    Json(command): Json<NomineeCommand>,
) -> Result<Response, Failure> {
    let done = nominee_command(&state, &caller, &path.foundation, path.number, &command).await;
    outcome(&done.map_err(refused)?)
}

fn outcome(done: &PollDone) -> Result<Response, Failure> {
    let (kind, title, detail) = match done {
        PollDone::Done => return Ok(no_content()),
        PollDone::NotFound => (
            ProblemKind::NotFound,
            "There’s no such election or resolution, or you don’t act for anyone in it.",
            "Compare the number with the one in the list, and the ID of the membership with the one in your account.",
        ),
        PollDone::NoSuchPart => (
            ProblemKind::NotFound,
            "There’s no such nominee or question.",
            "Request the election: it lists the nominees and their questions.",
        ),
        PollDone::TextMissing => (
            ProblemKind::Incomplete,
            "The text or the name is missing.",
            "Send the objection, question, answer or statement as text. Nominees need a name.",
        ),
        PollDone::TextTooLong => (
            ProblemKind::Incomplete,
            "The text or the name is too long.",
            "Send at most 5,000 characters, and 200 for a name or an affiliation.",
        ),
        PollDone::BadEmail => (
            ProblemKind::Incomplete,
            "The email address is missing or invalid.",
            "Send an email address such as zoe@example.org.",
        ),
        PollDone::NotOwn => (
            ProblemKind::WrongState,
            "The member has nominated this person.",
            "Only other members can support them.",
        ),
        PollDone::Twice => (
            ProblemKind::WrongState,
            "A person with this email address has already been nominated.",
            "Support them instead, once they’ve accepted.",
        ),
        PollDone::TooMany => (
            ProblemKind::WrongState,
            "There are too many of these already.",
            "An election can have 200 nominees, and each of them 100 questions. A member can make 20 objections.",
        ),
        // The others are only about what staff do.
        _ => return Err(refused(CommandError::WrongState)),
    };
    Err(Failure::new(kind, title, Some(detail.to_owned())))
}

/// What can't be done, in words about elections instead of applications and roles.
fn refused(error: CommandError) -> Failure {
    let (kind, title, detail) = match error {
        CommandError::WrongState => (
            ProblemKind::WrongState,
            "This isn’t possible at the moment.",
            "Request the election or resolution: it says what you can do now.",
        ),
        CommandError::NoPermission => (
            ProblemKind::NoPermission,
            "The member doesn’t vote here.",
            "Only members who vote can nominate people and support nominees.",
        ),
        other => return other.into(),
    };
    Failure::new(kind, title, Some(detail.to_owned()))
}
