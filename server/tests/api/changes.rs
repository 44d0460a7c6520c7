//! `…/changes`.

use crate::cli;
use crate::site::{Site, pretty};
use insta::assert_snapshot;
use serde_json::{Value, json};

const OPENINFRA: &str = "/foundations/openinfra/programmes/membership/changes";
const HARBOUR: &str = "/foundations/harbour/programmes/membership/changes";

#[tokio::test]
async fn changes_are_told_tier_by_tier() {
    let site = Site::harbour();
    assert_snapshot!(pretty(site.json(&format!("{HARBOUR}?from=1&to=2")).await));
    assert_snapshot!(
        "the_same_in_german",
        pretty(site.json(&format!("{HARBOUR}?from=1&to=2&lang=de")).await["tiers"][0].clone())
    );
}

#[tokio::test]
async fn two_versions_are_chosen_where_one_or_none_is_named() {
    let site = Site::harbour();
    for (query, older, newer) in [
        ("", "2", "3"),
        ("?from=1", "1", "2"),
        ("?to=2", "1", "2"),
        ("?from=1&to=3", "1", "3"),
        ("?from=3&to=1", "1", "3"),
        ("?from=2024-01-01&to=2026-01-01", "1", "2"),
    ] {
        let answer = site.json(&format!("{HARBOUR}{query}")).await;
        let versions = [&answer["older"]["version"], &answer["newer"]["version"]];
        assert_eq!(versions, [older, newer], "{query}");
    }
}

#[tokio::test]
async fn a_version_does_not_differ_from_itself() {
    let site = Site::shipped();
    let answer = site.json(&format!("{OPENINFRA}?from=2021&to=2021")).await;
    assert_eq!(answer["tiers"], json!([]));
    assert_eq!(answer["older"], answer["newer"]);
}

#[tokio::test]
async fn the_only_version_is_compared_with_itself() {
    let site = Site::harder();
    let answer = site.json("/foundations/nodejs/programmes/membership/changes").await;
    assert_eq!(answer["older"], answer["newer"]);
    assert_eq!(answer["tiers"].as_array().unwrap().len(), 0);
    assert!(answer["unchanged"].as_array().unwrap().len() > 3);
}

#[tokio::test]
async fn prices_are_compared_for_who_asks() {
    let site = Site::shipped();
    let price = |answer: &Value| {
        let tiers = answer["tiers"].as_array().unwrap();
        let gold = tiers.iter().find(|tier| tier["tier"] == "gold").unwrap();
        let changes = gold["changes"].as_array().unwrap();
        changes.iter().find(|change| change["kind"] == "price").unwrap()["before"].clone()
    };
    // Only the older version asks about the stage, and only the newer one about the parent membership.
    let answer = site.json(&format!("{OPENINFRA}?stage=startup&lf_member=yes")).await;
    assert_eq!(price(&answer), json!(["$50,000 a year"]));
    assert_ne!(price(&answer), price(&site.json(OPENINFRA).await));
}

#[tokio::test]
async fn the_command_line_gives_the_same_answer() {
    assert_eq!(
        Site::shipped().json(OPENINFRA).await,
        cli::json("diff openinfra/membership@2021 openinfra/membership@directed-fund")
    );
}
