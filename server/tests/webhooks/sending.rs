//! What happens is sent: signed, once, to those who want it, and without anything about people.

use super::receiver::Receiver;
use super::{DONE, act, added, counted, harbour, head, hook, run, seen, signature, test};
use crate::members::{ZOE, active, on};
use crate::reviews::FINANCE;
use axum::http::StatusCode;
use domain::access::AccountRole::Finance;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;
use server::webhooks::deliver_due;
use std::collections::BTreeMap;

/// Noon of the day that tests run on, in seconds.
const NOW: &str = "1784116800";

const ALL: [&str; 6] = [
    "application.submitted",
    "application.decided",
    "membership.activated",
    "invoice.issued",
    "invoice.paid",
    "payment.recorded",
];

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn events_arrive_once_and_signed_where_they_are_wanted(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut head = head(&harbour).await;
    let (crm, books) = (Receiver::start().await, Receiver::start().await);
    let all = added(&mut head, &crm.url(), &ALL).await;
    let money = added(&mut head, &books.url(), &["invoice.paid"]).await;
    let fleet = active(&harbour).await;
    for _ in 0..2 {
        deliver_due(state).await.unwrap();
    }
    let received = crm.received();
    let by_kind: BTreeMap<String, Value> = received.iter().map(|one| (one.kind(), one.json())).collect();
    let mut kinds = ALL.to_vec();
    kinds.sort_unstable();
    assert_eq!(by_kind.keys().map(String::as_str).collect::<Vec<_>>(), kinds);
    assert_eq!(received.len(), ALL.len(), "each once");
    for one in &received {
        assert_eq!(one.header("webhook-signature"), signature(one, &all.secret));
        assert_eq!(one.header("webhook-timestamp"), NOW);
        assert_eq!(one.header("content-type"), "application/json");
        assert!(one.header("user-agent").starts_with("Guildhall/"));
        assert_eq!(one.path, "/in?key=s3cret");
        let body = one.json();
        assert_eq!(body["timestamp"], "2026-07-15T12:00:00Z");
        let data = &body["data"];
        assert_eq!(
            (&data["foundation"], &data["programme"], &data["application"]),
            (&json!("harbour"), &json!("membership"), &json!(fleet.reference)),
            "{body}"
        );
        for personal in [ZOE, "Zoe", "@", "Ada Pier", "Harbour Works"] {
            assert!(!one.body.contains(personal), "{personal} in {}", one.body);
        }
    }
    assert_eq!(by_kind["application.decided"]["data"]["outcome"], "approved");
    assert_eq!(by_kind["membership.activated"]["data"]["first_day"], "2026-07-15");
    let invoice = json!({ "number": "HARBOUR-2026-0001", "currency": "EUR", "gross": 200_000 });
    for (name, value) in invoice.as_object().unwrap() {
        assert_eq!(&by_kind["invoice.paid"]["data"][name], value);
        assert_eq!(&by_kind["invoice.issued"]["data"][name], value);
    }

    // The other webhook only gets what it wants, as the same message, signed with its own secret.
    let paid = books.received();
    assert_eq!(paid.len(), 1);
    assert_eq!(paid[0].header("webhook-signature"), signature(&paid[0], &money.secret));
    let same = received.iter().find(|one| one.kind() == "invoice.paid").unwrap();
    assert_eq!(paid[0].header("webhook-id"), same.header("webhook-id"));
    assert_ne!(paid[0].header("webhook-signature"), same.header("webhook-signature"));
    let shown = seen(&mut head, &all).await;
    assert_eq!(shown["deliveries"].as_array().unwrap().len(), ALL.len());
    assert_eq!(
        (&shown["deliveries"][0]["status"], &shown["deliveries"][0]["state"]),
        (&json!(204), &json!("delivered"))
    );
    verify_ledger(&state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invoice_is_paid_with_its_last_payment(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut head = head(&harbour).await;
    let books = Receiver::start().await;
    added(
        &mut head,
        &books.url(),
        &["invoice.paid", "payment.recorded", "payment.reversed"],
    )
    .await;
    let fleet = harbour.submitted().await;
    let mut ada = harbour
        .with_role(crate::reviews::ADA, domain::access::AccountRole::Board)
        .await;
    assert_eq!(crate::reviews::act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let invoice = "/api/v1/invoices/harbour/HARBOUR-2026-0001";
    let mut expected = Vec::new();
    for (id, amount, kinds) in [
        ("aaaaaaaaaaaaaaaa", "1500", &["payment.recorded"][..]),
        ("bbbbbbbbbbbbbbbb", "600", &["invoice.paid", "payment.recorded"]),
        ("cccccccccccccccc", "10", &["payment.recorded"]),
    ] {
        let pay = json!({ "action": "pay", "amount": amount, "day": "2026-07-14", "payment": id });
        for _ in 0..2 {
            assert_eq!(finance.post_json(invoice, &pay.to_string()).await.status, DONE);
        }
        expected.extend(kinds.iter().map(|kind| (*kind).to_owned()));
    }
    let payments = finance.get(invoice).await.json();
    let undo = json!({ "action": "undo", "payment": payments["payments"][0]["id"] });
    assert_eq!(finance.post_json(invoice, &undo.to_string()).await.status, DONE);
    expected.push("payment.reversed".to_owned());
    deliver_due(&harbour.site.state).await.unwrap();
    let mut kinds: Vec<String> = books.received().iter().map(super::receiver::Received::kind).collect();
    kinds.sort_unstable();
    expected.sort_unstable();
    assert_eq!(kinds, expected);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_secrets_sign_for_a_day(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let old = added(&mut head, &crm.url(), &ALL).await;
    // A second click replaces the new one, which nobody uses yet.
    let first = head.post_json(&format!("{}/secret", old.path()), "").await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    let replaced = head.post_json(&format!("{}/secret", old.path()), "").await;
    assert_eq!(replaced.status, StatusCode::OK, "{}", replaced.body);
    let new = hook(&replaced.json());
    assert_eq!(new.id, old.id);
    assert_ne!(new.secret, old.secret);
    test(&mut head, &old).await;
    deliver_due(state).await.unwrap();
    let both = &crm.received()[0];
    let expected = format!("{} {}", signature(both, &new.secret), signature(both, &old.secret));
    assert_eq!(both.header("webhook-signature"), expected);
    assert!(seen(&mut head, &old).await["webhook"]["old_secret_until"].is_i64());

    test(&mut head, &old).await;
    deliver_due(&on(&harbour.site, "2026-07-16")).await.unwrap();
    let one = &crm.received()[1];
    assert_eq!(one.header("webhook-signature"), signature(one, &new.secret));

    // The secrets are in no list, in no entry of the ledger, and in no email.
    let all = format!(
        "{}{}",
        head.get(super::LIST).await.body,
        head.get(&old.path()).await.body
    );
    let mut tx = state.database.read().await.unwrap();
    let ledger: Vec<(String, Option<String>)> = tx
        .all(
            "SELECT l.detail, p.content FROM ledger l LEFT JOIN personal p ON p.seq = l.seq",
            &[],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let ledger = format!("{ledger:?}");
    for secret in [&old.secret, &new.secret] {
        let bare = secret.trim_start_matches("whsec_");
        assert!(!all.contains(bare) && !ledger.contains(bare));
    }
    assert!(!ledger.contains("s3cret"), "URLs aren't in the ledger either");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_clicks_add_one_webhook(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let first = added(&mut head, &crm.url(), &ALL).await;
    let second = added(&mut head, &crm.url(), &ALL).await;
    assert_eq!(first.id, second.id);
    assert_ne!(first.secret, second.secret);
    test(&mut head, &second).await;
    deliver_due(&harbour.site.state).await.unwrap();
    let received = crm.received();
    assert_eq!(received.len(), 1);
    assert_eq!(
        received[0].header("webhook-signature"),
        signature(&received[0], &second.secret)
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_paused_webhook_gets_nothing_of_what_happens_meanwhile(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let hook = added(&mut head, &crm.url(), &["application.submitted"]).await;
    let first = harbour.submitted().await;
    for _ in 0..2 {
        assert_eq!(act(&mut head, &hook, &json!({ "action": "pause" })).await, DONE);
    }
    harbour.submitted().await;
    deliver_due(state).await.unwrap();
    assert_eq!(crm.count(), 0, "what was due waits");
    let test = json!({ "action": "send_test" });
    assert_eq!(act(&mut head, &hook, &test).await, StatusCode::CONFLICT);
    assert_eq!(act(&mut head, &hook, &json!({ "action": "resume" })).await, DONE);
    deliver_due(state).await.unwrap();
    let received = crm.received();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].json()["data"]["application"], first.reference.as_str());

    // An event can be sent again, and two clicks do it once.
    let delivery = seen(&mut head, &hook).await["deliveries"][0]["id"].clone();
    let again = json!({ "action": "send_again", "delivery": delivery });
    for _ in 0..2 {
        assert_eq!(act(&mut head, &hook, &again).await, DONE);
    }
    deliver_due(state).await.unwrap();
    let received = crm.received();
    assert_eq!(received.len(), 2);
    assert_eq!(received[0].header("webhook-id"), received[1].header("webhook-id"));
    assert_eq!(received[0].body, received[1].body);
    let unknown = json!({ "action": "send_again", "delivery": "aaaaaaaaaaaaaaaa" });
    assert_eq!(act(&mut head, &hook, &unknown).await, StatusCode::NOT_FOUND);

    let history = seen(&mut head, &hook).await["history"].clone();
    let history: Vec<&str> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["what"].as_str().unwrap())
        .collect();
    let expected = [
        "webhook added",
        "webhook paused",
        "webhook resumed",
        "webhook event sent again",
    ];
    assert_eq!(history, expected);

    // Once it's deleted, nothing is left of it but the ledger.
    for _ in 0..2 {
        assert_eq!(head.delete(&hook.path()).await.status, DONE);
    }
    harbour.submitted().await;
    assert_eq!(counted(state, "SELECT COUNT(*) FROM webhook_delivery").await, 0);
    assert_eq!(head.get(&hook.path()).await.status, StatusCode::NOT_FOUND);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn however_many_servers_there_are_an_event_is_sent_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let hook = added(&mut head, &crm.url(), &ALL).await;
    for _ in 0..5 {
        test(&mut head, &hook).await;
    }
    let sending: Vec<_> = (0..4)
        .map(|_| {
            let state = state.clone();
            tokio::spawn(async move { deliver_due(&state).await })
        })
        .collect();
    for sent in sending {
        sent.await.unwrap().unwrap();
    }
    assert_eq!(crm.count(), 5);
    // Old deliveries don't keep others from being sent, and a list has pages.
    run(state, "UPDATE webhook_delivery SET state = 'failed'").await;
    let failed = head.get(&format!("{}?show=failed", hook.path())).await.json();
    assert_eq!(failed["deliveries"].as_array().unwrap().len(), 5);
    for sort in ["event", "-when", "state", "-attempts"] {
        let sorted = head.get(&format!("{}?sort={sort}", hook.path())).await.json();
        assert_eq!(
            (&sorted["sort"], sorted["deliveries"].as_array().unwrap().len()),
            (&json!(sort), 5)
        );
    }
    for (sort, first) in [
        ("name", "CRM"),
        ("-name", "Website"),
        ("failed", "Website"),
        ("-failed", "CRM"),
    ] {
        let new = json!({ "url": crm.url(), "description": "Website", "events": ["invoice.paid"] });
        if sort == "name" {
            assert_eq!(
                head.post_json(super::LIST, &new.to_string()).await.status,
                StatusCode::CREATED
            );
        }
        let sorted = head.get(&format!("{}?sort={sort}", super::LIST)).await.json();
        assert_eq!(sorted["webhooks"][0]["description"], first, "{sort}");
    }
    let delivered = head.get(&format!("{}?show=delivered&page=9", hook.path())).await.json();
    assert_eq!((&delivered["deliveries"], &delivered["page"]), (&json!([]), &json!(1)));
}
