//! Each distribution is a round, and all candidates who share the lowest place are eliminated together.

use super::super::arithmetic::Number;
use super::super::contest::CandidateId;
use super::super::outcome::{Round, TieKind};
use super::super::transferable::Race;
use super::tally::MeekCount;

/// `SecurePoll` never ends if keep factors don't settle. After this many rounds without a decision, we take them as settled.
const MOST_IDLE: usize = 200;

/// Counts until all seats are filled or nobody is left. The first round only shows the first preferences.
///
/// `SecurePoll` eliminates everyone in the lowest place even if seats stay empty then. Here, only as many are eliminated as can be,
/// beginning with those named first in the published order; and if that's nobody, everyone who's left gets a seat.
pub(super) fn run<N: Number>(mut count: MeekCount<'_, N>) -> Race<'_> {
    count.distribute();
    let first = count.round();
    count.race.rounds.push(first);
    let mut idle = 0;
    while count.race.seats_left() > 0 && !count.race.hopefuls().is_empty() {
        count.lower_keep_factors();
        count.distribute();
        let before = count.surplus.clone();
        let enough = count.enough();
        count.surplus = surplus(&count);
        let mut round = count.round();
        if enough.is_empty() {
            let settled = idle >= MOST_IDLE || count.surplus.compare(&before).is_eq();
            eliminate(&mut count, settled, &mut round);
        } else {
            elect(&mut count, &enough, &mut round);
        }
        idle = if round.elected.is_empty() && round.eliminated.is_empty() {
            idle + 1
        } else {
            0
        };
        count.race.rounds.push(round);
    }
    count.race
}

/// The sum of what all who have the quota now, elected or not, have above it.
fn surplus<N: Number>(count: &MeekCount<'_, N>) -> N {
    let above = |candidate: &CandidateId| {
        count
            .has_quota(*candidate)
            .then(|| count.votes[candidate.0].minus(&count.quota))
    };
    N::total(count.race.continuing().iter().filter_map(above))
}

/// Eliminates everyone in the lowest place, if they can't reach the next place any more or the surplus doesn't change any more.
fn eliminate<N: Number>(count: &mut MeekCount<'_, N>, settled: bool, round: &mut Round) {
    let hopefuls = count.race.hopefuls();
    let mut lowest_first = count.race.by_votes(&hopefuls, &count.votes);
    lowest_first.reverse();
    let Some(lowest) = lowest_first.first().map(|lowest| count.votes[lowest.0].clone()) else {
        return;
    };
    let shares_place = |candidate: &CandidateId| count.votes[candidate.0].compare(&lowest).is_eq();
    let last: Vec<CandidateId> = hopefuls.iter().copied().filter(shares_place).collect();
    if !settled && !beaten(count, &lowest, &lowest_first) {
        return;
    }
    let most = hopefuls.len().saturating_sub(count.race.seats_left());
    if last.len() <= most {
        leave(count, last, round);
    } else if most > 0 {
        let chosen = in_published_order(count, &last)[..most].to_vec();
        if let Some(first) = chosen.first() {
            count.race.record_tie(TieKind::Elimination, &last, *first, None);
        }
        leave(count, chosen, round);
    } else {
        elect(count, &hopefuls, round);
    }
}

/// Elects candidates as far as caps and seats allow it. `SecurePoll` lists those of one round in the order of the ballot paper.
fn elect<N: Number>(count: &mut MeekCount<'_, N>, enough: &[CandidateId], round: &mut Round) {
    let seated = count.race.elect_by_votes(enough, &count.votes);
    round.elected = seated.elected;
    round.elected.sort();
    let before = count.race.winners.len() - round.elected.len();
    count.race.winners[before..].sort();
    count.drop_excluded(&seated.excluded, round);
}

/// Whether everyone in the lowest place together, with all surpluses, has less than the next place. Decimal places don't count.
fn beaten<N: Number>(count: &MeekCount<'_, N>, lowest: &N, lowest_first: &[CandidateId]) -> bool {
    let shares_place = |candidate: &&CandidateId| count.votes[candidate.0].compare(lowest).is_eq();
    let together = lowest_first.iter().filter(shares_place).count() as u64;
    let Some(next) = lowest_first.iter().find(|candidate| !shares_place(candidate)) else {
        return true;
    };
    lowest
        .times_whole(together)
        .cut()
        .plus(&count.surplus)
        .cut()
        .is_less(&count.votes[next.0].cut())
}

fn leave<N: Number>(count: &mut MeekCount<'_, N>, losers: Vec<CandidateId>, round: &mut Round) {
    for loser in &losers {
        count.drop_out(*loser);
    }
    round.eliminated = losers;
}

fn in_published_order<N>(count: &MeekCount<'_, N>, candidates: &[CandidateId]) -> Vec<CandidateId> {
    let order = &count.race.contest.tie_order;
    order
        .iter()
        .copied()
        .filter(|candidate| candidates.contains(candidate))
        .collect()
}
