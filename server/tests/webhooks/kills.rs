//! The server is killed at each commit of sending. Nothing is lost, and an event arrives at most twice, with the same ID.

use super::receiver::Receiver;
use super::{added, counted, harbour_at, head, run};
use crate::support::databases::fresh_location;
use rstest::rstest;
use server::applications::verify_ledger;
use server::storage::{Backend, Location};
use server::webhooks::deliver_due;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus, Stdio};

/// Not a test by itself: the next one runs it as a separate process.
#[tokio::test]
async fn child_that_sends_events() {
    let Ok(location) = std::env::var("WEBHOOK_TEST_DATABASE") else {
        return;
    };
    let location: Location = location.parse().unwrap();
    let harbour = harbour_at(&location, None);
    deliver_due(&harbour.site.state).await.unwrap();
}

/// Where the process is killed, and how often the event has arrived by then. The first commit claims it, the second one records what
/// came of it.
const DEATHS: [(&str, usize); 4] = [
    ("before-commit:1", 0),
    ("after-commit:1", 0),
    ("before-commit:2", 1),
    ("after-commit:2", 1),
];

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_commit_an_event_arrives(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    for (fault, arrived) in DEATHS {
        let (location, folder) = fresh_location(backend);
        let harbour = harbour_at(&location, folder);
        let state = &harbour.site.state;
        let mut head = head(&harbour).await;
        let crm = Receiver::start().await;
        added(&mut head, &crm.url(), &["application.submitted"]).await;
        harbour.submitted().await;
        let status = die(&location, fault);
        assert_eq!(status.signal(), Some(6), "{fault}: {status}");
        assert_eq!(crm.count(), arrived, "{fault}");

        // Until the claim expires, nobody else sends it.
        if fault != "before-commit:1" {
            deliver_due(state).await.unwrap();
            assert_eq!(crm.count(), arrived, "{fault}");
        }
        run(state, "UPDATE webhook_delivery SET due_at = 0").await;
        for _ in 0..2 {
            deliver_due(state).await.unwrap();
        }
        let received = crm.received();
        let expected = if fault == "before-commit:2" { 2 } else { 1 };
        assert_eq!(received.len(), expected, "{fault}");
        let ids: Vec<&str> = received.iter().map(|one| one.header("webhook-id")).collect();
        assert!(ids.iter().all(|id| *id == ids[0]), "{fault}: {ids:?}");
        let delivered = "SELECT COUNT(*) FROM webhook_delivery WHERE state = 'delivered'";
        assert_eq!(counted(state, delivered).await, 1, "{fault}");
        verify_ledger(&state.database).await.unwrap().unwrap();
    }
}

fn die(location: &Location, fault: &str) -> ExitStatus {
    let location = match location {
        Location::Sqlite(path) => path.display().to_string(),
        Location::Postgres(url) => url.clone(),
    };
    Command::new(std::env::current_exe().unwrap())
        .args(["webhooks::kills::child_that_sends_events", "--exact"])
        .env("WEBHOOK_TEST_DATABASE", location)
        .env("GUILDHALL_FAULT", fault)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap()
}
