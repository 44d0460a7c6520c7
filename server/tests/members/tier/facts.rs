//! What nobody has asked a member yet: they state it with the change or the renewal, and the price follows.

use super::{
    CONFLICT, DONE, TIERS, WRONG, ZOE, asking, counted, decide, joined, member, midway, on, preview, send, set, starts,
    terms,
};
use crate::applications::walk::text;
use crate::reviews::{FINANCE, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole::{Finance, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::invoices::issue_due_bills;
use server::members::take_steps;
use server::storage::Backend;

/// Two tiers whose price depends on the crew. The armada needs the board's approval.
const BY_CREW: &str = r#"[facts.crew]
type = "number"
question = "How many people sail with you?"
label = "Crew"
unit = "people"

[tiers.galleon]
title = "Galleon"
extends = "fleet"
price = { rules = [{ when = "crew > 100", amount = 9_300 }, { amount = 5_650 }] }
term = { kind = "rolling", silence = "renews", notice_days = 30 }
review = ["automatic"]

[tiers.armada]
title = "Armada"
extends = "fleet"
price = { rules = [{ when = "crew > 100", amount = 9_300 }, { amount = 5_650 }] }
term = { kind = "rolling", silence = "renews", notice_days = 30 }
review = ["board"]

[tiers.admiral]"#;

fn by_crew() -> String {
    TIERS.replace("[tiers.admiral]", BY_CREW)
}

/// A fleet whose price depends on its ships.
fn by_ships(silence: &str) -> String {
    format!(
        "price = {{ rules = [{{ when = \"ships > 2\", amount = 2_000 }}, {{ amount = 1_000 }}] }}\n\
         term = {{ kind = \"rolling\", silence = \"{silence}\" }}"
    )
}

fn with_crew(mut command: Value, crew: &str) -> Value {
    command["facts"] = json!({ "crew": crew });
    command
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_price_follows_from_what_the_member_states_and_so_do_the_next_terms(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, &by_crew()).await;
    let site = &harbour.site;
    let mut zoe = harbour.signed_in(ZOE).await;
    let shown = preview(&mut zoe, &own, "galleon").await;
    assert!(starts(&shown).is_empty(), "{shown}");
    assert_eq!(
        (&shown["needs"], &shown["unknown"][0]["id"]),
        (&json!(["crew"]), &json!("crew"))
    );
    let command = asking(&mut zoe, &own, "galleon", "now").await;
    assert_eq!(send(&mut zoe, &own, &command).await, WRONG);
    assert_eq!(send(&mut zoe, &own, &with_crew(command.clone(), "many")).await, WRONG);
    let path = format!("/api/v1/members/{own}/tier?to=galleon");
    assert_eq!(
        zoe.get(&format!("{path}&crew=many")).await.status,
        StatusCode::BAD_REQUEST
    );
    let known = preview(&mut zoe, &own, "galleon&crew=40").await;
    assert_eq!(starts(&known)[0], "now 2026-07-15..2027-01-14 184000");
    let known = preview(&mut zoe, &own, "galleon&crew=1%20200").await;
    assert_eq!(starts(&known)[0], "now 2026-07-15..2027-01-14 368000");
    assert_eq!(
        (&known["automatic"], &known["unknown"][0]["id"]),
        (&json!(true), &json!("crew"))
    );

    let mut seen = asking(&mut zoe, &own, "galleon&crew=120", "now").await;
    seen["due"] = json!(184_000);
    // They saw the price for a smaller crew.
    assert_eq!(
        send(&mut zoe, &own, &with_crew(seen.clone(), "120")).await,
        StatusCode::CONFLICT
    );
    seen["due"] = json!(368_000);
    let seen = with_crew(seen, "120");
    assert_eq!(send(&mut zoe, &own, &seen).await, DONE);
    assert_eq!(send(&mut zoe, &own, &seen).await, DONE);
    let answer = member(&mut zoe, &own).await;
    assert_eq!(answer["tier"], "galleon");
    let details = answer["details"].as_array().unwrap();
    assert!(details.contains(&json!(["fact.crew", "120"])), "{details:?}");
    assert_eq!(counted(site, "SELECT COUNT(*) FROM tier_change_fact").await, 1);
    assert_eq!(issue_due_bills(&site.state).await.unwrap(), 1);
    // What was stated is known from now on.
    let again = preview(&mut zoe, &own, "armada").await;
    assert_eq!((&again["unknown"], starts(&again).len()), (&json!([]), 2));
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let forecast = finance.get("/api/v1/reports/harbour/renewals").await.json();
    let mut months = forecast["months"].as_array().unwrap().iter();
    let january = months.find(|known| known["month"] == "2027-01").unwrap();
    let price = json!([{ "minor": 930_000, "currency": "EUR" }]);
    let sums = json!({ "outcome": "renews", "terms": 1, "unpriced": 0, "prices": price });
    assert!(january["outcomes"].as_array().unwrap().contains(&sums), "{january}");
    assert_eq!(take_steps(&on(site, "2027-01-14")).await.unwrap().started, 1);
    assert_eq!(issue_due_bills(&on(site, "2027-01-15")).await.unwrap(), 1);
    let invoices = member(&mut zoe, &own).await["invoices"].clone();
    let invoices = invoices.as_array().unwrap();
    assert!(
        invoices.iter().any(|known| known["gross"]["minor"] == 930_000),
        "{invoices:?}"
    );
    let export = zoe.get(&format!("/api/v1/members/{own}/export")).await.json();
    assert_eq!(export["tier_changes"][0]["facts"], json!({ "crew": "120" }));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn those_who_decide_see_what_was_stated_and_it_only_counts_if_they_approve(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, &by_crew()).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let path = format!("/api/v1/memberships/harbour/{own}");
    let crew = |answer: &Value| {
        answer["details"]
            .as_array()
            .unwrap()
            .iter()
            .any(|known| known[0] == "fact.crew")
    };
    for decision in ["decline", "approve"] {
        let command = asking(&mut zoe, &own, "armada&crew=120", "now").await;
        assert_eq!(send(&mut zoe, &own, &with_crew(command, "120")).await, DONE);
        let seen = staff.get(&path).await.json()["member"].clone();
        let stated = &seen["change"]["facts"][0];
        assert_eq!(
            (&stated["fact"]["id"], &stated["answer"]),
            (&json!("crew"), &json!("120"))
        );
        let page = text(&staff.get(&format!("/members/harbour/{own}")).await.body);
        assert!(page.contains("Crew 120"), "{page}");
        // They do even if the version that was shown doesn't know the fact, and only today's does.
        let (hide, restore) = (
            "UPDATE tier_change SET version = 'other-' || version WHERE state = 'asked'",
            "UPDATE tier_change SET version = REPLACE(version, 'other-', '') WHERE state = 'asked'",
        );
        set(&harbour.site, hide).await;
        let page = text(&staff.get(&format!("/members/harbour/{own}")).await.body);
        assert!(page.contains("Crew 120"), "{page}");
        set(&harbour.site, restore).await;
        // It doesn't count yet.
        let waiting = member(&mut zoe, &own).await;
        assert!(
            !crew(&waiting) && waiting["change"]["facts"][0]["answer"] == "120",
            "{waiting}"
        );
        assert_eq!(decide(&mut staff, &own, decision, "So be it.").await, DONE);
        let answer = member(&mut zoe, &own).await;
        assert_eq!(crew(&answer), decision == "approve");
    }
    assert_eq!(member(&mut zoe, &own).await["tier"], "armada");
    assert_eq!(
        terms(&harbour.site).await,
        ["2026-01-15..2026-07-14", "2026-07-15..2027-01-14"]
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_renewal_whose_price_needs_a_fact_asks_for_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    for silence in ["ends", "renews"] {
        let (harbour, own) = joined(backend, &by_ships(silence)).await;
        let site = &harbour.site;
        set(site, "DELETE FROM answer WHERE key = 'fact.ships'").await;
        let mut zoe = harbour.signed_in(ZOE).await;
        assert_ne!(member(&mut zoe, &own).await["renew_by"], Value::Null, "{silence}");
        let page = format!("/member/{own}/renew");
        let shown = zoe.get(&page).await.body;
        assert!(
            shown.contains("name=\"fact.ships\"") && !shown.contains("<title>Error:"),
            "{shown}"
        );
        let empty = zoe.get(&format!("{page}?fact.ships=")).await;
        assert_eq!(empty.status, WRONG);
        assert!(empty.body.contains("<title>Error:"), "{}", empty.body);
        let known = text(&zoe.get(&format!("{page}?fact.ships=3")).await.body).replace('\u{a0}', " ");
        assert!(known.contains("€2,000") && known.contains("15 July 2027"), "{known}");
        let version = member(&mut zoe, &own).await["version"].to_string();
        let fields = [
            ("do", "ask"),
            ("version", version.as_str()),
            ("tier", "fleet"),
            ("start", "next_term 2027-07-15 200000"),
            ("fact.ships", "3"),
        ];
        let done = zoe.post(&page, &fields).await;
        assert_eq!(done.header("location"), format!("{page}?done=ask"), "{}", done.body);
        assert_eq!(take_steps(&on(site, "2027-07-14")).await.unwrap().started, 1);
        assert_eq!(issue_due_bills(&on(site, "2027-07-15")).await.unwrap(), 1);
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stating_a_fact_does_not_confirm_a_membership_too_early(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let confirmed = "price = { rules = [{ when = \"ships > 2\", amount = 2_000 }, { amount = 1_000 }] }\n\
        term = { kind = \"while\", condition = \"your ships sail\", confirm_months = 12, silence = \"ends\", grace_days = 30 }";
    let (harbour, own) = joined(backend, confirmed).await;
    set(&harbour.site, "DELETE FROM answer WHERE key = 'fact.ships'").await;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(member(&mut zoe, &own).await["renew_from"], "2027-04-15");
    let shown = preview(&mut zoe, &own, "fleet&ships=3").await;
    assert_eq!(
        (&shown["renews"], &shown["unknown"], &shown["starts"]),
        (&json!(true), &json!([]), &json!([]))
    );
    let mut command = asking(&mut zoe, &own, "fleet", "next_term").await;
    command["first_day"] = json!("2027-07-15");
    command["due"] = json!(200_000);
    command["facts"] = json!({ "ships": "3" });
    assert_eq!(send(&mut zoe, &own, &command).await, CONFLICT);
    let page = zoe.get(&format!("/member/{own}/renew")).await.body;
    let said = text(&page).replace('\u{a0}', " ");
    assert!(said.contains("You can confirm it from 15 April 2027"), "{said}");
    assert!(!page.contains("name=\"fact.ships\""), "{page}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn w6_w7_nothing_that_was_typed_gets_lost_without_scripts(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, &by_crew()).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let page = format!("/member/{own}/change");
    let shown = zoe.get(&format!("{page}?to=armada")).await.body;
    assert!(shown.contains("How many people sail with you?"), "{shown}");
    assert!(!shown.contains("<title>Error:"), "{shown}");
    let wrong = zoe.get(&format!("{page}?to=armada&fact.crew=many")).await;
    assert_eq!(wrong.status, WRONG);
    for expected in [
        "<title>Error:",
        "href=\"#fact-crew\"",
        "value=\"many\"",
        "id=\"fact-crew-error\"",
    ] {
        assert!(wrong.body.contains(expected), "{expected}: {}", wrong.body);
    }
    let known = zoe.get(&format!("{page}?to=armada&fact.crew=120")).await.body;
    let said = text(&known).replace('\u{a0}', " ");
    assert!(
        said.contains("You pay €3,680") && said.contains("Update the price"),
        "{said}"
    );
    let version = member(&mut zoe, &own).await["version"].to_string();
    let fields = |what, crew| {
        [
            ("do", what),
            ("version", version.as_str()),
            ("tier", "armada"),
            ("start", "now 2026-07-15 368000"),
            ("fact.crew", crew),
            ("reason", "We grow."),
        ]
    };
    // Another price for another crew, and the reason stays.
    let smaller = zoe.post(&format!("{page}?to=armada"), &fields("show", "40")).await;
    assert_eq!(smaller.status, StatusCode::OK);
    let said = text(&smaller.body).replace('\u{a0}', " ");
    assert!(said.contains("You pay €1,840") && said.contains("We grow."), "{said}");
    let wrong = zoe.post(&page, &fields("ask", "")).await;
    assert_eq!(wrong.status, WRONG);
    for expected in ["<title>Error:", "href=\"#fact-crew\"", "We grow."] {
        assert!(wrong.body.contains(expected), "{expected}: {}", wrong.body);
    }
    assert_eq!(counted(&harbour.site, "SELECT COUNT(*) FROM tier_change").await, 0);
}
