//! Histories: what happened to applications, meetings and bank statements, who did it, when, and why.

use super::bank::{BANK, DONE, Entry, act_on, camt, uploaded};
use super::meetings::{about, done, planned};
use super::{ADA, BEN, FINANCE, Harbour, STAFF, act, path, review, send};
use crate::accounts::visitor::Visitor;
use domain::access::AccountRole::{Administrator, Board, Finance, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::QuestionId;
use server::reviews::{answer, withdraw};
use server::storage::Backend;

const HEAD: &str = "head@example.org";

/// The harbour's clock stands still.
const WHEN: &str = "15 July 2026, 14:00 in Berlin (12:00 UTC)";

/// What happened, who did it, and why.
fn events(answer: &Value) -> Vec<(String, String, String)> {
    let history = answer["history"].as_array().unwrap().iter();
    let text = |event: &Value, key: &str| event[key].as_str().unwrap().to_owned();
    history
        .map(|event| (text(event, "what"), text(event, "who"), text(event, "why")))
        .collect()
}

/// Checks a history, and that its page says when each of it happened.
#[track_caller]
fn assert_history(answer: &Value, page: &str, expected: &[(&str, &str, &str)]) {
    let found = events(answer);
    let found: Vec<(&str, &str, &str)> = found.iter().map(|(what, who, why)| (&**what, &**who, &**why)).collect();
    assert_eq!(found, expected);
    assert_eq!(answer["local_time"]["zone"], "Europe/Berlin");
    let section = page.split("id=\"history\"").nth(1).unwrap().replace('\u{a0}', " ");
    let section = section.split("</section>").next().unwrap();
    assert_eq!(section.matches(WHEN).count(), expected.len(), "{section}");
    for (_, who, why) in expected {
        assert!(!who.contains('@') || section.contains(who), "{who}: {section}");
        assert!(section.contains(why), "{why}: {section}");
    }
}

async fn page(visitor: &mut Visitor<'_>, path: &str) -> String {
    visitor.get(path).await.body
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_each_change_of_an_application_says_who_when_and_why(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::of_board(backend, "majority");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut ben = harbour.with_role(BEN, Board).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let mut head = harbour.with_role(HEAD, Administrator).await;
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let (fleet, other) = (harbour.submitted().await, harbour.submitted().await);

    assert_eq!(act(&mut staff, &fleet, "note", "Call them.").await, DONE);
    let version = review(&mut staff, &fleet).await["version"].clone();
    let ask = json!({ "action": "ask", "version": version, "text": "Which pier?", "step": "organisation" });
    assert_eq!(send(&mut staff, &fleet, &ask).await, DONE);
    let asked = harbour.application(&fleet).await["requests"][0]["id"].clone();
    let asked = QuestionId::parse(asked.as_str().unwrap());
    answer(&harbour.site.state, &fleet.link(), asked.as_ref(), "Pier 1.")
        .await
        .unwrap();
    assert_eq!(act(&mut staff, &fleet, "hold", "Until the storm is over.").await, DONE);
    assert_eq!(act(&mut staff, &fleet, "resume", "It's over.").await, DONE);
    let meeting = planned(&mut ada, &[&fleet]).await;
    done(&mut ben, &meeting, &about("take_off", &fleet, "Which ships?")).await;
    done(&mut ben, &meeting, &about("put_back", &fleet, "")).await;
    for choice in ["same", "undo", "different"] {
        let command = json!({ "other": other.reference, "choice": choice });
        let said = staff
            .post_json(&format!("{}/member", path(&fleet)), &command.to_string())
            .await;
        assert_eq!(said.status, DONE, "{}", said.body);
    }
    for visitor in [&mut ada, &mut ben] {
        assert_eq!(act(visitor, &fleet, "decline", "Too far away.").await, DONE);
    }
    assert_eq!(act(&mut head, &fleet, "reopen", "They have moved.").await, DONE);
    for visitor in [&mut ada, &mut ben] {
        assert_eq!(act(visitor, &fleet, "approve", "Welcome.").await, DONE);
    }
    let version = review(&mut staff, &fleet).await["version"].clone();
    let sign = json!({
        "action": "countersign", "version": version, "agreement": "membership", "name": "Ada Pier", "title": "Chair",
    });
    assert_eq!(send(&mut staff, &fleet, &sign).await, DONE);
    let invoice = "/api/v1/invoices/harbour/HARBOUR-2026-0001";
    let pay = json!({ "action": "pay", "amount": "100", "day": "2026-07-14", "payment": "aaaaaaaaaaaaaaaa" });
    assert_eq!(finance.post_json(invoice, &pay.to_string()).await.status, DONE);
    let payment = finance.get(invoice).await.json()["payments"][0]["id"].clone();
    let undo = json!({ "action": "undo", "payment": payment });
    assert_eq!(finance.post_json(invoice, &undo.to_string()).await.status, DONE);
    let shown = page(&mut finance, "/invoices/harbour/HARBOUR-2026-0001").await;
    assert!(shown.replace('\u{a0}', " ").contains(WHEN), "{shown}");
    let cancel = json!({ "action": "cancel", "note": "Wrong address." });
    assert_eq!(finance.post_json(invoice, &cancel.to_string()).await.status, DONE);

    let shown = page(&mut staff, &format!("/review/harbour/{}", fleet.reference)).await;
    let expected = [
        ("signed", "applicant", ""),
        ("submitted", "applicant", ""),
        ("stage begun", "system", ""),
        ("noted", STAFF, "Call them."),
        ("asked", STAFF, "Which pier?"),
        ("answered", "applicant", ""),
        ("put on hold", STAFF, "Until the storm is over."),
        ("resumed", STAFF, "It's over."),
        ("taken off agenda", BEN, "Which ships?"),
        ("put back on agenda", BEN, ""),
        ("parties merged", STAFF, &*other.reference),
        ("party decision undone", STAFF, &other.reference),
        ("parties told apart", STAFF, &other.reference),
        ("voted against", ADA, "Too far away."),
        ("voted against", BEN, "Too far away."),
        ("declined", "system", ""),
        ("reopened", HEAD, "They have moved."),
        ("stage begun", "system", ""),
        ("voted for", ADA, "Welcome."),
        ("voted for", BEN, "Welcome."),
        ("approved", "system", ""),
        ("invoiced", "system", ""),
        ("countersigned", STAFF, ""),
        ("paid", FINANCE, ""),
        ("payment undone", FINANCE, ""),
        ("credited", FINANCE, "Wrong address."),
    ];
    assert_history(&review(&mut staff, &fleet).await, &shown, &expected);
    assert!(
        withdraw(&harbour.site.state, &other.link(), &other.reference)
            .await
            .unwrap()
    );
    let shown = page(&mut staff, &format!("/review/harbour/{}", other.reference)).await;
    let expected = [
        ("signed", "applicant", ""),
        ("submitted", "applicant", ""),
        ("stage begun", "system", ""),
        ("parties merged", STAFF, &*fleet.reference),
        ("party decision undone", STAFF, &fleet.reference),
        ("parties told apart", STAFF, &fleet.reference),
        ("withdrawn", "applicant", ""),
    ];
    assert_history(&review(&mut staff, &other).await, &shown, &expected);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_each_change_of_a_meeting_says_who_and_when(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::of_board(backend, "majority");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (first, second) = (harbour.submitted().await, harbour.submitted().await);
    let meeting = planned(&mut staff, &[&first]).await;
    done(&mut ada, &meeting, &about("add", &second, "")).await;
    done(&mut ada, &meeting, &about("remove", &second, "")).await;
    let version = ada.get(&meeting).await.json()["version"].clone();
    let change = json!({ "action": "change", "version": version, "title": "Autumn", "day": "2026-12-11" });
    assert_eq!(ada.post_json(&meeting, &change.to_string()).await.status, 200);
    let version = ada.get(&meeting).await.json()["version"].clone();
    let close = json!({ "action": "close", "version": version });
    let closed = staff.post_json(&meeting, &close.to_string()).await;
    assert_eq!(closed.status, 200, "{}", closed.body);
    let shown = page(&mut ada, &meeting.replace("/api/v1", "")).await;
    assert_history(
        &ada.get(&meeting).await.json(),
        &shown,
        &[
            ("meeting planned", STAFF, ""),
            ("agenda extended", ADA, ""),
            ("agenda shortened", ADA, ""),
            ("meeting changed", ADA, ""),
            ("meeting closed", STAFF, ""),
        ],
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_each_change_of_a_bank_statement_says_who_and_when(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::of_board(backend, "majority");
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let mut head = harbour.with_role(HEAD, Administrator).await;
    let import = uploaded(&mut finance, "one.xml", &camt("1", &[Entry::default()])).await;
    let path = format!("/bank/harbour/imports/{import}");
    let draft = page(&mut finance, &path).await.replace('\u{a0}', " ");
    assert!(draft.contains(&format!("Uploaded by {FINANCE}, {WHEN}")), "{draft}");
    assert_eq!(act_on(&mut finance, &import, "import").await, DONE);
    assert_eq!(act_on(&mut head, &import, "undo").await, DONE);
    let shown = page(&mut finance, &path).await;
    let answer = finance.get(&format!("{BANK}/imports/{import}")).await.json();
    let expected = [
        ("bank statement imported", FINANCE, ""),
        ("bank import undone", HEAD, ""),
    ];
    assert_history(&answer, &shown, &expected);
    let list = page(&mut finance, "/bank/harbour").await.replace('\u{a0}', " ");
    assert!(list.contains(WHEN) && list.contains(HEAD), "{list}");
}
