//! A process that's killed at a commit: before it, nothing is stored; after it, everything is.

use crate::support::databases::fresh_with_examples;
use rstest::rstest;
use server::storage::{Backend, Database, Location};
use std::process::Command;

/// Not a test by itself: the next one runs it as a separate process.
#[tokio::test]
async fn child_that_writes_twice() {
    let Ok(location) = std::env::var("FAULT_TEST_DATABASE") else {
        return;
    };
    let database = Database::open(&location.parse::<Location>().unwrap()).await.unwrap();
    for name in ["one", "two"] {
        let mut tx = database.begin().await.unwrap();
        tx.run("INSERT INTO guild (name) VALUES ($1)", &[name.into()])
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
}

#[rstest]
#[tokio::test]
async fn a_process_that_dies_at_its_second_commit_leaves_one_row_before_it_and_two_after(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    for (fault, rows) in [("before-commit:2", 1), ("after-commit:2", 2)] {
        let fresh = fresh_with_examples(backend).await;
        let location = match &fresh.location {
            Location::Sqlite(path) => path.display().to_string(),
            Location::Postgres(url) => url.clone(),
        };
        let status = Command::new(std::env::current_exe().unwrap())
            .args(["child_that_writes_twice", "--nocapture"])
            .env("FAULT_TEST_DATABASE", location)
            .env("GUILDHALL_FAULT", fault)
            .stderr(std::process::Stdio::null())
            .stdout(std::process::Stdio::null())
            .status()
            .unwrap();
        assert_eq!(
            std::os::unix::process::ExitStatusExt::signal(&status),
            Some(6),
            "{status}"
        );
        let mut tx = fresh.database.begin().await.unwrap();
        let count: (i64,) = tx.one("SELECT COUNT(*) FROM guild", &[]).await.unwrap();
        assert_eq!(count, (rows,), "{fault} on {:?}", fresh.database.backend());
    }
}
