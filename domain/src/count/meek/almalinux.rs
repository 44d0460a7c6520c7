//! Meek's method as in AlmaLinux's software, so that old results can be counted again.
//!
//! <https://github.com/AlmaLinux/astra>, `astra_app/core/elections_meek.py`, at commit 1ec0fea:
//! - The quota is the first whole number above V ÷ (S + 1), where V is the sum of all weights. It never changes.
//! - Someone elected keeps `quota ÷ votes that reach them`, but at most all of it. It's computed again in each iteration.
//! - Iterations end when no keep factor changes by 10^-28 or more and nobody's elected.
//! - Ties are broken by the votes kept in the iteration before, then by the votes that reach a candidate, by first preferences,
//!   and by a random identifier. Here, the published order takes its place. Only what it decides is recorded as a tie.
//! - As soon as there are just as many hopefuls as seats, they're elected. Their software doesn't check caps then. We do.
//! - It works with 80 digits, and we with 60 decimal places.

use super::super::arithmetic::{Number, Rounding};
use super::super::contest::CandidateId;
use super::super::error::CountError;
use super::super::outcome::{Round, TieKind};
use super::super::transferable::Race;
use super::support::Support;
use super::tally::MeekCount;

/// Their software gives up after this many iterations without a decision.
const MOST_ITERATIONS: usize = 200;

