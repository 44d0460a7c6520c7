//! Sending to a real server.

use super::capture::{Capture, plainly, to};
use super::{letter, on, outbox, owe_to, state};
use crate::site::ORIGIN;
use crate::support::databases::{fresh_location, fresh_with_examples};
use rstest::rstest;
use server::applications::{AppState, EmailId};
use server::mail::{MailSender, MessageParts, Security, deliver, deliver_due, parts};
use server::storage::{Backend, Database};
use server::tasks::Supervisor;
use std::collections::BTreeSet;
use std::time::Duration;

fn post(state: &AppState, port: u16) -> MailSender {
    MailSender::new(&plainly(port), &state.mail, false).unwrap()
}

#[rstest]
#[tokio::test]
async fn m1_mail_arrives_once_with_both_parts_and_is_erased_from_the_outbox(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let capture = Capture::start();
    let state = state(database, &plainly(capture.port));
    owe_to(&state, "zoe@müller.example").await.unwrap();
    for _ in 0..2 {
        deliver_due(&state, &post(&state, capture.port)).await.unwrap();
    }
    let taken = capture.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[0].from, "members@guildhall.example.org");
    assert_eq!(taken[0].to, ["zoe@xn--mller-kva.example"]);
    let id = taken[0]
        .header("Message-ID")
        .trim_start_matches('<')
        .split('@')
        .next()
        .and_then(EmailId::parse)
        .unwrap();
    let expected = MessageParts {
        text: letter().text(),
        html: format!("{}\n", letter().html()),
    };
    assert_eq!(parts(&id, taken[0].message.as_bytes()), Some(expected));
    assert!(letter().text().contains(&format!("\n{ORIGIN}/apply/")));
    let stands = &outbox(&state).await[0];
    assert!(
        stands.sent && !stands.failed && !stands.has_message && stands.attempts == 1,
        "{stands:?}"
    );
}

#[rstest]
#[tokio::test]
async fn who_cannot_be_written_to_stops_nothing_and_stands_as_given_up(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let capture = Capture::start();
    let state = state(database, &plainly(capture.port));
    owe_to(&state, "nobody").await.unwrap();
    deliver_due(&state, &post(&state, capture.port)).await.unwrap();
    let stands = &outbox(&state).await[0];
    assert!(
        stands.failed && stands.attempts == 0 && stands.trouble.starts_with("not an address"),
        "{stands:?}"
    );
    assert_eq!(capture.taken(), []);
}

#[rstest]
#[tokio::test]
async fn mail_waits_while_the_server_is_away_and_arrives_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let mut capture = Capture::start();
    let state = state(database, &plainly(capture.port));
    let post = post(&state, capture.port);
    owe_to(&state, "a@example.org").await.unwrap();
    owe_to(&state, "b@example.org").await.unwrap();
    capture.go_away();
    deliver_due(&state, &post).await.unwrap();
    deliver_due(&state, &post).await.unwrap();
    for stands in outbox(&state).await {
        assert_eq!(
            (stands.attempts, stands.due_in, stands.sent),
            (1, 1, false),
            "{stands:?}"
        );
        assert!(
            stands.has_message && stands.trouble.starts_with("no connection"),
            "{stands:?}"
        );
    }
    capture.come_back();
    // Less than a minute has passed.
    deliver_due(&state, &post).await.unwrap();
    assert_eq!(capture.taken(), []);
    let tomorrow = on("2026-07-16", &state);
    deliver_due(&tomorrow, &post).await.unwrap();
    deliver_due(&on("2026-07-17", &state), &post).await.unwrap();
    assert_eq!(capture.taken().len(), 2);
    assert!(
        outbox(&state)
            .await
            .iter()
            .all(|stands| stands.sent && stands.attempts == 2)
    );
}

