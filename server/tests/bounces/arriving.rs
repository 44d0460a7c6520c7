//! The ways on which reports come: over HTTP and in a mailbox.

use super::{GAVE_UP, POSTFIX, QMAIL, about, known, sent};
use crate::members::people::{CAPTAIN, crew};
use crate::members::{harbour, on};
use crate::reviews::Harbour;
use crate::site::Answer;
use crate::support::databases::fresh_location;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use rstest::rstest;
use server::bounces::{BounceReceived, BounceSecret, BounceSettings, read_mailbox, receive_bounce};
use server::storage::Backend;
use std::path::Path;

const SECRET: &str = "9f0c7d2e5b8a4c61";

async fn post(harbour: &Harbour, authorization: &str, message: &str) -> Answer {
    let request = Request::post("/api/v1/bounces")
        .header("content-type", "message/rfc822")
        .header("authorization", authorization)
        .body(Body::from(message.to_owned()))
        .unwrap();
    harbour.site.ask(request).await
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_server_sends_a_report_with_the_secret(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, folder) = fresh_location(backend);
    let harbour = Harbour::at(&location, folder, "review = [\"board\"]", |config| {
        config.bounces = BounceSettings {
            mailbox: None,
            secret: Some(BounceSecret::new(SECRET.to_owned())),
        };
    });
    let state = harbour.site.state.clone();
    drop(crew(&harbour).await);
    let id = sent(&state, "contact named", CAPTAIN).await;
    let report = about(POSTFIX, &id, CAPTAIN);
    for wrong in ["", "Bearer", "Bearer ", "Bearer 9f0c", "Basic 9f0c7d2e5b8a4c61", SECRET] {
        let refused = post(&harbour, wrong, &report).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{wrong}");
        assert!(!refused.body.contains(SECRET), "{}", refused.body);
    }
    assert_eq!(known(&state).await, (0, 0));
    let right = format!("Bearer {SECRET}");
    for _ in 0..2 {
        let answer = post(&harbour, &right, &report).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::NO_CONTENT, ""));
        assert_eq!(known(&state).await, (1, 1));
    }
    // The response doesn't say whether anything was sent.
    for other in [
        about(POSTFIX, "aaaaaaaaaaaaaaaa", CAPTAIN),
        QMAIL.to_owned(),
        "{}".to_owned(),
    ] {
        assert_eq!(post(&harbour, &right, &other).await.status, StatusCode::NO_CONTENT);
    }
    assert_eq!(known(&state).await, (4, 1));
    let large = post(&harbour, &right, &"a".repeat(256 * 1024 + 1)).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn without_a_secret_no_report_comes_over_http() {
    let harbour = harbour(Backend::Sqlite);
    for sent in ["Bearer ", "Bearer x", ""] {
        assert_eq!(post(&harbour, sent, POSTFIX).await.status, StatusCode::UNAUTHORIZED);
    }
}

/// The names of the files in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_mailbox_is_read_once_however_many_servers_read_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = on(&harbour.site, "2027-07-08");
    let crew = crew(&harbour).await;
    let id = sent(&state, "contact named", CAPTAIN).await;
    drop(crew);
    let mailbox = tempfile::tempdir().unwrap();
    assert_eq!(read_mailbox(&state, mailbox.path()).await.unwrap(), 0);
    let new = mailbox.path().join("new");
    std::fs::create_dir_all(new.join("a folder")).unwrap();
    std::fs::write(mailbox.path().join("secret"), POSTFIX).unwrap();
    std::os::unix::fs::symlink(mailbox.path().join("secret"), new.join("a link")).unwrap();
    let report = about(POSTFIX, &id, CAPTAIN);
    let huge = about(GAVE_UP, &id, CAPTAIN).replace("connect to", &"connect to ".repeat(40_000));
    for (name, message) in [
        ("1807768803.M1P1.mail", report.as_str()),
        ("1807768804.M1P1.mail", QMAIL),
        ("1807768805.M1P1.mail:2,", ""),
        ("1807768806.M1P1.mail", huge.as_str()),
    ] {
        std::fs::write(new.join(name), message).unwrap();
    }
    let (one, two, three) = tokio::join!(
        read_mailbox(&state, mailbox.path()),
        read_mailbox(&state, mailbox.path()),
        read_mailbox(&state, mailbox.path())
    );
    for moved in [one, two, three] {
        moved.unwrap();
    }
    assert_eq!(names(&new), ["a folder", "a link"]);
    assert_eq!(
        names(&mailbox.path().join("cur")),
        [
            "1807768803.M1P1.mail:2,S",
            "1807768804.M1P1.mail:2,S",
            "1807768805.M1P1.mail:2,",
            "1807768806.M1P1.mail:2,S",
        ]
    );
    assert_eq!(known(&state).await, (4, 1));
}

/// The server was killed after the commit, before it moved the file.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_that_was_recorded_and_not_moved_counts_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = on(&harbour.site, "2027-07-08");
    let crew = crew(&harbour).await;
    let id = sent(&state, "contact named", CAPTAIN).await;
    drop(crew);
    let report = about(POSTFIX, &id, CAPTAIN);
    let received = receive_bounce(&state, report.as_bytes()).await.unwrap();
    assert_eq!(received, BounceReceived::Recorded);
    let mailbox = tempfile::tempdir().unwrap();
    std::fs::create_dir(mailbox.path().join("new")).unwrap();
    std::fs::write(mailbox.path().join("new/1"), &report).unwrap();
    assert_eq!(read_mailbox(&state, mailbox.path()).await.unwrap(), 1);
    assert_eq!(known(&state).await, (1, 1));
    assert_eq!(names(&mailbox.path().join("cur")), ["1:2,S"]);
    let bounced = "SELECT COUNT(*) FROM ledger WHERE action = 'email bounced'";
    assert_eq!(super::counted(&state, bounced).await, 1);
}
