//! Counts by the weighted inclusive Gregory method as `droop` logs them.

use super::number::same;
use crate::votes::case::{Case, sorted};
use domain::count::{CandidateId, Outcome, Round};
use serde_json::Value;

/// The differences between a count and its log, in words.
///
/// Each round of ours is what the log shows from one transfer to the next.
pub fn compare(case: &Case, outcome: &Outcome) -> Vec<String> {
    let mut found = Vec::new();
    let mut place = 0;
    let mut surplus = "0".to_owned();
    for (number, written) in (1..).zip(case.rounds()) {
        let action = written["action"].as_str().unwrap();
        place += usize::from(action == "transfer");
        let Some(round) = outcome.rounds.get(place) else {
            found.push(format!("action {number} ({action}): no round"));
            break;
        };
        // The log keeps showing the surplus that was last calculated. Only the Scottish rule does.
        if case.rule.id == "scotland"
            && matches!(action, "unpend" | "tie" | "defeat")
            && !is_end(outcome, place, written, case)
        {
            surplus = round.surplus.clone().unwrap_or_default();
        }
        let mut differences = differences(case, round, written);
        if !same(&surplus, written["surplus"].as_str().unwrap()) {
            differences.push(format!("surplus: {surplus}, expected {}", written["surplus"]));
        }
        differences.extend(decided(case, outcome, place, written));
        found.extend(
            differences
                .iter()
                .map(|difference| format!("action {number} ({action}, round {}): {difference}", place + 1)),
        );
    }
    if outcome.rounds.len() > place + 2 {
        found.push(format!("{} rounds, expected {}", outcome.rounds.len(), place + 1));
    }
    found
}

/// Whether an action belongs to the last seats.
fn is_end(outcome: &Outcome, place: usize, written: &Value, case: &Case) -> bool {
    let defeated = case.candidates(&written["defeated_so_far"]);
    let before = outcome.rounds[..=place].iter().take(outcome.rounds.len() - 1);
    let eliminated: Vec<CandidateId> = before.flat_map(|round| round.eliminated.clone()).collect();
    !defeated.iter().all(|candidate| eliminated.contains(candidate))
}

fn differences(case: &Case, round: &Round, written: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut check = |what: &str, ours: Option<&str>, theirs: &Value| {
        let theirs = theirs.as_str().unwrap();
        if !ours.is_some_and(|ours| same(ours, theirs)) {
            found.push(format!("{what}: {ours:?}, expected {theirs}"));
        }
    };
    for (label, votes) in written["tally"].as_object().unwrap() {
        let candidate = case.candidate(label);
        let ours = round.tallies.iter().find(|(continuing, _)| *continuing == candidate);
        check(label, ours.map(|(_, votes)| votes.as_str()), votes);
    }
    check("quota", round.threshold.as_deref(), &written["quota"]);
    check("exhausted", round.exhausted.as_deref(), &written["nt_votes"]);
    found
}

/// Compares who's elected and who's defeated so far.
fn decided(case: &Case, outcome: &Outcome, place: usize, written: &Value) -> Option<String> {
    let action = written["action"].as_str().unwrap();
    let named = [
        case.candidates(&written["elected_so_far"]),
        case.candidates(&written["defeated_so_far"]),
    ]
    .map(sorted);
    let until = |rounds: usize| {
        let rounds = &outcome.rounds[..rounds.min(outcome.rounds.len())];
        let elected = rounds.iter().flat_map(|round| round.elected.clone()).collect();
        let eliminated = rounds.iter().flat_map(|round| round.eliminated.clone()).collect();
        [elected, eliminated].map(sorted)
    };
    let contains = |all: &[Vec<CandidateId>; 2]| {
        named
            .iter()
            .zip(all)
            .all(|(named, all)| named.iter().all(|one| all.contains(one)))
    };
    let agree = match action {
        "begin" => named.iter().all(Vec::is_empty),
        // The Scottish rule elects before a round begins.
        "round" if case.rule.id == "scotland" => named[0] == until(place + 1)[0] && named[1] == until(place)[1],
        "round" => named == until(place),
        "end" => named == until(usize::MAX),
        _ => contains(&until(place + 2)),
    };
    (!agree).then(|| format!("decided: {:?}", named.map(|named| case.labels(&named).join(" "))))
}
