//! Candidates who can't win any more.

use super::super::arithmetic::Number;
use super::super::contest::CandidateId;
use super::race::Race;

impl Race<'_> {
    /// The largest group of hopefuls, lowest first, whose votes and all surpluses together are less than the votes of the next
    /// candidate. Enough hopefuls stay to fill the seats, and candidates with equally many votes are in it together or not at all.
    /// In the order of the ballot paper.
    pub(crate) fn sure_losers<N: Number>(&self, votes: &[N], surplus: &N) -> Vec<CandidateId> {
        let hopefuls = self.hopefuls();
        let most = hopefuls.len().saturating_sub(self.seats_left());
        let mut lowest_first = self.by_votes(&hopefuls, votes);
        lowest_first.reverse();
        let mut together = surplus.clone();
        let mut losers = 0;
        for (place, pair) in lowest_first.windows(2).enumerate().take(most) {
            together = together.plus(&votes[pair[0].0]);
            if together.is_less(&votes[pair[1].0]) {
                losers = place + 1;
            }
        }
        let mut losers = lowest_first[..losers].to_vec();
        losers.sort();
        losers
    }
}
