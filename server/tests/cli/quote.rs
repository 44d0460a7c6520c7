//! `guildhall quote`: the amounts in the published documents, and the full output.

use super::{HARDER, json, session, shown};
use insta::assert_snapshot;
use serde_json::Value;

/// The outcome and each component as `id minor per`, on one line.
fn figures(typed: &str) -> String {
    let answer = json(&format!("quote {typed}"));
    let offered = answer["outcome"] != "not_offered";
    let components = answer["components"].as_array().unwrap().iter().filter(|_| offered);
    let components = components.map(|part| format!("{} {} {}", word(&part["id"]), part["minor"], word(&part["per"])));
    std::iter::once(word(&answer["outcome"]).to_owned())
        .chain(components)
        .collect::<Vec<_>>()
        .join(", ")
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn f1_f2_f3_facts_are_read_as_on_pages() {
    let quote = format!("{HARDER} eclipse/membership contributing --fact kind=company --fact headcount=１２");
    let expected = figures(&format!("{quote} --fact revenue=2000000"));
    for revenue in ["€2,000,000", "2.000.000€", "2M", "2mio€", "EUR2,000,000", "٢٬٠٠٠٬٠٠٠"] {
        assert_eq!(
            figures(&format!("{quote} --fact revenue={revenue}")),
            expected,
            "{revenue}"
        );
    }
    for (fact, words) in [
        ("revenue=$2,000,000", "Yearly revenue must be in EUR, not $"),
        ("revenue=2000£", "Yearly revenue must be in EUR, not £"),
        ("headcount=abc", "must be a whole number"),
        ("headcount=1,500k", "can be read in two ways"),
    ] {
        let refused = shown(&format!("quote {HARDER} eclipse/membership contributing --fact {fact}"));
        assert!(refused.contains(words) && !refused.ends_with("[exit 0]"), "{refused}");
    }
}

#[test]
fn every_published_figure_comes_out() {
    for (typed, figure) in [
        (
            "openinfra/membership gold --fact stage=startup",
            "priced, fee 5000000 year",
        ),
        (
            "openinfra/membership gold --fact stage=established",
            "priced, fee 15000000 year",
        ),
        ("openinfra/membership gold", "needs_facts"),
        (
            "openinfra/membership silver --fact stage=startup",
            "priced, fee 500000 year",
        ),
        (
            "openinfra/membership silver --fact stage=established",
            "priced, fee 1500000 year",
        ),
        ("openinfra/membership platinum", "priced, fee 35000000 year"),
        ("openinfra/membership foundation-member", "free, fee 0 year"),
        (
            "openinfra/membership@directed-fund gold --fact lf_member=yes",
            "priced, fee 15000000 year",
        ),
        (
            "openinfra/membership@directed-fund gold --fact lf_member=no",
            "not_eligible",
        ),
        ("almalinux/membership gold", "priced, fee 2000000 year"),
        (
            "2i2c/membership@2026 general --fact active_users=280",
            "priced, membership 1500000 year, usage 100000 month, cloud null at_cost",
        ),
        (
            "2i2c/membership@2026 general --fact active_users=20000",
            "priced, membership 1500000 year, usage 1405000 month, cloud null at_cost",
        ),
        ("2i2c/project collaboration", "by_agreement, work null once"),
    ] {
        assert_eq!(figures(typed), figure, "{typed}");
    }
}

#[test]
fn figures_of_harder_programmes_come_out_as_well() {
    for (typed, figure) in [
        (
            "eclipse/membership contributing --fact kind=company --fact revenue=0.8M --fact headcount=8",
            "priced, fee 150000 year",
        ),
        (
            "eclipse/membership associate --fact kind=company --fact revenue=0.8M --fact headcount=8",
            "not_offered",
        ),
        (
            "eclipse/membership contributing --fact kind=company --fact revenue=0.8M --fact headcount=30",
            "priced, fee 500000 year",
        ),
        (
            "eclipse/membership strategic --fact kind=academic",
            "priced, fee 2500000 year",
        ),
        (
            "finos/membership silver --fact headcount=19",
            "priced, fee 1000000 year",
        ),
        (
            "finos/membership silver --fact headcount=20",
            "priced, fee 2000000 year",
        ),
        (
            "finos/membership silver --fact headcount=99",
            "priced, fee 2000000 year",
        ),
        (
            "finos/membership silver --fact headcount=100",
            "priced, fee 3000000 year",
        ),
    ] {
        assert_eq!(figures(&format!("{typed} {HARDER}")), figure, "{typed}");
    }
}

#[test]
fn the_day_finds_the_version() {
    for (subject, on, version) in [
        ("openinfra/membership gold", "2022-01-01", "2021"),
        ("openinfra/membership gold", "2026-07-01", "directed-fund"),
        ("almalinux/membership gold", "2024-06-01", "1.0"),
        ("almalinux/membership gold", "2026-07-01", "2026"),
        ("2i2c/membership member", "2026-06-25", "2025"),
        ("2i2c/membership general", "2026-06-26", "2026"),
    ] {
        assert_eq!(
            json(&format!("quote {subject} --on {on}"))["version"],
            version,
            "{subject} {on}"
        );
    }
}

#[test]
fn what_is_in_force_is_what_the_foundation_names() {
    for (subject, version) in [
        ("openinfra/membership gold", "2021"),
        ("almalinux/membership gold", "1.0"),
        ("2i2c/membership member", "2025"),
    ] {
        assert_eq!(json(&format!("quote {subject}"))["version"], version, "{subject}");
    }
}

#[test]
fn an_answer_for_programs_has_the_reasons() {
    assert_snapshot!(session([
        "quote openinfra/membership gold --fact stage=startup --json",
        "quote openinfra/membership gold --json",
        "quote openinfra/membership platinum --json",
        "quote openinfra/membership@directed-fund gold --fact lf_member=no --json",
        "quote almalinux/membership gold --json",
        "quote 2i2c/membership@2026 general --fact active_users=280 --json",
    ]));
}

#[test]
fn an_answer_for_people_says_what_to_state() {
    assert_snapshot!(session([
        "quote openinfra/membership gold",
        "quote openinfra/membership@directed-fund gold --fact lf_member=no",
        "quote almalinux/membership gold",
        "quote 2i2c/membership@2026 general --fact active_users=280",
    ]));
}
