//! Staff change the tier for a member who has asked them to.

use super::{
    CONFLICT, DONE, HEAD, TIERS, WRONG, ZOE, ask, asking, counted, decide, joined, member, midway, preview, send, set,
    terms,
};
use crate::accounts::visitor::{Visitor, newest};
use crate::applications::fleet::COLLEAGUE;
use crate::applications::walk::text;
use crate::reviews::{ADA, FINANCE, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Finance, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::invoices::issue_due_bills;
use server::storage::Backend;

fn endpoint(own: &str) -> String {
    format!("/api/v1/memberships/harbour/{own}/change")
}

pub async fn record(visitor: &mut Visitor<'_>, own: &str, command: &Value) -> StatusCode {
    visitor.post_json(&endpoint(own), &command.to_string()).await.status
}

/// A command with another value.
fn with(command: &Value, key: &str, value: Value) -> Value {
    let mut command = command.clone();
    command[key] = value;
    command
}

/// The newest entry of a history about something.
fn last(history: &Value, what: &str) -> Value {
    let entries = history.as_array().unwrap().iter();
    entries.rev().find(|entry| entry["what"] == what).unwrap().clone()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_staff_see_what_the_member_sees_and_what_they_record_names_them(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let site = &harbour.site;
    let mut zoe = harbour.signed_in(ZOE).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let seen = staff.get(&format!("{}?to=flagship", endpoint(&own))).await.json();
    assert_eq!(seen["preview"], preview(&mut zoe, &own, "flagship").await);

    let letter = with(
        &asking(&mut zoe, &own, "flagship", "now").await,
        "reason",
        json!("Their letter."),
    );
    for unsaid in ["", " "] {
        let unsaid = with(&letter, "reason", json!(unsaid));
        assert_eq!(record(&mut staff, &own, &unsaid).await, WRONG);
    }
    // Nothing is billed unseen.
    for (key, value) in [
        ("due", json!(183_999)),
        ("due", Value::Null),
        ("first_day", Value::Null),
        ("version", json!(99)),
    ] {
        let unseen = with(&letter, key, value);
        assert_eq!(record(&mut staff, &own, &unseen).await, CONFLICT, "{key}");
    }
    // The member's own command isn't for them.
    assert_eq!(send(&mut staff, &own, &letter).await, StatusCode::NOT_FOUND);
    assert_eq!(terms(site).await.len(), 1);

    assert_eq!(record(&mut staff, &own, &letter).await, DONE);
    // The second click.
    assert_eq!(record(&mut staff, &own, &letter).await, DONE);
    assert_eq!(terms(site).await, ["2026-01-15..2026-07-14", "2026-07-15..2027-01-14"]);
    assert_eq!(issue_due_bills(&site.state).await.unwrap(), 1);
    // They sign nothing.
    let signed = "SELECT COUNT(*) FROM signature WHERE change_number IS NOT NULL";
    assert_eq!(counted(site, signed).await, 0);

    let shown = last(&member(&mut zoe, &own).await["history"], "tier change asked");
    assert_eq!(
        (&shown["who"], &shown["on_behalf"], &shown["why"]),
        (&json!("foundation"), &json!(true), &json!("Their letter."))
    );
    let whole = staff.get(&format!("/api/v1/memberships/harbour/{own}")).await.json();
    let shown = last(&whole["member"]["history"], "tier change asked");
    assert_eq!((&shown["who"], &shown["on_behalf"]), (&json!(STAFF), &json!(true)));
    let moved = last(&whole["member"]["history"], "membership moved");
    assert_eq!(moved["on_behalf"], json!(false));
    let email = newest(&site.state, "tier change approved", ZOE).await;
    for expected in ["recorded this for the member", "Their letter."] {
        assert!(email.contains(expected), "{expected}: {email}");
    }
    assert!(verify_ledger(&site.state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_do_not_sign_for_the_member_what_the_member_has_not_signed(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    set(&harbour.site, "UPDATE agreement_text SET version = '0'").await;
    let command = asking(&mut zoe, &own, "flagship", "now").await;
    assert_eq!(record(&mut staff, &own, &command).await, WRONG);
    let page = staff
        .get(&format!("/members/harbour/{own}/change?to=flagship"))
        .await
        .body;
    let said = text(&page).replace('\u{a0}', " ");
    assert!(
        said.contains("The member has to sign this first") && said.contains("They pay €1,840"),
        "{said}"
    );
    assert!(!page.contains("name=\"start\""), "{page}");
    // They do so themselves.
    assert_eq!(ask(&mut zoe, &own, "flagship", "now").await, DONE);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_waits_for_a_decision_still_does_and_is_withdrawn_for_the_member(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let command = asking(&mut zoe, &own, "admiral", "next_term").await;
    assert_eq!(record(&mut staff, &own, &command).await, DONE);
    let answer = member(&mut zoe, &own).await;
    assert_eq!(answer["change"]["approved"], json!(false));
    // One change can be open at a time.
    let another = asking(&mut zoe, &own, "flagship", "next_term").await;
    assert_eq!(record(&mut staff, &own, &another).await, CONFLICT);

    let withdraw = json!({ "action": "withdraw", "version": answer["version"] });
    assert_eq!(record(&mut staff, &own, &withdraw).await, WRONG);
    let withdraw = with(&withdraw, "reason", json!("They phoned."));
    assert_eq!(record(&mut staff, &own, &withdraw).await, DONE);
    let answer = member(&mut zoe, &own).await;
    assert_eq!(answer["change"], Value::Null);
    let shown = last(&answer["history"], "tier change withdrawn");
    assert_eq!(
        (&shown["who"], &shown["on_behalf"], &shown["why"]),
        (&json!("foundation"), &json!(true), &json!("They phoned."))
    );

    // A change that was approved starts like any other.
    let command = asking(&mut zoe, &own, "admiral", "now").await;
    assert_eq!(record(&mut staff, &own, &command).await, DONE);
    let mut head = harbour.signed_in(HEAD).await;
    assert_eq!(decide(&mut head, &own, "approve", "The board agrees.").await, DONE);
    assert_eq!(terms(&harbour.site).await.len(), 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_withdraw_a_renewal_and_do_not_renew_for_the_member(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let lines = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"ends\" }";
    let (harbour, own) = joined(backend, lines).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let renewal = asking(&mut zoe, &own, "fleet", "next_term").await;
    let refused = staff.post_json(&endpoint(&own), &renewal.to_string()).await;
    assert_eq!(refused.status, CONFLICT);
    assert!(
        refused.body.contains("Staff can’t renew for a member."),
        "{}",
        refused.body
    );
    assert_eq!(member(&mut zoe, &own).await["change"], Value::Null);
    let page = format!("/members/harbour/{own}/change");
    let shown = staff.get(&format!("{page}?to=fleet")).await.body;
    assert!(
        text(&shown).contains("only they can renew it") && !shown.contains("name=\"start\""),
        "{shown}"
    );

    assert_eq!(send(&mut zoe, &own, &renewal).await, DONE);
    let withdraw = json!({
        "action": "withdraw", "version": member(&mut zoe, &own).await["version"], "reason": "They phoned.",
    });
    assert_eq!(record(&mut staff, &own, &withdraw).await, DONE);
    assert_eq!(member(&mut zoe, &own).await["change"], Value::Null);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r1_only_staff_without_a_conflict_of_interest_act_for_the_member(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    harbour.grant(STAFF, Staff).await;
    harbour.grant(FINANCE, Finance).await;
    harbour.grant(ADA, Board).await;
    // They act for the member.
    harbour.grant(ZOE, Staff).await;
    harbour.grant_elsewhere("neighbour@example.org", Staff).await;
    let command = {
        let mut zoe = harbour.signed_in(ZOE).await;
        asking(&mut zoe, &own, "flagship", "now").await
    };
    let refused = StatusCode::FORBIDDEN;
    for (email, expected) in [
        ("outsider@example.org", [refused; 3]),
        (COLLEAGUE, [refused; 3]),
        ("neighbour@example.org", [refused; 3]),
        (FINANCE, [refused; 3]),
        (ADA, [refused; 3]),
        (ZOE, [refused; 3]),
        (STAFF, [StatusCode::OK, StatusCode::OK, DONE]),
    ] {
        let mut visitor = harbour.signed_in(email).await;
        let seen = visitor.get(&format!("{}?to=flagship", endpoint(&own))).await.status;
        let page = visitor.get(&format!("/members/harbour/{own}/change")).await.status;
        let done = record(&mut visitor, &own, &command).await;
        assert_eq!([seen, page, done], expected, "{email}");
    }
    let signed_out = harbour.site.get(&endpoint(&own)).await;
    assert_eq!(signed_out.status, StatusCode::UNAUTHORIZED);
    let mut staff = harbour.signed_in(STAFF).await;
    let nobody = staff.get(&endpoint("nobody")).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

/// The page said that something went wrong.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_says_since_when_a_membership_has_ended(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let version = member(&mut zoe, &own).await["version"].to_string();
    set(&harbour.site, "UPDATE membership SET ended_on = '2026-07-14'").await;
    let member_page = format!("/members/harbour/{own}");
    let page = format!("{member_page}/change");
    // A form that was still open is sent.
    let fields = [
        ("do", "ask"),
        ("version", version.as_str()),
        ("tier", "flagship"),
        ("start", "now 2026-07-15 184000"),
        ("reason", "Their letter."),
    ];
    for shown in [
        staff.get(&page).await,
        staff.get(&format!("{page}?to=flagship")).await,
        staff.post(&page, &fields).await,
    ] {
        assert_eq!(shown.status, CONFLICT);
        let said = text(&shown.body).replace('\u{a0}', " ");
        assert!(said.contains("This membership ended on 14 July 2026"), "{said}");
        assert!(!said.contains("Something went wrong"), "{said}");
        assert!(
            shown.body.contains(&format!("href=\"{member_page}\"")),
            "{}",
            shown.body
        );
        assert!(!shown.body.contains("name=\"reason\""), "{}", shown.body);
    }
    let german = text(&staff.get(&format!("{page}?lang=de")).await.body);
    assert!(german.contains("Zurück zur Seite des Mitglieds"), "{german}");
    // The API says the same, and nothing was recorded.
    assert_eq!(staff.get(&endpoint(&own)).await.status, CONFLICT);
    assert_eq!(counted(&harbour.site, "SELECT COUNT(*) FROM tier_change").await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn w6_w7_staff_change_the_tier_for_a_member_without_scripts(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let member_page = format!("/members/harbour/{own}");
    let page = format!("{member_page}/change");
    let shown = staff.get(&member_page).await.body;
    assert!(shown.contains(&format!("href=\"{page}\"")), "{shown}");
    let shown = staff.get(&format!("{page}?to=flagship")).await.body;
    let said = text(&shown).replace('\u{a0}', " ");
    for expected in [
        "You’re acting for the member",
        "From Fleet to Flagship",
        "What they gain",
        "The change counts as soon as you record it",
        "They pay €1,840",
        "184/365",
        "Nothing is signed with this change.",
        "How and when did the member ask?",
        "Change their tier to Flagship",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(
        !shown.contains("name=\"signed\"") && !said.contains("You pay"),
        "{shown}"
    );

    let version = member(&mut zoe, &own).await["version"].to_string();
    let fields = |start, reason| {
        [
            ("do", "ask"),
            ("version", version.as_str()),
            ("tier", "flagship"),
            ("start", start),
            ("reason", reason),
        ]
    };
    let choice = "now 2026-07-15 184000";
    let address = format!("{page}?to=flagship");
    let refused = staff.post(&address, &fields(choice, "")).await;
    assert_eq!(refused.status, WRONG);
    for expected in ["<title>Error:", "href=\"#reason\"", "id=\"reason-error\""] {
        assert!(refused.body.contains(expected), "{expected}: {}", refused.body);
    }
    let stale = staff
        .post(&address, &fields("now 2026-07-15 183000", "Their letter."))
        .await;
    assert_eq!(stale.status, CONFLICT);
    assert!(
        stale.body.contains("Their letter.") && stale.body.contains("184000"),
        "{}",
        stale.body
    );
    let done = staff.post(&address, &fields(choice, "Their letter.")).await;
    assert_eq!(done.header("location"), format!("{member_page}?changed=ask"));
    let said = text(&staff.get(&format!("{member_page}?changed=ask")).await.body);
    for expected in [
        "The request is recorded.",
        "Their letter.",
        STAFF,
        "(acting for the member)",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert_eq!(terms(&harbour.site).await.len(), 2);

    assert_eq!(ask(&mut zoe, &own, "admiral", "next_term").await, DONE);
    let said = text(&staff.get(&page).await.body).replace('\u{a0}', " ");
    assert!(
        said.contains("they asked to change to Admiral") && said.contains("Withdraw it for the member"),
        "{said}"
    );
    // They asked before it was recorded.
    let late = staff.post(&address, &fields(choice, "Their letter.")).await;
    assert_eq!(late.status, CONFLICT);
    assert!(
        late.body.contains("value=\"withdraw\"") && !late.body.contains("Their letter."),
        "{}",
        late.body
    );
    let version = member(&mut zoe, &own).await["version"].to_string();
    let withdraw = |reason| [("do", "withdraw"), ("version", version.as_str()), ("reason", reason)];
    let refused = staff.post(&page, &withdraw("")).await;
    assert_eq!(refused.status, WRONG);
    assert!(refused.body.contains("<title>Error:"), "{}", refused.body);
    let done = staff.post(&page, &withdraw("They phoned.")).await;
    assert_eq!(done.header("location"), format!("{member_page}?changed=withdraw"));
    let german = text(&staff.get(&format!("{page}?to=admiral&lang=de")).await.body);
    assert!(
        german.contains("Das Mitglied muss das zuerst unterschreiben"),
        "{german}"
    );
}
