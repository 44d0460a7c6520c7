//! Meetings: planning one, approving together, taking items off, and minutes.

mod approving;
mod closing;
mod killed;
mod objecting;
mod planning;

use super::Harbour;
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use axum::http::StatusCode;
use serde_json::{Value, json};

pub const MEETINGS: &str = "/api/v1/meetings/harbour";

/// Plans a meeting of the board about these applications. Returns the path of its API.
pub async fn planned(visitor: &mut Visitor<'_>, fleets: &[&Fleet]) -> String {
    let applications: Vec<&str> = fleets.iter().map(|fleet| fleet.reference.as_str()).collect();
    let new =
        json!({ "body": "board", "title": "December meeting", "day": "2026-12-10", "applications": applications });
    let answer = visitor.post_json(MEETINGS, &new.to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    let answer: Value = serde_json::from_str(&answer.body).unwrap();
    format!("{MEETINGS}/{}", answer["meeting"].as_str().unwrap())
}

pub async fn seen(visitor: &mut Visitor<'_>, meeting: &str) -> Value {
    let answer = visitor.get(meeting).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

/// What approves everything that somebody sees as left.
pub fn approval(seen: &Value) -> Value {
    let items = seen["items"].as_array().unwrap().iter();
    let left = items.filter(|item| item["standing"] == "waits" && item["taken_off"].is_null());
    let left: Vec<Value> = left
        .map(|item| json!({ "reference": item["application"]["reference"], "seen": item["seen"] }))
        .collect();
    json!({ "action": "approve", "items": left, "text": "As discussed." })
}

/// Sends a command. Returns what happened to each application.
pub async fn done(visitor: &mut Visitor<'_>, meeting: &str, command: &Value) -> Vec<String> {
    let answer = visitor.post_json(meeting, &command.to_string()).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let answer: Value = serde_json::from_str(&answer.body).unwrap();
    let items = answer["items"].as_array().unwrap().iter();
    items.map(|item| item["outcome"].as_str().unwrap().to_owned()).collect()
}

/// Approves everything that's left. Returns what happened to each application.
pub async fn approve(visitor: &mut Visitor<'_>, meeting: &str) -> Vec<String> {
    let seen = seen(visitor, meeting).await;
    done(visitor, meeting, &approval(&seen)).await
}

/// A command about one application.
pub fn about(action: &str, fleet: &Fleet, text: &str) -> Value {
    json!({ "action": action, "items": [{ "reference": fleet.reference }], "text": text })
}

pub async fn status(visitor: &mut Visitor<'_>, meeting: &str, command: &Value) -> StatusCode {
    visitor.post_json(meeting, &command.to_string()).await.status
}

/// The kinds of emails to an address that are about meetings.
pub async fn meeting_mails(harbour: &Harbour, email: &str) -> Vec<String> {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT kind FROM outbox WHERE recipient = $1 AND kind IN ('meeting planned', 'meeting moved', 'minutes') \
             ORDER BY created_at, kind",
            &[email.into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    rows.into_iter().map(|(kind,)| kind).collect()
}
