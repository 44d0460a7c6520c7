//! What doesn't arrive is sent again, and a webhook that can't be reached is turned off.

use super::receiver::{Manner, Receiver};
use super::{DONE, HEAD, act, added, counted, harbour, head, run, seen, test};
use crate::members::on;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;
use server::webhooks::deliver_due;

/// The pauses after each attempt, in seconds.
const PAUSES: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

const OFF: &str = "SELECT COUNT(*) FROM outbox WHERE kind = 'webhook turned off'";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_ten_attempts_without_success_a_webhook_is_turned_off(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let hook = added(&mut head, &crm.url(), &["application.submitted"]).await;
    crm.answers(Manner::Status(500));
    harbour.submitted().await;
    for (at, pause) in PAUSES.into_iter().enumerate() {
        let state = on(&harbour.site, &format!("2026-07-{}", 15 + at));
        for _ in 0..2 {
            // The second time, it isn't due yet.
            deliver_due(&state).await.unwrap();
        }
        assert_eq!(crm.count(), at + 1);
        let shown = seen(&mut head, &hook).await["deliveries"][0].clone();
        assert_eq!((&shown["state"], &shown["status"]), (&json!("due"), &json!(500)));
        assert_eq!(shown["attempts"], json!(at + 1));
        assert_eq!(
            shown["response"], "{\"said\": \"no\"}",
            "what nobody can see is left out"
        );
        let waits = shown["next_at"].as_i64().unwrap() - state.clock.now().0;
        assert!((pause * 1_000..=pause * 1_100).contains(&waits), "{pause}: {waits}");
    }
    assert_eq!(counted(&harbour.site.state, OFF).await, 0);
    deliver_due(&on(&harbour.site, "2026-07-25")).await.unwrap();
    assert_eq!(crm.count(), 10);
    let ids: Vec<String> = crm
        .received()
        .iter()
        .map(|one| one.header("webhook-id").to_owned())
        .collect();
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    let times: Vec<i64> = crm
        .received()
        .iter()
        .map(|one| one.header("webhook-timestamp").parse().unwrap())
        .collect();
    assert!(
        times.is_sorted() && times[0] + 10 * 86_400 == times[9],
        "each attempt has its own time"
    );
    let shown = seen(&mut head, &hook).await;
    assert_eq!(shown["webhook"]["state"], "failing");
    assert_eq!(shown["deliveries"][0]["state"], "failed");
    assert_eq!(shown["history"][1]["what"], "webhook turned off");
    assert_eq!(shown["history"][1]["who"], "system");
    let message = crate::accounts::visitor::newest(&harbour.site.state, "webhook turned off", HEAD).await;
    assert!(
        message.contains("127.0.0.1") && !message.contains("s3cret"),
        "{message}"
    );

    // Nothing is sent until somebody resumes it.
    harbour.submitted().await;
    deliver_due(&on(&harbour.site, "2026-07-26")).await.unwrap();
    assert_eq!(crm.count(), 10);
    crm.answers(Manner::Status(200));
    assert_eq!(act(&mut head, &hook, &json!({ "action": "resume" })).await, DONE);
    let again = json!({ "action": "send_again", "delivery": shown["deliveries"][0]["id"] });
    assert_eq!(act(&mut head, &hook, &again).await, DONE);
    deliver_due(&harbour.site.state).await.unwrap();
    assert_eq!(crm.count(), 11);
    assert_eq!(seen(&mut head, &hook).await["webhook"]["state"], "active");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_webhook_that_gets_other_events_stays_on(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let hook = added(&mut head, &crm.url(), &["application.submitted"]).await;
    crm.answers(Manner::Status(422));
    harbour.submitted().await;
    deliver_due(state).await.unwrap();
    crm.answers(Manner::Status(200));
    test(&mut head, &hook).await;
    deliver_due(state).await.unwrap();
    crm.answers(Manner::Status(422));
    run(
        state,
        "UPDATE webhook_delivery SET attempts = 9, due_at = 0 WHERE state = 'due'",
    )
    .await;
    deliver_due(state).await.unwrap();
    let shown = seen(&mut head, &hook).await;
    assert_eq!(
        (&shown["webhook"]["state"], &shown["webhook"]["failed"]),
        (&json!("active"), &json!(1))
    );
    assert_eq!(counted(state, OFF).await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_sent_by_hand_turns_nothing_off(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let hook = added(&mut head, &crm.url(), &["application.submitted"]).await;
    crm.answers(Manner::Status(500));
    harbour.submitted().await;
    deliver_due(state).await.unwrap();
    let delivery = seen(&mut head, &hook).await["deliveries"][0]["id"].clone();
    let again = json!({ "action": "send_again", "delivery": delivery });
    for _ in 0..11 {
        assert_eq!(act(&mut head, &hook, &again).await, DONE);
        deliver_due(state).await.unwrap();
    }
    assert_eq!(crm.count(), 12);
    let shown = seen(&mut head, &hook).await;
    assert_eq!(shown["webhook"]["state"], "active");
    assert_eq!(shown["deliveries"][0]["attempts"], json!(1));

    // The receiver may not know the type of a test.
    crm.answers(Manner::Status(400));
    test(&mut head, &hook).await;
    run(
        state,
        "UPDATE webhook_delivery SET attempts = 9, due_at = 0 WHERE event = 'webhook.test'",
    )
    .await;
    deliver_due(state).await.unwrap();
    let shown = seen(&mut head, &hook).await;
    assert_eq!(
        (&shown["webhook"]["state"], &shown["webhook"]["failed"]),
        (&json!("active"), &json!(1))
    );
    assert_eq!(counted(state, OFF).await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn gone_turns_a_webhook_off_at_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let hook = added(&mut head, &crm.url(), &["application.submitted"]).await;
    crm.answers(Manner::Status(500));
    test(&mut head, &hook).await;
    deliver_due(state).await.unwrap();
    crm.answers(Manner::Status(410));
    test(&mut head, &hook).await;
    deliver_due(state).await.unwrap();
    let shown = seen(&mut head, &hook).await;
    assert_eq!(shown["webhook"]["state"], "gone");
    let counts = "SELECT COUNT(*) FROM webhook_delivery WHERE state = 'failed'";
    assert_eq!(counted(state, counts).await, 2, "what waited isn't sent any more");
    assert_eq!(counted(state, OFF).await, 1);
    run(state, "UPDATE webhook_delivery SET due_at = 0").await;
    deliver_due(state).await.unwrap();
    assert_eq!(crm.count(), 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redirects_are_failures_and_nobody_follows_them(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let hook = added(&mut head, &crm.url(), &["application.submitted"]).await;
    for (at, status) in [301, 302, 303, 307, 308].into_iter().enumerate() {
        crm.answers(Manner::Redirect(status));
        test(&mut head, &hook).await;
        deliver_due(&harbour.site.state).await.unwrap();
        assert_eq!(crm.count(), at + 1);
    }
    assert!(crm.received().iter().all(|one| one.path.starts_with("/in")));
    let waiting = head.get(&format!("{}?show=waiting", hook.path())).await.json();
    assert_eq!(waiting["deliveries"].as_array().unwrap().len(), 5);
    // Five tests wait, so there's no sixth.
    let sixth = act(&mut head, &hook, &json!({ "action": "send_test" })).await;
    assert_eq!(sixth, StatusCode::TOO_MANY_REQUESTS);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_busy_receiver_says_when_to_try_again(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let hook = added(&mut head, &crm.url(), &["application.submitted"]).await;
    crm.answers(Manner::Busy(3_600));
    test(&mut head, &hook).await;
    deliver_due(state).await.unwrap();
    let shown = seen(&mut head, &hook).await["deliveries"][0].clone();
    let waits = shown["next_at"].as_i64().unwrap() - state.clock.now().0;
    assert!((3_600_000..=3_960_000).contains(&waits), "{waits}");
}
