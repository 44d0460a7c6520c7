//! Copeland's method.

use super::matrix::PairMatrix;
use super::order::{Order, sorted};
use crate::count::contest::CandidateId;

/// Orders candidates by their wins, with half a win for each draw.
pub(super) fn copeland(candidates: &[CandidateId], matrix: &PairMatrix) -> Order {
    sorted(candidates, |one, other| {
        let halves = |candidate| half_wins(candidate, candidates, matrix);
        halves(other).cmp(&halves(one))
    })
}

/// Twice the wins, plus the draws.
pub(super) fn half_wins(candidate: CandidateId, candidates: &[CandidateId], matrix: &PairMatrix) -> u64 {
    let others = candidates.iter().filter(|other| **other != candidate);
    let halves = others.map(
        |other| match matrix.prefer(candidate, *other).cmp(&matrix.prefer(*other, candidate)) {
            std::cmp::Ordering::Greater => 2,
            std::cmp::Ordering::Equal => 1,
            std::cmp::Ordering::Less => 0,
        },
    );
    halves.sum()
}
