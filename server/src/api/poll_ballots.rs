//! Ballots, for the people who vote. Software never votes.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::polls::PollMemberPath;
use super::problems::{Change, Database, JsonBody, Problems};
use super::query::{LanguageParams, english};
use super::reply::{NO_STORE, private};
use super::session::Person;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::polls::{self, BallotDone};
use app::api::kinds::{BadQuery, FoundationUnavailable, Incomplete, NotFound, NotSignedIn, RulesMissing, WrongState};
use app::api::{BallotAnswer, BallotCommand, BallotRefusal, CastBallot, ProblemKind, is_ballot_key};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::poll::ChoicesFault;

/// Returns the ballot paper of a member for whom you vote, with the member’s line of the roll.
///
/// You vote for a member if you’re signed in with the email address of its voting representative. If ballots are
/// recorded, this also returns the ballot that was cast.
#[utoipa::path(
    get,
    path = "/polls/{foundation}/{number}/ballots/{membership}",
    operation_id = "show-ballot",
    tag = "polls",
    params(PollMemberPath, LanguageParams),
    responses(
        (status = OK, body = BallotAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NotFound, (FoundationUnavailable, RulesMissing), Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<PollMemberPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let answer = ballot(&state, &caller, &path, &lang).await?;
    Ok(private(&headers, &answer))
}

/// The ballot of a member.
///
/// # Errors
/// If there's no such ballot for the caller.
async fn ballot(
    state: &AppState,
    caller: &Session,
    path: &PollMemberPath,
    lang: &str,
) -> Result<BallotAnswer, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, lang);
    let with = (lang, foundation);
    let answer = polls::ballot_of(state, caller, &path.foundation, path.number, &path.membership, with).await?;
    answer.ok_or_else(not_found)
}

/// Casts the ballot of a member for whom you vote, or replaces it, while voting is open.
///
/// Keep the receipt: with it, you can find the ballot among those that are published after the count. In a secret
/// election, nobody else can replace the ballot, because nothing that’s stored says whose it is. Choose a new random
/// key for each ballot, and send the same command again if you don’t get a response: it casts one ballot, and returns
/// the same receipt.
#[utoipa::path(
    post,
    path = "/polls/{foundation}/{number}/ballots/{membership}",
    operation_id = "cast-ballot",
    tag = "polls",
    params(PollMemberPath),
    request_body(content = BallotCommand, example = json!({
        "choices": { "ranking": [3, 1] },
        "replaces": "K7QF-29MD-XW4H-83RT",
        "key": "3f9a2c4be07d58161b6e90d2c7a4f853",
    })),
    responses(
        (status = OK, body = CastBallot, description = "Cast"),
        Problems<(
            BadQuery,
            JsonBody,
            NotSignedIn,
            NotFound,
            WrongState,
            Incomplete,
            (FoundationUnavailable, RulesMissing),
            Change,
        )>,
    ),
)]
pub(super) async fn cast(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<PollMemberPath>,
    Json(command): Json<BallotCommand>,
) -> Result<Response, Failure> {
    if !is_ballot_key(&command.key) {
        // For others, there's no such ballot, whatever they send.
        ballot(&state, &caller, &path, &english()).await?;
        return Err(bad_key());
    }
    let done = polls::cast(
        &state,
        &caller,
        &path.foundation,
        path.number,
        &path.membership,
        &command,
    )
    .await;
    if matches!(done, Err(CommandError::WrongState)) {
        let detail = "Request the election or resolution to see the days of voting.".to_owned();
        return Err(Failure::new(
            ProblemKind::WrongState,
            "Voting isn’t open.",
            Some(detail),
        ));
    }
    match done? {
        BallotDone::Cast(ballot) => Ok((StatusCode::OK, NO_STORE, axum::Json(ballot)).into_response()),
        BallotDone::NotFound => Err(not_found()),
        BallotDone::Refused(refusal) => Err(refused(refusal)),
    }
}

fn bad_key() -> Failure {
    let detail = "Send 128 random bits as 32 hexadecimal digits. Choose new ones for each ballot.".to_owned();
    Failure::new(ProblemKind::Incomplete, "The key is invalid.", Some(detail))
}

fn refused(refusal: BallotRefusal) -> Failure {
    let voted = "A ballot was cast for this member.";
    let (kind, title, detail) = match refusal {
        BallotRefusal::Choices(fault) => (ProblemKind::Incomplete, "The choices are invalid.", meaning(fault)),
        BallotRefusal::AlreadyVoted => {
            let detail = "To replace it, send its receipt as replaces.";
            (ProblemKind::WrongState, voted, detail.to_owned())
        }
        BallotRefusal::NotReplaceable => {
            let detail = "The rules don’t allow replacing it.";
            (ProblemKind::WrongState, voted, detail.to_owned())
        }
        BallotRefusal::WrongReceipt => {
            let detail =
                "Send the receipt of the ballot that you last cast for this member. It has 16 letters and digits.";
            let title = "There’s no ballot with this receipt.";
            (ProblemKind::Incomplete, title, detail.to_owned())
        }
    };
    Failure::new(kind, title, Some(detail))
}

/// What's wrong with choices.
fn meaning(fault: ChoicesFault) -> String {
    match fault {
        ChoicesFault::WrongKind => {
            "Send what the rules ask for as paper: a ranking, marks, points, or the answer to the question.".to_owned()
        }
        ChoicesFault::UnknownCandidate(candidate) => format!("{candidate} isn’t the number of a candidate."),
        ChoicesFault::Repeated(candidate) => format!("They contain candidate {candidate} twice."),
        ChoicesFault::SameRank(rank) => format!("Two candidates have rank {rank}."),
        ChoicesFault::BadRank(candidate) => format!("The rank of candidate {candidate} is invalid."),
        ChoicesFault::NoPoints(candidate) => {
            format!("Candidate {candidate} has 0 points. Leave out candidates without points.")
        }
        ChoicesFault::TooMany { most } => format!("They have more than {most} marks or points."),
    }
}

fn not_found() -> Failure {
    let detail = "Request the election or resolution to see the members for whom you vote.".to_owned();
    Failure::new(ProblemKind::NotFound, "There’s no such ballot.", Some(detail))
}
