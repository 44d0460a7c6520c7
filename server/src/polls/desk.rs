//! What the foundation's people see: the roll, what would spoil it, and what they can do now.

use super::access::PollAccess;
use super::certify::has_certified;
use super::correction_rows::CorrectionRow;
use super::line_rows::address_of;
use super::nominees::cap_effects;
use super::objections::objections;
use super::remind::is_reminded;
use super::roll::{current_roll, roll_of};
use super::rows::PollRow;
use super::steps::Steps;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::mail::bouncing_among;
use crate::rolls::faults_of;
use crate::storage::Tx;
use app::api::{ObjectionView, PollAction, PollDesk, SmallClass};
use domain::access::Action;
use domain::poll::{PollPhase, Secrecy, small_weights};
use domain::roll::VotingRoll;

/// What somebody can't do while nobody can work out the roll.
const NEEDS_ROLL: [PollAction; 4] = [
    PollAction::Change,
    PollAction::Correct,
    PollAction::Freeze,
    PollAction::Extend,
];

/// What one of the foundation's people sees.
///
/// # Errors
/// If the database fails.
pub(super) async fn desk(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    access: &PollAccess,
    session: &Session,
) -> Result<PollDesk, CommandError> {
    let today = state.clock.today();
    let phase = poll.phase(today);
    let known = known_roll(tx, state, poll, phase).await?;
    let unreadable = known.is_none();
    let roll = known.unwrap_or_else(|| roll_of(poll, []));
    let objections = objections(tx, poll).await?;
    let corrections = CorrectionRow::all(tx, poll).await?;
    let mut blocked = blocked(tx, state, session, poll, (&objections, &corrections)).await?;
    if unreadable {
        blocked.extend(NEEDS_ROLL);
    }
    let steps = Steps {
        poll,
        access,
        today,
        blocked,
    };
    let decides = access.may(Action::RunPolls) && phase.takes_corrections();
    let corrections = corrections.into_iter().map(|row| {
        let can_decide = decides && row.waits_for(&session.account);
        row.into_view(can_decide)
    });
    let corrections = corrections.collect();
    Ok(PollDesk {
        actions: steps.possible(),
        unreadable,
        faults: faults_of(tx, &roll, today).await?,
        members: count(roll.voters.len()),
        others: count(roll.others.len()),
        votes: roll.votes(),
        corrections,
        small_classes: small_classes(poll, &roll),
        unreachable: unreachable(tx, &roll).await?,
        caps: cap_effects(tx, poll).await?,
        objections,
    })
}

/// The roll: as it's frozen, or as it would be today. `None` if the rules of a membership aren't on the site any more:
/// the page is where the foundation's people read that, so it doesn't fail.
async fn known_roll(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    phase: PollPhase,
) -> Result<Option<VotingRoll>, CommandError> {
    if phase == PollPhase::Cancelled && poll.frozen_at.is_none() {
        // It will never be frozen.
        return Ok(Some(roll_of(poll, [])));
    }
    match current_roll(tx, state, poll).await {
        Ok(roll) => Ok(Some(roll)),
        Err(error @ (CommandError::RulesMissing(_) | CommandError::NotInCatalogue(_))) => {
            tracing::warn!(%error, poll = %poll.subject(), "a voting roll can't be worked out");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// What somebody can't do, in whatever phase the poll is: there's nothing to decide or to answer, or it was done.
async fn blocked(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    poll: &PollRow,
    (objections, corrections): (&[ObjectionView], &[CorrectionRow]),
) -> Result<Vec<PollAction>, CommandError> {
    let mut blocked = Vec::new();
    if objections.iter().any(|made| made.answered_at.is_none()) {
        blocked.push(PollAction::Freeze);
    } else {
        blocked.push(PollAction::Answer);
    }
    if !corrections.iter().any(|row| row.waits_for(&session.account)) {
        blocked.extend([PollAction::Confirm, PollAction::Refuse]);
    }
    if session.token.is_some() || has_certified(tx, poll, &session.account).await? {
        blocked.push(PollAction::Certify);
    }
    if is_reminded(tx, state, poll).await? {
        blocked.push(PollAction::Remind);
    }
    Ok(blocked)
}

fn count(lines: usize) -> i64 {
    i64::try_from(lines).unwrap_or(i64::MAX)
}

/// The numbers of votes that few voters have. In a recorded poll, ballots have names anyway.
fn small_classes(poll: &PollRow, roll: &VotingRoll) -> Vec<SmallClass> {
    if poll.rules.0.secrecy != Secrecy::Secret {
        return Vec::new();
    }
    let small = small_weights(roll.voters.iter().map(|voter| voter.votes));
    let classes = small.into_iter().map(|(votes, voters)| SmallClass { votes, voters });
    classes.collect()
}

/// How many voters' representatives have an address to which email can't be delivered.
async fn unreachable(tx: &mut Tx, roll: &VotingRoll) -> Result<i64, CommandError> {
    let voters = roll.voters.iter();
    let addresses: Vec<String> = voters.map(|voter| address_of(&voter.representative)).collect();
    let bouncing = bouncing_among(tx, addresses.iter().map(String::as_str)).await?;
    let unreachable = addresses.iter().filter(|address| bouncing.contains(*address));
    Ok(count(unreachable.count()))
}
