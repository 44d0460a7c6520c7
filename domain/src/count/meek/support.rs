//! What settles ties in AlmaLinux's software, before the published order.

use super::super::arithmetic::Number;
use super::super::contest::CandidateId;
use std::cmp::Ordering;

/// What settles ties, by candidate.
pub(super) struct Support<N> {
    /// Votes kept in the iteration before.
    pub(super) before: Vec<N>,
    /// Votes that reach a candidate, including what's passed on.
    pub(super) reaching: Vec<N>,
    pub(super) first: Vec<N>,
}

impl<N: Number> Support<N> {
    /// Who has more. The less, the sooner someone's eliminated.
    pub(super) fn compare(&self, one: CandidateId, other: CandidateId) -> Ordering {
        let by = |numbers: &[N]| numbers[one.0].compare(&numbers[other.0]);
        by(&self.before)
            .then_with(|| by(&self.reaching))
            .then_with(|| by(&self.first))
    }
}
