//! What staff send to many members at once: chosen, written, previewed, sent once, and shown in each member's history.

mod choosing;
mod kills;
mod pages;
mod reminders;
mod sending;
mod stopping;

use crate::accounts::visitor::Visitor;
use axum::http::StatusCode;
use serde_json::{Value, json};
use server::applications::AppState;
use server::members::{SentMailing, send_mailings};
use server::storage::Arg;
use server::tasks::TaskContext;

pub const MAILINGS: &str = "/api/v1/memberships/harbour/mailings";
pub const DONE: StatusCode = StatusCode::NO_CONTENT;
pub const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

/// An ID that a sender makes up.
pub fn key(number: usize) -> String {
    format!("mailing{number:09}")
}

/// Makes a mailing.
pub async fn make(visitor: &mut Visitor<'_>, id: &str, kind: &str, choice: Value) -> StatusCode {
    let mut new = json!({ "id": id, "kind": kind });
    new.as_object_mut().unwrap().extend(choice.as_object().unwrap().clone());
    let answer = visitor.post_json(MAILINGS, &new.to_string()).await;
    if answer.status == StatusCode::OK {
        assert_eq!(answer.json()["mailing"], id);
    }
    answer.status
}

pub async fn command(visitor: &mut Visitor<'_>, id: &str, command: Value) -> StatusCode {
    let path = format!("{MAILINGS}/{id}");
    visitor.post_json(&path, &command.to_string()).await.status
}

/// Makes an email to everyone, and writes it.
pub async fn written(visitor: &mut Visitor<'_>, id: &str) {
    let all = json!({ "matching": { "show": "all" } });
    assert_eq!(make(visitor, id, "email", all).await, StatusCode::OK);
    let write = json!({ "action": "write", "version": 1, "subject": "General meeting", "text": "Dear members,\n\nplease come." });
    assert_eq!(command(visitor, id, write).await, DONE);
}

pub async fn send(visitor: &mut Visitor<'_>, id: &str, version: i64, members: i64) -> StatusCode {
    let send = json!({ "action": "send", "version": version, "members": members });
    command(visitor, id, send).await
}

pub async fn stop(visitor: &mut Visitor<'_>, id: &str, version: i64) -> StatusCode {
    command(visitor, id, json!({ "action": "stop", "version": version })).await
}

pub async fn shown(visitor: &mut Visitor<'_>, id: &str) -> Value {
    let answer = visitor.get(&format!("{MAILINGS}/{id}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

/// The memberships of the list, by name: each name with its ID.
pub async fn ids(visitor: &mut Visitor<'_>) -> Vec<(String, String)> {
    let list = visitor.get("/api/v1/memberships/harbour?show=all").await.json();
    let rows = list["rows"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    rows.map(|row| (text(&row["member"]), text(&row["membership"])))
        .collect()
}

/// What the task does in one pass.
pub async fn pass(state: &AppState) -> SentMailing {
    send_mailings(state, &TaskContext::unsupervised()).await.unwrap()
}

/// Changes something in the database.
pub async fn run(state: &AppState, sql: &'static str, args: &[&str]) {
    let mut tx = state.database.begin().await.unwrap();
    let args: Vec<Arg<'_>> = args.iter().map(|arg| (*arg).into()).collect();
    tx.run(sql, &args).await.unwrap();
    tx.commit().await.unwrap();
}
