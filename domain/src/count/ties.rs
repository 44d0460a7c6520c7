//! The order for ties, fixed and published before the count.

use super::contest::{CandidateId, Contest};

/// Who wins a tie.
#[derive(Clone, Debug)]
pub(super) struct TieOrder {
    /// By candidate: the higher, the better.
    rank: Vec<usize>,
}

impl TieOrder {
    pub(super) fn of(contest: &Contest) -> Self {
        let mut rank = vec![0; contest.candidates.len()];
        for (place, candidate) in contest.tie_order.iter().enumerate() {
            rank[candidate.0] = place;
        }
        Self { rank }
    }

    /// How a candidate fares in ties: the higher, the better.
    pub(super) fn rank(&self, candidate: CandidateId) -> usize {
        self.rank[candidate.0]
    }

    /// Who of these wins a tie. `None` if there's nobody.
    pub(super) fn winner(&self, tied: &[CandidateId]) -> Option<CandidateId> {
        tied.iter().copied().max_by_key(|candidate| self.rank(*candidate))
    }

    /// Who of these loses a tie. `None` if there's nobody.
    pub(super) fn loser(&self, tied: &[CandidateId]) -> Option<CandidateId> {
        tied.iter().copied().min_by_key(|candidate| self.rank(*candidate))
    }
}
