//! Each distribution is a round, and those who are sure to lose are eliminated at once.

use super::super::arithmetic::Number;
use super::super::outcome::Round;
use super::super::transferable::Race;
use super::converge::eliminate_lowest;
use super::finish::finish;
use super::rule::Finish;
use super::tally::MeekCount;

/// Counts until everyone who's left gets a seat, or nobody can.
pub(super) fn run<N: Number>(mut count: MeekCount<'_, N>) -> Race<'_> {
    let mut before = Vec::new();
    loop {
        count.distribute();
        let mut round = elect(&mut count);
        if count.race.is_decided() {
            count.race.rounds.push(round);
            break;
        }
        let losers = count.race.sure_losers(&count.votes, &count.surplus);
        let settled = same(&before, &count.keep);
        before.clone_from(&count.keep);
        if !losers.is_empty() && !settled {
            for loser in &losers {
                count.drop_out(*loser);
            }
            round.eliminated = losers;
        } else if settled || count.surplus.is_less(&N::step()) {
            count.surplus = N::zero();
            eliminate_lowest(&mut count, &mut round);
        } else {
            count.lower_keep_factors();
        }
        count.race.rounds.push(round);
    }
    finish(&mut count, Finish::AsCounted);
    count.race
}

/// Elects everyone with the quota. The surplus is the sum of what they have above it.
fn elect<N: Number>(count: &mut MeekCount<'_, N>) -> Round {
    let seated = count.race.elect_by_votes(&count.enough(), &count.votes);
    let above = count
        .race
        .winners
        .iter()
        .map(|winner| &count.votes[winner.0])
        .filter(|votes| count.quota.is_less(votes));
    count.surplus = N::total(above.map(|votes| votes.minus(&count.quota)));
    let mut round = count.round();
    round.elected = seated.elected;
    count.drop_excluded(&seated.excluded, &mut round);
    round
}

fn same<N: Number>(before: &[N], now: &[N]) -> bool {
    before.len() == now.len() && before.iter().zip(now).all(|(before, now)| before.compare(now).is_eq())
}
