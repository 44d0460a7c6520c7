//! Stripe's events: who may send them, and what they say about a payment.

use super::fake_stripe::{NOW, WEBHOOK, event, signature};
use super::objects::COMPLETED;
use super::{LABEL, accepted, approved, books, counted, deliver, deliver_with, finance, harbour, pay};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_stripe_can_send_events_and_each_counts_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, stripe) = harbour(backend).await;
    let fleet = approved(&harbour).await;
    let site = &harbour.site;
    pay(site, &fleet, LABEL).await;
    let completed = event("evt_1", COMPLETED, 0, &stripe.finished("paid"));
    let tampered = completed.replace("200000", "2");
    for (what, body, signature) in [
        ("nothing", &completed, String::new()),
        ("another secret", &completed, signature(&completed, "whsec_other", NOW)),
        ("another body", &tampered, signature(&completed, WEBHOOK, NOW)),
        ("too old", &completed, signature(&completed, WEBHOOK, NOW - 301)),
        ("from the future", &completed, signature(&completed, WEBHOOK, NOW + 301)),
        ("not an event", &"{}".to_owned(), signature("{}", WEBHOOK, NOW)),
    ] {
        let answer = deliver_with(site, body, &signature).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{what}: {}", answer.body);
        assert!(answer.json()["error"].is_string(), "{what}");
    }
    assert_eq!(counted(site, "SELECT COUNT(*) FROM card_event").await, 0);

    // Whatever a browser would be refused for.
    let request = Request::post("/webhooks/stripe/harbour")
        .header("stripe-signature", signature(&completed, WEBHOOK, NOW))
        .header("origin", "https://stripe.com")
        .header("sec-fetch-site", "cross-site")
        .body(Body::from(completed.clone()))
        .unwrap();
    let answer = site.ask(request).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    for _ in 0..3 {
        assert_eq!(accepted(site, &completed).await["known"], true);
    }
    assert_eq!(counted(site, "SELECT COUNT(*) FROM payment").await, 1);
    assert_eq!(
        counted(site, "SELECT COUNT(*) FROM card_event WHERE result = 'handled'").await,
        1
    );
    // Others are kept in mind, and ignored.
    accepted(site, &event("evt_2", "customer.created", 0, &json!({ "id": "cus_1" }))).await;
    assert_eq!(
        counted(site, "SELECT COUNT(*) FROM card_event WHERE result = 'ignored'").await,
        1
    );
    // Of the payer, nothing is stored.
    let mut tx = site.state.database.read().await.unwrap();
    let stored: Vec<(String,)> = tx
        .all("SELECT kind || hash || event FROM card_event", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    assert!(stored.iter().all(|(row,)| !row.contains("payer")), "{stored:?}");
}

#[tokio::test]
async fn an_event_that_is_too_large_is_refused_and_any_number_is_taken() {
    let (harbour, _) = harbour(Backend::Sqlite).await;
    let huge = format!("{{\"id\":\"{}\"}}", "a".repeat(300 * 1024));
    let answer = deliver(&harbour.site, &huge).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    // More than one network may change in a burst.
    for number in 0..2_010 {
        let answer = deliver_with(&harbour.site, &number.to_string(), "t=1,v1=00").await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_that_takes_days_is_confirmed_first(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (harbour, stripe) = harbour(backend).await;
    let fleet = approved(&harbour).await;
    let site = &harbour.site;
    let status = format!("/apply/{}", fleet.secret);
    pay(site, &fleet, LABEL).await;
    let first = stripe.finished("unpaid");
    accepted(site, &event("evt_1", COMPLETED, 0, &first)).await;
    let page = site.get(&status).await.body;
    assert!(
        page.contains("being confirmed") && !page.contains("Pay by card"),
        "{page}"
    );
    assert_eq!(counted(site, "SELECT COUNT(*) FROM payment").await, 0);
    assert_eq!(pay(site, &fleet, LABEL).await, status, "nobody pays twice");

    // It fails, and another one succeeds, which is reported before it was completed.
    accepted(
        site,
        &event("evt_2", "checkout.session.async_payment_failed", 1, &first),
    )
    .await;
    let page = site.get(&status).await.body;
    assert!(
        page.contains("didn’t go through") && page.contains("Pay by card"),
        "{page}"
    );
    assert!(pay(site, &fleet, LABEL).await.ends_with(&format!("/card/{LABEL}")));
    let second = stripe.finished("paid");
    accepted(
        site,
        &event("evt_4", "checkout.session.async_payment_succeeded", 3, &second),
    )
    .await;
    accepted(site, &event("evt_3", COMPLETED, 2, &stripe.finished("unpaid"))).await;
    let mut treasurer = finance(&harbour).await;
    assert_eq!(
        books(&mut treasurer, LABEL).await,
        ("paid".to_owned(), 0, vec![("payment".to_owned(), 200_000)])
    );
    let states = "SELECT COUNT(*) FROM checkout WHERE state IN ('failed', 'paid')";
    assert_eq!(counted(site, states).await, 2);
}

#[tokio::test]
async fn a_report_can_be_faster_than_stripes_reply() {
    let (harbour, stripe) = harbour(Backend::Sqlite).await;
    let fleet = approved(&harbour).await;
    let site = &harbour.site;
    pay(site, &fleet, LABEL).await;
    // As if this server had been stopped before it stored the reply.
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run(
        "UPDATE checkout SET state = 'starting', session = NULL, url = NULL, expires_at = NULL",
        &[],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    accepted(site, &event("evt_1", COMPLETED, 0, &stripe.finished("paid"))).await;
    let known = "SELECT COUNT(*) FROM checkout WHERE state = 'paid' AND session = 'cs_1'";
    assert_eq!(counted(site, known).await, 1);
    assert_eq!(counted(site, "SELECT COUNT(*) FROM payment").await, 1);
}
