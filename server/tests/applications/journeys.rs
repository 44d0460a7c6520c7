//! From the first click to the status page, on both databases.

use super::walk::{Walker, site_on, text};
use crate::accounts::visitor::Visitor;
use axum::http::StatusCode;
use domain::access::AccountRole;
use serde_json::{Value, json};
use server::accounts::{AccountEmail, Actor, grant_role};
use server::storage::Backend;
use std::collections::BTreeMap;

/// Foundation, programme, tier, facts carried over, answers.
pub type Journey = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

/// Each journey's tier, and the answers that matter. Everything else gets sample answers.
pub const JOURNEYS: [Journey; 17] = [
    ("openinfra", "membership", "silver", "stage=startup", &[]),
    ("openinfra", "membership", "foundation-member", "", &[]),
    ("openinfra", "membership", "community-account", "", &[]),
    (
        "openinfra",
        "membership",
        "associate",
        "",
        &[("fact.kind", "nonprofit")],
    ),
    ("openinfra", "membership", "associate", "", &[("fact.kind", "academic")]),
    ("openinfra", "membership", "gold", "stage=established", &[]),
    (
        "openinfra",
        "membership",
        "platinum",
        "",
        &[("plan.developers.people", "2")],
    ),
    ("2i2c", "membership", "member", "", &[]),
    ("2i2c", "project", "collaboration", "", &[]),
    ("almalinux", "membership", "contributor", "", &[]),
    ("almalinux", "membership", "alumnus", "", &[]),
    ("almalinux", "membership", "mirror", "", &[("fact.kind", "company")]),
    ("almalinux", "membership", "silver", "", &[("give", "in-kind")]),
    ("almalinux", "membership", "ruby", "", &[]),
    (
        "almalinux",
        "membership",
        "gold",
        "",
        &[
            ("give", "in-kind"),
            ("give.alternative", "employee"),
            ("plan.employee.people", "1"),
        ],
    ),
    ("almalinux", "membership", "platinum", "", &[("give", "money")]),
    ("almalinux", "membership", "community", "", &[]),
];

#[tokio::test]
async fn every_journey_ends_as_an_active_membership_with_the_same_record_on_both_databases() {
    let sites = [Backend::Sqlite, Backend::Postgres].map(|backend| site_on(backend, "programmes"));
    let mut reviewers = Vec::new();
    for site in &sites {
        reviewers.push(reviewer(site).await);
    }
    for (foundation, programme, tier, facts, answers) in JOURNEYS {
        let facts: Vec<(&str, &str)> = facts
            .split_whitespace()
            .filter_map(|pair| pair.split_once('='))
            .collect();
        let answers: BTreeMap<String, String> = answers
            .iter()
            .map(|(key, answer)| ((*key).to_owned(), (*answer).to_owned()))
            .collect();
        let mut records = Vec::new();
        for (site, reviewer) in sites.iter().zip(&mut reviewers) {
            let mut walker = Walker::begin(site, foundation, programme, tier, &facts).await;
            let seen = walker.complete(&answers).await;
            assert!(!seen.is_empty(), "{tier}");
            walker.press("check", &[]).await;
            assert_eq!(walker.step(), "", "{tier}: {} {}", walker.at, walker.complaints());
            records.push(record(site, &walker.secret()).await);
            admit(site, reviewer, foundation, &walker.secret()).await;
            walker.open("").await;
            assert!(
                text(&walker.page).contains("Your membership is active"),
                "{tier}: {}",
                text(&walker.page)
            );
        }
        assert!(records[0].contains_key("you.email"), "{tier}");
        assert_eq!(records[0], records[1], "{tier}");
    }
}

/// Somebody with every role for every foundation, signed in.
pub async fn reviewer(site: &crate::site::Site) -> Visitor<'_> {
    const REVIEWER: &str = "reviewer@example.org";
    let email = AccountEmail::parse(REVIEWER).unwrap();
    for shelf in site.loaded.catalogue.foundations() {
        for role in AccountRole::ALL {
            let granted = grant_role(&site.state, Actor::CommandLine, &shelf.foundation.id, &email, role).await;
            granted.unwrap();
        }
    }
    let mut reviewer = Visitor::new(site);
    reviewer.sign_in(REVIEWER).await;
    reviewer
}

