//! All cases of these methods.

use crate::votes::case::{Case, family};
use domain::count::{Outcome, TieKind};
use serde_json::Value;

/// What differs from the file.
fn differences(case: &Case) -> Vec<String> {
    let outcome = case.count();
    let checks = [winners, order, pairwise, scores, last_seat];
    checks.iter().filter_map(|check| check(case, &outcome)).collect()
}

fn differs(what: &str, found: &impl std::fmt::Debug, expected: &impl std::fmt::Debug) -> String {
    format!("{what}: found {found:?}, expected {expected:?}")
}

/// The labels of a list in a file, sorted.
fn written(labels: &Value) -> Vec<&str> {
    let mut labels = in_order(labels);
    labels.sort_unstable();
    labels
}

/// The labels of a list in a file.
fn in_order(labels: &Value) -> Vec<&str> {
    labels
        .as_array()
        .into_iter()
        .flatten()
        .map(|label| label.as_str().unwrap())
        .collect()
}

/// The winners, in order if the file says so. More winners than seats are a tie, which has to be recorded.
fn winners(case: &Case, outcome: &Outcome) -> Option<String> {
    let (expected, tied_for_last) = (&case.expected["winners"], &case.expected["tie_for_last_seat"]);
    let seats = case.contest.seats;
    if written(expected).len() > seats {
        return tie_for_all_seats(case, outcome, &written(expected));
    }
    let sure = written(expected).len();
    if sure < seats && tied_for_last.is_null() && outcome.vacant != seats - sure {
        return Some(differs("vacant", &outcome.vacant, &(seats - sure)));
    }
    let found = &outcome.winners[..sure.min(outcome.winners.len())];
    let agree = if case.expected["winners_ordered"] == true {
        case.labels(found) == in_order(expected)
    } else {
        case.sorted_labels(found) == written(expected)
    };
    (!agree).then(|| differs("winners", &case.labels(&outcome.winners), expected))
}

fn tie_for_all_seats(case: &Case, outcome: &Outcome, tied: &[&str]) -> Option<String> {
    let recorded = outcome.ties.first().map(|tie| case.sorted_labels(&tie.tied));
    let wins = case.labels(&outcome.winners).iter().all(|winner| tied.contains(winner));
    (recorded.as_deref() != Some(tied) || !wins).then(|| differs("tie", &recorded, &tied))
}

/// The whole order. In the file, one who isn't tied can stand without a list.
fn order(case: &Case, outcome: &Outcome) -> Option<String> {
    let expected = case.expected["order"].as_array()?;
    let group = |group: &Value| match group {
        Value::String(label) => vec![label.clone()],
        labels => written(labels).into_iter().map(str::to_owned).collect(),
    };
    let expected: Vec<_> = expected.iter().map(group).collect();
    let groups = outcome.order.as_ref().unwrap();
    let found: Vec<_> = groups.iter().map(|group| case.sorted_labels(group)).collect();
    (found != expected).then(|| differs("order", &found, &expected))
}

fn pairwise(case: &Case, outcome: &Outcome) -> Option<String> {
    let expected = case.expected["pairwise"].as_object()?;
    let matrix = outcome.pairwise.as_ref().unwrap();
    let candidates = case.contest.candidates.iter().enumerate();
    for (row, one) in candidates.clone() {
        for (column, other) in candidates.clone().filter(|(column, _)| *column != row) {
            let (found, expected) = (
                matrix[row][column],
                expected[&one.label][&other.label].as_u64().unwrap(),
            );
            if found != expected {
                return Some(differs(
                    &format!("{} over {}", one.label, other.label),
                    &found,
                    &expected,
                ));
            }
        }
    }
    None
}

fn scores(case: &Case, outcome: &Outcome) -> Option<String> {
    let expected = case.expected["scores"].as_object()?;
    let tallies = &outcome.rounds[0].tallies;
    if tallies.len() != expected.len() {
        return Some(differs("candidates", &tallies.len(), &expected.len()));
    }
    let mut wrong = tallies
        .iter()
        .filter(|(candidate, tally)| tally.parse().ok() != expected[case.label(*candidate)].as_u64());
    wrong
        .next()
        .map(|(candidate, tally)| differs(case.label(*candidate), tally, &expected[case.label(*candidate)]))
}

/// A tie for the last seat is recorded, one of those who are tied has the seat, and it's the one whom the order for ties favours.
fn last_seat(case: &Case, outcome: &Outcome) -> Option<String> {
    let tied = &case.expected["tie_for_last_seat"];
    if tied.is_null() {
        return None;
    }
    let tie = outcome.ties.last().filter(|tie| tie.kind == TieKind::Election);
    let recorded = tie.map(|tie| case.sorted_labels(&tie.tied));
    let chosen = tie.map(|tie| tie.chosen);
    let favoured = case
        .contest
        .tie_order
        .iter()
        .rev()
        .find(|candidate| written(tied).contains(&case.label(**candidate)));
    let right =
        recorded == Some(written(tied)) && chosen == outcome.winners.last().copied() && chosen == favoured.copied();
    (!right).then(|| differs("tie for the last seat", &recorded, tied))
}

/// Compares the cases of a family.
fn check(prefixes: &[&str]) {
    let cases: Vec<Case> = prefixes.iter().flat_map(|prefix| family(prefix)).collect();
    let compared = cases.iter().map(|case| (&case.id, differences(case)));
    let (right, wrong): (Vec<_>, Vec<_>) = compared.partition(|(_, differences)| differences.is_empty());
    println!("{}: {} of {}", prefixes.join(", "), right.len(), cases.len());
    assert!(!cases.is_empty(), "there are no cases");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn schulze_gives_the_published_orders() {
    check(&["condorcet-schulze-", "debian-", "k8s-"]);
}

#[test]
fn ranked_pairs_give_the_published_orders() {
    check(&["condorcet-ranked-pairs-"]);
}

#[test]
fn minimax_and_copeland_give_the_published_orders() {
    check(&["condorcet-minimax-", "condorcet-copeland-"]);
}

#[test]
fn scores_add_up() {
    check(&[
        "condorcet-plurality-",
        "cumulative-",
        "weighted-approval",
        "weighted-plurality",
    ]);
}
