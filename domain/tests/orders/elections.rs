//! Short ways to write an election.

use domain::count::format::read_election;
use domain::count::{CandidateId, Contest, Outcome, Rule, count};

/// An election in ABIF, one line of ballots after another.
pub fn election(seats: usize, ballots: &[&str]) -> Contest {
    let text = format!("{{\"seats\": {seats}}}\n{}", ballots.join("\n"));
    read_election(&text).unwrap().contest
}

pub fn result(contest: &Contest, rule: &str) -> Outcome {
    count(contest, &Rule::named(rule).unwrap()).unwrap()
}

pub fn candidate(contest: &Contest, label: &str) -> CandidateId {
    let place = contest.candidates.iter().position(|candidate| candidate.label == label);
    CandidateId(place.unwrap())
}

/// Labels with spaces between.
pub fn labels(contest: &Contest, candidates: &[CandidateId]) -> String {
    let labels = candidates
        .iter()
        .map(|candidate| contest.candidates[candidate.0].label.as_str());
    labels.collect::<Vec<_>>().join(" ")
}

/// An order such as `A > B = C`.
pub fn order(contest: &Contest, outcome: &Outcome) -> String {
    let groups = outcome.order.iter().flatten();
    groups
        .map(|group| labels(contest, group).replace(' ', " = "))
        .collect::<Vec<_>>()
        .join(" > ")
}
