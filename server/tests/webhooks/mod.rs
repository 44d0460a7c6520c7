//! Webhooks: added, sent to, and turned off.

mod access;
mod kills;
mod many;
mod outside;
mod pages;
pub mod receiver;
mod retries;
mod sending;
mod written;

use crate::accounts::visitor::Visitor;
use crate::reviews::Harbour;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use data_encoding::BASE64;
use domain::access::AccountRole::Administrator;
use receiver::Received;
use serde_json::{Value, json};
use server::applications::AppState;
use server::storage::{Backend, Location};
use server::webhooks::{WebhookSecret, sign};
use tempfile::TempDir;

const DONE: StatusCode = StatusCode::NO_CONTENT;

/// An administrator.
const HEAD: &str = "head@example.org";

const LIST: &str = "/api/v1/webhooks/harbour";

/// A harbour whose board decides, and whose webhooks can be on this machine.
fn harbour(backend: Backend) -> Harbour {
    let (location, folder) = fresh_location(backend);
    harbour_at(&location, folder)
}

/// The same in this database.
fn harbour_at(location: &Location, folder: Option<TempDir>) -> Harbour {
    Harbour::at(location, folder, "review = [\"board\"]", |config| {
        config.allow_private_webhooks = true;
    })
}

/// A webhook with its secret.
#[derive(Clone, Debug)]
struct Hook {
    id: String,
    secret: String,
}

impl Hook {
    fn path(&self) -> String {
        format!("{LIST}/{}", self.id)
    }
}

async fn head(harbour: &Harbour) -> Visitor<'_> {
    harbour.with_role(HEAD, Administrator).await
}

/// Adds a webhook for these events.
async fn added(head: &mut Visitor<'_>, url: &str, events: &[&str]) -> Hook {
    let new = json!({ "url": url, "description": "CRM", "events": events });
    let answer = head.post_json(LIST, &new.to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    hook(&answer.json())
}

fn hook(answer: &Value) -> Hook {
    let text = |name: &str| answer[name].as_str().unwrap().to_owned();
    Hook {
        id: text("id"),
        secret: text("secret"),
    }
}

async fn act(head: &mut Visitor<'_>, hook: &Hook, command: &Value) -> StatusCode {
    head.post_json(&hook.path(), &command.to_string()).await.status
}

async fn test(head: &mut Visitor<'_>, hook: &Hook) {
    assert_eq!(act(head, hook, &json!({ "action": "send_test" })).await, DONE);
}

/// The webhook as administrators see it.
async fn seen(head: &mut Visitor<'_>, hook: &Hook) -> Value {
    let answer = head.get(&hook.path()).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

/// The signatures that a secret gives to a request.
fn signature(received: &Received, secret: &str) -> String {
    let key = BASE64
        .decode(secret.strip_prefix("whsec_").unwrap().as_bytes())
        .unwrap();
    let seconds = received.header("webhook-timestamp").parse().unwrap();
    sign(
        &WebhookSecret::from_bytes(key),
        received.header("webhook-id"),
        seconds,
        &received.body,
    )
    .unwrap()
}

/// Runs a statement.
async fn run(state: &AppState, sql: &'static str) {
    let mut tx = state.database.begin().await.unwrap();
    tx.run(sql, &[]).await.unwrap();
    tx.commit().await.unwrap();
}

/// What a query counts.
async fn counted(state: &AppState, sql: &'static str) -> i64 {
    let mut tx = state.database.read().await.unwrap();
    let (count,): (i64,) = tx.one(sql, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    count
}
