//! What members show of themselves in public: their profile, and the directory.

mod access;
mod approval;
mod crowd;
mod feeds;
mod listing;
mod logos;
mod many;
mod paging;
mod profile;

use crate::accounts::visitor::Visitor;
use crate::applications::fleet::{ANSWERS, Fleet};
use crate::members::{ZOE, activate, active, memberships};
use crate::reviews::Harbour;
use crate::site::Site;
use axum::http::StatusCode;
use serde_json::{Value, json};
use server::reviews::submit;

const DONE: StatusCode = StatusCode::NO_CONTENT;

/// An active membership's manager and its ID.
async fn member(harbour: &Harbour) -> (Visitor<'_>, String) {
    active(harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.pop().unwrap();
    (zoe, own)
}

/// Another active membership, with this name and manager.
pub async fn another<'a>(harbour: &'a Harbour, name: &str, email: &str) -> (Visitor<'a>, String) {
    let fleet = Fleet::started(&harbour.site.state).await;
    let answers = ANSWERS.map(|(key, typed)| match key {
        "you.email" => (key, email),
        "organisation.name" => (key, name),
        _ => (key, typed),
    });
    fleet.answer(&harbour.site.state, &answers).await;
    fleet.sign(&harbour.site).await;
    submit(&harbour.site.state, &fleet.link()).await.unwrap();
    activate(harbour, &fleet).await;
    let mut manager = harbour.signed_in(email).await;
    let own = memberships(&mut manager).await.pop().unwrap();
    (manager, own)
}

fn path(own: &str) -> String {
    format!("/api/v1/members/{own}/profile")
}

/// A member's profile as somebody who acts for it sees it.
async fn profile(visitor: &mut Visitor<'_>, own: &str) -> Value {
    let answer = visitor.get(&path(own)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

/// Sends a command in the version that the visitor sees.
async fn change(visitor: &mut Visitor<'_>, own: &str, action: &str, more: Value) -> StatusCode {
    let mut command = more;
    command["action"] = json!(action);
    command["version"] = profile(visitor, own).await["version"].clone();
    visitor.post_json(&path(own), &command.to_string()).await.status
}

/// A page of the directory.
async fn directory(site: &Site, query: &str) -> Value {
    site.json(&format!("/directory/harbour{query}")).await
}

/// The names on a page of the directory, in order.
async fn names(site: &Site, query: &str) -> Vec<String> {
    let answer = directory(site, query).await;
    let members = answer["members"].as_array().unwrap().iter();
    members
        .map(|member| member["name"].as_str().unwrap().to_owned())
        .collect()
}
