//! The end of a count: the last seats are filled, or everyone else is defeated.

use super::super::arithmetic::Number;
use super::count::GregoryCount;

impl<N: Number> GregoryCount<'_, N> {
    /// Elects everyone who's left, as far as there are seats and caps allow it. The others are defeated.
    pub(super) fn finish(&mut self) {
        if self.race.hopefuls().is_empty() {
            return;
        }
        let mut round = self.round();
        while let Some((next, excluded)) = self.race.elect_first(&self.piles.votes) {
            round.elected.push(next);
            self.move_all(&excluded, &mut round);
        }
        round.eliminated = self.race.hopefuls();
        for hopeful in self.race.hopefuls() {
            self.race.eliminate(hopeful);
        }
        self.race.rounds.push(round);
    }
}
