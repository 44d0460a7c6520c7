//! All cases with transferable votes, counted by the rule that each names.

use super::actions;
use super::drawn::use_drawn_order;
use super::{steps, transfers};
use crate::votes::case::{Case, family, sorted};
use domain::count::{CandidateId, Exclusion, Outcome, Rule, count};

/// Counts a family's cases and fails with all differences.
fn check(prefix: &str, compare: impl Fn(&Case) -> Vec<String>) {
    let mut failed = Vec::new();
    let mut cases = 0;
    for case in family(prefix) {
        cases += 1;
        let found = compare(&case);
        if !found.is_empty() {
            failed.push(format!("{}\n  {}", case.id, found[..found.len().min(12)].join("\n  ")));
        }
    }
    assert_ne!(cases, 0, "no cases {prefix}");
    println!("{prefix}: {} of {cases}", cases - failed.len());
    assert!(
        failed.is_empty(),
        "{} of {cases} differ\n{}",
        failed.len(),
        failed.join("\n")
    );
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
    // Ties: the candidate who's first on the ballot paper loses.
    let mut case = Case {
        rule: Rule::MEEK_PRF,
        ..case.clone()
    };
    case.contest.tie_order.sort();
    let case = &case;
    let outcome = case.count();
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
    check("weighted-equivalence", |case| {
        winners(case, &case.count()).into_iter().collect()
    });
}

#[test]
#[ignore = "needs the folder that GUILDHALL_VOTES names: run scripts/check-votes"]
fn droop_counts_by_meek_agree_in_every_round() {
    check("droop-42t-meek", by_droop);
    check("droop-m135-meek", by_droop);
    check("droop-sc-vm-12-meek", by_droop);
}

#[test]
#[ignore = "needs the folder that GUILDHALL_VOTES names: run scripts/check-votes"]
fn droop_counts_by_gregory_agree_in_every_transfer() {
    for prefix in [
        "droop-42t-wigm",
        "droop-42t-scotland",
        "droop-m135-wigm",
        "droop-m135-scotland",
        "droop-sc-vm-12-scotland",
        "droop-sc-vm-12-wigm",
        "droop-scotland",
    ] {
        check(prefix, |case| {
            let outcome = case.count();
            let mut found = transfers::compare(case, &outcome);
            found.extend(winners(case, &outcome));
            found
        });
    }
}

#[test]
fn exact_gregory_counts_elect_in_the_same_order() {
    check("maemo-", |case| winners(case, &case.count()).into_iter().collect());
    check("condorcet-stv-wig", |case| {
        let outcome = case.count();
        let in_order = outcome.winners == case.candidates(&case.expected["winners"]);
        (!in_order)
            .then(|| format!("winners {:?}", case.labels(&outcome.winners)))
            .into_iter()
            .collect()
    });
}

#[test]
fn stv_rs_counts_agree_in_every_round() {
    check(
        "stvrs-",
        |case| if case.contrast { Vec::new() } else { by_stv_rs(case) },
    );
}

#[test]
#[ignore = "needs the folder that GUILDHALL_VOTES names: run scripts/check-votes"]
fn securepoll_counts_agree_in_every_round() {
    check("securepoll-", |case| {
        if case.contrast {
            return Vec::new();
        }
        let outcome = case.count();
        let mut found = steps::compare(case, &outcome, None);
        if outcome.winners != case.candidates(&case.expected["winners"]) {
            found.push(format!(
                "winners {:?}, expected {}",
                case.labels(&outcome.winners),
                case.expected["winners"]
            ));
        }
        found
    });
}

#[test]
fn the_openstv_count_agrees_in_every_round_within_its_tolerance() {
    check("solid-cg-2023", |case| {
        let outcome = case.count();
        let mut found = steps::compare(case, &outcome, Some("0.00002"));
        found.extend(winners(case, &outcome));
        found
    });
}

/// Winners by AlmaLinux's dialect, if its software was run on the file and agrees.
fn by_almalinux(case: &Case) -> Vec<String> {
    let agrees = case
        .verified
        .iter()
        .any(|(by, agrees)| by.starts_with("astra") && agrees == "same winners");
    if !agrees || case.contrast {
        return Vec::new();
    }
    let outcome = count(&case.contest, &Rule::MEEK_ALMALINUX).unwrap();
    winners(case, &outcome).into_iter().collect()
}

#[test]
fn almalinux_elects_the_same_where_its_software_does() {
    for prefix in [
        "cap-",
        "condorcet-stv",
        "maemo-",
        "solid-",
        "stvrs-",
        "weighted-meek",
        "weighted-equivalence",
    ] {
        check(prefix, by_almalinux);
    }
}

#[test]
#[ignore = "needs the folder that GUILDHALL_VOTES names: run scripts/check-votes"]
fn almalinux_elects_the_same_in_the_other_folder_too() {
    check("droop-", by_almalinux);
    check("securepoll-", by_almalinux);
}

#[test]
fn rctab_counts_agree_in_every_round() {
    check("rctab-", |case| {
        let mut case = case.clone();
        use_drawn_order(&mut case);
        let outcome = case.count();
        let mut found = steps::compare(&case, &outcome, None);
        found.extend(winners(&case, &outcome));
        found
    });
}

#[test]
fn cap_cases_agree() {
    check("cap-", |case| {
        let outcome = case.count();
        let mut found: Vec<String> = winners(case, &outcome).into_iter().collect();
        let removed: Vec<CandidateId> = outcome
            .excluded
            .iter()
            .filter_map(|exclusion| match exclusion {
                Exclusion::Cap { candidate, .. } => Some(*candidate),
                _ => None,
            })
            .collect();
        let expected = case.candidates(&case.expected["removed_by_cap"]);
        if !expected.is_empty() && sorted(removed.clone()) != sorted(expected) {
            found.push(format!("removed {:?}", case.labels(&removed)));
        }
        if outcome.vacant != case.contest.seats - case.winners().len() {
            found.push(format!("{} vacant seats", outcome.vacant));
        }
        let mut free = case.contest.clone();
        free.caps.clear();
        let without = count(&free, &case.rule).unwrap();
        let expected = case.candidates(&case.expected["winners_without_caps"]);
        if !expected.is_empty() && sorted(without.winners.clone()) != sorted(expected) {
            found.push(format!("without caps {:?}", case.labels(&without.winners)));
        }
        found
    });
}

#[test]
fn counts_by_the_reference_rule_agree_in_every_decision() {
    check("maemo-", by_reference);
    check("solid-cg-", by_reference);
}

#[test]
#[ignore = "needs the folder that GUILDHALL_VOTES names: run scripts/check-votes"]
fn counts_by_the_reference_rule_agree_in_the_other_folder_too() {
    check("securepoll-", by_reference);
}
