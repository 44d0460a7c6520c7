//! Who has voted, and the ballots to count.

use super::{recorded, secret};
use crate::applications::{AppState, CommandError};
use crate::polls::rows::PollRow;
use crate::storage::{StorageError, Tx};
use domain::poll::{BundleBallot, Secrecy, Turnout, TurnoutLine, count_by_votes};
use std::collections::BTreeMap;
use std::iter::repeat_n;

/// Who has voted, by tier. Empty until the roll is frozen.
///
/// # Errors
/// If the database fails.
pub(in crate::polls) async fn turnout(tx: &mut Tx, state: &AppState, poll: &PollRow) -> Result<Turnout, CommandError> {
    // Everyone can ask, and a roll has thousands of lines. An index has all that's needed.
    let alike: Vec<(String, i64, bool, i64)> = tx
        .all(
            "SELECT tier, votes, has_voted, COUNT(*) FROM poll_line WHERE poll = $1 AND votes > 0 \
             GROUP BY tier, votes, has_voted",
            &[(&poll.id).into()],
        )
        .await?;
    let lines = alike.into_iter().flat_map(|(tier, votes, has_voted, lines)| {
        let line = TurnoutLine { tier, votes, has_voted };
        repeat_n(line, usize::try_from(lines).unwrap_or_default())
    });
    Ok(Turnout::of(lines, &tiers(state, poll)))
}

/// The tiers of the poll's version, in the order of the programme. Empty if it's no longer on the site.
fn tiers(state: &AppState, poll: &PollRow) -> Vec<String> {
    let shelf = state.loaded.catalogue.shelf(&poll.foundation);
    let versions = shelf.map(|shelf| shelf.versions.as_slice()).unwrap_or_default();
    let programme = versions
        .iter()
        .find(|known| known.id == poll.programme && known.version == poll.programme_version);
    let tiers = programme.into_iter().flat_map(|programme| &programme.tiers);
    tiers.map(|tier| tier.id.clone()).collect()
}

/// The ballots of a poll, in the order of their receipts. Those of a recorded poll have the members' names.
///
/// # Errors
/// If they aren't those of the members who have voted: then something was added or removed without Guildhall. Or if the
/// database fails.
pub(in crate::polls) async fn ballots(tx: &mut Tx, poll: &PollRow) -> Result<Vec<BundleBallot>, CommandError> {
    let mut ballots = match poll.rules.0.secrecy {
        Secrecy::Secret => secret::all(tx, &poll.id).await?,
        Secrecy::Recorded => recorded::all(tx, &poll.id).await?,
    };
    ballots.sort_unstable_by(|one, other| one.receipt.cmp(&other.receipt));
    let voted: Vec<(i64, i64)> = tx
        .all(
            "SELECT votes, COUNT(*) FROM poll_line WHERE poll = $1 AND has_voted = TRUE GROUP BY votes",
            &[(&poll.id).into()],
        )
        .await?;
    let voted: BTreeMap<i64, i64> = voted.into_iter().collect();
    let cast = count_by_votes(ballots.iter().map(|ballot| ballot.votes));
    if cast != voted {
        let what = format!(
            "the ballots of {} aren't those of the members who voted",
            poll.subject()
        );
        return Err(CommandError::Storage(StorageError::Other { what }));
    }
    Ok(ballots)
}
