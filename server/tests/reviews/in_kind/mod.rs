//! In-kind commitments: from the approval to everything that was promised, or to what happens when it falls short.

mod deliveries;
mod pages;
mod short;

use super::{ADA, Harbour, STAFF, act as review_act, path as review_path};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::site::Site;
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Board, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::Submitted;
use server::reviews::submit;
use server::storage::Backend;

const DONE: StatusCode = StatusCode::NO_CONTENT;
const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const BOARD: &str = "review = [\"board\"]";

/// Answers of somebody who gives half a person's work instead of €2,000.
const PLAN: [(&str, &str); 4] = [
    ("give", "in-kind"),
    ("plan.hands.what", "A carpenter on the pier, every other week."),
    ("plan.hands.people", "1"),
    ("plan.hands.from", "2026-08-01"),
];

/// A submitted application of the fleet, which gives something in kind.
pub async fn promised(site: &Site) -> Fleet {
    let fleet = Fleet::answered(&site.state).await;
    fleet.answer(&site.state, &PLAN).await;
    fleet.sign(site).await;
    assert_eq!(submit(&site.state, &fleet.link()).await.unwrap(), Submitted::Yes);
    fleet
}

/// An approved one, with the path of its commitment in the API.
async fn approved(harbour: &Harbour) -> (Fleet, String) {
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = promised(&harbour.site).await;
    assert_eq!(review_act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
    let path = format!("/api/v1/in-kind/harbour/{}", id_of(&harbour.site, &fleet).await);
    (fleet, path)
}

/// The ID of an application's only commitment.
pub async fn id_of(site: &Site, fleet: &Fleet) -> String {
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    let commitments = answer["membership"]["commitments"].as_array().unwrap();
    assert_eq!(commitments.len(), 1);
    commitments[0]["id"].as_str().unwrap().to_owned()
}

async fn read(visitor: &mut Visitor<'_>, path: &str) -> Value {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

/// Sends a command for the version that the visitor sees.
async fn act(visitor: &mut Visitor<'_>, path: &str, action: &str, more: Value) -> StatusCode {
    let mut command = more;
    command["action"] = json!(action);
    command["version"] = read(visitor, path).await["details"]["version"].clone();
    visitor.post_json(path, &command.to_string()).await.status
}

/// Reports a delivery for the version that the member sees.
async fn report(site: &Site, fleet: &Fleet, value: &str) -> StatusCode {
    let id = id_of(site, fleet).await;
    let own = format!("/applications/{}/in-kind/{id}", fleet.secret);
    let version = site.json(&own).await["details"]["version"].clone();
    let sent = json!({
        "version": version, "day": "2026-07-14", "what": "Two weeks on the pier.", "link": "works.example.org/pier",
        "value": value,
    });
    let path = format!("/api/v1{own}/deliveries");
    Visitor::new(site).post_json(&path, &sent.to_string()).await.status
}

/// The milestones of a plan: titles are counted.
fn plan(value: &str, milestones: &[(&str, &str)]) -> Value {
    let rows = milestones
        .iter()
        .zip(1..)
        .map(|((due, value), at)| json!({ "title": format!("Part {at}"), "due": due, "value": value }));
    json!({ "amount": value, "note": "As agreed.", "milestones": rows.collect::<Vec<_>>() })
}

/// The state, and what's accepted, open and overdue.
async fn standing(visitor: &mut Visitor<'_>, path: &str) -> (String, i64, i64, i64) {
    let commitment = read(visitor, path).await["details"]["commitment"].clone();
    let amount = |name: &str| commitment[name]["minor"].as_i64().unwrap();
    (
        commitment["state"].as_str().unwrap().to_owned(),
        amount("accepted"),
        amount("open"),
        amount("overdue"),
    )
}

async fn delivery(visitor: &mut Visitor<'_>, path: &str, at: usize) -> String {
    let id = read(visitor, path).await["details"]["deliveries"][at]["id"].clone();
    id.as_str().unwrap().to_owned()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_approved_plan_becomes_a_commitment_over_the_price(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let details = read(&mut staff, &path).await["details"].clone();
    assert_eq!(details["promise"], "A carpenter on the pier, every other week.");
    assert_eq!(
        details["commitment"]["value"],
        json!({ "minor": 200_000, "currency": "EUR" })
    );
    assert_eq!(details["commitment"]["state"], "under_way");
    assert_eq!(details["milestones"][0]["due"], "2027-07-14");
    assert_eq!(details["milestones"].as_array().unwrap().len(), 1);
    // It's in kind, so there's no invoice, and nobody waits for a payment.
    let membership = harbour.application(&fleet).await["membership"].clone();
    assert_eq!(
        (&membership["invoices"], &membership["unpaid"]),
        (&json!([]), &json!(false))
    );

    let list = staff.get("/in-kind/harbour").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(
        list.body.contains("Harbour Works") && list.body.contains("€2,000"),
        "{}",
        list.body
    );
    let empty = staff.get("/in-kind/harbour?show=fallen_short").await;
    assert!(empty.body.contains("No commitment has fallen short."), "{}", empty.body);
    let id = id_of(&harbour.site, &fleet).await;
    let console = staff.get(&format!("/review/harbour/{}", fleet.reference)).await;
    assert!(
        console.body.contains(&format!("/in-kind/harbour/{id}")),
        "{}",
        console.body
    );
    let status = staff.get(&format!("/apply/{}", fleet.secret)).await;
    assert!(
        status.body.contains(&format!("/apply/{}/in-kind/{id}", fleet.secret)),
        "{}",
        status.body
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_review_that_starts_again_ends_a_commitment_unless_something_was_accepted() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let (fleet, path) = approved(&harbour).await;
    assert_eq!(
        review_act(&mut head, &fleet, "reopen", "A vote was missing.").await,
        DONE
    );
    assert_eq!(head.get(&path).await.status, StatusCode::NOT_FOUND);
    let mut ada = harbour.signed_in(ADA).await;
    assert_eq!(review_act(&mut ada, &fleet, "approve", "Welcome again.").await, DONE);
    let again = format!("/api/v1/in-kind/harbour/{}", id_of(&harbour.site, &fleet).await);
    assert_ne!(again, path);
    assert_eq!(report(&harbour.site, &fleet, "100").await, DONE);
    let id = delivery(&mut head, &again, 0).await;
    assert_eq!(
        act(&mut head, &again, "accept", json!({ "delivery": id, "amount": "100" })).await,
        DONE
    );
    assert_eq!(
        review_act(&mut head, &fleet, "reopen", "Once more.").await,
        StatusCode::CONFLICT
    );
    assert_eq!(head.get(&again).await.status, StatusCode::OK);
    assert_eq!(head.get(&review_path(&fleet)).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_foundation_reaches_only_its_own_commitments() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let (fleet, _) = approved(&harbour).await;
    let id = id_of(&harbour.site, &fleet).await;
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    let mut neighbour = harbour.signed_in("neighbour@example.org").await;
    for path in [
        format!("/api/v1/in-kind/elsewhere/{id}"),
        format!("/in-kind/elsewhere/{id}"),
        "/in-kind/elsewhere".to_owned(),
    ] {
        let answer = neighbour.get(&path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.body.contains("Harbour Works"), "{path}");
    }
    // Another application's link doesn't open it.
    let (other, _) = approved(&harbour).await;
    let path = format!("/api/v1/applications/{}/in-kind/{id}", other.secret);
    assert_eq!(harbour.site.get(&path).await.status, StatusCode::NOT_FOUND);
}
