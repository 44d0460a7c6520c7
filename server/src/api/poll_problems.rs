//! Why commands about elections and resolutions aren't done.

use super::failure::Failure;
use super::reply::no_content;
use crate::applications::CommandError;
use crate::polls::PollDone;
use app::api::{PollField, PollFieldFault, ProblemKind};
use axum::response::Response;
use serde::Serialize;

/// The response to a command about an election or a resolution.
///
/// # Errors
/// If it wasn't done.
pub(super) fn answered(done: Result<PollDone, CommandError>) -> Result<Response, Failure> {
    match done {
        Ok(PollDone::Done) => Ok(no_content()),
        Ok(refused) => Err(refusal(&refused)),
        Err(CommandError::WrongState) => Err(not_now()),
        Err(error) => Err(error.into()),
    }
}

/// Why a command wasn't done.
fn refusal(refused: &PollDone) -> Failure {
    let (kind, title, detail) = match refused {
        PollDone::Fields(faults) => return wrong_fields(faults),
        PollDone::NotFound => return not_found(),
        PollDone::NoSuchPart => (
            ProblemKind::NotFound,
            "There’s no such nominee, question, objection, correction or member.",
            "Request the election or resolution to see what it has.",
        ),
        PollDone::Conflict => (
            ProblemKind::ChangedMeanwhile,
            "Someone else has changed this election or resolution.",
            "Nothing was done. Request it again to see what has changed.",
        ),
        PollDone::NotOwn => (
            ProblemKind::NoPermission,
            "You can’t confirm what you proposed.",
            "Somebody else who runs the foundation’s elections has to do it.",
        ),
        other => match unsuitable(other) {
            Some((title, detail)) => (ProblemKind::Incomplete, title, detail),
            None => return impossible(other),
        },
    };
    Failure::new(kind, title, Some(detail.to_owned()))
}

/// What's wrong with what was sent. `None` if nothing is.
fn unsuitable(refused: &PollDone) -> Option<(&'static str, &'static str)> {
    Some(match refused {
        PollDone::TextMissing => (
            "A text or a name is missing.",
            "Send the reason, objection, question, answer or statement as text. Nominees and voters need a name.",
        ),
        PollDone::TextTooLong => (
            "A text or a name is too long.",
            "Send at most 5,000 characters, 200 for a name or an affiliation, and 120 for a name to certify with.",
        ),
        PollDone::BadEmail => (
            "The email address is missing or invalid.",
            "Send an email address such as zoe@example.org.",
        ),
        PollDone::BadDay => (
            "The day is invalid.",
            "Send a day after the last day of voting, like this: 2027-04-05.",
        ),
        PollDone::BadVotes => (
            "The correction is invalid.",
            "Send in fix whether the member votes and, if so, with how many votes, from 1 to 1,000,000.",
        ),
        PollDone::Faults => (
            "Members would lose their votes without having noticed.",
            "The election’s desk has the faults. To freeze the roll anyway, send them as faults with despite_faults, and your \
             reason as text. If there are more by then, nothing is done.",
        ),
        _ => return None,
    })
}

/// Why a command isn't possible now.
fn impossible(refused: &PollDone) -> Failure {
    let (title, detail) = match refused {
        PollDone::OpenObjections => (
            "Some objections haven’t been answered.",
            "Answer all of them before you freeze the roll.",
        ),
        PollDone::TooEarly => ("It’s too early.", "The roll can be frozen from the record date on."),
        PollDone::Nobody => (
            "Nobody can vote, or nobody can be elected.",
            "Request the election or resolution to see who votes, and who’s a candidate.",
        ),
        PollDone::Twice => (
            "A person with this email address has already been nominated.",
            "Support them instead, once they’ve accepted.",
        ),
        PollDone::TooMany => (
            "The limit has been reached.",
            "An election can have 200 nominees, and a member can nominate 20 of them. A nominee can get 100 questions, \
             10 of them from the same member. A member can make 20 objections.",
        ),
        PollDone::OwnNominee => (
            "The member has nominated this person.",
            "Only other members can support them.",
        ),
        PollDone::HasVoted => (
            "The member has voted, so the line of the roll can’t change.",
            "Refuse the correction, or cancel the election or resolution.",
        ),
        _ => return not_now(),
    };
    Failure::new(ProblemKind::WrongState, title, Some(detail.to_owned()))
}

/// It isn't possible in this phase.
fn not_now() -> Failure {
    let detail = "Request the election or resolution to see its phase, and what you can do now.".to_owned();
    Failure::new(ProblemKind::WrongState, "This isn’t possible now.", Some(detail))
}

/// There's no such election or resolution.
pub(super) fn not_found() -> Failure {
    let title = "There’s no such election or resolution.";
    let detail = "Compare its number with the one in the list.".to_owned();
    Failure::new(ProblemKind::NotFound, title, Some(detail))
}

/// Names the fields that aren't right, and what's wrong with each.
pub(super) fn wrong_fields(faults: &[(PollField, PollFieldFault)]) -> Failure {
    let named = faults
        .iter()
        .map(|(field, fault)| format!("{} ({})", word(field), word(fault)));
    let detail = named.collect::<Vec<_>>().join(", ");
    Failure::new(
        ProblemKind::Incomplete,
        "Some fields are missing or invalid.",
        Some(detail),
    )
}

/// What something is called in JSON.
fn word(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}
