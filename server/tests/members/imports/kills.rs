//! The server is killed at each commit of an import, and of undoing it. In the end, everybody is a member once, or nobody is.

use super::{LIST, staff_at, uploaded};
use crate::applications::running::Running;
use crate::site::Site;
use crate::support::databases::fresh_location;
use rstest::rstest;
use server::applications::verify_ledger;
use server::storage::Backend;
use std::os::unix::process::ExitStatusExt;
use std::time::Duration;

/// How many memberships go on, and how many lists are finished.
async fn counts(site: &Site) -> (i64, i64) {
    let mut tx = site.state.database.read().await.unwrap();
    let sql = "SELECT COUNT(*), (SELECT COUNT(*) FROM member_import WHERE state IN ('imported', 'undone')) FROM membership \
               WHERE ended_at IS NULL";
    let counts = tx.one(sql, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    counts
}

/// Waits until they're like this: a task goes on with what was interrupted.
async fn expect(site: &Site, expected: (i64, i64), told: &str) {
    for _ in 0..500 {
        if counts(site).await == expected {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(counts(site).await, expected, "{told}");
}

#[rstest]
#[tokio::test]
async fn killed_at_any_commit_an_import_adds_everybody_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let place = location.clone();
    let site = Site::at("server/tests/harbours", |config| config.database = place);
    let mut head = staff_at(&site).await;
    let cookie = format!(
        "cookie: session={}\r\ncontent-type: application/x-www-form-urlencoded\r\n",
        head.cookie("session").unwrap()
    );
    let mut tx = site.state.database.begin().await.unwrap();
    // Otherwise the first commit would be that of an email.
    tx.run("UPDATE outbox SET sent_at = 1", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let mut lists = 0;
    // What's begun, the members, and the end; the same again to undo it.
    for commit in 1..=3 {
        for when in ["before", "after"] {
            let told = format!("{when} commit {commit}, {location:?}");
            let list = LIST.replace("Fleet", "Keeper");
            let import = uploaded(&mut head, &list).await;
            let path = format!("/members/harbour/import/{import}");
            lists += 1;
            for (body, left) in [("do=import", 3), ("do=undo", 0)] {
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
                expect(&site, (left, lists), &told).await;
            }
        }
    }
    verify_ledger(&site.state.database).await.unwrap().unwrap();
}