/// Decides on an application as the programme says, signs for the foundation, and pays.
pub async fn admit(site: &crate::site::Site, reviewer: &mut Visitor<'_>, foundation: &str, secret: &str) {
    // Each of a few stages, then each of a few agreements and invoices.
    for _ in 0..8 {
        let answer = site.json(&format!("/applications/{secret}")).await;
        let reference = answer["reference"].as_str().unwrap();
        let review = format!("/api/v1/reviews/{foundation}/{reference}");
        let seen: Value = serde_json::from_str(&reviewer.get(&review).await.body).unwrap();
        let membership = &answer["membership"];
        let (path, command) = if answer["state"] == "submitted" {
            (
                review,
                json!({ "action": "approve", "version": seen["version"], "text": "Complete." }),
            )
        } else if let Some(agreement) = membership["unsigned"][0].as_str() {
            let command = json!({
                "action": "countersign", "version": seen["version"], "agreement": agreement, "name": "Ada Pier",
                "title": "Chair",
            });
            (review, command)
        } else if membership["unpaid"] == true {
            let invoices = format!("/api/v1/invoices/{foundation}");
            match membership["invoices"].as_array().unwrap().last() {
                Some(invoice) => {
                    let unpaid = invoice["unpaid"]["minor"].as_i64().unwrap();
                    let amount = format!("{}.{:02}", unpaid / 100, unpaid % 100);
                    let command = json!({ "action": "pay", "amount": amount, "day": site.state.clock.today(), "note": "Transfer" });
                    (format!("{invoices}/{}", invoice["label"].as_str().unwrap()), command)
                }
                None => (invoices, json!({ "application": reference, "amount": "1234.50" })),
            }
        } else {
            assert!(membership["active_since"].is_string(), "{foundation}: {answer}");
            return;
        };
        let done = reviewer.post_json(&path, &command.to_string()).await;
        assert_eq!(done.status, StatusCode::NO_CONTENT, "{path} {command}: {}", done.body);
    }
    panic!("{foundation}: the application isn't decided");
}

/// What's stored for a submitted application.
async fn record(site: &crate::site::Site, secret: &str) -> BTreeMap<String, String> {
    let answer = site.json(&format!("/applications/{secret}")).await;
    let mut tx = site.state.database.read().await.unwrap();
    let reference = answer["reference"].as_str().unwrap();
    let (record,): (String,) = tx
        .one(
            "SELECT record FROM application WHERE reference = $1",
            &[reference.into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    serde_json::from_str(&record).unwrap()
}

#[tokio::test]
async fn a_page_with_something_missing_says_so_first_and_keeps_what_was_typed() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut walker = Walker::begin(&site, "almalinux", "membership", "ruby", &[]).await;
    walker.open("you").await;
    assert_eq!(walker.complaints(), "");
    let typed = BTreeMap::from([
        ("you.name".to_owned(), String::new()),
        ("you.email".to_owned(), "not an address".to_owned()),
    ]);
    walker.fill(&typed, "next").await;
    assert!(walker.at.ends_with("/you?check"), "{}", walker.at);
    assert!(walker.page.contains("<title>Error: "));
    let complaints = walker.complaints();
    assert!(complaints.contains("Enter an answer for “Full name”"), "{complaints}");
    assert!(
        complaints.contains("enter an email address in the format name@example.org"),
        "{complaints}"
    );
    let form = walker.form("you");
    let email = form.fields.iter().find(|field| field.name == "you.email").unwrap();
    assert_eq!(email.value.as_deref(), Some("not an address"));
    // A new visit shows no errors.
    walker.open("you").await;
    assert_eq!(walker.complaints(), "");
}

#[tokio::test]
async fn a_link_that_nobody_has_is_not_found_and_tells_nothing() {
    let site = site_on(Backend::Sqlite, "programmes");
    let answer = site.get("/apply/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(text(&answer.body).contains("This link doesn’t work"));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("referrer-policy"), "strict-origin");
}
