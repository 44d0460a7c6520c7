//! Seats that depend on how many members have a status: the form, the API and their errors.

use crate::applications::walk::text;
use crate::site::Site;
use serde_json::{Value, json};

const PROGRAMME: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "Keep the commons running."
currency = "EUR"

[facts.end_user]
type = "yes-no"
question = "Do you only use the software?"
label = "End user"
granted_by = "staff"

[tiers.general]
title = "General"
price = "free"

[tiers.premier]
title = "Premier"
price = { amount = 5_000 }

[seats.board]
title = "Board"
count = "1 + general.end_user + floor(general / 4)"
when = "all.end_user >= 2"
"#;

const PAGE: &str = "/example/membership";
const API: &str = "/foundations/example/programmes/membership/seats";

fn site() -> Site {
    Site::with_programmes(&[PROGRAMME])
}

/// The section about seats, as HTML.
async fn section(site: &Site, query: &str) -> String {
    let page = site.get(&format!("{PAGE}?{query}")).await.body.replace("<!---->", "");
    let (_, section) = page.split_once("aria-labelledby=\"seats\"").unwrap();
    section.split("</section>").next().unwrap().to_owned()
}

/// Its text, without marks.
async fn said(site: &Site, query: &str) -> String {
    let section = section(site, query).await;
    text(section.split_once('>').unwrap().1).replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn the_form_asks_for_each_status_below_its_tier() {
    let site = site();
    let form = section(&site, "").await;
    let names: Vec<&str> = form
        .split("name=\"count.")
        .skip(1)
        .map(|field| field.split('"').next().unwrap())
        .collect();
    assert_eq!(names, ["general", "general.end_user", "premier.end_user"]);
    let text = said(&site, "").await;
    for expected in [
        "Members in General Members in General with the status “End user” Members in Premier with the status “End user”",
        "Depends on the number of members in General with the status “End user” and Premier with the status “End user”",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

#[tokio::test]
async fn f22_formulas_with_statuses_are_in_words() {
    let text = said(&site(), "").await;
    for expected in [
        "1 + Members in General with the status “End user” + ",
        "Members with the status “End user” in all tiers",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

#[tokio::test]
async fn the_form_counts_members_with_a_status() {
    let site = site();
    let query = "count.general=8&count.general.end_user=3&count.premier.end_user=0";
    let text = said(&site, query).await;
    assert!(text.contains("6 seats"), "{text}");
    let html = section(&site, query).await;
    assert!(html.contains("value=\"3\""), "{html}");
}

#[tokio::test]
async fn the_form_refuses_more_members_with_a_status_than_members() {
    let site = site();
    let query = "count.general=2&count.general.end_user=3&count.premier.end_user=0";
    let text = said(&site, query).await;
    for expected in [
        "Members in General with the status “End user”: at most 2, the number you gave for “Members in General”.",
        "Depends on the number of members in General with the status “End user”",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    let html = section(&site, query).await;
    assert_eq!(html.matches("aria-invalid=\"true\"").count(), 1, "{html}");
    assert!(html.contains("value=\"3\""), "what was typed stays\n{html}");
}

#[tokio::test]
async fn the_api_counts_members_with_a_status() {
    let site = site();
    for (query, seats) in [
        ("general=8&general.end_user=3&premier.end_user=0", json!(6)),
        ("general=8&general.end_user=1&premier.end_user=0", json!(0)),
        ("general=8&general.end_user=1", Value::Null),
    ] {
        let answer = site.json(&format!("{API}?{query}")).await;
        assert_eq!(answer[0]["seats"], seats, "{query}");
    }
}

#[tokio::test]
async fn the_api_says_which_counts_are_wrong() {
    let site = site();
    for (query, detail) in [
        (
            "general=2&general.end_user=3",
            "\"general.end_user\" is 3, but \"general\" has 2 members. Correct one of the two numbers.",
        ),
        (
            "general.enduser=3",
            "There's no yes-or-no fact \"enduser\". Did you mean \"general.end_user\"?",
        ),
        (
            "genral.end_user=3",
            "There's no tier \"genral\". Did you mean \"general\"?",
        ),
    ] {
        let answer = site.get(&format!("/api/v1{API}?{query}")).await;
        assert_eq!(answer.json()["detail"], detail, "{query}");
    }
}
