//! What pages say and ask: plain, accurate, and the same on every page.

use crate::applications::walk::{Walker, text};
use crate::site::Site;

const HEAD: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "Keep the commons running."
currency = "EUR"
"#;

/// Two tiers, each with a fact of its own. One is a choice of nine.
const ASKING: &str = r#"
[facts.region]
type = "choice"
question = "Where are you?"
label = "Region"
choices = { a = "A", b = "B", c = "C", d = "D", e = "E", f = "F", g = "G", h = "H", i = "I" }

[facts.ships]
type = "number"
question = "How many ships do you have?"
label = "Ships"
unit = "ships"

[facts.hub]
type = "yes-no"
question = "Do you run a hub?"
label = "Hub"

[questions.port]
type = "choice"
question = "Which port is yours?"
label = "Port"
choices = { a = "A", b = "B", c = "C", d = "D", e = "E", f = "F", g = "G", h = "H", i = "I" }

[tiers.harbour]
title = "Harbour"

[[tiers.harbour.price.rules]]
when = "region in (a, b)"
amount = 100

[[tiers.harbour.price.rules]]
amount = 200

[tiers.fleet]
title = "Fleet"

[[tiers.fleet.price.rules]]
when = "ships = 1 and hub"
amount = 100

[[tiers.fleet.price.rules]]
when = "ships <= 1"
amount = 150

[[tiers.fleet.price.rules]]
amount = 200
"#;

/// A tier without anything to decide, and one whose price is agreed.
const AGREED: &str = r#"
[tiers.partner]
title = "Partner"
price = { by_agreement = true }

[tiers.friend]
title = "Friend"
price = { amount = 100 }

[tiers.charter]
title = "Charter"
price = { amount = 50 }
closed = "Charter has been closed since 2013."

[[tiers.friend.notes]]
text = "Friends meet in spring."

[seats.board]
title = "Seats on the board"
count = "3"
"#;

fn site(rest: &str) -> Site {
    Site::with_programmes(&[&format!("{HEAD}{rest}")])
}

async fn said(site: &Site, path: &str) -> String {
    let page = site.get(path).await.body;
    let (_, main) = page.split_once("<main").unwrap();
    text(main.split_once('>').unwrap().1).replace('\u{a0}', " ")
}

#[tokio::test]
async fn f24_more_than_eight_choices_are_a_list_wherever_they_are_asked() {
    let site = site(ASKING);
    for path in ["compare", "fit", "tiers/harbour"] {
        let page = site.get(&format!("/example/membership/{path}")).await.body;
        assert!(!page.contains("type=\"radio\" name=\"region\""), "{path}");
        assert!(!page.contains("name=\"region\" type=\"radio\""), "{path}");
        let lists = page.split("<select").skip(1).filter(|list| {
            let tag = list.split('>').next().unwrap();
            tag.contains("name=\"region\"")
        });
        assert_eq!(lists.count(), 1, "{path}");
    }
    let walker = Walker::begin(&site, "example", "membership", "harbour", &[]).await;
    let application = site.json(&format!("/applications/{}", walker.secret())).await;
    let mut asked = Vec::new();
    for step in application["steps"].as_array().unwrap() {
        let step = step["id"].as_str().unwrap();
        let page = site.get(&format!("/apply/{}/{step}", walker.secret())).await.body;
        for key in ["fact.region", "question.port"] {
            assert!(!page.contains(&format!("radio\" name=\"{key}\"")), "{step}");
            let lists = page.split("<select").skip(1);
            let mut lists = lists.filter(|list| list.split('>').next().unwrap().contains(&format!("name=\"{key}\"")));
            asked.extend(lists.next().map(|_| key));
        }
    }
    asked.sort_unstable();
    assert_eq!(asked, ["fact.region", "question.port"]);
}

#[tokio::test]
async fn f26_a_tier_page_only_asks_what_matters_for_it() {
    let site = site(ASKING);
    for (tier, asks, not) in [
        ("harbour", vec!["region"], vec!["ships", "hub"]),
        ("fleet", vec!["ships", "hub"], vec!["region"]),
    ] {
        let page = site
            .get(&format!("/example/membership/tiers/{tier}?region=a&ships="))
            .await
            .body;
        for fact in asks {
            assert!(
                page.contains(&format!("id=\"fact-{fact}\"")) || page.contains(&format!("name=\"{fact}\"")),
                "{tier}: {fact}"
            );
        }
        for fact in not {
            let asked = page.split(&format!("name=\"{fact}\"")).count() - 1;
            let kept = page.split(&format!("type=\"hidden\" name=\"{fact}\"")).count() - 1;
            assert_eq!(asked, kept, "{tier}: {fact}");
        }
    }
    // A tier with one price asks nothing.
    let site = self::site(AGREED);
    let page = site.get("/example/membership/tiers/friend").await.body;
    assert!(!page.contains("id=\"facts\""), "{page}");
}

#[tokio::test]
async fn f27_a_tier_is_applied_for_under_the_same_words_on_every_page() {
    let site = site(AGREED);
    for path in ["tiers/partner", "compare", "fit", "join?tier=partner"] {
        let page = said(&site, &format!("/example/membership/{path}")).await;
        assert!(page.contains("Apply for Partner"), "{path}: {page}");
        assert!(!page.contains("Ask about"), "{path}: {page}");
    }
}

