//! The server is killed at each commit of a mailing. In the end, everybody has got one email.

use super::{key, written};
use crate::applications::running::Running;
use crate::members::imports::{LIST, imported, staff_at};
use crate::site::Site;
use crate::support::databases::fresh_location;
use rstest::rstest;
use server::applications::verify_ledger;
use server::storage::Backend;
use std::os::unix::process::ExitStatusExt;
use std::time::Duration;

/// How many emails there are, how many people have got one, and how many mailings are finished.
async fn counts(site: &Site) -> (i64, i64, i64) {
    let mut tx = site.state.database.read().await.unwrap();
    let sql = "SELECT COUNT(*), COUNT(DISTINCT mailing || recipient), \
               (SELECT COUNT(*) FROM mailing WHERE state = 'sent') FROM outbox WHERE kind = 'member email'";
    let counts = tx.one(sql, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    counts
}

#[rstest]
#[tokio::test]
async fn killed_at_any_commit_a_mailing_reaches_everybody_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let place = location.clone();
    let site = Site::at("server/tests/harbours", |config| config.database = place);
    let mut staff = staff_at(&site).await;
    let cookie = format!(
        "cookie: session={}\r\ncontent-type: application/x-www-form-urlencoded\r\n",
        staff.cookie("session").unwrap()
    );
    imported(&mut staff, &LIST.replace("Fleet", "Keeper")).await;
    let mut mailings = 0;
    // The mailing, its members, and the end.
    for commit in 1..=5 {
        let when = if commit % 2 == 0 { "before" } else { "after" };
        let told = format!("{when} commit {commit}, {location:?}");
        mailings += 1;
        let id = key(commit);
        written(&mut staff, &id).await;
        let mut tx = site.state.database.begin().await.unwrap();
        // Otherwise the first commit would be that of an email.
        tx.run("UPDATE outbox SET sent_at = 1", &[]).await.unwrap();
        tx.commit().await.unwrap();
        let path = format!("/members/harbour/mailings/{id}");
        let body = "do=send&version=2&members=3";
        let fault = format!("{when}-commit:{commit}");
        let mut dies = Running::start(&location, folder.path(), &[("GUILDHALL_FAULT", &fault)]);
        let reply = dies.ask("POST", &path, &cookie, body);
        assert!(reply.is_none(), "{told}: {reply:?}");
        assert_eq!(dies.ended().signal(), Some(6), "{told}");
        let lives = Running::start(&location, folder.path(), &[]);
        for _ in 0..2 {
            let reply = lives.ask("POST", &path, &cookie, body).unwrap();
            assert_eq!(reply.status, 303, "{told}: {}", reply.body);
        }
        let expected = (2 * mailings, 2 * mailings, mailings);
        for _ in 0..500 {
            if counts(&site).await == expected {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(counts(&site).await, expected, "{told}");
    }
    verify_ledger(&site.state.database).await.unwrap().unwrap();
}
