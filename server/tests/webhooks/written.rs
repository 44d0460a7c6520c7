//! What `scripts/check-webhooks` gives to other tools: real requests, before and while a secret is replaced.

use super::receiver::Receiver;
use super::{added, head, hook, test};
use crate::reviews::Harbour;
use crate::support::databases::fresh_location;
use serde_json::json;
use server::clock::Clock;
use server::storage::Backend;
use server::webhooks::deliver_due;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "scripts/check-webhooks runs it"]
async fn requests_for_other_tools() {
    let file = std::env::var("GUILDHALL_WEBHOOKS").unwrap();
    let (location, data) = fresh_location(Backend::Sqlite);
    // The tools go by the real time.
    let harbour = Harbour::at(&location, data, "review = [\"board\"]", |config| {
        config.clock = Clock::System;
        config.allow_private_webhooks = true;
    });
    let state = &harbour.site.state;
    let mut head = head(&harbour).await;
    let receiver = Receiver::start().await;
    let first = added(&mut head, &receiver.url(), &["application.submitted"]).await;
    harbour.submitted().await;
    deliver_due(state).await.unwrap();
    let replaced = head.post_json(&format!("{}/secret", first.path()), "").await;
    let second = hook(&replaced.json());
    test(&mut head, &first).await;
    deliver_due(state).await.unwrap();
    let received = receiver.received();
    assert_eq!(received.len(), 2);
    let requests: Vec<_> = received
        .iter()
        .map(|one| json!({ "headers": one.all_headers(), "body": one.body }))
        .collect();
    let all = json!({ "secrets": [first.secret, second.secret], "requests": requests });
    std::fs::write(file, all.to_string()).unwrap();
}
