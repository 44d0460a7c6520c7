//! Renewing, if that doesn't happen by itself.

use super::{CONFLICT, DONE, ZOE, ask, begin, decide, joined, member, on, preview, send, set, starts, terms};
use crate::accounts::visitor::newest;
use crate::applications::walk::text;
use crate::reviews::{Harbour, STAFF};
use crate::support::databases::fresh_location;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::invoices::issue_due_bills;
use server::members::{plan_notices, send_notices, take_steps};
use server::storage::Backend;

const ENDS: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"ends\", grace_days = 30 }";
const ASKS: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"asks\" }";
/// A tier with a condition that's judged again each year.
const JUDGED: &str = "price = { amount = 2_000 }\nreview = [\"board\"]\nterm = { kind = \"rolling\", silence = \"ends\" }\n\n\
    [tiers.contributor]\ntitle = \"Contributor\"\nprice = { amount = 2_000 }\n\
    term = { kind = \"rolling\", silence = \"ends\" }\n\n\
    [[tiers.contributor.qualification]]\ntext = \"You contribute.\"\nrecheck_months = 12\n\n\
    [tiers.other]\ntitle = \"Other\"\nprice = \"free\"";
const RENEWS: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"renews\" }";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_confirmation_renews_and_can_be_withdrawn_until_the_next_term(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    for (lines, by) in [(ENDS, "2027-08-13"), (ASKS, "2027-09-12")] {
        let (harbour, own) = joined(backend, lines).await;
        let site = &harbour.site;
        let mut zoe = harbour.signed_in(ZOE).await;
        assert_eq!(member(&mut zoe, &own).await["renew_by"], by);
        let shown = preview(&mut zoe, &own, "fleet").await;
        assert_eq!(starts(&shown), ["next_term 2027-07-15..2028-07-14 200000"]);
        assert_eq!((&shown["renews"], &shown["automatic"]), (&json!(true), &json!(true)));
        assert_eq!(ask(&mut zoe, &own, "fleet", "next_term").await, DONE);
        let answer = member(&mut zoe, &own).await;
        assert_eq!(
            (&answer["renew_by"], &answer["change"]["renews"]),
            (&Value::Null, &json!(true))
        );
        assert_eq!(answer["after"]["renews"]["period"]["start"], "2027-07-15");
        let withdraw = json!({ "action": "withdraw", "version": answer["version"] });
        assert_eq!(send(&mut zoe, &own, &withdraw).await, DONE);
        assert_eq!(take_steps(&on(site, "2027-07-14")).await.unwrap().started, 0);
        assert_eq!(ask(&mut zoe, &own, "fleet", "next_term").await, DONE);
        let eve = on(site, "2027-07-14");
        let (one, two) = tokio::join!(take_steps(&eve), take_steps(&eve));
        assert_eq!(one.unwrap().started + two.unwrap().started, 1);
        assert_eq!(terms(site).await, ["2026-07-15..2027-07-14", "2027-07-15..2028-07-14"]);
        assert_eq!(issue_due_bills(&on(site, "2027-07-15")).await.unwrap(), 1);
        // It's one term: the next one has to be renewed again.
        let answer = member(&mut zoe, &own).await;
        assert_eq!(answer["change"], Value::Null);
        assert_eq!(take_steps(&on(site, "2028-07-14")).await.unwrap().started, 0);
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_renews_what_renews_by_itself_or_after_notice(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, RENEWS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(member(&mut zoe, &own).await["renew_by"], Value::Null);
    assert_eq!(ask(&mut zoe, &own, "fleet", "next_term").await, CONFLICT);
    let page = text(&zoe.get(&format!("/member/{own}/renew")).await.body);
    assert!(page.contains("There’s nothing to renew now."), "{page}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d1_the_page_shows_everything_and_renews_without_scripts(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, ENDS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    // The term ends soon, so it's something to do.
    super::set(
        &harbour.site,
        "UPDATE term SET first_day = '2025-10-01', last_day = '2026-09-30'",
    )
    .await;
    super::set(&harbour.site, "UPDATE membership SET tier_from = '2025-10-01'").await;
    let home = zoe.get(&format!("/member/{own}")).await.body;
    let page = format!("/member/{own}/renew");
    assert!(home.contains(&format!("<a href=\"{page}\"")), "{home}");
    let shown = zoe.get(&page).await.body;
    let said = text(&shown).replace('\u{a0}', " ");
    for expected in [
        "1 October 2026 to 30 September 2027",
        "€2,000",
        "Ships 3",
        "Nothing changes for your tier.",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let version = member(&mut zoe, &own).await["version"].to_string();
    let stale = [
        ("do", "ask"),
        ("version", &version),
        ("tier", "fleet"),
        ("start", "next_term 2026-10-01 199999"),
    ];
    let refused = zoe.post(&page, &stale).await;
    assert_eq!(refused.status, CONFLICT);
    assert!(refused.body.contains("<title>Error:"), "{}", refused.body);
    let right = [
        ("do", "ask"),
        ("version", &version),
        ("tier", "fleet"),
        ("start", "next_term 2026-10-01 200000"),
    ];
    let done = zoe.post(&page, &right).await;
    assert_eq!(done.header("location"), format!("{page}?done=ask"));
    let said = text(&zoe.get(&format!("{page}?done=ask")).await.body);
    assert!(said.contains("You’ve renewed."), "{said}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_people_judge_again_needs_their_decision(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (harbour, own) = joined(backend, JUDGED).await;
    let site = &harbour.site;
    super::set(site, "UPDATE membership SET tier = 'contributor'").await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let shown = preview(&mut zoe, &own, "contributor").await;
    assert_eq!((&shown["renews"], &shown["automatic"]), (&json!(true), &json!(false)));
    let said = text(&zoe.get(&format!("/member/{own}/renew")).await.body);
    for expected in ["You contribute.", "Ask to renew"] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert_eq!(ask(&mut zoe, &own, "contributor", "next_term").await, DONE);
    let answer = member(&mut zoe, &own).await;
    assert_eq!(
        (
            &answer["change"]["renews"],
            &answer["change"]["approved"],
            &answer["renew_by"]
        ),
        (&json!(true), &json!(false), &Value::Null)
    );
    assert_eq!(take_steps(&on(site, "2027-07-14")).await.unwrap().started, 0);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    assert_eq!(decide(&mut staff, &own, "approve", "They do.").await, DONE);
    assert_eq!(take_steps(&on(site, "2027-07-14")).await.unwrap().started, 1);
    assert_eq!(terms(site).await, ["2026-07-15..2027-07-14", "2027-07-15..2028-07-14"]);
}

/// The email named a button that the page didn't have: it went by the version that the membership has.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reminder_names_the_button_on_the_page_if_a_newer_version_has_a_condition_judged_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let unjudged = JUDGED.replace("recheck_months = 12\n", "");
    let own = begin(&Harbour::priced_at(&location, None, &unjudged)).await;
    let harbour = Harbour::priced_anew(&location, &unjudged, JUDGED);
    let site = &harbour.site;
    set(site, "UPDATE membership SET tier = 'contributor'").await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let seen = member(&mut zoe, &own).await;
    assert_eq!(seen["programme"]["version"], "2", "{seen}");
    let page = text(&zoe.get(&format!("/member/{own}/renew")).await.body);
    assert!(page.contains("Ask to renew"), "{page}");
    let spring = on(site, "2027-04-15");
    plan_notices(&spring).await.unwrap();
    assert_eq!(send_notices(&spring).await.unwrap(), 1);
    let email = newest(&site.state, "term reminder", ZOE).await;
    assert!(email.contains("Ask to renew"), "{email}");
}
