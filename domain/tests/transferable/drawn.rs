//! `RCTab`'s random ties. Only Java has its generator, so the decisions are taken from the file as an order given before the count.

use crate::votes::case::Case;
use domain::count::CandidateId;

/// Sets an order for ties in which all decisions of the file come out. Files with an order of their own keep it.
pub fn use_drawn_order(case: &mut Case) {
    let drawn = ["random", "generatePermutation"].map(Into::into);
    if !drawn.contains(&case.options["tiebreakMode"]) {
        return;
    }
    let before = decisions(case);
    let mut left = case.contest.tie_order.clone();
    let mut order = Vec::new();
    while !left.is_empty() {
        let is_free = |candidate: &CandidateId| {
            !before
                .iter()
                .any(|(first, then)| then == candidate && left.contains(first))
        };
        let next = left.iter().position(is_free).unwrap();
        order.push(left.remove(next));
    }
    case.contest.tie_order = order;
}

/// Pairs of candidates: the first has to lose against the second.
fn decisions(case: &Case) -> Vec<(CandidateId, CandidateId)> {
    let mut decided = Vec::new();
    for tie in case.expected["ties"].as_array().into_iter().flatten() {
        let round = case
            .rounds()
            .iter()
            .find(|round| round["round"] == tie["round"])
            .unwrap();
        let election = tie["kind"] == "for election";
        let chosen = case.candidates(&round[if election { "elected" } else { "eliminated" }])[0];
        for other in case
            .candidates(&tie["tied"])
            .into_iter()
            .filter(|other| *other != chosen)
        {
            decided.push(if election { (other, chosen) } else { (chosen, other) });
        }
    }
    decided
}
