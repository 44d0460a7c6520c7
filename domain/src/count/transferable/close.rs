//! Decisions that rounding could have changed.

use super::super::arithmetic::Number;
use super::super::contest::CandidateId;
use super::super::outcome::CloseCall;
use super::race::Race;

impl Race<'_> {
    /// Flags a candidate who's so close to the threshold that rounding could have decided on which side they are.
    pub(crate) fn check_threshold<N: Number>(&mut self, candidate: CandidateId, votes: &N, threshold: &N, error: &N) {
        self.flag(candidate, None, &votes.distance(threshold), error);
    }

    /// Flags two candidates who are so close that rounding could have decided who has more.
    pub(crate) fn check_rival<N: Number>(
        &mut self,
        candidate: CandidateId,
        other: CandidateId,
        votes: &[N],
        error: &N,
    ) {
        let difference = votes[candidate.0].distance(&votes[other.0]);
        self.flag(candidate, Some(other), &difference, error);
    }

    fn flag<N: Number>(&mut self, candidate: CandidateId, other: Option<CandidateId>, difference: &N, error: &N) {
        if !error.is_zero() && !error.is_less(difference) {
            let round = self.round();
            self.close_calls.push(CloseCall {
                round,
                candidate,
                other,
                difference: difference.to_string(),
            });
        }
    }
}
