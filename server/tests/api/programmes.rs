//! `/foundations/{foundation}/programmes/{programme}` and its `/source`.

use super::each;
use crate::site::{Site, TODAY, root};
use serde_json::{Value, json};

#[tokio::test]
async fn the_version_is_the_one_in_force_unless_another_is_asked_for() {
    let site = Site::shipped();
    for (query, version) in [
        ("", "2021"),
        ("?version=", "2021"),
        ("?version=directed-fund", "directed-fund"),
        ("?version=2022-10-01", "directed-fund"),
        ("?on=2021-06-29", "2021"),
        ("?on=2022-09-30", "2021"),
        ("?on=2022-10-01", "directed-fund"),
        ("?version=2021&on=2026-07-01", "2021"),
    ] {
        let answer = site
            .json(&format!("/foundations/openinfra/programmes/membership{query}"))
            .await;
        assert_eq!(answer["programme"]["version"], version, "{query}");
        assert_eq!(answer["in_force"], "2021", "{query}");
    }
}

#[tokio::test]
async fn a_draft_is_shown_but_holds_on_no_day() {
    let site = Site::harbour();
    for (query, version, status) in [
        ("?version=3", "3", "draft"),
        ("?on=2028-01-01", "2", "published"),
        ("", "2", "published"),
    ] {
        let programme = &site
            .json(&format!("/foundations/harbour/programmes/membership{query}"))
            .await["programme"];
        assert_eq!(
            (&programme["version"], &programme["status"]),
            (&json!(version), &json!(status)),
            "{query}"
        );
    }
}

#[tokio::test]
async fn an_answer_names_every_version_the_one_in_force_and_the_day() {
    let answer = Site::harbour()
        .json("/foundations/harbour/programmes/membership?version=1")
        .await;
    assert_eq!(
        answer["versions"],
        json!([
            { "version": "1", "from": "2024-01-01", "status": "published" },
            { "version": "2", "from": "2026-01-01", "status": "published" },
            { "version": "3", "from": "2027-01-01", "status": "draft" },
        ])
    );
    assert_eq!(answer["in_force"], "2");
    assert_eq!(answer["today"], TODAY);
    assert_eq!(answer["foundation"]["id"], "harbour");
    assert_eq!(answer["programme"]["file"], "membership-1.toml");
}

#[tokio::test]
async fn a_programme_is_told_with_its_rules_and_their_lines() {
    let answer = Site::harbour().json("/foundations/harbour/programmes/membership").await;
    let programme = &answer["programme"];
    assert_eq!(programme["currency"], "EUR");
    assert_eq!(each(&programme["facts"], "id"), ["ships", "in_league"]);
    assert_eq!(each(&programme["benefits"], "id"), ["votes", "nights"]);
    let [keeper, fleet] = [&programme["tiers"][0], &programme["tiers"][1]];
    assert_eq!(keeper["formerly"], json!(["watch"]));
    assert_eq!(each(&keeper["grants"], "benefit"), ["votes", "nights"]);
    assert_eq!(keeper["price"][0]["rules"][0]["until"], "2026-07-31");
    assert_eq!(fleet["extends"], "keeper");
    assert_eq!(fleet["requires"], json!(["league"]));
    assert_eq!(fleet["qualification"][0]["when"], "ships > 0");
    let source = site_file("harbour/membership-2.toml");
    let line = keeper["price"][0]["rules"][0]["line"].as_u64().unwrap();
    let written = source.lines().nth(usize::try_from(line).unwrap() - 1).unwrap();
    assert_eq!(written, "[[tiers.keeper.price.rules]]");
}

fn site_file(name: &str) -> String {
    std::fs::read_to_string(root().join("server/tests/harbours").join(name)).unwrap()
}

/// Texts are objects whose members are all language tags.
fn languages<'a>(json: &'a Value, found: &mut Vec<Vec<&'a str>>) {
    match json {
        Value::Object(members) => {
            let names: Vec<&str> = members.keys().map(String::as_str).collect();
            if names.iter().all(|name| ["en", "de"].contains(name)) && !names.is_empty() {
                found.push(names);
            }
            members.values().for_each(|member| languages(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| languages(item, found)),
        _ => {}
    }
}

#[tokio::test]
async fn a_text_is_told_in_one_language_and_in_the_right_one() {
    let site = Site::harbour();
    for lang in ["en", "de"] {
        let answer = site
            .json(&format!("/foundations/harbour/programmes/membership?lang={lang}"))
            .await;
        let mut found = Vec::new();
        languages(&answer, &mut found);
        assert!(found.iter().all(|languages| languages.len() == 1), "{found:?}");
        assert!(found.contains(&vec![lang]));
    }
    let german = site.json("/foundations/harbour/programmes/membership?lang=de-AT").await;
    assert_eq!(german["programme"]["title"], json!({ "de": "Mitgliedschaft" }));
    assert_eq!(german["foundation"]["short_name"], json!({ "de": "Hafen" }));
    // There's no German translation.
    assert_eq!(
        german["programme"]["parents"][0]["name"],
        json!({ "en": "League of Harbours" })
    );
}

#[tokio::test]
async fn the_source_is_the_file_as_it_was_read() {
    let site = Site::harbour();
    for (query, name) in [
        ("", "membership-2.toml"),
        ("?version=1", "membership-1.toml"),
        ("?on=2025-12-31", "membership-1.toml"),
    ] {
        let answer = site
            .json(&format!("/foundations/harbour/programmes/membership/source{query}"))
            .await;
        assert_eq!(answer["file"], name, "{query}");
        assert_eq!(answer["text"], site_file(&format!("harbour/{name}")), "{query}");
        let file = site
            .get(&format!(
                "/api/v1/foundations/harbour/programmes/membership/source.toml{query}"
            ))
            .await;
        assert_eq!(file.header("content-type"), "application/toml; charset=utf-8");
        assert_eq!(file.body, answer["text"], "{query}");
    }
}
