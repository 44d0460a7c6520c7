//! What applicants are told before and after they submit: the review, the term, its price, and nothing that isn't true yet.

use super::walk::{Walker, between, text};
use crate::site::{Site, example, root};
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

[review_days]
committee = 10

[tiers.fleet]
title = "Fleet"
price = { amount = 1_200 }
review = ["committee"]
term = { kind = "calendar", prorate = "by month" }

[tiers.friend]
title = "Friend"
price = { amount = 100 }
review = ["automatic"]
"#;

fn site() -> Site {
    let folder = example(&[PROGRAMME]);
    let german = fs::read_to_string(folder.path().join("example/foundation.toml")).unwrap();
    let german = german.replace("languages = [\"en\"]", "languages = [\"en\", \"de\"]");
    fs::write(folder.path().join("example/foundation.toml"), german).unwrap();
    Site::new(load(folder.path()).unwrap(), |_| {})
}

async fn said(site: &Site, path: &str) -> String {
    let page = site.get(path).await.body;
    text(between(&page, "<main", "</main>").unwrap()).replace('\u{a0}', " ")
}

fn has(page: &str, all: &[&str], path: &str) {
    for expected in all {
        assert!(page.contains(expected), "{path}: {expected}: {page}");
    }
}

#[tokio::test]
async fn f40_the_review_the_term_and_its_price_are_shown_where_people_apply() {
    let site = site();
    for path in ["/example/membership/tiers/fleet", "/example/membership/join?tier=fleet"] {
        let page = said(&site, path).await;
        let promised = [
            "The membership committee decides Within 10 working days",
            "Term Length",
            "If you join today 15 July 2026 to 31 December 2026: €600 (6/12 of the yearly fee)",
        ];
        has(&page, &promised, path);
        let german = said(
            &site,
            &format!("{path}{}lang=de", if path.contains('?') { '&' } else { '?' }),
        )
        .await;
        has(
            &german,
            &["Innerhalb von 10 Arbeitstagen", "15. Juli 2026 bis 31. Dezember 2026"],
            path,
        );
    }
    let mut walker = Walker::begin(&site, "example", "membership", "fleet", &[]).await;
    let first = [
        "First day 29 July 2026",
        "Last day 31 December 2026",
        "Price for this term €600 (6/12 of the yearly fee)",
    ];
    walker.open("you").await;
    let step = text(&walker.page).replace('\u{a0}', " ");
    has(&step, &first, "first step");
    has(
        &step,
        &["if you submit your application today and we approve it on 29 July 2026"],
        "first step",
    );
    walker.complete(&BTreeMap::new()).await;
    assert_eq!(walker.step(), "check");
    let check = text(between(&walker.page, "class=\"pairs answers\"", "</form>").unwrap()).replace('\u{a0}', " ");
    has(&check, &first, "check");
    has(
        &check,
        &[
            "Term ",
            "The membership committee decides Within 10 working days",
            "if you submit your application today and we approve it on 29 July 2026",
        ],
        "check",
    );
}

#[tokio::test]
async fn f35_nobody_is_called_a_member_before_they_are() {
    let site = site();
    let wrong = [
        "at once",
        "straight away",
        "you’re a member",
        "You’re a member",
        "become a member",
    ];
    for path in [
        "/example/membership/tiers/friend",
        "/example/membership/join?tier=friend",
        "/example/membership/fit",
        "/example/membership/compare",
    ] {
        let page = said(&site, path).await;
        for wrong in wrong {
            assert!(!page.contains(wrong), "{path}: {wrong}: {page}");
        }
    }
    let tier = said(&site, "/example/membership/tiers/friend").await;
    assert!(tier.contains("No review is needed"), "{tier}");
    let mut walker = Walker::begin(&site, "example", "membership", "friend", &[]).await;
    walker.complete(&BTreeMap::new()).await;
    let check = text(&walker.page);
    assert!(check.contains("Who decides No review needed"), "{check}");
    walker.press("check", &[]).await;
    let page = text(between(&walker.page, "<main", "</main>").unwrap());
    // It's approved in the same transaction, and says what's missing.
    let truth = [
        "We’ve approved your application",
        "Your membership starts once this is done",
        "Your first payment",
    ];
    has(&page, &truth, "status");
    for wrong in wrong {
        assert!(!page.contains(wrong), "{wrong}: {page}");
    }
    let application = site.json(&format!("/applications/{}", walker.secret())).await;
    assert_eq!(application["state"], "approved");
    assert_eq!(application["membership"]["active_since"], serde_json::Value::Null);
}

/// No text of the interface says that somebody is admitted by submitting an application.
#[test]
fn f35_no_text_admits_anybody_at_once() {
    for (file, wrong) in [
        (
            "en.ftl",
            vec!["admitted at once", "straight away", "you’re a member.", "a member now"],
        ),
        (
            "de.ftl",
            vec!["sofort Mitglied", "jetzt Mitglied", "sofort aufgenommen"],
        ),
    ] {
        let texts = fs::read_to_string(root().join("app/locales").join(file)).unwrap();
        for wrong in wrong {
            assert!(!texts.contains(wrong), "{file}: {wrong}");
        }
    }
}
