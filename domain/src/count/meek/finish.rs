//! The end of a count: the last seats are filled, or everyone else is defeated.

use super::super::arithmetic::Number;
use super::super::contest::CandidateId;
use super::rule::Finish;
use super::tally::MeekCount;

/// Elects everyone who's left, as far as there are seats and caps allow it. The others are defeated.
/// Adds a last round, unless nobody was left.
pub(super) fn finish<N: Number>(count: &mut MeekCount<'_, N>, last: Finish) {
    if count.race.hopefuls().is_empty() {
        return;
    }
    let elected = fill_seats(count);
    let defeated = count.race.hopefuls();
    for candidate in &defeated {
        count.drop_out(*candidate);
    }
    if last == Finish::MovedOn {
        count.distribute_votes();
    }
    let mut round = count.round();
    round.elected = elected;
    round.eliminated = defeated;
    count.race.rounds.push(round);
}

/// Gives the remaining seats to those with the most votes. If a group becomes full, its hopefuls leave and their votes move on
/// before the next seat is filled.
fn fill_seats<N: Number>(count: &mut MeekCount<'_, N>) -> Vec<CandidateId> {
    let mut elected = Vec::new();
    while let Some((next, excluded)) = count.race.elect_first(&count.votes) {
        elected.push(next);
        for candidate in &excluded {
            count.drop_out(*candidate);
        }
        if !excluded.is_empty() {
            count.distribute_votes();
        }
    }
    elected
}
