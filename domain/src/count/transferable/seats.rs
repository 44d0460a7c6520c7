//! Giving seats to candidates in the order of their votes.

use super::super::arithmetic::Number;
use super::super::contest::CandidateId;
use super::super::outcome::TieKind;
use super::race::Race;

/// Who got a seat, in this order, and who left the count because their group became full.
#[derive(Clone, Default, Debug)]
pub(crate) struct Seated {
    pub(crate) elected: Vec<CandidateId>,
    pub(crate) excluded: Vec<CandidateId>,
}

impl Race<'_> {
    /// Gives seats to candidates who have enough votes, those with most votes first, as long as there are seats and their groups
    /// aren't full.
    pub(crate) fn elect_by_votes<N: Number>(&mut self, enough: &[CandidateId], votes: &[N]) -> Seated {
        let mut seated = Seated::default();
        for candidate in self.by_votes(enough, votes) {
            if self.seats_left() > 0 && self.is_hopeful(candidate) {
                seated.elected.push(candidate);
                seated.excluded.extend(self.elect(candidate));
            }
        }
        let passed_over = enough.iter().filter(|candidate| !seated.elected.contains(candidate));
        for candidate in passed_over.copied().collect::<Vec<_>>() {
            let same = |other: &&CandidateId| votes[other.0].compare(&votes[candidate.0]).is_eq();
            if let Some(chosen) = seated.elected.iter().rev().find(same) {
                self.record_tie(TieKind::Election, &[*chosen, candidate], *chosen, None);
            }
        }
        seated
    }

    /// Most votes first. Of those who are tied, the one named last in the published order comes first.
    pub(crate) fn by_votes<N: Number>(&self, candidates: &[CandidateId], votes: &[N]) -> Vec<CandidateId> {
        let mut sorted = candidates.to_vec();
        sorted.sort_by(|one, other| {
            let by_order = || self.tie_place(*other).cmp(&self.tie_place(*one));
            votes[other.0].compare(&votes[one.0]).then_with(by_order)
        });
        sorted
    }

    /// Gives a seat to the hopeful with most votes, as far as there are seats and hopefuls.
    pub(crate) fn elect_first<N: Number>(&mut self, votes: &[N]) -> Option<(CandidateId, Vec<CandidateId>)> {
        if self.seats_left() == 0 {
            return None;
        }
        let hopefuls = self.hopefuls();
        let first = *self.by_votes(&hopefuls, votes).first()?;
        let same = |other: &CandidateId| votes[other.0].compare(&votes[first.0]).is_eq();
        let tied: Vec<CandidateId> = hopefuls.into_iter().filter(same).collect();
        self.record_tie(TieKind::Election, &tied, first, None);
        Some((first, self.elect(first)))
    }
}
