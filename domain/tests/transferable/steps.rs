//! Counts that show each distribution as a round, as SecurePoll, OpenSTV and RCTab do.

use super::case::{Case, sorted};
use super::number::{same, within};
use domain::count::{Outcome, Round};
use serde_json::Value;

/// The differences, in words. With a tolerance where the source doesn't give all digits.
pub fn compare(case: &Case, outcome: &Outcome, tolerance: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for (place, written) in case.rounds().iter().enumerate() {
        let Some(round) = outcome.rounds.get(place) else {
            found.push(format!("round {}: missing", place + 1));
            break;
        };
        for difference in differences(case, round, written, tolerance) {
            found.push(format!("round {}: {difference}", place + 1));
        }
    }
    let more = outcome.rounds.iter().skip(case.rounds().len());
    if more.clone().count() > 1 || more.clone().any(|round| !round.elected.is_empty()) {
        found.push(format!("{} rounds, expected {}", outcome.rounds.len(), case.rounds().len()));
    }
    found
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
        check(&format!("keep factor of {label}"), ours.map(|(_, factor)| factor.as_str()), factor);
    }
    check("quota", round.threshold.as_deref(), &written["quota"]);
    check("threshold", round.threshold.as_deref(), &written["threshold"]);
    check("surplus", round.surplus.as_deref(), &written["surplus"]);
    check("exhausted", round.exhausted.as_deref(), &written["exhausted"]);
    for (name, ours) in [("elected", &round.elected), ("eliminated", &round.eliminated)] {
        let theirs = case.candidates(&written[name]);
        if sorted(ours.clone()) != sorted(theirs.clone()) {
            found.push(format!("{name}: {:?}, expected {:?}", case.labels(ours), case.labels(&theirs)));
        }
    }
    found
}
