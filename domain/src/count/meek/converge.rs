//! Rounds that go on until someone's elected or eliminated.

use super::super::arithmetic::Number;
use super::super::contest::CandidateId;
use super::super::outcome::{Round, TieKind};
use super::super::transferable::Race;
use super::finish::finish;
use super::rule::{Batch, Finish, Omega};
use super::tally::MeekCount;

/// Counts until everyone who's left gets a seat, or nobody can.
pub(super) fn run<N: Number>(mut count: MeekCount<'_, N>, omega: Omega, batch: Batch, last: Finish) -> Race<'_> {
    count.distribute();
    while !count.race.is_decided() {
        let mut round = converge(&mut count, omega, batch);
        if round.elected.is_empty() && round.eliminated.is_empty() {
            eliminate_lowest(&mut count, &mut round);
        }
        count.race.rounds.push(round);
    }
    finish(&mut count, last);
    count.race
}

/// Lowers keep factors until someone has the quota, or surpluses are as small as they get.
fn converge<N: Number>(count: &mut MeekCount<'_, N>, omega: Omega, batch: Batch) -> Round {
    let mut before = count.cast.clone();
    loop {
        count.distribute();
        let enough = count.enough();
        if !enough.is_empty() {
            return elect(count, &enough);
        }
        count.surplus = surplus(count);
        if is_small(&count.surplus, omega) || !count.surplus.is_less(&before) {
            return count.round();
        }
        let losers = if batch == Batch::SureLosers {
            count.race.sure_losers(&count.votes, &count.surplus)
        } else {
            Vec::new()
        };
        if !losers.is_empty() {
            return eliminate_all(count, losers);
        }
        before = count.surplus.clone();
        count.lower_keep_factors();
    }
}

fn elect<N: Number>(count: &mut MeekCount<'_, N>, enough: &[CandidateId]) -> Round {
    let error = count.rounding_error().plus(&N::step());
    for candidate in enough {
        count
            .race
            .check_threshold(*candidate, &count.votes[candidate.0], &count.quota, &error);
    }
    let seated = count.race.elect_by_votes(enough, &count.votes);
    count.surplus = surplus(count);
    let mut round = count.round();
    count.drop_excluded(&seated.excluded, &mut round);
    round.elected = seated.elected;
    round
}

/// The sum of what everyone elected has above the quota, but not less than 0.
fn surplus<N: Number>(count: &MeekCount<'_, N>) -> N {
    let above = |elected: &CandidateId| count.votes[elected.0].minus(&count.quota);
    let sum = N::total(count.race.winners.iter().map(above));
    if sum.is_less(&N::zero()) { N::zero() } else { sum }
}

fn is_small<N: Number>(surplus: &N, omega: Omega) -> bool {
    match omega {
        Omega::Below(limit) => surplus.is_less(&N::decimal(limit.digits, limit.places)),
        Omega::AtMost(limit) => !N::decimal(limit.digits, limit.places).is_less(surplus),
    }
}

fn eliminate_all<N: Number>(count: &mut MeekCount<'_, N>, losers: Vec<CandidateId>) -> Round {
    let mut round = count.round();
    for loser in &losers {
        count.drop_out(*loser);
    }
    round.eliminated = losers;
    round
}

/// Eliminates the candidate with the fewest votes. Everyone within the remaining surplus of them is tied with them.
pub(super) fn eliminate_lowest<N: Number>(count: &mut MeekCount<'_, N>, round: &mut Round) {
    let hopefuls = count.race.hopefuls();
    let sorted = count.race.by_votes(&hopefuls, &count.votes);
    let Some(lowest) = sorted.last() else { return };
    let reach = count.votes[lowest.0].plus(&count.surplus);
    let tied: Vec<CandidateId> = hopefuls
        .into_iter()
        .filter(|hopeful| !reach.is_less(&count.votes[hopeful.0]))
        .collect();
    let Some(loser) = count.race.break_tie(TieKind::Elimination, &tied) else {
        return;
    };
    flag_close(count, &sorted, loser);
    count.drop_out(loser);
    round.eliminated.push(loser);
}

pub(super) fn flag_close<N: Number>(count: &mut MeekCount<'_, N>, hopefuls: &[CandidateId], loser: CandidateId) {
    let error = count.error();
    for hopeful in hopefuls {
        count
            .race
            .check_threshold(*hopeful, &count.votes[hopeful.0], &count.quota, &error.plus(&N::step()));
        if *hopeful != loser {
            count.race.check_rival(loser, *hopeful, &count.votes, &error);
        }
    }
}
