//! `/foundations` and `/foundations/{foundation}`.

use super::each;
use crate::site::{Site, pretty};
use insta::assert_snapshot;
use serde_json::json;

#[tokio::test]
async fn all_foundations_are_listed_with_their_programmes_in_force() {
    let list = Site::shipped().json("/foundations").await;
    assert_eq!(each(&list, "id"), ["2i2c", "almalinux", "openinfra"]);
    assert_eq!(each(&list[0]["programmes"], "id"), ["membership", "project"]);
}

#[tokio::test]
async fn an_entry_of_the_list_is_in_the_language_asked_for() {
    let site = Site::harbour();
    let mut told = Vec::new();
    for lang in ["en", "de"] {
        told.push(pretty(site.json(&format!("/foundations?lang={lang}")).await));
    }
    assert_snapshot!(told.join("\n"));
}

#[tokio::test]
async fn one_foundation_tells_what_its_home_page_tells() {
    let answer = Site::shipped().json("/foundations/openinfra").await;
    let foundation = &answer["foundation"];
    assert_eq!(foundation["id"], "openinfra");
    assert_eq!(foundation["contact"]["email"], "ecosystem@openstack.org");
    assert_eq!(foundation["languages"], json!(["en", "de"]));
    assert_eq!(foundation["in_force"], json!({ "membership": "2021" }));
    assert_eq!(
        each(&foundation["projects"], "url")[1],
        "https://openinfra.dev/four-opens/"
    );
    assert_eq!(each(&answer["programmes"], "kind"), ["membership"]);
    assert!(answer["story_html"].as_str().unwrap().starts_with("<p>"));
}

#[tokio::test]
async fn a_story_has_no_markup_but_that_of_markdown() {
    let site = Site::harbour();
    for (lang, story) in [
        (
            "en",
            "<p>Harbours are <em>open</em>. &lt;script&gt;alert(\"ours\")&lt;/script&gt;</p>\n",
        ),
        ("de", "<p>Häfen sind <em>offen</em>.</p>\n"),
    ] {
        let answer = site.json(&format!("/foundations/harbour?lang={lang}")).await;
        assert_eq!(answer["story_html"], story, "{lang}");
    }
}

#[tokio::test]
async fn a_language_is_found_by_its_tag_and_english_stands_in() {
    let site = Site::harbour();
    for (query, name) in [
        ("", json!({ "en": "Harbour Foundation" })),
        ("?lang=", json!({ "en": "Harbour Foundation" })),
        ("?lang=fr", json!({ "en": "Harbour Foundation" })),
        ("?lang=de", json!({ "de": "Hafenstiftung" })),
        ("?lang=de-AT", json!({ "de": "Hafenstiftung" })),
        ("?lang=DE", json!({ "de": "Hafenstiftung" })),
    ] {
        let answer = site.json(&format!("/foundations/harbour{query}")).await;
        assert_eq!(answer["foundation"]["name"], name, "{query}");
        let list = site.json(&format!("/foundations{query}")).await;
        assert_eq!(list[0]["name"], name, "{query}");
    }
}
