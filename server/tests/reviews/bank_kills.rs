//! The server is killed at each commit of an import. The books are the same after it's repeated.

use super::bank::{Entry, camt, reference, uploaded};
use super::kills::{HEAD, form};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::applications::running::Running;
use crate::site::Site;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole;
use rstest::rstest;
use server::accounts::{AccountEmail, Actor, grant_role};
use server::applications::verify_ledger;
use server::storage::{Backend, Location};
use std::os::unix::process::ExitStatusExt;
use std::time::Duration;
use tempfile::TempDir;

/// How many payments the file has. Each is recorded in a transaction of its own, after that of the import.
const PAYMENTS: usize = 3;

/// A site with unpaid invoices, and its administrator's browser.
async fn invoiced(site: &Site, count: usize) -> (Visitor<'_>, String) {
    let email = AccountEmail::parse(HEAD).unwrap();
    let administrator = AccountRole::Administrator;
    grant_role(&site.state, Actor::CommandLine, "harbour", &email, administrator)
        .await
        .unwrap();
    let mut head = Visitor::new(site);
    head.sign_in(HEAD).await;
    for _ in 0..count {
        let fleet = Fleet::submitted(site).await;
        let (path, _) = form(site, &mut head, &fleet, "approve").await;
        let review = head.get(&format!("/api/v1/reviews/harbour/{}", fleet.reference)).await;
        let review: serde_json::Value = serde_json::from_str(&review.body).unwrap();
        let version = review["version"].to_string();
        let answer = head
            .post(&path, &[("do", "approve"), ("version", &version), ("text", "Fine.")])
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }
    let cookie = format!(
        "cookie: session={}\r\ncontent-type: application/x-www-form-urlencoded\r\n",
        head.cookie("session").unwrap()
    );
    (head, cookie)
}

fn database(backend: Backend) -> (Location, TempDir, Site) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let place = location.clone();
    let site = Site::at("server/tests/harbours", |config| config.database = place);
    (location, folder, site)
}

/// A statement that pays each invoice.
fn statement(id: &str) -> String {
    let labels: Vec<String> = (1..=PAYMENTS)
        .map(|number| format!("HARBOUR-2026-{number:04}"))
        .collect();
    let references: Vec<String> = labels.iter().map(|label| reference(label)).collect();
    let entries: Vec<Entry<'_>> = labels
        .iter()
        .zip(&references)
        .map(|(label, reference)| Entry {
            id: label,
            reference,
            ..Entry::default()
        })
        .collect();
    camt(id, &entries)
}

/// How many payments count, their sum, and how many lines are recorded.
async fn books(site: &Site) -> (i64, i64, i64) {
    let mut tx = site.state.database.read().await.unwrap();
    let sql = "SELECT COUNT(*), CAST(COALESCE(SUM(minor), 0) AS BIGINT), \
               (SELECT COUNT(*) FROM bank_line WHERE live AND state = 'recorded') FROM payment WHERE undone_at IS NULL";
    let books = tx.one(sql, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    books
}

/// Waits until the books are like this: a task records what an import has left over.
async fn expect_books(site: &Site, expected: (i64, i64, i64), told: &str) {
    for _ in 0..500 {
        if books(site).await == expected {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(books(site).await, expected, "{told}");
}

async fn run(site: &Site, sql: &'static str) {
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run(sql, &[]).await.unwrap();
    tx.commit().await.unwrap();
}

#[rstest]
#[tokio::test]
async fn killed_at_any_commit_an_import_leads_to_the_same_books(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder, site) = database(backend);
    let (mut head, cookie) = invoiced(&site, PAYMENTS).await;
    // Otherwise the first commit would be that of an email.
    run(&site, "UPDATE outbox SET sent_at = 1").await;
    let count = i64::try_from(PAYMENTS).unwrap();
    for commit in 1..=PAYMENTS + 1 {
        for when in ["before", "after"] {
            let told = format!("{when} commit {commit}, {location:?}");
            let import = uploaded(&mut head, "july.xml", &statement(&told)).await;
            let path = format!("/bank/harbour/imports/{import}");
            let fault = format!("{when}-commit:{commit}");
            let mut dies = Running::start(&location, folder.path(), &[("GUILDHALL_FAULT", &fault)]);
            let reply = dies.ask("POST", &path, &cookie, "do=import");
            assert!(reply.is_none(), "{told}: {reply:?}");
            assert_eq!(dies.ended().signal(), Some(6), "{told}");
            let survived = commit - usize::from(when == "before");
            let recorded = i64::try_from(survived.saturating_sub(1)).unwrap();
            assert_eq!(books(&site).await, (recorded, recorded * 200_000, recorded), "{told}");

            let lives = Running::start(&location, folder.path(), &[]);
            for _ in 0..2 {
                let reply = lives.ask("POST", &path, &cookie, "do=import").unwrap();
                assert_eq!(reply.status, 303, "{told}: {}", reply.body);
            }
            expect_books(&site, (count, count * 200_000, count), &told).await;
            let reply = lives.ask("POST", &path, &cookie, "do=undo").unwrap();
            assert_eq!(reply.status, 303, "{told}: {}", reply.body);
            assert_eq!(books(&site).await, (0, 0, 0), "{told}");
        }
    }
    verify_ledger(&site.state.database).await.unwrap().unwrap();
}

/// One line that can't be read stopped the task for every foundation.
#[rstest]
#[tokio::test]
async fn a_line_that_cannot_be_recorded_keeps_none_of_the_others_from_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder, site) = database(backend);
    let (mut head, cookie) = invoiced(&site, PAYMENTS).await;
    let import = uploaded(&mut head, "july.xml", &statement("1")).await;
    let path = format!("/bank/harbour/imports/{import}");
    run(&site, "UPDATE outbox SET sent_at = 1").await;
    let mut dies = Running::start(&location, folder.path(), &[("GUILDHALL_FAULT", "after-commit:1")]);
    dies.ask("POST", &path, &cookie, "do=import");
    assert_eq!(dies.ended().signal(), Some(6));
    run(&site, "UPDATE bank_line SET plan = '{' WHERE place = 0").await;
    run(&site, "UPDATE bank_line SET content = '{' WHERE place = 1").await;
    let lives = Running::start(&location, folder.path(), &[]);
    expect_books(&site, (1, 200_000, 1), &format!("{location:?}: {}", lives.log())).await;
    let mut tx = site.state.database.read().await.unwrap();
    let states: Vec<(String,)> = tx.all("SELECT state FROM bank_line ORDER BY place", &[]).await.unwrap();
    tx.rollback().await.unwrap();
    let states: Vec<&str> = states.iter().map(|(state,)| state.as_str()).collect();
    assert_eq!(states, ["open", "open", "recorded"]);
}
