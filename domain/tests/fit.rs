//! The tier finder: who's eligible for what, in order of cost.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::facts::Facts;
use domain::file::read_programme;
use domain::fit::{Verdict, fit, questions};
use domain::programme::Programme;
use domain::quote::{ConditionStatus, Refusal, conditions};
use std::path::Path;

/// A shipped programme file.
fn shipped(foundation: &str, file: &str) -> Programme {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../programmes")
        .join(foundation)
        .join(file);
    read_programme(foundation, file, &std::fs::read_to_string(path).unwrap()).unwrap()
}

fn facts(programme: &Programme, stated: &str) -> Facts {
    let mut facts = Facts::new();
    for (name, answer) in stated.split_whitespace().filter_map(|pair| pair.split_once('=')) {
        facts.state(programme, name, answer).unwrap();
    }
    facts
}

#[test]
fn tiers_stand_by_verdict_and_then_by_cost() {
    let programme = shipped("openinfra", "membership-2021.toml");
    for (stated, fits, open, not) in [
        (
            "kind=company stage=startup",
            "silver gold platinum",
            "",
            "foundation-member community-account associate",
        ),
        (
            "kind=company",
            "platinum",
            "gold silver",
            "foundation-member community-account associate",
        ),
        (
            "kind=person",
            "foundation-member community-account",
            "",
            "associate platinum gold silver",
        ),
        (
            "",
            "",
            "foundation-member community-account associate platinum gold silver",
            "",
        ),
    ] {
        let found = fit(&programme, &facts(&programme, stated));
        for (verdict, expected) in [(Verdict::Fits, fits), (Verdict::Open, open), (Verdict::DoesNotFit, not)] {
            let tiers: Vec<&str> = found
                .iter()
                .filter(|fit| fit.verdict == verdict)
                .map(|fit| fit.tier.as_str())
                .collect();
            // Tiers without a price are in file order.
            let (mut tiers, mut expected): (Vec<_>, Vec<_>) = (tiers, expected.split_whitespace().collect());
            if verdict != Verdict::Fits {
                tiers.sort_unstable();
                expected.sort_unstable();
            }
            assert_eq!(tiers, expected, "{stated:?} {verdict:?}");
        }
    }
}

#[test]
fn every_condition_says_how_it_stands() {
    let programme = shipped("openinfra", "membership-2021.toml");
    let associate = programme.tier("associate").unwrap();
    let kind = || ConditionStatus::NotKnown(vec!["kind".to_owned()]);
    for (stated, audience, first) in [
        ("", kind(), kind()),
        ("kind=nonprofit", ConditionStatus::Met, ConditionStatus::Met),
        ("kind=company", ConditionStatus::Met, ConditionStatus::NotMet),
        ("kind=person", ConditionStatus::NotMet, ConditionStatus::NotMet),
    ] {
        let found = conditions(&programme, associate, &facts(&programme, stated));
        let standing = |wanted: fn(&Refusal) -> bool| {
            let mut of_kind = found.iter().filter(|condition| wanted(&condition.refusal));
            of_kind.next().unwrap().standing.clone()
        };
        assert_eq!(
            standing(|refusal| matches!(refusal, Refusal::Audience(_))),
            audience,
            "{stated:?}"
        );
        assert_eq!(
            standing(|refusal| matches!(refusal, Refusal::Qualification(_))),
            first,
            "{stated:?}"
        );
        // The executive director decides whether a research institution is notable.
        assert!(
            found
                .iter()
                .any(|condition| condition.standing == ConditionStatus::Judged),
            "{stated:?}"
        );
    }
}

#[test]
fn only_questions_that_something_depends_on_are_asked() {
    for (foundation, file, expected) in [
        ("openinfra", "membership-2021.toml", vec!["kind", "stage"]),
        ("openinfra", "membership-2022.toml", vec!["kind", "lf_member"]),
        ("2i2c", "membership-2025.toml", vec![]),
        ("2i2c", "membership-2026.toml", vec!["active_users"]),
    ] {
        assert_eq!(questions(&shipped(foundation, file)), expected, "{foundation} {file}");
    }
}

/// An honour costs nothing, but nobody can apply for it. A one-off payment and a yearly fee are compared by what's due in
/// the first year.
#[test]
fn f25_only_tiers_that_people_can_apply_for_fit_and_the_first_year_decides_the_order() {
    let text = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "A programme."
currency = "EUR"

[tiers.honour]
title = "Honour"
awarded = "By the board."
price = "free"

[tiers.once]
title = "Once"
price = { per = "once", amount = 900 }

[tiers.monthly]
title = "Monthly"
price = { per = "month", amount = 100 }

[tiers.both]
title = "Both"
price = [{ amount = 700 }, { id = "start", per = "once", amount = 300 }]
"#;
    let programme = read_programme("example", "membership.toml", text).unwrap();
    let found = fit(&programme, &Facts::new());
    let found: Vec<(&str, Verdict)> = found.iter().map(|fit| (fit.tier.as_str(), fit.verdict)).collect();
    assert_eq!(
        found,
        [
            ("once", Verdict::Fits),
            ("both", Verdict::Fits),
            ("monthly", Verdict::Fits),
            ("honour", Verdict::DoesNotFit),
        ]
    );
    let open: Vec<&str> = programme.open_tiers().map(|tier| tier.id.as_str()).collect();
    assert_eq!(open, ["once", "monthly", "both"]);
}
