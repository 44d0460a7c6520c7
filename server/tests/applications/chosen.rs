//! What applicants choose, from the tier page to the agreement: how they pay, and for how long they join.

use super::walk::{Walker, between, text};
use crate::site::{Site, example};
use server::programmes::load;
use std::collections::BTreeMap;
use std::fs;

const PROGRAMME: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "Keep the commons running."
currency = "EUR"

[tiers.friend]
title = "Friend"
price = { amount = 100 }

[tiers.fleet]
title = "Fleet"
price = { amount = 600, or_per = ["month"] }
term = { kind = "rolling", choose_years = [1, 2, 3] }

[tiers.skiff]
title = "Skiff"
price = { as = "friend" }

[roles.legal]
title = "Authorised signatory"
signs = true

[agreements.membership]
title = "Membership agreement"
file = "membership-agreement"
version = "1.0"
"#;

const TEMPLATE: &str = "{{party}} joins as {{tier}}.\n\n{{term}}\n\n## Fee\n\n{{price}}\n";

fn site() -> Site {
    let folder = example(&[PROGRAMME]);
    fs::write(folder.path().join("example/membership-agreement.md"), TEMPLATE).unwrap();
    let path = folder.path().join("example/foundation.toml");
    let foundation = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        foundation.replace("languages = [\"en\"]", "languages = [\"en\", \"de\"]"),
    )
    .unwrap();
    Site::new(load(folder.path()).unwrap(), |_| {})
}

fn plain(markup: &str) -> String {
    text(markup).replace('\u{a0}', " ")
}

async fn said(site: &Site, path: &str) -> String {
    plain(between(&site.get(path).await.body, "<main", "</main>").unwrap())
}

#[track_caller]
fn has(page: &str, all: &[&str]) {
    for expected in all {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}

#[tokio::test]
async fn a_tier_says_what_can_be_chosen_in_both_languages() {
    let site = site();
    let page = said(&site, "/example/membership/tiers/fleet").await;
    has(
        &page,
        &[
            "€600 a year, or €50 a month",
            "1 year, 2 years or 3 years, as you choose",
            "How often would you like to pay?",
            "How long would you like to join for?",
            "15 July 2026 to 14 July 2027: €600",
        ],
    );
    let page = said(
        &site,
        "/example/membership/tiers/fleet?payment=month&term=years-2&lang=de",
    )
    .await;
    has(
        &page,
        &[
            "50 € pro Monat",
            "Bei der gewählten Zahlungsweise",
            "15. Juli 2026 bis 14. Juli 2028: 1.200 €",
        ],
    );
    assert!(!page.contains("600 € pro Jahr, wahlweise"), "{page}");
    let page = said(&site, "/example/membership").await;
    has(&page, &["€600 a year, or €50 a month"]);
    // A tier without a choice doesn't ask.
    let page = said(&site, "/example/membership/tiers/friend?payment=month").await;
    has(&page, &["€100 a year"]);
    assert!(!page.contains("How often would you like to pay?"), "{page}");
    let page = said(&site, "/example/membership/tiers/skiff").await;
    has(&page, &["€100 a year", "The same price as in Friend"]);
}

#[tokio::test]
async fn the_finder_and_the_comparison_dont_ask_what_is_chosen_later() {
    let site = site();
    for page in ["fit", "compare"] {
        let page = site.get(&format!("/example/membership/{page}")).await.body;
        assert!(
            !page.contains("name=\"payment\"") && !page.contains("name=\"term\""),
            "{page}"
        );
        has(&plain(&page), &["€50 a month"]);
    }
}

#[tokio::test]
async fn the_agreement_states_what_was_chosen() {
    let site = site();
    let mut walker = Walker::begin(&site, "example", "membership", "fleet", &[]).await;
    walker.open("facts").await;
    let facts = plain(&walker.page);
    has(&facts, &["Every year", "Every month", "2 years"]);
    let chosen = BTreeMap::from([
        ("fact.payment".to_owned(), "month".to_owned()),
        ("fact.term".to_owned(), "years-2".to_owned()),
    ]);
    walker.complete(&chosen).await;
    walker.open("agreement-membership").await;
    let page = plain(between(&walker.page, "<main", "</main>").unwrap());
    has(
        &page,
        &[
            "2 years from the start date",
            "15 July 2026 to 14 July 2028: €1,200",
            "€50 a month",
        ],
    );
    for wrong in ["as you choose", "€600"] {
        assert!(!page.contains(wrong), "{wrong}: {page}");
    }
}

#[tokio::test]
async fn the_api_takes_the_choice_like_a_fact() {
    let site = site();
    let quote = "/foundations/example/programmes/membership/tiers/fleet/quote";
    let open = site.json(quote).await;
    assert_eq!(open["other_billing"][0]["payment"], "month", "{open}");
    assert_eq!(open["other_billing"][0]["totals"][0]["amount"]["from"], 5_000, "{open}");
    let monthly = site.json(&format!("{quote}?payment=month")).await;
    assert_eq!(monthly["components"][0]["per"], "month", "{monthly}");
    let wrong = site.get(&format!("/api/v1{quote}?payment=week")).await;
    assert_eq!(wrong.status, 400, "{}", wrong.body);
}
