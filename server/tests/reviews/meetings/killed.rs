//! The server is killed at each commit of approving together. Sending the form again does the rest, and each vote counts once.

use super::{MEETINGS, approval, seen};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::{Fleet, count};
use crate::applications::requests::form_body;
use crate::applications::running::Running;
use crate::site::Site;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole;
use rstest::rstest;
use serde_json::{Value, json};
use server::accounts::{AccountEmail, Actor, grant_role};
use server::applications::verify_ledger;
use server::storage::Backend;
use std::os::unix::process::ExitStatusExt;

const HEAD: &str = "head@example.org";

#[rstest]
#[tokio::test]
async fn killed_at_any_commit_each_application_gets_one_vote(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let place = location.clone();
    let site = Site::at("server/tests/harbours", |config| config.database = place);
    let email = AccountEmail::parse(HEAD).unwrap();
    let granted = grant_role(&site.state, Actor::CommandLine, "harbour", &email, AccountRole::Staff).await;
    granted.unwrap();
    let mut head = Visitor::new(&site);
    head.sign_in(HEAD).await;
    let cookie = format!(
        "cookie: session={}\r\ncontent-type: application/x-www-form-urlencoded\r\n",
        head.cookie("session").unwrap()
    );
    for when in ["before", "after"] {
        for commit in 1..=3 {
            let told = format!("{when} {commit} {location:?}");
            let mut fleets = Vec::new();
            for _ in 0..3 {
                fleets.push(Fleet::submitted(&site).await);
            }
            let (page, body) = form(&mut head, &format!("{when} {commit}"), &fleets).await;
            // Otherwise commits would be those of emails.
            let mut tx = site.state.database.begin().await.unwrap();
            tx.run("UPDATE outbox SET sent_at = 1", &[]).await.unwrap();
            tx.commit().await.unwrap();
            let fault = format!("{when}-commit:{commit}");
            let mut dies = Running::start(&location, folder.path(), &[("GUILDHALL_FAULT", &fault)]);
            let reply = dies.ask("POST", &page, &cookie, &body);
            assert!(reply.is_none(), "{told}: {reply:?}");
            assert_eq!(dies.ended().signal(), Some(6), "{told}");

            let lives = Running::start(&location, folder.path(), &[]);
            let reply = lives.ask("POST", &page, &cookie, &body).unwrap();
            assert_eq!(reply.status, 303, "{told}: {}", reply.body);
            for fleet in &fleets {
                let votes = "SELECT COUNT(*) FROM vote WHERE application = $1";
                assert_eq!(count(&site.state, votes, &fleet.reference).await, 1, "{told}");
                let invoices = "SELECT COUNT(*) FROM invoice WHERE application = $1";
                assert_eq!(count(&site.state, invoices, &fleet.reference).await, 1, "{told}");
            }
        }
    }
    verify_ledger(&site.state.database).await.unwrap().unwrap();
}

/// Plans a meeting, and returns its page and the form that approves everything.
async fn form(head: &mut Visitor<'_>, title: &str, fleets: &[Fleet]) -> (String, String) {
    let applications: Vec<&str> = fleets.iter().map(|fleet| fleet.reference.as_str()).collect();
    let new = json!({ "body": "staff", "title": title, "day": "2026-12-10", "applications": applications });
    let answer = head.post_json(MEETINGS, &new.to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    let answer: Value = serde_json::from_str(&answer.body).unwrap();
    let page = format!("/meetings/harbour/{}", answer["meeting"].as_str().unwrap());
    let command = approval(&seen(head, &format!("/api/v1{page}")).await);
    let items: Vec<String> = command["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            format!(
                "{} {}",
                item["reference"].as_str().unwrap(),
                item["seen"].as_str().unwrap()
            )
        })
        .collect();
    let mut fields = vec![("do", "approve"), ("text", "As discussed.")];
    fields.extend(items.iter().map(|item| ("item", item.as_str())));
    (page, form_body(&fields))
}
