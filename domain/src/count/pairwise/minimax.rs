//! Minimax.

use super::matrix::PairMatrix;
use super::order::{Order, sorted};
use super::rule::Strength;
use crate::count::contest::CandidateId;

/// Orders candidates by their worst defeat: the weaker, the better.
pub(super) fn minimax(candidates: &[CandidateId], matrix: &PairMatrix, strength: Strength) -> Order {
    sorted(candidates, |one, other| {
        let worst = |candidate| worst_defeat(candidate, candidates, matrix, strength);
        worst(one).cmp(&worst(other))
    })
}

/// The votes or the margin of a candidate's worst defeat. 0 for someone whom nobody defeats.
pub(super) fn worst_defeat(
    candidate: CandidateId,
    candidates: &[CandidateId],
    matrix: &PairMatrix,
    strength: Strength,
) -> u64 {
    let defeats = candidates
        .iter()
        .filter_map(|other| matrix.defeat(*other, candidate, strength));
    defeats.map(|defeat| defeat.votes).max().unwrap_or_default()
}
