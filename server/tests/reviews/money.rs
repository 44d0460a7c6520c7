//! Invoices, payments, signatures, and the membership that begins once everything is there.

use super::{ADA, FINANCE, Harbour, STAFF, act, review, send};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::{Fleet, letters};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::access::AccountRole::{Administrator, Board, Finance, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;

const DONE: StatusCode = StatusCode::NO_CONTENT;
const BOARD: &str = "review = [\"board\"]";

async fn approved(harbour: &Harbour) -> Fleet {
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    assert_eq!(act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
    fleet
}

async fn countersign(visitor: &mut Visitor<'_>, fleet: &Fleet) -> StatusCode {
    let version = review(visitor, fleet).await["version"].clone();
    let command = json!({
        "action": "countersign", "version": version, "agreement": "membership", "name": "Ada Pier", "title": "Harbour master",
    });
    send(visitor, fleet, &command).await
}

async fn money(visitor: &mut Visitor<'_>, label: &str, command: &Value) -> StatusCode {
    let path = format!("/api/v1/invoices/harbour/{label}");
    visitor.post_json(&path, &command.to_string()).await.status
}

async fn invoice(visitor: &mut Visitor<'_>, label: &str) -> Value {
    let answer = visitor.get(&format!("/api/v1/invoices/harbour/{label}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

fn pay(amount: &str, payment: &str) -> Value {
    json!({ "action": "pay", "amount": amount, "day": "2026-07-14", "note": "Bank transfer", "payment": payment })
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_membership_begins_once_it_is_signed_and_paid(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let fleet = approved(&harbour).await;
    let membership = harbour.application(&fleet).await["membership"].clone();
    assert_eq!(
        (&membership["unpaid"], &membership["active_since"]),
        (&json!(true), &json!(null))
    );
    assert_eq!(membership["unsigned"], json!(["membership"]));
    let label = membership["invoices"][0]["label"].as_str().unwrap().to_owned();
    assert_eq!(label, "HARBOUR-2026-0001");
    assert_eq!(membership["invoices"][0]["gross"]["minor"], 200_000);

    // The document is there for the applicant and for finance, the same bytes each time.
    let own = format!("/apply/{}/invoices/{label}.pdf", fleet.secret);
    let mut documents = Vec::new();
    for _ in 0..2 {
        let request = Request::get(&own).body(Body::empty()).unwrap();
        let answer = harbour.site.bytes(request).await;
        assert_eq!(answer.status(), StatusCode::OK);
        documents.push(axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap());
    }
    assert!(documents[0].starts_with(b"%PDF") && documents[0] == documents[1]);

    // A part of it isn't enough, and the same payment counts once.
    assert_eq!(money(&mut finance, &label, &pay("800", "aaaaaaaaaaaaaaaa")).await, DONE);
    let open = invoice(&mut finance, &label).await;
    let id = open["payments"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(money(&mut finance, &label, &pay("800", &id)).await, DONE);
    assert_eq!(
        invoice(&mut finance, &label).await["invoice"]["unpaid"]["minor"],
        120_000
    );
    assert_eq!(money(&mut finance, &label, &pay("1 200,00 €", "")).await, DONE);
    assert_eq!(invoice(&mut finance, &label).await["invoice"]["state"], "paid");
    let membership = harbour.application(&fleet).await["membership"].clone();
    assert_eq!(
        (&membership["unpaid"], &membership["active_since"]),
        (&json!(false), &json!(null))
    );

    assert_eq!(countersign(&mut ada, &fleet).await, DONE);
    let membership = harbour.application(&fleet).await["membership"].clone();
    assert_eq!(membership["active_since"], "2026-07-15");
    let mailed = letters(&harbour.site.state, &fleet.reference).await;
    assert_eq!(mailed.iter().filter(|kind| *kind == "welcome").count(), 1, "{mailed:?}");
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let (snapshot, count): (String, i64) = tx.one("SELECT MAX(snapshot), COUNT(*) FROM term", &[]).await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(count, 1);
    for part in ["\"price\"", "\"grants\"", "\"agreements\""] {
        assert!(snapshot.contains(part), "{part}");
    }
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_finance_types_is_checked() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let label = "HARBOUR-2026-0001";
    for amount in ["", "0", "-5", "much", "$ 20"] {
        assert_eq!(
            money(&mut finance, label, &pay(amount, "")).await,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{amount}"
        );
    }
    for day in ["", "yesterday", "2026-07-16", "2026-02-30"] {
        let command = json!({ "action": "pay", "amount": "5", "day": day });
        assert_eq!(
            money(&mut finance, label, &command).await,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{day}"
        );
    }
    assert_eq!(invoice(&mut finance, label).await["payments"], json!([]));
    assert_eq!(
        money(&mut finance, "HARBOUR-2026-0002", &pay("5", "")).await,
        StatusCode::NOT_FOUND
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_credit_note_cancels_an_invoice_and_numbers_have_no_gaps(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let fleet = approved(&harbour).await;
    let label = "HARBOUR-2026-0001";
    let cancel = |note: &str| json!({ "action": "cancel", "note": note });
    assert_eq!(
        money(&mut finance, label, &cancel("")).await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(money(&mut finance, label, &pay("100", "")).await, DONE);
    assert_eq!(
        money(&mut finance, label, &cancel("Wrong address.")).await,
        StatusCode::CONFLICT
    );
    let id = invoice(&mut finance, label).await["payments"][0]["id"].clone();
    let undo = json!({ "action": "undo", "payment": id });
    assert_eq!(money(&mut finance, label, &undo).await, DONE);
    assert_eq!(money(&mut finance, label, &undo).await, DONE);
    assert_eq!(invoice(&mut finance, label).await["payments"][0]["undone"], true);
    assert_eq!(money(&mut finance, label, &cancel("Wrong address.")).await, DONE);
    assert_eq!(money(&mut finance, label, &cancel("Wrong address.")).await, DONE);
    let cancelled = invoice(&mut finance, label).await["invoice"].clone();
    assert_eq!(
        (&cancelled["state"], &cancelled["other"]),
        (&json!("cancelled"), &json!("HARBOUR-2026-0002"))
    );
    assert_eq!(money(&mut finance, label, &pay("2000", "")).await, StatusCode::CONFLICT);

    // Another one replaces it.
    let new = json!({ "application": fleet.reference, "amount": "1500" }).to_string();
    assert_eq!(
        staff.post_json("/api/v1/invoices/harbour", &new).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(finance.post_json("/api/v1/invoices/harbour", &new).await.status, DONE);
    assert_eq!(
        finance.post_json("/api/v1/invoices/harbour", &new).await.status,
        StatusCode::CONFLICT
    );
    assert_eq!(
        invoice(&mut finance, "HARBOUR-2026-0003").await["invoice"]["gross"]["minor"],
        150_000
    );
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let numbers: Vec<(i64,)> = tx.all("SELECT number FROM invoice ORDER BY number", &[]).await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(numbers, [(1,), (2,), (3,)]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn starting_an_approved_review_again_cancels_its_invoice_unless_it_was_paid() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let fleet = approved(&harbour).await;
    assert_eq!(act(&mut head, &fleet, "reopen", "A vote was missing.").await, DONE);
    assert_eq!(harbour.application(&fleet).await["membership"], json!(null));
    assert_eq!(
        invoice(&mut head, "HARBOUR-2026-0001").await["invoice"]["state"],
        "cancelled"
    );
    let mut ada = harbour.signed_in(ADA).await;
    assert_eq!(act(&mut ada, &fleet, "approve", "Again.").await, DONE);
    assert_eq!(money(&mut head, "HARBOUR-2026-0003", &pay("10", "")).await, DONE);
    assert_eq!(
        act(&mut head, &fleet, "reopen", "Once more.").await,
        StatusCode::CONFLICT
    );
}

#[tokio::test]
async fn cancelling_an_invoice_waits_until_somebody_confirms_who_they_are() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("UPDATE session SET confirmed_at = 0", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let (label, page) = ("HARBOUR-2026-0001", "/invoices/harbour/HARBOUR-2026-0001");
    let answer = finance.post(page, &[("do", "cancel"), ("note", "")]).await;
    assert!(
        answer.body.contains("<title>Error:"),
        "mistakes come first: {}",
        answer.body
    );
    let sent = [("do", "cancel"), ("note", "Wrong address.")];
    let answer = finance.post(page, &sent).await;
    let (path, form) = answer.header("location").split_once('?').unwrap();
    assert_eq!(path, "/account/confirm");
    let kept = finance.get(&format!("{page}?{form}")).await;
    for expected in [">\nWrong address.</textarea>", "Thanks for confirming", "<details open"] {
        assert!(kept.body.contains(expected), "{expected}: {}", kept.body);
    }
    let cancel = json!({ "action": "cancel", "note": "Wrong address." });
    assert_eq!(money(&mut finance, label, &cancel).await, StatusCode::FORBIDDEN);
    assert_eq!(invoice(&mut finance, label).await["invoice"]["state"], "unpaid");
    assert_eq!(
        money(&mut finance, label, &pay("100", "")).await,
        DONE,
        "a payment can be undone"
    );
}

/// It cancelled an invoice without asking.
#[tokio::test]
async fn starting_a_review_again_waits_for_a_confirmation_if_that_cancels_an_invoice() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let fleet = approved(&harbour).await;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("UPDATE session SET confirmed_at = 0", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let why = "A vote was missing.";
    assert_eq!(act(&mut head, &fleet, "reopen", why).await, StatusCode::FORBIDDEN);
    let review = format!("/api/v1/reviews/harbour/{}", fleet.reference);
    let version = head.get(&review).await.json()["version"].to_string();
    let page = format!("/review/harbour/{}", fleet.reference);
    let sent = [("do", "reopen"), ("version", version.as_str()), ("text", why)];
    let answer = head.post(&page, &sent).await;
    let (path, form) = answer.header("location").split_once('?').unwrap();
    assert_eq!(path, "/account/confirm");
    let kept = head.get(&format!("{page}?{form}")).await;
    for expected in [
        ">\nA vote was missing.</textarea>",
        "Thanks for confirming",
        "<details open",
    ] {
        assert!(kept.body.contains(expected), "{expected}: {}", kept.body);
    }
    assert_eq!(
        invoice(&mut head, "HARBOUR-2026-0001").await["invoice"]["state"],
        "unpaid"
    );
}
