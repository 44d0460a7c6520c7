//! All cases with transferable votes, counted by the rule that each names.

use super::actions;
use super::case::{Case, family, sorted};
use domain::count::{Outcome, Rule, count};
use std::env;
use std::path::{Path, PathBuf};

fn folders() -> Vec<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/votes");
    let other = env::var_os("GUILDHALL_VOTES").map(PathBuf::from);
    [Some(own), other].into_iter().flatten().filter(|folder| folder.is_dir()).collect()
}

/// Counts a family's cases and fails with all differences.
fn check(prefix: &str, compare: impl Fn(&Case) -> Vec<String>) {
    let mut failed = Vec::new();
    let mut cases = 0;
    for path in folders().iter().flat_map(|folder| family(folder, prefix)) {
        if path.ends_with("INDEX.json") {
            continue;
        }
        let case = Case::read(&path);
        cases += 1;
        let found = compare(&case);
        if !found.is_empty() {
            failed.push(format!("{}\n  {}", case.id, found[..found.len().min(12)].join("\n  ")));
        }
    }
    println!("{prefix}: {} of {cases}", cases - failed.len());
    assert!(failed.is_empty(), "{} of {cases} differ\n{}", failed.len(), failed.join("\n"));
}

/// Winners, and the log of `droop`.
fn by_droop(case: &Case) -> Vec<String> {
    let outcome = case.count();
    let mut found = actions::compare(case, &outcome, &actions::droop(case, &outcome));
    found.extend(winners(case, &outcome));
    found
}

/// Winners, and the log of `stv-rs`.
fn by_stv_rs(case: &Case) -> Vec<String> {
    let outcome = case.count();
    let mut found = actions::compare(case, &outcome, &actions::stv_rs(case));
    found.extend(winners(case, &outcome));
    found
}

/// The decisions of the reference rule, if the file gives them.
fn by_reference(case: &Case) -> Vec<String> {
    let reference = &case.expected["by_reference_rule"];
    if reference.is_null() {
        return Vec::new();
    }
    let outcome = count(&case.contest, &Rule::MEEK_PRF).unwrap();
    let case = &Case { rule: Rule::MEEK_PRF, ..case.clone() };
    let mut found = actions::compare(case, &outcome, &actions::reference(case, &outcome));
    if sorted(outcome.winners) != sorted(case.candidates(&reference["winners"])) {
        found.push("winners".to_owned());
    }
    found
}

fn winners(case: &Case, outcome: &Outcome) -> Option<String> {
    let (ours, theirs) = (sorted(outcome.winners.clone()), case.winners());
    (ours != theirs).then(|| format!("winners {:?}, expected {:?}", case.labels(&ours), case.labels(&theirs)))
}

#[test]
fn weighted_meek_cases_agree_in_every_round() {
    check("weighted-meek", by_droop);
}

#[test]
fn weights_grouped_copied_and_multiplied_elect_the_same_candidates() {
    check("weighted-equivalence", |case| winners(case, &case.count()).into_iter().collect());
}

#[test]
fn droop_counts_by_meek_agree_in_every_round() {
    check("droop-42t-meek", by_droop);
    check("droop-m135-meek", by_droop);
    check("droop-sc-vm-12-meek", by_droop);
}

#[test]
fn stv_rs_counts_agree_in_every_round() {
    check("stvrs-", |case| if case.contrast { Vec::new() } else { by_stv_rs(case) });
}

#[test]
fn counts_by_the_reference_rule_agree_in_every_decision() {
    for prefix in ["securepoll-", "maemo-", "solid-cg-"] {
        check(prefix, by_reference);
    }
}
