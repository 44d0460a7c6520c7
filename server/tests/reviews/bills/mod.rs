//! A term that's billed in parts: each part once, on its day, once the membership has begun.

mod issuing;
mod kills;
mod parts;
mod random;
mod rates;
mod waiting;

use super::{ADA, FINANCE, Harbour, act, review, send};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::site::Site;
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Finance};
use domain::date::Date;
use serde_json::{Value, json};
use server::applications::{AppState, Submitted};
use server::clock::Clock;
use server::reviews::submit;

const DONE: StatusCode = StatusCode::NO_CONTENT;

/// €2,000 a year from 15 July 2026, billed as the applicant likes.
const CHOICE: &str = "price = { amount = 2_000, or_per = [\"month\", \"quarter\"] }\nterm = { kind = \"rolling\" }";

/// The same site on another day.
fn on(site: &Site, day: &str) -> AppState {
    AppState {
        clock: Clock::Fixed(Date::parse(day).unwrap()),
        ..site.state.clone()
    }
}

/// A submitted application of the fleet, which pays at this interval.
async fn submitted(site: &Site, payment: &str) -> Fleet {
    let fleet = Fleet::answered(&site.state).await;
    fleet.answer(&site.state, &[("fact.payment", payment)]).await;
    fleet.sign(site).await;
    assert_eq!(submit(&site.state, &fleet.link()).await.unwrap(), Submitted::Yes);
    fleet
}

/// An approved one, which hasn't begun.
async fn approved(harbour: &Harbour, payment: &str) -> Fleet {
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = submitted(&harbour.site, payment).await;
    assert_eq!(act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
    fleet
}

/// An active one: its first bill of €500 is paid, and the foundation has signed.
async fn active(harbour: &Harbour) -> Fleet {
    let fleet = approved(harbour, "quarter").await;
    begin(harbour, &fleet).await;
    fleet
}

/// Pays the first bill of €500, and signs.
async fn begin(harbour: &Harbour, fleet: &Fleet) {
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let label = labels(harbour, fleet).await.remove(0);
    assert_eq!(money(&mut finance, &label, &pay("500")).await, DONE);
    countersign(harbour, fleet).await;
    let membership = harbour.application(fleet).await["membership"].clone();
    assert_eq!(membership["active_since"], "2026-07-15", "{membership}");
}

async fn countersign(harbour: &Harbour, fleet: &Fleet) {
    let mut ada = harbour.with_role(ADA, Board).await;
    let version = review(&mut ada, fleet).await["version"].clone();
    let command = json!({
        "action": "countersign", "version": version, "agreement": "membership", "name": "Ada Pier", "title": "Chair",
    });
    assert_eq!(send(&mut ada, fleet, &command).await, DONE);
}

fn pay(amount: &str) -> Value {
    json!({ "action": "pay", "amount": amount, "day": "2026-07-15" })
}

async fn money(visitor: &mut Visitor<'_>, label: &str, command: &Value) -> StatusCode {
    let path = format!("/api/v1/invoices/harbour/{label}");
    visitor.post_json(&path, &command.to_string()).await.status
}

/// Issues an invoice for an agreed amount.
async fn issue(visitor: &mut Visitor<'_>, fleet: &Fleet, amount: &str) -> StatusCode {
    let new = json!({ "application": fleet.reference, "amount": amount }).to_string();
    visitor.post_json("/api/v1/invoices/harbour", &new).await.status
}

/// The invoices and credit notes that the applicant sees.
async fn invoices(harbour: &Harbour, fleet: &Fleet) -> Vec<Value> {
    let application = harbour.application(fleet).await;
    application["membership"]["invoices"].as_array().unwrap().clone()
}

async fn labels(harbour: &Harbour, fleet: &Fleet) -> Vec<String> {
    let invoices = invoices(harbour, fleet).await;
    let label = |invoice: &Value| invoice["label"].as_str().unwrap().to_owned();
    invoices.iter().map(label).collect()
}

/// Each document about a part: its number, the part, its state and when it was issued.
async fn parts(harbour: &Harbour, fleet: &Fleet) -> Vec<String> {
    let invoices = invoices(harbour, fleet).await;
    let said = |invoice: &Value| {
        let text = |key: &str| invoice[key].as_str().unwrap().to_owned();
        let part = &invoice["part"];
        format!(
            "{} {}/{} {} {}",
            text("label"),
            part["number"],
            part["of"],
            text("state"),
            text("issued_on")
        )
    };
    invoices.iter().map(said).collect()
}

/// The days that each invoice is for, as stored, in the order of their numbers.
async fn terms(site: &Site, fleet: &Fleet) -> Vec<(String, String)> {
    let mut tx = site.state.database.read().await.unwrap();
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT content FROM invoice WHERE application = $1 ORDER BY year, number",
            &[(&fleet.reference).into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let term = |(content,): &(String,)| {
        let content: Value = serde_json::from_str(content).unwrap();
        let day = |place: usize| content["term"][place].as_str().unwrap().to_owned();
        (day(0), day(1))
    };
    rows.iter().map(term).collect()
}
