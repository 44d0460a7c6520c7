//! How close an election was.

use super::contest::PollContest;
use super::{AuditBundle, Choices, PollResult, ResultMargin, TallyError};
use crate::count::closeness::{how_close, winners_after};
use crate::count::{CandidateId, count};
use std::collections::HashSet;

/// The most candidates in an election for which a smallest change is looked for. The search takes up to 1,000 recounts,
/// and the foundation waits for its result meanwhile.
const MOST_CANDIDATES: usize = 20;

/// The most candidates times different ballots, for the same reason.
const MOST_WORK: usize = 5_000;

/// The smallest change found that alters who's elected. `None` if nothing was counted, the election is too large for a
/// search, or the search found nothing.
pub(super) fn closest(bundle: &AuditBundle, result: &PollResult) -> Result<Option<ResultMargin>, TallyError> {
    if result.rounds.is_empty() || !is_small(bundle) {
        return Ok(None);
    }
    let poll = PollContest::of(bundle)?;
    let outcome = count(&poll.contest, &poll.rule)?;
    let found = how_close(&poll.contest, &poll.rule, &outcome);
    let changes = [found.added, found.moved].into_iter().flatten();
    let smallest = changes.min_by_key(|change| change.votes);
    Ok(smallest.map(|change| ResultMargin {
        votes: change.votes,
        from: change.from.map(|from| poll.number(from)),
        to: poll.number(change.to),
        winners: poll.numbers(&change.winners),
    }))
}

fn is_small(bundle: &AuditBundle) -> bool {
    let candidates = bundle.candidates.len();
    let different: HashSet<&Choices> = bundle.ballots.iter().map(|ballot| &ballot.choices).collect();
    candidates <= MOST_CANDIDATES && candidates * different.len() <= MOST_WORK
}

/// Whether a change alters who's elected as it says. There can be smaller changes.
pub(super) fn is_right(bundle: &AuditBundle, margin: &ResultMargin) -> Result<bool, TallyError> {
    let poll = PollContest::of(bundle)?;
    let outcome = count(&poll.contest, &poll.rule)?;
    let Some(winners) = winners_with(&poll, margin) else {
        return Ok(false);
    };
    Ok(sorted(&winners) != sorted(&outcome.winners) && poll.numbers(&winners) == margin.winners)
}

/// Who's elected after a change. `None` if the votes can't change like that.
fn winners_with(poll: &PollContest, margin: &ResultMargin) -> Option<Vec<CandidateId>> {
    let to = poll.candidate(margin.to)?;
    let from = match margin.from {
        Some(number) => Some(poll.candidate(number)?),
        None => None,
    };
    winners_after(&poll.contest, &poll.rule, from, to, margin.votes)
}

fn sorted(winners: &[CandidateId]) -> Vec<CandidateId> {
    let mut sorted = winners.to_vec();
    sorted.sort_unstable();
    sorted
}
