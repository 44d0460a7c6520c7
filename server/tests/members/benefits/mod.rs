//! Benefits: asking for them, and what the foundation makes of it.

mod access;
mod board;
mod many;
mod using;

use super::{ZOE, active, memberships};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::reviews::Harbour;
use axum::http::StatusCode;
use serde_json::{Value, json};

pub const DONE: StatusCode = StatusCode::NO_CONTENT;
const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const CONFLICT: StatusCode = StatusCode::CONFLICT;

/// An active membership, its manager's browser, and its ID.
async fn member(harbour: &Harbour) -> (Fleet, Visitor<'_>, String) {
    let fleet = active(harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.pop().unwrap();
    (fleet, zoe, own)
}

/// A member's benefits as somebody who acts for it sees them.
async fn benefits(visitor: &mut Visitor<'_>, own: &str) -> Value {
    let answer = visitor.get(&format!("/api/v1/members/{own}/benefits")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

/// Used, planned and left of the nights in the harbour, of which the fleet has four a term.
async fn nights(visitor: &mut Visitor<'_>, own: &str) -> [i64; 3] {
    let answer = benefits(visitor, own).await;
    let grants = answer["grants"].as_array().unwrap();
    let nights = grants.iter().find(|grant| grant["benefit"]["id"] == "nights").unwrap();
    let current = &nights["quantity"]["current"];
    ["used", "planned", "left"].map(|name| current[name].as_i64().unwrap())
}

async fn command(visitor: &mut Visitor<'_>, own: &str, command: Value) -> StatusCode {
    let path = format!("/api/v1/members/{own}/benefits");
    visitor.post_json(&path, &command.to_string()).await.status
}

/// Asks for a night, in the version that the visitor sees.
pub async fn ask(visitor: &mut Visitor<'_>, own: &str, what: &str, day: &str) -> StatusCode {
    let version = benefits(visitor, own).await["version"].clone();
    let request = json!({ "action": "request", "version": version, "benefit": "nights", "what": what, "day": day });
    command(visitor, own, request).await
}

/// The ID of the last thing that was asked for.
pub async fn last(visitor: &mut Visitor<'_>, own: &str) -> String {
    let answer = benefits(visitor, own).await;
    answer["uses"][0]["id"].as_str().unwrap().to_owned()
}

async fn withdraw(visitor: &mut Visitor<'_>, own: &str, id: &str) -> StatusCode {
    let answer = benefits(visitor, own).await;
    let uses = answer["uses"].as_array().unwrap();
    let version = uses.iter().find(|known| known["id"] == id).unwrap()["version"].clone();
    command(
        visitor,
        own,
        json!({ "action": "withdraw", "version": version, "id": id }),
    )
    .await
}

/// Takes a step in the version that the visitor sees.
pub async fn step(visitor: &mut Visitor<'_>, id: &str, action: &str, more: Value) -> StatusCode {
    let path = format!("/api/v1/benefits/harbour/{id}");
    let answer = visitor.get(&path).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let mut command = more;
    command["action"] = json!(action);
    command["version"] = answer.json()["row"]["asked"]["version"].clone();
    visitor.post_json(&path, &command.to_string()).await.status
}
