//! What members and nominees do in an election or a resolution, other than voting.

use super::extract::{Json, Path};
use super::failure::Failure;
use super::poll_problems::answered;
use super::polls::{PollMemberPath, PollPath};
use super::problems::{Change, Done, JsonBody, Problems};
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

/// Objects to a member’s line of the roll, nominates or supports somebody, or asks a nominee a question.
///
/// Everyone who acts for the member can do it. Members who vote can nominate people and support nominees while
/// nominations are open. People who nominate themselves have accepted; others get an email. Questions are public, with
/// the member’s name. Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/polls/{foundation}/{number}/members/{membership}",
    operation_id = "act-for-member-in-poll",
    tag = "polls",
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
    outcome(done)
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
    tag = "polls",
    params(PollPath),
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
    Path(path): Path<PollPath>,
    Json(command): Json<NomineeCommand>,
) -> Result<Response, Failure> {
    let done = nominee_command(&state, &caller, &path.foundation, path.number, &command).await;
    outcome(done)
}

/// The response to a command of a member or a nominee.
fn outcome(done: Result<PollDone, CommandError>) -> Result<Response, Failure> {
    let (kind, title, detail) = match done {
        Ok(PollDone::NotFound) => (
            ProblemKind::NotFound,
            "There’s no such election or resolution, or you don’t act for anyone in it.",
            "Compare the number with the one in the list, and the ID of the membership with the one in your account.",
        ),
        Err(CommandError::NoPermission) => (
            ProblemKind::NoPermission,
            "The member doesn’t vote here.",
            "Only members who vote can nominate people and support nominees.",
        ),
        other => return answered(other),
    };
    Err(Failure::new(kind, title, Some(detail.to_owned())))
}
