//! From comparisons to an order.

use crate::count::contest::CandidateId;
use std::cmp::Ordering;

/// An order of candidates. Those who are tied are together.
pub(super) type Order = Vec<Vec<CandidateId>>;

/// First those whom nobody beats, then those whom nobody of the rest beats, and so on. `beats` has no cycles.
pub(super) fn layers(candidates: &[CandidateId], beats: impl Fn(CandidateId, CandidateId) -> bool) -> Order {
    let mut rest = candidates.to_vec();
    let mut order = Vec::new();
    while !rest.is_empty() {
        let unbeaten = |candidate: &CandidateId| !rest.iter().any(|other| beats(*other, *candidate));
        let (mut layer, beaten): (Vec<_>, Vec<_>) = rest.iter().copied().partition(unbeaten);
        rest = beaten;
        if layer.is_empty() {
            layer = std::mem::take(&mut rest);
        }
        order.push(layer);
    }
    order
}

/// Sorted by a comparison in which the first is the best.
pub(super) fn sorted(candidates: &[CandidateId], compare: impl Fn(CandidateId, CandidateId) -> Ordering) -> Order {
    let mut sorted = candidates.to_vec();
    sorted.sort_by(|one, other| compare(*one, *other));
    let groups = sorted.chunk_by(|one, other| compare(*one, *other).is_eq());
    groups.map(<[CandidateId]>::to_vec).collect()
}