pub(super) fn run<N: Number>(mut count: MeekCount<'_, N>) -> Result<Race<'_>, CountError> {
    let zeros = vec![N::zero(); count.votes.len()];
    let mut support = Support {
        before: zeros.clone(),
        reaching: zeros,
        first: Vec::new(),
    };
    count.distribute_votes();
    support.first.clone_from(&count.votes);
    while count.race.seats_left() > 0 && !count.race.hopefuls().is_empty() {
        if settle(&mut count, &mut support)? {
            eliminate(&mut count, &mut support);
        }
    }
    Ok(count.race)
}

/// Iterates until nothing changes. `false` if the count is complete.
fn settle<N: Number>(count: &mut MeekCount<'_, N>, support: &mut Support<N>) -> Result<bool, CountError> {
    let epsilon = N::one()
        .over(&N::whole(10_u64.pow(14)), Rounding::Down)
        .over_whole(10_u64.pow(14));
    for _ in 0..MOST_ITERATIONS {
        distribute(count, support);
        let nearly = count.quota.minus(&epsilon);
        let mut enough = count.race.hopefuls();
        enough.retain(|hopeful| !count.votes[hopeful.0].is_less(&nearly));
        let mut round = elect(count, support, &enough);
        let change = set_keep_factors(count, &support.reaching);
        fill_last_seats(count, support, &mut round);
        support.before.clone_from(&count.votes);
        let decided = !round.elected.is_empty();
        if decided {
            count.race.rounds.push(round);
        }
        if count.race.seats_left() == 0 || count.race.hopefuls().is_empty() {
            return Ok(false);
        }
        if !decided && change.is_less(&epsilon) {
            return Ok(true);
        }
    }
    Err(CountError::NotSettled)
}

/// Distributes all votes, and adds up those that reach each candidate.
fn distribute<N: Number>(count: &mut MeekCount<'_, N>, support: &mut Support<N>) {
    count.distribute_votes();
    let mut reaching = vec![N::zero(); count.votes.len()];
    let keep = &count.keep;
    count.tree.walk(&N::one(), |equals, ballots, left| {
        let mut rest = left.clone();
        for candidate in equals.iter().filter(|candidate| !keep[candidate.0].is_zero()) {
            reaching[candidate.0] = reaching[candidate.0].plus(&rest.times_whole(ballots));
            rest = rest.minus(&rest.times(&keep[candidate.0], Rounding::Down));
        }
        (!rest.is_zero()).then_some(rest)
    });
    support.reaching = reaching;
}

fn elect<N: Number>(count: &mut MeekCount<'_, N>, support: &Support<N>, enough: &[CandidateId]) -> Round {
    let mut round = count.round();
    let mut sorted = enough.to_vec();
    sorted.sort_by(|one, other| {
        let by_votes = count.votes[other.0].compare(&count.votes[one.0]);
        by_votes
            .then_with(|| support.compare(*other, *one))
            .then_with(|| place(count, *other).cmp(&place(count, *one)))
    });
    record_ties(count, support, &sorted);
    seat(count, &sorted, &mut round);
    round
}

/// Notes who of those in this order are equal in everything but the published order.
fn record_ties<N: Number>(count: &mut MeekCount<'_, N>, support: &Support<N>, sorted: &[CandidateId]) {
    let votes = count.votes.clone();
    let same = |one: &CandidateId, other: &CandidateId| {
        votes[one.0].compare(&votes[other.0]).is_eq() && support.compare(*one, *other).is_eq()
    };
    for tied in sorted.chunk_by(same) {
        count.race.record_tie(TieKind::Election, tied, tied[0], None);
    }
}

/// Elects candidates in this order, as far as caps and seats allow it.
fn seat<N: Number>(count: &mut MeekCount<'_, N>, sorted: &[CandidateId], round: &mut Round) {
    for candidate in sorted {
        if count.race.seats_left() > 0 && count.race.is_hopeful(*candidate) {
            round.elected.push(*candidate);
            let excluded = count.race.elect(*candidate);
            count.drop_excluded(&excluded, round);
        }
    }
}

/// Sets what everyone elected keeps. The result is the largest change.
fn set_keep_factors<N: Number>(count: &mut MeekCount<'_, N>, reaching: &[N]) -> N {
    let mut largest = N::zero();
    for elected in &count.race.winners {
        let reaches = &reaching[elected.0];
        if reaches.is_zero() {
            continue;
        }
        let factor = if reaches.is_less(&count.quota) {
            N::one()
        } else {
            count.quota.over(reaches, Rounding::Down)
        };
        let change = factor.distance(&count.keep[elected.0]);
        if largest.is_less(&change) {
            largest = change;
        }
        count.keep[elected.0] = factor;
    }
    largest
}

/// Elects all hopefuls if there are just as many seats.
fn fill_last_seats<N: Number>(count: &mut MeekCount<'_, N>, support: &Support<N>, round: &mut Round) {
    let mut hopefuls = count.race.hopefuls();
    if hopefuls.len() == count.race.seats_left() {
        hopefuls.sort_by(|one, other| {
            support
                .compare(*other, *one)
                .then_with(|| place(count, *other).cmp(&place(count, *one)))
        });
        record_ties(count, support, &hopefuls);
        seat(count, &hopefuls, round);
    }
}

fn eliminate<N: Number>(count: &mut MeekCount<'_, N>, support: &mut Support<N>) {
    distribute(count, support);
    let hopefuls = count.race.hopefuls();
    let sorted = count.race.by_votes(&hopefuls, &count.votes);
    let Some(lowest) = sorted.last() else { return };
    let mut tied: Vec<CandidateId> = hopefuls.clone();
    tied.retain(|hopeful| count.votes[hopeful.0].compare(&count.votes[lowest.0]).is_eq());
    let by_order = |candidate: &CandidateId| place(count, *candidate);
    let loser = tied.iter().min_by(|one, other| {
        support
            .compare(**one, **other)
            .then_with(|| by_order(one).cmp(&by_order(other)))
    });
    let Some(loser) = loser.copied() else { return };
    tied.retain(|other| support.compare(*other, loser).is_eq());
    count.race.record_tie(TieKind::Elimination, &tied, loser, None);
    let mut round = count.round();
    count.drop_out(loser);
    round.eliminated.push(loser);
    fill_last_seats(count, support, &mut round);
    count.race.rounds.push(round);
}

/// A candidate's place in the published order.
fn place<N>(count: &MeekCount<'_, N>, candidate: CandidateId) -> Option<usize> {
    count
        .race
        .contest
        .tie_order
        .iter()
        .position(|other| *other == candidate)
}
