//! Counts the ballots of an audit bundle.

use super::contest::{PollContest, checked_votes};
use super::margin::closest;
use super::{
    AuditBundle, BundleBallot, PassedOver, PollKind, PollResult, QuorumResult, ResolutionResult, ResultRound,
    ResultTie, ResultTransfer, TallyError, Turnout,
};
use crate::count::{Exclusion, Outcome, Round, Tie, Transfer, Transferred, count};
use std::collections::BTreeSet;

/// Counts the ballots of a bundle. Of its result, only the turnout is read: make the bundle with
/// [`PollResult::uncounted`], and replace its result with this one.
///
/// Nobody wins and nothing is adopted without a quorum. Nobody wins either if no ballot names somebody who can be
/// elected: the lot breaks ties between votes, and there are none. An election isn't counted then, and has no rounds.
///
/// # Errors
/// If the bundle contradicts itself, or can't be counted by its rule.
pub fn tally(bundle: &AuditBundle) -> Result<PollResult, TallyError> {
    let result = tally_without_margin(bundle)?;
    let closest = closest(bundle, &result)?;
    Ok(PollResult { closest, ..result })
}

/// As [`tally`], but without looking for how close the result is.
///
/// # Errors
/// As [`tally`].
pub fn tally_without_margin(bundle: &AuditBundle) -> Result<PollResult, TallyError> {
    let turnout = &bundle.result.turnout;
    let quorum = bundle.rules.quorum.as_ref();
    let quorum = quorum.map(|quorum| QuorumResult::of(quorum, turnout));
    let has_quorum = quorum.is_none_or(|quorum| quorum.is_reached);
    let result = PollResult {
        quorum,
        ..PollResult::uncounted(turnout.clone())
    };
    match bundle.rules.kind {
        PollKind::Resolution => resolution(bundle, has_quorum, result),
        PollKind::Election => {
            let contest = PollContest::of(bundle)?;
            if has_quorum && has_votes(bundle) {
                election(&contest, result)
            } else {
                let vacant = bundle.rules.seats;
                Ok(PollResult { vacant, ..result })
            }
        }
    }
}

/// Whether a ballot with votes names somebody who can be elected.
fn has_votes(bundle: &AuditBundle) -> bool {
    let standing = bundle.candidates.iter().filter(|candidate| !candidate.is_out);
    let standing: BTreeSet<u32> = standing.map(|candidate| candidate.number).collect();
    let names_one = |ballot: &BundleBallot| ballot.choices.named().iter().any(|named| standing.contains(named));
    bundle
        .ballots
        .iter()
        .any(|ballot| ballot.votes > 0 && names_one(ballot))
}

impl PollResult {
    /// What's known before the ballots are counted.
    pub fn uncounted(turnout: Turnout) -> Self {
        Self {
            turnout,
            quorum: None,
            winners: Vec::new(),
            vacant: 0,
            passed_over: Vec::new(),
            rounds: Vec::new(),
            ties: Vec::new(),
            closest: None,
            resolution: None,
        }
    }
}

fn resolution(bundle: &AuditBundle, has_quorum: bool, result: PollResult) -> Result<PollResult, TallyError> {
    let majority = bundle.rules.majority.ok_or(TallyError::NoMajority)?;
    for ballot in &bundle.ballots {
        checked_votes(ballot, &bundle.rules, &[])?;
    }
    let ballots = bundle.ballots.iter().map(|ballot| (&ballot.choices, ballot.votes));
    let resolution = ResolutionResult::of(ballots, majority, &result.turnout, has_quorum);
    Ok(PollResult {
        resolution: Some(resolution),
        ..result
    })
}

fn election(contest: &PollContest, result: PollResult) -> Result<PollResult, TallyError> {
    let outcome = count(&contest.contest, &contest.rule)?;
    let passed_over = passed_over(contest, &outcome);
    let Outcome {
        winners,
        vacant,
        rounds,
        ties,
        ..
    } = outcome;
    Ok(PollResult {
        winners: contest.numbers(&winners),
        vacant: narrow(vacant),
        passed_over,
        rounds: rounds.into_iter().map(|found| round(contest, found)).collect(),
        ties: ties.into_iter().map(|found| tie(contest, &found)).collect(),
        ..result
    })
}

fn passed_over(contest: &PollContest, outcome: &Outcome) -> Vec<PassedOver> {
    let excluded = outcome.excluded.iter();
    let by_cap = excluded.filter_map(|exclusion| match exclusion {
        Exclusion::Cap { candidate, cap, .. } => Some((*candidate, &contest.contest.caps[*cap])),
        Exclusion::DefaultOption { .. } | Exclusion::Quorum { .. } => None,
    });
    by_cap
        .map(|(candidate, cap)| PassedOver {
            candidate: contest.number(candidate),
            affiliation: cap.name.clone(),
            most: narrow(cap.most),
        })
        .collect()
}

fn round(contest: &PollContest, found: Round) -> ResultRound {
    let transfers = found.transfers.into_iter();
    ResultRound {
        tallies: contest.tallies(found.tallies),
        threshold: found.threshold,
        exhausted: found.exhausted,
        elected: contest.numbers(&found.elected),
        eliminated: contest.numbers(&found.eliminated),
        transfers: transfers.map(|moved| transfer(contest, moved)).collect(),
    }
}

fn transfer(contest: &PollContest, moved: Transfer) -> ResultTransfer {
    let mut found = ResultTransfer {
        from: contest.number(moved.from),
        to: Vec::new(),
        exhausted: None,
    };
    for (to, tally) in moved.to {
        match to {
            Transferred::Candidate(candidate) => found.to.push((contest.number(candidate), tally)),
            Transferred::Exhausted => found.exhausted = Some(tally),
            // What rounding loses goes to nobody.
            Transferred::Residual => {}
        }
    }
    found
}

fn tie(contest: &PollContest, found: &Tie) -> ResultTie {
    ResultTie {
        round: narrow(found.round),
        tied: contest.numbers(&found.tied),
        chosen: contest.number(found.chosen),
        by_round: found.by_round.map(narrow),
    }
}

/// There are never that many rounds, seats or candidates.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
