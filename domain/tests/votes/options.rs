//! What the cases state, compared with the rule that each is counted by.

use super::case::{Case, family};
use std::collections::{BTreeMap, BTreeSet};

/// The cases with options that aren't applied: their names, by case.
fn listed(prefix: &str) -> BTreeMap<String, Vec<String>> {
    let listed = family(prefix).filter(|case| !case.not_applied.is_empty());
    listed.map(|case| (case.id.clone(), names(&case))).collect()
}

fn names(case: &Case) -> Vec<String> {
    case.not_applied.iter().map(|option| option.name.clone()).collect()
}

/// Reading a case fails if an option contradicts its rule. Most agree in everything.
#[test]
fn only_what_our_rules_do_in_another_way_is_listed() {
    let mut found = listed("");
    // `RCTab` draws lots during the count.
    found.retain(|id, names| !(id.starts_with("rctab-") && *names == ["randomSeed", "tiebreakMode"]));
    // `SecurePoll` can leave seats empty.
    found.retain(|id, names| !(id.starts_with("securepoll-") && *names == ["ties"]));
    let found: Vec<_> = found
        .iter()
        .map(|(id, names)| format!("{id}: {}", names.join(" ")))
        .collect();
    assert_eq!(
        found,
        [
            "condorcet-stv-wig-result-1: unranked",
            // The quorum is a formula in words.
            "debian-leader-2006: quorum",
            "debian-leader-2012: quorum",
            // The contrast cases: faulty equal ranks, and arithmetic that's only approximate.
            "stvrs-elect-too-many: arithmetic equal_ranks",
            "stvrs-equal-preference: equal_ranks",
        ]
    );
}

#[test]
fn lots_are_only_listed_where_the_file_draws_them() {
    let drawn: BTreeSet<String> = listed("rctab-").into_keys().collect();
    for case in family("rctab-") {
        let draws = ["random", "generatePermutation"].map(Into::into);
        let mode = &case.options["tiebreakMode"];
        assert_eq!(drawn.contains(&case.id), draws.contains(mode), "{}: {mode}", case.id);
    }
}