#[tokio::test]
async fn f27_nobody_is_invited_to_apply_for_what_they_cannot_join() {
    let site = site(AGREED);
    for path in ["join?tier=charter", "tiers/charter"] {
        let page = site.get(&format!("/example/membership/{path}")).await.body;
        assert!(page.contains("Closed to new members"), "{path}");
        for invites in ["Start the application", "action=\"/apply\"", "/join?tier=charter"] {
            assert!(!page.contains(invites), "{path}: {invites}");
        }
    }
    // A tier that nobody can join isn't closed because of the visitor.
    let compared = said(&site, "/example/membership/compare").await;
    assert!(compared.contains("Charter Closed to new members"), "{compared}");
    assert!(!compared.contains("You’re not eligible"), "{compared}");
    let harder = Site::harder();
    let page = said(&harder, "/nodejs/membership/join?tier=individual&kind=company").await;
    assert!(!page.contains("Start the application"), "{page}");
}

#[tokio::test]
async fn f27_seats_that_depend_on_nothing_ask_for_nothing() {
    let site = site(AGREED);
    let page = site.get("/example/membership").await.body;
    assert!(page.contains("Seats on the board"), "{page}");
    for part in ["seats_compute", "Calculate seats", "Enter member numbers", "#seats\""] {
        assert!(!page.contains(part), "{part}");
    }
}

#[tokio::test]
async fn f27_there_is_nothing_to_search_where_there_are_no_benefits() {
    let site = site(AGREED);
    let page = site.get("/example/membership/compare").await.body;
    for part in [
        "name=\"q\"",
        "name=\"group\"",
        "0 rows",
        "These tiers are the same",
        "have the same benefits",
    ] {
        assert!(!page.contains(part), "{part}");
    }
    // With benefits, there is.
    let page = Site::harder().get("/finos/membership/compare").await.body;
    assert!(page.contains("name=\"q\"") && page.contains("name=\"group\""));
    // One tier can't differ.
    let single = self::site("[tiers.friend]\ntitle = \"Friend\"\nprice = { amount = 100 }\n");
    let page = single.get("/example/membership/compare").await.body;
    for part in [
        "name=\"differences\"",
        "name=\"tier\"",
        "these tiers differ",
        "previous tier",
    ] {
        assert!(!page.contains(part), "{part}");
    }
}

#[tokio::test]
async fn f27_rows_that_differ_and_the_sentence_below_them_agree() {
    for (foundation, site) in [
        ("archivesspace", Site::harder()),
        ("finos", Site::harder()),
        ("example", site(AGREED)),
    ] {
        for query in ["", "?differences=on"] {
            let page = said(&site, &format!("/{foundation}/membership/compare{query}")).await;
            if page.contains("(different)") {
                for wrong in ["do not differ", "don’t differ", "are the same here"] {
                    assert!(!page.contains(wrong), "{foundation}{query}: {page}");
                }
            }
            assert!(!page.contains("Instead of money Not included"), "{foundation}: {page}");
        }
    }
}

#[tokio::test]
async fn f27_notes_are_called_notes() {
    let site = site(AGREED);
    for path in ["", "/tiers/friend"] {
        let page = said(&site, &format!("/example/membership{path}")).await;
        assert!(!page.contains("Notes on the source"), "{page}");
    }
    assert!(
        said(&site, "/example/membership/tiers/friend")
            .await
            .contains("Notes Friends meet in spring.")
    );
}

#[tokio::test]
async fn f27_every_price_says_which_answer_it_is_for() {
    let site = Site::harder();
    for (path, expected) in [
        (
            "/nodejs/membership/tiers/individual?student=yes",
            "Contributor: Yes Free Contributor: No $25 a year",
        ),
        (
            "/nodejs/membership/compare?tier=individual",
            "Contributor: Yes, Student: Yes – Free",
        ),
    ] {
        let page = said(&site, path).await;
        assert!(page.contains(expected), "{path}: {page}");
    }
    // In the table, the name of the fact is above the answers.
    let page = said(&site, "/nodejs/membership/tiers/individual").await;
    assert!(
        page.contains("Student Contributor: Yes Contributor: No Yes Free $25 a year"),
        "{page}"
    );
}

#[tokio::test]
async fn f27_a_price_names_everything_it_depends_on() {
    let site = Site::harder();
    for (path, expected) in [
        ("/nodejs/membership", "Depends on Contributor and Student"),
        ("/nodejs/membership/compare", "Depends on Contributor and Student"),
        (
            "/nodejs/membership/tiers/individual",
            "Depends on Contributor and Student",
        ),
        ("/nodejs/membership/fit", "The price depends on Contributor and Student"),
        (
            "/nodejs/membership/tiers/individual?student=yes",
            "Depends on Contributor Contributor",
        ),
        ("/cd-foundation/membership", "Depends on Employees and End User"),
    ] {
        let page = said(&site, path).await;
        assert!(page.contains(expected), "{path}: {page}");
    }
}

#[tokio::test]
async fn f27_one_of_something_is_not_a_plural() {
    let site = Site::harder();
    for path in [
        "/ripe-ncc/membership",
        "/ripe-ncc/membership/compare",
        "/ripe-ncc/membership/tiers/member",
        "/ripe-ncc/membership/tiers/member?accounts=1&assignments=1",
        "/ripe-ncc/membership/compare?accounts=1&assignments=1",
        "/ripe-ncc/membership/fit?accounts=1&assignments=1",
    ] {
        let page = said(&site, path).await;
        for wrong in [" 1 accounts", " 1 assignments"] {
            assert!(!page.contains(wrong), "{path}: {page}");
        }
    }
    let compared = said(&site, "/ripe-ncc/membership/compare").await;
    assert!(compared.contains("LIR accounts: 1, "), "{compared}");
    let fleet = said(&self::site(ASKING), "/example/membership/tiers/fleet?ships=1&hub=yes").await;
    assert!(!fleet.contains("1 ships"), "{fleet}");
}
