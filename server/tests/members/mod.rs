//! The member area: who acts for a member, and what they see and do.

mod area;
mod benefits;
mod calendar;
mod checks;
mod confirming;
mod data;
mod documents;
mod erasure;
mod erasure_page;
mod exports;
pub mod imports;
mod lifecycle;
pub mod mailings;
mod many;
mod past;
pub mod people;
mod people_changes;
mod people_pages;
mod proofs;
mod saved_views;
mod terms;
pub mod tier;
mod two_servers;
mod value;

use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::reviews::{ADA, FINANCE, Harbour, act};
use crate::site::Site;
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Board, Finance};
use domain::date::Date;
use serde_json::{Value, json};
use server::applications::AppState;
use server::clock::Clock;
use server::storage::Backend;

/// The applicant, who manages the membership.
pub const ZOE: &str = "zoe@example.org";

/// A harbour whose board decides.
pub fn harbour(backend: Backend) -> Harbour {
    Harbour::new(backend, "review = [\"board\"]")
}

/// The same site on another day.
pub fn on(site: &Site, day: &str) -> AppState {
    AppState {
        clock: Clock::Fixed(Date::parse(day).unwrap()),
        ..site.state.clone()
    }
}

/// An application that was approved, countersigned and paid: its membership is active.
pub async fn active(harbour: &Harbour) -> Fleet {
    let fleet = harbour.submitted().await;
    activate(harbour, &fleet).await;
    fleet
}

/// Approves, countersigns and settles an application.
pub async fn activate(harbour: &Harbour, fleet: &Fleet) {
    let mut board = harbour.with_role(ADA, Board).await;
    assert_eq!(
        act(&mut board, fleet, "approve", "Welcome.").await,
        StatusCode::NO_CONTENT
    );
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let version = crate::reviews::review(&mut head, fleet).await["version"].clone();
    let sign = json!({
        "action": "countersign", "version": version, "agreement": "membership", "name": "Ada Pier", "title": "Chair",
    });
    assert_eq!(
        crate::reviews::send(&mut head, fleet, &sign).await,
        StatusCode::NO_CONTENT
    );
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let invoices = finance.get("/api/v1/invoices/harbour?show=unpaid").await.json();
    let rows = invoices["rows"].as_array().unwrap().iter();
    let mut own = rows.filter(|row| row["application"] == fleet.reference);
    let label = own.next().unwrap()["label"].as_str().unwrap().to_owned();
    let pay = json!({ "action": "pay", "amount": "2000", "day": "2026-07-14", "payment": "aaaaaaaaaaaaaaaa" });
    let paid = finance
        .post_json(&format!("/api/v1/invoices/harbour/{label}"), &pay.to_string())
        .await;
    assert_eq!(paid.status, StatusCode::NO_CONTENT, "{}", paid.body);
}

/// The IDs of the memberships that somebody acts for.
pub async fn memberships(visitor: &mut Visitor<'_>) -> Vec<String> {
    let account = visitor.get("/api/v1/account").await.json();
    let all = account["memberships"].as_array().unwrap().iter();
    all.map(|own| own["id"].as_str().unwrap().to_owned()).collect()
}

/// A membership as somebody who acts for it sees it.
pub async fn member(visitor: &mut Visitor<'_>, membership: &str) -> Value {
    let answer = visitor.get(&format!("/api/v1/members/{membership}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}
