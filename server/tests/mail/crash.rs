//! A process that's killed while it sends emails.

use super::capture::{Capture, plainly};
use super::{on, outbox, owe_to, state};
use crate::support::databases::fresh;
use rstest::rstest;
use server::mail::{MailSender, deliver_due};
use server::storage::{Backend, Database, Location};
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus, Stdio};

/// Not a test by itself: the next one runs it as a separate process.
#[tokio::test]
async fn child_that_delivers() {
    let (Ok(location), Ok(port)) = (std::env::var("MAIL_TEST_DATABASE"), std::env::var("MAIL_TEST_PORT")) else {
        return;
    };
    let database = Database::open(&location.parse::<Location>().unwrap()).await.unwrap();
    let config = plainly(port.parse().unwrap());
    let state = state(&database, &config);
    let post = MailSender::new(&config, &state.mail, false).unwrap();
    deliver_due(&state, &post).await.unwrap();
}

/// Where the process is killed, and how many emails were received by then and in total. The first commit claims the email,
/// the second one marks it as sent.
const DEATHS: [(&str, usize, usize); 4] = [
    ("before-commit:1", 0, 1),
    ("after-commit:1", 0, 1),
    ("before-commit:2", 1, 2),
    ("after-commit:2", 1, 1),
];

#[rstest]
#[tokio::test]
async fn m1_a_crash_loses_no_mail_and_brings_at_most_one_duplicate_with_the_same_message_id(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    for (fault, by_then, in_the_end) in DEATHS {
        let fresh = fresh(backend).await;
        let capture = Capture::start();
        let config = plainly(capture.port);
        let state = state(&fresh.database, &config);
        owe_to(&state, "a@example.org").await.unwrap();
        let status = die(&fresh.location, capture.port, fault);
        assert_eq!(status.signal(), Some(6), "{fault}: {status}");
        assert_eq!(capture.taken().len(), by_then, "{fault}");

        let post = MailSender::new(&config, &state.mail, false).unwrap();
        if fault != "before-commit:1" {
            deliver_due(&state, &post).await.unwrap();
            assert_eq!(capture.taken().len(), by_then, "{fault}: the claim is still valid");
        }
        for day in ["2026-07-16", "2026-07-17"] {
            deliver_due(&on(day, &state), &post).await.unwrap();
        }
        let taken = capture.taken();
        assert_eq!(taken.len(), in_the_end, "{fault}");
        assert!(taken.iter().all(|one| *one == taken[0]), "the same bytes");
        assert!(outbox(&state).await[0].sent, "{fault}");
    }
}

fn die(location: &Location, port: u16, fault: &str) -> ExitStatus {
    let location = match location {
        Location::Sqlite(path) => path.display().to_string(),
        Location::Postgres(url) => url.clone(),
    };
    Command::new(std::env::current_exe().unwrap())
        .args(["mail::crash::child_that_delivers", "--exact"])
        .env("MAIL_TEST_DATABASE", location)
        .env("MAIL_TEST_PORT", port.to_string())
        .env("GUILDHALL_FAULT", fault)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap()
}
