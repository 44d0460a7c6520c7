//! Counts that show each distribution as a round, as `SecurePoll`, `OpenSTV` and `RCTab` do.

use super::number::{number, same, within};
use crate::votes::case::{Case, sorted};
use domain::count::{Inactive, Outcome, Round, Transfer, Transferred};
use num_rational::BigRational;
use serde_json::Value;
use std::collections::BTreeMap;

/// The differences, in words. With a tolerance where the source doesn't give all digits.
pub fn compare(case: &Case, outcome: &Outcome, tolerance: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    let rounds = rounds(case);
    for (place, written) in rounds.iter().enumerate() {
        let Some(round) = outcome.rounds.get(place) else {
            found.push(format!("round {}: missing", place + 1));
            break;
        };
        for difference in differences(case, round, written, tolerance) {
            found.push(format!("round {}: {difference}", place + 1));
        }
    }
    let more = outcome.rounds.iter().skip(rounds.len());
    if more.clone().count() > 1 || more.clone().any(|round| !round.elected.is_empty()) {
        found.push(format!("{} rounds, expected {}", outcome.rounds.len(), rounds.len()));
    }
    found
}

/// The rounds of a count, or of all passes one after the other.
fn rounds(case: &Case) -> Vec<&Value> {
    match case.expected["passes"].as_array() {
        Some(passes) => passes.iter().flat_map(|pass| pass.as_array().unwrap()).collect(),
        None => case.rounds().iter().collect(),
    }
}

fn differences(case: &Case, round: &Round, written: &Value, tolerance: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    let mut check = |what: &str, ours: Option<&str>, theirs: &Value| {
        let Some(theirs) = theirs.as_str() else { return };
        let ours = ours.unwrap_or("0");
        if !tolerance.map_or_else(|| same(ours, theirs), |tolerance| within(ours, theirs, tolerance)) {
            found.push(format!("{what}: {ours}, expected {theirs}"));
        }
    };
    for (label, votes) in written["tally"].as_object().into_iter().flatten() {
        let candidate = case.candidate(label);
        let ours = round.tallies.iter().find(|(continuing, _)| *continuing == candidate);
        check(label, ours.map(|(_, votes)| votes.as_str()), votes);
    }
    for (label, factor) in written["keep_factors"].as_object().into_iter().flatten() {
        let candidate = case.candidate(label);
        let ours = round.keep_factors.iter().find(|(elected, _)| *elected == candidate);
        check(
            &format!("keep factor of {label}"),
            ours.map(|(_, factor)| factor.as_str()),
            factor,
        );
    }
    check("quota", round.threshold.as_deref(), &written["quota"]);
    check("threshold", round.threshold.as_deref(), &written["threshold"]);
    check("surplus", round.surplus.as_deref(), &written["surplus"]);
    check("exhausted", round.exhausted.as_deref(), &written["exhausted"]);
    if case.id.starts_with("rctab-") {
        for (name, reason) in INACTIVE {
            let ours = round.inactive.iter().find(|(inactive, _)| *inactive == reason);
            let theirs = written["inactive"].get(name).cloned().unwrap_or_else(|| "0".into());
            check(name, ours.map(|(_, votes)| votes.as_str()), &theirs);
        }
        let (ours, theirs) = (our_transfers(case, round), their_transfers(written));
        if ours != theirs {
            found.push(format!("transfers: {ours:?}, expected {theirs:?}"));
        }
    }
    for (name, ours) in [("elected", &round.elected), ("eliminated", &round.eliminated)] {
        let theirs = case.candidates(&written[name]);
        if sorted(ours.clone()) != sorted(theirs.clone()) {
            found.push(format!(
                "{name}: {:?}, expected {:?}",
                case.labels(ours),
                case.labels(&theirs)
            ));
        }
    }
    found
}

/// `RCTab`'s names for ballots that count for nobody.
const INACTIVE: [(&str, Inactive); 5] = [
    ("exhaustedChoices", Inactive::Exhausted),
    ("overvotes", Inactive::Overvote),
    ("skippedRankings", Inactive::SkippedRanks),
    ("repeatedRankings", Inactive::Repeated),
    ("finalRoundSurplus", Inactive::FinalSurplus),
];

type Moved = BTreeMap<(String, String), BigRational>;

fn our_transfers(case: &Case, round: &Round) -> Moved {
    let target = |to: Transferred| match to {
        Transferred::Candidate(candidate) => case.labels(&[candidate])[0].to_owned(),
        Transferred::Exhausted => "exhausted".to_owned(),
        Transferred::Residual => "residual surplus".to_owned(),
    };
    let moved = |transfer: &Transfer| {
        let from = case.labels(&[transfer.from])[0].to_owned();
        let votes = transfer
            .to
            .iter()
            .map(|(to, votes)| ((from.clone(), target(*to)), number(votes)));
        votes.collect::<Vec<_>>()
    };
    round.transfers.iter().flat_map(moved).collect()
}

fn their_transfers(written: &Value) -> Moved {
    let mut moved = Moved::new();
    for (from, to) in written["transfers"].as_object().into_iter().flatten() {
        for (to, votes) in to.as_object().unwrap() {
            let votes = number(votes.as_str().unwrap());
            if votes != number("0") {
                moved.insert((from.clone(), to.clone()), votes);
            }
        }
    }
    moved
}
