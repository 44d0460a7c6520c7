//! What happens to commitments that are late or fall short, and who is emailed about it.

use super::super::{FINANCE, Harbour, STAFF};
use super::{BOARD, DONE, WRONG, act, approved, delivery, plan, read, report, standing};
use crate::applications::fleet::letters;
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Finance, Staff};
use rstest::rstest;
use serde_json::json;
use server::applications::verify_ledger;
use server::in_kind::remind_members;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_difference_is_billed_and_without_its_invoice_the_commitment_has_fallen_short_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let why = json!({ "note": "The pier is closed." });
    assert_eq!(
        act(&mut finance, &path, "bill", why.clone()).await,
        StatusCode::CONFLICT
    );
    assert_eq!(report(&harbour.site, &fleet, "1200").await, DONE);
    let yesterday = plan("2000", &[("2026-07-14", "2000")]);
    assert_eq!(act(&mut staff, &path, "plan", yesterday).await, DONE);
    // What was reported has to be decided first.
    assert_eq!(standing(&mut staff, &path).await.0, "fallen_short");
    assert_eq!(
        act(&mut finance, &path, "bill", why.clone()).await,
        StatusCode::CONFLICT
    );
    let first = delivery(&mut staff, &path, 0).await;
    let accept = json!({ "delivery": first, "amount": "1200" });
    assert_eq!(act(&mut staff, &path, "accept", accept).await, DONE);
    let short = ("fallen_short".to_owned(), 120_000, 80_000, 80_000);
    assert_eq!(standing(&mut staff, &path).await, short);
    assert_eq!(act(&mut staff, &path, "bill", why.clone()).await, StatusCode::FORBIDDEN);
    assert_eq!(act(&mut finance, &path, "bill", json!({})).await, WRONG);
    assert_eq!(act(&mut finance, &path, "bill", why.clone()).await, DONE);
    assert_eq!(standing(&mut staff, &path).await.0, "closed");
    let membership = harbour.application(&fleet).await["membership"].clone();
    let invoice = &membership["invoices"][0];
    assert_eq!(
        (&invoice["gross"]["minor"], &invoice["state"]),
        (&json!(80_000), &json!("unpaid"))
    );
    let label = invoice["label"].as_str().unwrap();
    assert_eq!(read(&mut finance, &path).await["details"]["invoice"], label);
    // It's an invoice like any other.
    let invoices = format!("/api/v1/invoices/harbour/{label}");
    let cancel = json!({ "action": "cancel", "note": "They deliver after all." });
    assert_eq!(finance.post_json(&invoices, &cancel.to_string()).await.status, DONE);
    assert_eq!(standing(&mut staff, &path).await, short);
    assert_eq!(act(&mut finance, &path, "bill", why).await, DONE);
    let label = read(&mut finance, &path).await["details"]["invoice"].clone();
    let pay = json!({ "action": "pay", "amount": "800", "day": "2026-07-15" });
    let invoices = format!("/api/v1/invoices/harbour/{}", label.as_str().unwrap());
    assert_eq!(finance.post_json(&invoices, &pay.to_string()).await.status, DONE);
    assert_eq!(read(&mut finance, &invoices).await["invoice"]["state"], "paid");
    assert_eq!(report(&harbour.site, &fleet, "800").await, StatusCode::CONFLICT);
    let mailed = letters(&harbour.site.state, &fleet.reference).await;
    assert_eq!(
        mailed.iter().filter(|kind| *kind == "difference billed").count(),
        2,
        "{mailed:?}"
    );
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d4_more_time_a_waiver_and_a_decision_can_be_undone() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let late = plan("2000", &[("2026-07-14", "500"), ("2027-01-31", "1500")]);
    assert_eq!(act(&mut head, &path, "plan", late).await, DONE);
    assert_eq!(
        standing(&mut head, &path).await,
        ("late".to_owned(), 0, 200_000, 50_000)
    );
    assert_eq!(
        act(&mut head, &path, "waive", json!({ "note": "x" })).await,
        StatusCode::CONFLICT
    );
    for day in ["", "2026-07-14", "later"] {
        let extend = json!({ "day": day, "note": "They asked." });
        assert_eq!(act(&mut head, &path, "extend", extend).await, WRONG, "{day}");
    }
    let extend = json!({ "day": "2026-12-31", "note": "They asked." });
    assert_eq!(act(&mut head, &path, "extend", extend).await, DONE);
    assert_eq!(standing(&mut head, &path).await.0, "under_way");
    assert_eq!(
        act(&mut head, &path, "plan", plan("2000", &[("2026-07-14", "2000")])).await,
        DONE
    );
    assert_eq!(
        act(&mut head, &path, "waive", json!({ "note": "A storm." })).await,
        DONE
    );
    assert_eq!(
        standing(&mut head, &path).await,
        ("closed".to_owned(), 0, 200_000, 200_000)
    );
    assert_eq!(
        act(&mut head, &path, "undo_waiver", json!({ "note": "No storm." })).await,
        DONE
    );
    assert_eq!(standing(&mut head, &path).await.0, "fallen_short");
    assert_eq!(report(&harbour.site, &fleet, "2000").await, DONE);
    let first = delivery(&mut head, &path, 0).await;
    let accept = json!({ "delivery": first, "amount": "2000" });
    assert_eq!(act(&mut head, &path, "accept", accept).await, DONE);
    assert_eq!(standing(&mut head, &path).await.0, "fulfilled");
    let again = json!({ "delivery": first, "note": "A mistake." });
    assert_eq!(act(&mut head, &path, "decide_again", again).await, DONE);
    assert_eq!(
        standing(&mut head, &path).await,
        ("under_way".to_owned(), 0, 200_000, 0)
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn members_are_reminded_once_and_finance_is_told_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let state = &harbour.site.state;
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    harbour.grant(FINANCE, Finance).await;
    let kinds = async || {
        let mailed = letters(state, &fleet.reference).await;
        ["milestone due", "milestone overdue", "fallen short"]
            .map(|kind| mailed.iter().filter(|known| *known == kind).count())
    };
    assert_eq!(remind_members(state).await.unwrap(), 0);
    // One day too far, and the last day of soon.
    let far = plan("2000", &[("2026-07-30", "2000")]);
    assert_eq!(act(&mut staff, &path, "plan", far).await, DONE);
    assert_eq!(remind_members(state).await.unwrap(), 0);
    let soon = plan("2000", &[("2026-07-29", "500"), ("2027-01-31", "1500")]);
    assert_eq!(act(&mut staff, &path, "plan", soon).await, DONE);
    // Several servers look at the same time.
    let (first, second, third) = tokio::join!(remind_members(state), remind_members(state), remind_members(state));
    assert_eq!(first.unwrap() + second.unwrap() + third.unwrap(), 1);
    assert_eq!(kinds().await, [1, 0, 0]);
    // The same day isn't reminded of again.
    let renamed = plan("2000", &[("2026-07-29", "600"), ("2027-01-31", "1400")]);
    assert_eq!(act(&mut staff, &path, "plan", renamed).await, DONE);
    assert_eq!(remind_members(state).await.unwrap(), 0);
    let late = plan("2000", &[("2026-07-14", "500"), ("2027-01-31", "1500")]);
    assert_eq!(act(&mut staff, &path, "plan", late).await, DONE);
    assert_eq!(remind_members(state).await.unwrap(), 1);
    assert_eq!(remind_members(state).await.unwrap(), 0);
    assert_eq!(kinds().await, [1, 1, 0]);
    let short = plan("2000", &[("2026-07-14", "2000")]);
    assert_eq!(act(&mut staff, &path, "plan", short).await, DONE);
    let (first, second) = tokio::join!(remind_members(state), remind_members(state));
    assert_eq!(first.unwrap() + second.unwrap(), 1);
    assert_eq!(kinds().await, [1, 1, 1]);
    assert_eq!(remind_members(state).await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_reported_in_time_is_neither_overdue_nor_short() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    assert_eq!(report(&harbour.site, &fleet, "2000").await, DONE);
    assert_eq!(
        act(&mut staff, &path, "plan", plan("2000", &[("2026-07-14", "2000")])).await,
        DONE
    );
    assert_eq!(standing(&mut staff, &path).await.0, "under_way");
    assert_eq!(remind_members(&harbour.site.state).await.unwrap(), 0);
    let counts = read(&mut staff, "/api/v1/in-kind/harbour").await["counts"].clone();
    let expected = json!([
        ["under_way", 1],
        ["late", 0],
        ["to_approve", 1],
        ["fallen_short", 0],
        ["fulfilled", 0],
        ["closed", 0],
        ["all", 1]
    ]);
    assert_eq!(counts, expected);
}