#[rstest]
#[tokio::test]
async fn a_refusal_for_now_is_tried_again_and_one_for_good_is_not(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let capture = Capture::start();
    let state = state(database, &plainly(capture.port));
    let post = post(&state, capture.port);
    for name in ["a-450", "b-550", "c"] {
        owe_to(&state, &format!("{name}@example.org")).await.unwrap();
    }
    deliver_due(&state, &post).await.unwrap();
    let stand = outbox(&state).await;
    assert!(
        !stand[0].sent && !stand[0].failed && stand[0].due_in == 1,
        "{:?}",
        stand[0]
    );
    assert!(stand[0].trouble.starts_with("450 "), "{:?}", stand[0]);
    assert!(stand[1].failed && !stand[1].has_message, "{:?}", stand[1]);
    assert!(stand[1].trouble.starts_with("550 "), "{:?}", stand[1]);
    assert!(stand[2].sent, "the others don't have to wait");
    deliver_due(&on("2026-07-16", &state), &post).await.unwrap();
    let stand = outbox(&state).await;
    assert!(stand[0].sent && stand[0].trouble.is_empty(), "{:?}", stand[0]);
    assert_eq!((stand[1].attempts, capture.taken().len()), (1, 2));
}

#[rstest]
#[tokio::test]
async fn a_refused_login_is_no_fault_of_the_mail_which_is_given_up_after_three_days(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let capture = Capture::start();
    let state = state(database, &plainly(capture.port));
    let post = post(&state, capture.port);
    owe_to(&state, "a-530@example.org").await.unwrap();
    deliver_due(&state, &post).await.unwrap();
    let stands = &outbox(&state).await[0];
    assert!(
        !stands.failed && stands.has_message && stands.trouble.starts_with("530 "),
        "{stands:?}"
    );
    deliver_due(&on("2026-07-19", &state), &post).await.unwrap();
    let stands = &outbox(&state).await[0];
    assert!(stands.failed && stands.attempts == 2, "{stands:?}");
}

#[rstest]
#[tokio::test]
async fn nothing_is_sent_in_the_clear_where_encryption_is_asked_for(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let capture = Capture::start();
    let state = state(database, &plainly(capture.port));
    owe_to(&state, "a@example.org").await.unwrap();
    let post = MailSender::new(&to(capture.port, Security::StartTls), &state.mail, false).unwrap();
    deliver_due(&state, &post).await.unwrap();
    assert_eq!(capture.taken(), []);
    let stands = &outbox(&state).await[0];
    assert!(!stands.sent && !stands.failed && stands.due_in == 1, "{stands:?}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_commit_wakes_the_delivery_at_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let capture = Capture::start();
    let state = state(database, &plainly(capture.port));
    let mut tasks = Supervisor::new(state.tasks.clone());
    let (of_task, post) = (state.clone(), post(&state, capture.port));
    tasks.run("mail", move |context| deliver(of_task.clone(), post.clone(), context));
    // It has checked the outbox, and is waiting.
    tokio::time::sleep(Duration::from_millis(300)).await;
    owe_to(&state, "a@example.org").await.unwrap();
    // Sooner than it would check again by itself.
    let arrived = async {
        while capture.taken().is_empty() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(4), arrived).await.unwrap();
    tasks.stop().await;
    assert!(outbox(&state).await[0].sent);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn servers_that_share_a_database_send_each_mail_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    const MAILS: usize = 30;
    let (location, _folder) = fresh_location(backend);
    let capture = Capture::start();
    let open = async || state(&Database::open(&location).await.unwrap(), &plainly(capture.port));
    let states = [open().await, open().await, open().await];
    for number in 0..MAILS {
        owe_to(&states[0], &format!("a{number}@example.org")).await.unwrap();
    }
    let tasks = states.clone().map(|state| {
        let post = post(&state, capture.port);
        tokio::spawn(async move { deliver_due(&state, &post).await })
    });
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    let taken = capture.taken();
    let ids: BTreeSet<&str> = taken.iter().map(|taken| taken.header("Message-ID")).collect();
    assert_eq!((taken.len(), ids.len()), (MAILS, MAILS), "{location}");
    assert!(
        outbox(&states[0])
            .await
            .iter()
            .all(|stands| stands.sent && stands.attempts == 1)
    );
}
