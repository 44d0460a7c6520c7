//! The Schulze method.

use super::defeat::DefeatStrength;
use super::matrix::PairMatrix;
use super::order::{Order, layers};
use super::rule::Strength;
use crate::count::contest::CandidateId;

/// Orders candidates by the strongest paths of defeats. A path is as strong as its weakest defeat.
///
/// Markus Schulze, "The Schulze Method of Voting" (arXiv 1804.02973), section 2.3.
pub(super) fn schulze(candidates: &[CandidateId], matrix: &PairMatrix, strength: Strength) -> Order {
    let paths = strongest_paths(candidates, matrix, strength);
    let places: Vec<_> = (0..candidates.len()).map(CandidateId).collect();
    let order = layers(&places, |one, other| paths[one.0][other.0] > paths[other.0][one.0]);
    let named = |layer: Vec<CandidateId>| layer.into_iter().map(|place| candidates[place.0]).collect();
    order.into_iter().map(named).collect()
}

/// By places in `candidates`. `None` if there's no path.
fn strongest_paths(
    candidates: &[CandidateId],
    matrix: &PairMatrix,
    strength: Strength,
) -> Vec<Vec<Option<DefeatStrength>>> {
    let row = |one: &CandidateId| {
        let defeats = candidates.iter().map(|other| matrix.defeat(*one, *other, strength));
        defeats.collect::<Vec<_>>()
    };
    let mut paths: Vec<_> = candidates.iter().map(row).collect();
    for middle in 0..candidates.len() {
        let onward = paths[middle].clone();
        for from in (0..candidates.len()).filter(|from| *from != middle) {
            let first = paths[from][middle];
            for (to, last) in onward.iter().enumerate() {
                if to != from {
                    paths[from][to] = paths[from][to].max(first.min(*last));
                }
            }
        }
    }
    paths
}
