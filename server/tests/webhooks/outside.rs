//! What a webhook's address can lead to: other addresses, slow and endless responses.

use super::receiver::{Manner, Receiver};
use super::{LIST, added, harbour, head, run, seen, test};
use crate::reviews::Harbour;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::AppState;
use server::outside::HostNames;
use server::storage::Backend;
use server::webhooks::deliver_due;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// The same server, with other settings about webhooks.
fn with(harbour: &Harbour, allow_private: bool, addresses: Vec<IpAddr>) -> (AppState, Arc<AtomicUsize>) {
    let looked_up = Arc::new(AtomicUsize::new(0));
    let counter = looked_up.clone();
    let mut state = harbour.site.state.clone();
    state.webhooks.outside.allow_private = allow_private;
    state.webhooks.outside.timeout = Duration::from_millis(300);
    state.webhooks.outside.names = HostNames::from(move |name| {
        assert_eq!(name, "hooks.example.org");
        counter.fetch_add(1, Ordering::SeqCst);
        addresses.clone()
    });
    (state, looked_up)
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_that_lead_to_private_addresses_are_refused_when_they_are_used(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut head = head(&harbour).await;
    let hook = added(&mut head, "https://hooks.example.org/in", &["application.submitted"]).await;
    for addresses in [
        vec!["127.0.0.1"],
        vec!["10.1.2.3", "192.168.1.1"],
        vec!["169.254.169.254"],
        vec!["100.64.0.1"],
        vec!["::1", "fe80::1"],
        vec!["::ffff:127.0.0.1"],
        vec!["64:ff9b::7f00:1"],
        vec!["2002:7f00:1::"],
        vec!["fd00:ec2::254"],
    ] {
        let read = addresses.iter().map(|address| address.parse().unwrap()).collect();
        let (state, _) = with(&harbour, false, read);
        run(&state, "DELETE FROM webhook_delivery").await;
        test(&mut head, &hook).await;
        deliver_due(&state).await.unwrap();
        let shown = seen(&mut head, &hook).await["deliveries"][0].clone();
        assert_eq!(shown["trouble"], "not_public", "{addresses:?}: {shown}");
        assert_eq!((&shown["status"], &shown["state"]), (&Value::Null, &json!("due")));
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_is_looked_up_once_so_its_second_answer_counts_for_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let hook = added(&mut head, &crm.url_at("hooks.example.org"), &["application.submitted"]).await;
    let (state, looked_up) = with(&harbour, true, vec!["127.0.0.1".parse().unwrap()]);
    for attempt in 1..=3 {
        test(&mut head, &hook).await;
        deliver_due(&state).await.unwrap();
        assert_eq!((crm.count(), looked_up.load(Ordering::SeqCst)), (attempt, attempt));
    }
    // What was allowed once isn't any more, once the setting is off.
    let (state, looked_up) = with(&harbour, false, vec!["127.0.0.1".parse().unwrap()]);
    test(&mut head, &hook).await;
    deliver_due(&state).await.unwrap();
    assert_eq!((crm.count(), looked_up.load(Ordering::SeqCst)), (3, 0));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn slow_and_endless_responses_end(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let hook = added(&mut head, &crm.url_at("hooks.example.org"), &["application.submitted"]).await;
    let (state, _) = with(&harbour, true, vec!["127.0.0.1".parse().unwrap()]);
    for (manner, expected, status, trouble, start) in [
        (Manner::Silent, "due", Value::Null, json!("too_slow"), ""),
        (Manner::SlowBody, "delivered", json!(200), Value::Null, "thank you"),
        (Manner::Huge, "delivered", json!(200), Value::Null, "xxxxx"),
    ] {
        crm.answers(manner);
        run(&state, "DELETE FROM webhook_delivery").await;
        test(&mut head, &hook).await;
        deliver_due(&state).await.unwrap();
        let shown = seen(&mut head, &hook).await["deliveries"][0].clone();
        assert_eq!(shown["state"], expected, "{manner:?}: {shown}");
        assert_eq!((&shown["status"], &shown["trouble"]), (&status, &trouble), "{manner:?}");
        let response = shown["response"].as_str().unwrap();
        assert!(
            response.starts_with(start) && response.len() <= 500,
            "{manner:?}: {response}"
        );
    }
    // Nothing listens there, or the name is unknown.
    run(&state, "UPDATE webhook SET url = 'http://127.0.0.1:9/in'").await;
    run(&state, "DELETE FROM webhook_delivery").await;
    test(&mut head, &hook).await;
    deliver_due(&state).await.unwrap();
    assert_eq!(
        seen(&mut head, &hook).await["deliveries"][0]["trouble"],
        "no_connection"
    );
    run(&state, "UPDATE webhook SET url = 'http://hooks.example.org/in'").await;
    run(&state, "DELETE FROM webhook_delivery").await;
    test(&mut head, &hook).await;
    deliver_due(&with(&harbour, true, Vec::new()).0).await.unwrap();
    assert_eq!(
        seen(&mut head, &hook).await["deliveries"][0]["trouble"],
        "no_connection"
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn addresses_that_nothing_is_sent_to_cannot_be_added(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut head = head(&harbour).await;
    for (url, why) in [
        ("http://hooks.example.org/in", "https://"),
        ("hooks.example.org/in", "isn't a URL"),
        ("https://ada:secret@hooks.example.org/", "password"),
        ("https://hooks.example.org:8443/", "443"),
        ("https://127.0.0.1/", "public internet"),
        ("https://[::ffff:7f00:1]/", "public internet"),
        ("https://localhost/", "public internet"),
        ("https://169.254.169.254/latest/meta-data/", "public internet"),
    ] {
        let new = json!({ "url": url, "events": ["invoice.paid"] });
        let answer = head.post_json(LIST, &new.to_string()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{url}");
        assert!(answer.body.contains(why), "{url}: {}", answer.body);
    }
    let good = json!({ "url": "https://hooks.example.org/in", "events": [] });
    let answer = head.post_json(LIST, &good.to_string()).await;
    assert!(answer.body.contains("types of events"), "{}", answer.body);
    for at in 0..21 {
        let new =
            json!({ "url": "https://hooks.example.org/in", "description": at.to_string(), "events": ["invoice.paid"] });
        let expected = if at < 20 {
            StatusCode::CREATED
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        assert_eq!(head.post_json(LIST, &new.to_string()).await.status, expected, "{at}");
    }
}
