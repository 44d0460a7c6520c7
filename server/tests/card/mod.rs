//! Payments by card: begun, reported, refunded.

mod disputes;
mod events;
pub mod fake_stripe;
mod kills;
mod objects;
mod paying;
mod random;
mod refunds;
mod unmatched;

use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::reviews::{ADA, FINANCE, Harbour, act, review, send};
use crate::site::{Answer, Site};
use crate::support::databases::fresh_location;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::access::AccountRole::{Board, Finance};
use fake_stripe::{FakeStripe, NOW, WEBHOOK, event, signature};
use serde_json::{Value, json};
use server::storage::Backend;

const BOARD: &str = "review = [\"board\"]";
const LABEL: &str = "HARBOUR-2026-0001";
const DONE: StatusCode = StatusCode::NO_CONTENT;

/// A harbour that takes cards.
pub async fn harbour(backend: Backend) -> (Harbour, FakeStripe) {
    let stripe = FakeStripe::start().await;
    let (location, folder) = fresh_location(backend);
    let account = stripe.account();
    let harbour = Harbour::at(&location, folder, BOARD, |config| config.stripe = vec![account]);
    (harbour, stripe)
}

/// An approved application, whose invoice over €2,000 is unpaid.
pub async fn approved(harbour: &Harbour) -> Fleet {
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    assert_eq!(act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
    fleet
}

pub async fn countersign(harbour: &Harbour, fleet: &Fleet) {
    let mut ada = harbour.with_role(ADA, Board).await;
    let version = review(&mut ada, fleet).await["version"].clone();
    let command = json!({
        "action": "countersign", "version": version, "agreement": "membership", "name": "Ada Pier", "title": "Harbour master",
    });
    assert_eq!(send(&mut ada, fleet, &command).await, DONE);
}

/// Somebody who handles money.
pub async fn finance(harbour: &Harbour) -> Visitor<'_> {
    harbour.with_role(FINANCE, Finance).await
}

/// Presses "Pay by card". Returns where it leads.
pub async fn pay(site: &Site, fleet: &Fleet, label: &str) -> String {
    let form = crate::applications::requests::form(&fleet.at("pay"), &[("do", "pay"), ("invoice", label)]);
    let answer = site.ask(form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.header("location").to_owned()
}

/// Sends an event, signed now.
pub async fn deliver(site: &Site, event: &str) -> Answer {
    deliver_with(site, event, &signature(event, WEBHOOK, NOW)).await
}

/// Sends an event with this signature.
pub async fn deliver_with(site: &Site, event: &str, signature: &str) -> Answer {
    let request = Request::post("/webhooks/stripe/harbour")
        .header("stripe-signature", signature)
        .header("content-type", "application/json; charset=utf-8")
        .body(Body::from(event.to_owned()))
        .unwrap();
    site.ask(request).await
}

/// Sends an event that has to be accepted.
pub async fn accepted(site: &Site, event: &str) -> Value {
    let answer = deliver(site, event).await;
    assert_eq!(answer.status, StatusCode::OK, "{}: {event}", answer.body);
    answer.json()
}

/// The applicant pays by card, and Stripe reports that the money arrived.
pub async fn paid_by_card(harbour: &Harbour, stripe: &FakeStripe, fleet: &Fleet, label: &str) {
    pay(&harbour.site, fleet, label).await;
    let completed = event(
        &format!("evt_{label}"),
        "checkout.session.completed",
        0,
        &stripe.finished("paid"),
    );
    accepted(&harbour.site, &completed).await;
}

/// An invoice as finance sees it.
pub async fn invoice(visitor: &mut Visitor<'_>, label: &str) -> Value {
    let answer = visitor.get(&format!("/api/v1/invoices/harbour/{label}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

/// The state of an invoice, what's unpaid, and the amounts of its payments.
pub async fn books(visitor: &mut Visitor<'_>, label: &str) -> (String, i64, Vec<(String, i64)>) {
    let found = invoice(visitor, label).await;
    let payments = found["payments"].as_array().unwrap().iter().map(|payment| {
        let kind = payment["kind"].as_str().unwrap().to_owned();
        (kind, payment["amount"]["minor"].as_i64().unwrap())
    });
    let state = found["invoice"]["state"].as_str().unwrap().to_owned();
    let unpaid = found["invoice"]["unpaid"]["minor"].as_i64().unwrap();
    (state, unpaid, payments.collect())
}

/// How many rows a query counts.
pub async fn counted(site: &Site, sql: &'static str) -> i64 {
    let mut tx = site.state.database.read().await.unwrap();
    let (count,): (i64,) = tx.one(sql, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    count
}

pub async fn money(visitor: &mut Visitor<'_>, label: &str, command: &Value) -> StatusCode {
    let path = format!("/api/v1/invoices/harbour/{label}");
    visitor.post_json(&path, &command.to_string()).await.status
}
