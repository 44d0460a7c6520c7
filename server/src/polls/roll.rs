//! The roll of a poll: as it's frozen, or as it would be if it were frozen today.

use super::line_rows::PollLineRow;
use super::rows::PollRow;
use crate::applications::{AppState, CommandError, PartyId};
use crate::rolls::{AnnouncedElection, RollFixes, announced_roll};
use crate::storage::Tx;
use domain::date::Date;
use domain::roll::{RollEntry, VotingRoll};

/// The whole roll with its corrections: as it's frozen, or as it would be today.
///
/// # Errors
/// If the rules of a membership aren't on the site any more, or the database fails.
pub(super) async fn current_roll(tx: &mut Tx, state: &AppState, poll: &PollRow) -> Result<VotingRoll, CommandError> {
    if poll.frozen_at.is_none() {
        return expected_roll(tx, state, poll, None).await;
    }
    let lines = PollLineRow::all(tx, poll).await?;
    Ok(roll_of(poll, lines.into_iter().map(|line| line.entry.0)))
}

/// The roll as it would be if it were frozen today, with its corrections: whole, or of all memberships of one party.
///
/// # Errors
/// If the rules of a membership aren't on the site any more, or the database fails.
pub(super) async fn expected_roll(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    party: Option<&PartyId>,
) -> Result<VotingRoll, CommandError> {
    corrected(tx, state, poll, (party, state.clock.today())).await
}

/// The roll to freeze, with its corrections. Members can't do anything any more about what's missing, so the roll
/// doesn't depend on the day on which it's frozen.
///
/// # Errors
/// If the rules of a membership aren't on the site any more, or the database fails.
pub(super) async fn final_roll(tx: &mut Tx, state: &AppState, poll: &PollRow) -> Result<VotingRoll, CommandError> {
    let after = Date::from_unix_days(poll.record_day.0.unix_days() + 1);
    corrected(tx, state, poll, (None, after)).await
}

async fn corrected(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    scope: (Option<&PartyId>, Date),
) -> Result<VotingRoll, CommandError> {
    let announced = AnnouncedElection {
        foundation: &poll.foundation,
        programme: &poll.programme,
        version: &poll.programme_version,
        election: &poll.election,
        day: poll.record_day.0,
    };
    let roll = announced_roll(tx, state, announced, scope).await?;
    let fixes = RollFixes::before_freezing(tx, &poll.id).await?;
    Ok(fixes.applied_to_all(roll))
}

/// A poll's roll with these lines.
pub(super) fn roll_of(poll: &PollRow, entries: impl IntoIterator<Item = RollEntry>) -> VotingRoll {
    let empty = VotingRoll {
        foundation: poll.foundation.clone(),
        programme: poll.programme.clone(),
        same_for_all: false,
        election: poll.election.clone(),
        version: poll.programme_version.clone(),
        day: poll.record_day.0,
        voters: Vec::new(),
        others: Vec::new(),
    };
    empty.with_entries(entries)
}
