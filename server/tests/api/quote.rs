//! `…/tiers/{tier}/quote`.

use crate::cli;
use crate::site::{Site, pretty};
use insta::assert_snapshot;
use serde_json::Value;

/// Requests the quote for `foundation/programme tier?query`.
async fn quoted(site: &Site, asked: &str) -> Value {
    let (subject, query) = asked.split_once('?').unwrap_or((asked, ""));
    let (programme, tier) = subject.split_once(' ').unwrap();
    let (foundation, programme) = programme.split_once('/').unwrap();
    site.json(&format!(
        "/foundations/{foundation}/programmes/{programme}/tiers/{tier}/quote?{query}"
    ))
    .await
}

#[tokio::test]
async fn the_published_figures_come_out() {
    let site = Site::shipped();
    for (asked, outcome, minor) in [
        ("openinfra/membership gold?stage=startup", "priced", Some(5_000_000)),
        (
            "openinfra/membership gold?stage=established",
            "priced",
            Some(15_000_000),
        ),
        ("openinfra/membership platinum", "priced", Some(35_000_000)),
        ("openinfra/membership foundation-member", "free", Some(0)),
        (
            "openinfra/membership gold?version=directed-fund&lf_member=yes",
            "priced",
            Some(15_000_000),
        ),
        (
            "openinfra/membership gold?version=2022-10-01&lf_member=no",
            "not_eligible",
            None,
        ),
        ("almalinux/membership gold?on=2026-07-01", "priced", Some(2_000_000)),
        ("2i2c/project collaboration", "by_agreement", None),
        ("2i2c/project collaboration?version=2026", "priced", Some(25_000)),
    ] {
        let answer = quoted(&site, asked).await;
        assert_eq!(answer["outcome"], outcome, "{asked}");
        if outcome != "not_eligible" {
            assert_eq!(answer["components"][0]["minor"].as_i64(), minor, "{asked}");
        }
    }
    let site = Site::harder();
    for (asked, minor) in [
        (
            "eclipse/membership contributing?kind=company&revenue=0.8M&headcount=8",
            150_000,
        ),
        ("eclipse/membership strategic?kind=academic", 2_500_000),
        ("finos/membership silver?headcount=19", 1_000_000),
        ("finos/membership silver?headcount=20", 2_000_000),
        ("nodejs/membership individual?contributor=no&student=yes", 2_500),
    ] {
        assert_eq!(quoted(&site, asked).await["components"][0]["minor"], minor, "{asked}");
    }
}

#[tokio::test]
async fn a_quote_has_its_reasons_and_what_may_be_given_instead() {
    let site = Site::shipped();
    assert_snapshot!(pretty(
        quoted(&site, "openinfra/membership platinum?version=2021").await
    ));
}

#[tokio::test]
async fn a_quote_in_german_has_the_same_numbers_in_other_words() {
    let site = Site::shipped();
    let asked = "2i2c/membership general?version=2026&active_users=280";
    let (english, german) = (
        quoted(&site, asked).await,
        quoted(&site, &format!("{asked}&lang=de")).await,
    );
    for part in 0..3 {
        for same in ["id", "minor", "currency", "per", "line"] {
            assert_eq!(
                english["components"][part][same], german["components"][part][same],
                "{same}"
            );
        }
    }
    assert_snapshot!(pretty(german));
}

#[tokio::test]
async fn what_is_not_known_is_asked_for() {
    let site = Site::shipped();
    assert_snapshot!(pretty(quoted(&site, "openinfra/membership gold").await));
    // An empty answer, as sent by forms, states nothing.
    assert_eq!(
        quoted(&site, "openinfra/membership gold?stage=&kind=").await,
        quoted(&site, "openinfra/membership gold").await
    );
}

#[tokio::test]
async fn the_day_decides_the_version_and_the_rule() {
    let site = Site::harbour();
    for (query, version, minor) in [
        ("", "2", 30_000),
        ("?on=2026-07-31", "2", 30_000),
        ("?on=2026-08-01", "2", 50_000),
        ("?version=3", "3", 60_000),
    ] {
        let answer = quoted(&site, &format!("harbour/membership keeper{query}")).await;
        assert_eq!(answer["version"], version, "{query}");
        assert_eq!(answer["components"][0]["minor"], minor, "{query}");
    }
}

#[tokio::test]
async fn the_command_line_gives_the_same_answer() {
    let site = Site::shipped();
    for (asked, typed) in [
        (
            "openinfra/membership gold?stage=startup",
            "quote openinfra/membership gold --fact stage=startup",
        ),
        (
            "openinfra/membership gold?version=directed-fund&lf_member=no",
            "quote openinfra/membership@directed-fund gold --fact lf_member=no",
        ),
        (
            "2i2c/membership general?version=2026&active_users=280",
            "quote 2i2c/membership@2026 general --fact active_users=280",
        ),
        (
            "almalinux/membership ruby?on=2026-07-01",
            "quote almalinux/membership ruby --on 2026-07-01",
        ),
    ] {
        assert_eq!(quoted(&site, asked).await, cli::json(typed), "{asked}");
    }
}
