//! A change that takes effect now: the running term ends the day before, and the rest of it is one in the new tier.

use super::{
    CONFLICT, DONE, TIERS, ZOE, ask, asking, counted, joined, member, midway, on, preview, send, set, starts, terms,
};
use crate::applications::fleet::letters;
use crate::reviews::FINANCE;
use axum::http::StatusCode;
use domain::access::AccountRole::Finance;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::invoices::issue_due_bills;
use server::members::take_steps;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_preview_says_what_is_gained_what_was_used_what_it_costs_and_from_when(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let request =
        json!({ "action": "request", "version": 0, "benefit": "nights", "what": "A night.", "day": "2026-08-01" });
    let path = format!("/api/v1/members/{own}/benefits");
    assert_eq!(zoe.post_json(&path, &request.to_string()).await.status, DONE);
    let up = preview(&mut zoe, &own, "flagship").await;
    let said: Vec<String> = up["shifts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|shift| format!("{} {} {}", shift["benefit"]["id"], shift["kind"], shift["taken"]))
        .collect();
    assert_eq!(said, ["\"votes\" \"more\" 0", "\"nights\" \"more\" 1"]);
    assert_eq!(
        starts(&up),
        [
            "now 2026-07-15..2027-01-14 184000",
            "next_term 2027-01-15..2028-01-14 565000"
        ]
    );
    assert_eq!((&up["automatic"], &up["refusals"]), (&json!(true), &json!([])));
    // Less only starts at the next term: the price of this one was agreed on.
    let down = preview(&mut zoe, &own, "skiff").await;
    assert_eq!(starts(&down), ["next_term 2027-01-15..2028-01-14 100000"]);
    let friend = preview(&mut zoe, &own, "friend").await;
    assert_eq!(starts(&friend), ["next_term 2027-01-15..2028-01-14 null"]);
    let admiral = preview(&mut zoe, &own, "admiral").await;
    assert_eq!(
        (&admiral["automatic"], &admiral["stages"]),
        (&json!(false), &json!(["board"]))
    );
    // Only for people.
    let helper = preview(&mut zoe, &own, "helper").await;
    assert_eq!(
        (&helper["refusals"], starts(&helper).len()),
        (&json!([{ "audience": "person" }]), 0)
    );
    assert_eq!(preview(&mut zoe, &own, "nobody").await, Value::Null);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_upgrade_has_the_rest_of_the_term_and_bills_the_difference_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let site = &harbour.site;
    let mut zoe = harbour.signed_in(ZOE).await;
    let request =
        json!({ "action": "request", "version": 0, "benefit": "nights", "what": "A night.", "day": "2026-08-01" });
    let path = format!("/api/v1/members/{own}/benefits");
    assert_eq!(zoe.post_json(&path, &request.to_string()).await.status, DONE);
    let promised = "SELECT COUNT(*) FROM term WHERE number = 1 AND snapshot LIKE '%\"tier\":\"fleet\"%'";
    assert_eq!(counted(site, promised).await, 1);

    let command = asking(&mut zoe, &own, "flagship", "now").await;
    assert_eq!(send(&mut zoe, &own, &command).await, DONE);
    // The second click.
    assert_eq!(send(&mut zoe, &own, &command).await, DONE);
    assert_eq!(terms(site).await, ["2026-01-15..2026-07-14", "2026-07-15..2027-01-14"]);
    assert_eq!(counted(site, promised).await, 1);
    let answer = member(&mut zoe, &own).await;
    assert_eq!((&answer["tier"], &answer["change"]), (&json!("flagship"), &Value::Null));
    assert_eq!(
        counted(site, "SELECT COUNT(*) FROM tier_change WHERE state = 'done'").await,
        1
    );

    // What was used counts against the new tier's six.
    let benefits = zoe.get(&path).await.json();
    let grants = benefits["grants"].as_array().unwrap();
    let nights = grants.iter().find(|grant| grant["benefit"]["id"] == "nights").unwrap();
    let current = &nights["quantity"]["current"];
    assert_eq!(
        (
            &current["granted"],
            &current["planned"],
            &current["left"],
            &current["period"]["first"]
        ),
        (&json!(6), &json!(1), &json!(5), &json!("2026-01-15"))
    );

    assert_eq!(issue_due_bills(&site.state).await.unwrap(), 1);
    assert_eq!(issue_due_bills(&site.state).await.unwrap(), 0);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let rows = finance.get("/api/v1/invoices/harbour?show=unpaid").await.json()["rows"].clone();
    assert_eq!(rows.as_array().unwrap().len(), 1);
    assert_eq!(rows[0]["gross"]["minor"], 184_000);

    // The terms after it count as before.
    let eve = on(site, "2027-01-14");
    assert_eq!(take_steps(&on(site, "2027-01-13")).await.unwrap().started, 0);
    assert_eq!(take_steps(&eve).await.unwrap().started, 1);
    assert_eq!(
        terms(site).await,
        [
            "2026-01-15..2026-07-14",
            "2026-07-15..2027-01-14",
            "2027-01-15..2028-01-14"
        ]
    );
    assert_eq!(issue_due_bills(&on(site, "2027-01-15")).await.unwrap(), 1);
    let kinds = letters(&site.state, answer["reference"].as_str().unwrap()).await;
    // An administrator gets the email, too.
    for (kind, expected) in [
        ("tier change approved", 2),
        ("membership moved", 1),
        ("membership renewed", 1),
    ] {
        assert_eq!(
            kinds.iter().filter(|known| *known == kind).count(),
            expected,
            "{kind}: {kinds:?}"
        );
    }
    let history = answer["history"].as_array().unwrap().iter();
    let whats: Vec<&str> = history.map(|event| event["what"].as_str().unwrap()).collect();
    assert!(whats.ends_with(&["tier change asked", "membership moved"]), "{whats:?}");
    assert!(verify_ledger(&site.state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_the_first_day_of_a_term_a_change_starts_on_the_second(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let up = preview(&mut zoe, &own, "flagship").await;
    assert_eq!(starts(&up)[0], "now 2026-07-16..2027-07-14 364000");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_seen_before_is_refused_if_the_price_the_day_or_the_membership_has_changed(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let seen = asking(&mut zoe, &own, "flagship", "now").await;
    let with = |key: &str, value: Value| {
        let mut command = seen.clone();
        command[key] = value;
        command
    };
    for stale in [
        with("due", json!(183_999)),
        with("first_day", json!("2026-07-14")),
        with("version", json!(99)),
    ] {
        assert_eq!(send(&mut zoe, &own, &stale).await, CONFLICT, "{stale}");
    }
    // The term ends on another day by now.
    set(&harbour.site, "UPDATE term SET last_day = '2026-12-31'").await;
    assert_eq!(send(&mut zoe, &own, &with("due", json!(184_000))).await, CONFLICT);
    assert_eq!(terms(&harbour.site).await.len(), 1);
    let less = ask(&mut zoe, &own, "skiff", "now").await;
    assert_eq!(less, CONFLICT);
    for tier in ["helper", "flagship", "fleet"] {
        // Only for people; not possible with other terms; and there's nothing to renew.
        assert_eq!(ask(&mut zoe, &own, tier, "now").await, CONFLICT, "{tier}");
    }
    assert_eq!(ask(&mut zoe, &own, "nobody", "now").await, StatusCode::NOT_FOUND);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_foundation_member_becomes_a_community_account_and_comes_back_at_any_time(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    // As at OpenInfra: both are free, one lasts as long as they vote, and the other has no term.
    let lines = "price = { amount = 2_000 }\nreview = [\"board\"]\n\n\
        [tiers.foundation-member]\ntitle = \"Foundation Member\"\nextends = \"community-account\"\nprice = \"free\"\n\
        review = [\"automatic\"]\nterm = { kind = \"while\", condition = \"you vote\", silence = \"moves\", \
        lapse = { tier = \"community-account\" } }\n\n[tiers.foundation-member.grants]\nvotes = 1\n\n\
        [tiers.community-account]\ntitle = \"Community Account\"\nprice = \"free\"\nreview = [\"automatic\"]\n\n\
        [tiers.other]\ntitle = \"Other\"\nprice = \"free\"";
    let (harbour, own) = joined(backend, lines).await;
    let site = &harbour.site;
    let free = "UPDATE term SET first_day = '2026-01-15', last_day = NULL, \
        snapshot = replace(snapshot, '\"outcome\":\"priced\"', '\"outcome\":\"free\"')";
    set(site, free).await;
    set(site, "UPDATE membership SET tier = 'foundation-member'").await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let down = preview(&mut zoe, &own, "community-account").await;
    assert_eq!(down["shifts"][0]["kind"], "lost");
    assert_eq!(starts(&down), ["now 2026-07-15..2027-07-14 null"]);
    assert_eq!(ask(&mut zoe, &own, "community-account", "now").await, DONE);
    assert_eq!(member(&mut zoe, &own).await["tier"], "community-account");
    // The day after.
    set(site, "UPDATE term SET first_day = '2026-07-14' WHERE number = 2").await;
    set(site, "UPDATE term SET last_day = '2026-07-13' WHERE number = 1").await;
    assert_eq!(ask(&mut zoe, &own, "foundation-member", "now").await, DONE);
    let answer = member(&mut zoe, &own).await;
    assert_eq!(answer["tier"], "foundation-member");
    // The days until they vote count from here.
    let mut since = answer["granted_since"].as_array().unwrap().iter();
    let votes = since.find(|known| known["benefit"] == "votes").unwrap();
    assert_eq!(votes["since"], "2026-07-15");
    assert_eq!(
        terms(site).await,
        ["2026-01-15..2026-07-13", "2026-07-14..2026-07-14", "2026-07-15.."]
    );
    assert_eq!(issue_due_bills(&site.state).await.unwrap(), 0);
    // Changing there and back gives nothing a second time.
    assert_eq!(counted(site, "SELECT COUNT(*) FROM term WHERE counts_on = 1").await, 2);
}
