//! Stripe's events: who may send them, and what each changes, in any order.

use super::fake_stripe::{NOW, Sent, WEBHOOK, event, session_object, signature};
use super::{
    DONE, LABEL, accepted, approved, books, counted, deliver, deliver_with, finance, harbour, invoice, money, pay,
};
use crate::site::Site;
use crate::support::bulk::{ID, copy_rows};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;

const COMPLETED: &str = "checkout.session.completed";

/// What a session has that was begun for this invoice, although nobody here knows it.
fn sent(label: &str, amount: &str, currency: &str) -> Sent {
    [
        ("line_items[0][price_data][unit_amount]", amount),
        ("line_items[0][price_data][currency]", currency),
        ("client_reference_id", label),
        ("metadata[foundation]", "harbour"),
        ("metadata[invoice]", label),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into()
}

/// A refund as an event has it.
fn refund(id: &str, intent: &str, amount: i64, status: &str) -> Value {
    json!({
        "id": id, "object": "refund", "amount": amount, "currency": "eur", "payment_intent": intent, "status": status,
        "created": NOW, "metadata": {},
    })
}

fn charge(intent: &str, refunded: i64) -> Value {
    json!({ "id": "ch_1", "object": "charge", "payment_intent": intent, "amount_refunded": refunded, "currency": "eur" })
}

fn dispute(intent: &str, amount: i64) -> Value {
    json!({ "id": "dp_1", "object": "dispute", "payment_intent": intent, "amount": amount, "currency": "eur" })
}

async fn list(site: &mut crate::accounts::visitor::Visitor<'_>, show: &str) -> Value {
    site.get(&format!("/api/v1/invoices/harbour?show={show}")).await.json()
}

async fn sends(site: &Site, events: &[(&str, &Value)]) {
    for (at, (kind, object)) in (0..).zip(events) {
        accepted(site, &event(&format!("evt_{at}_{kind}"), kind, at, object)).await;
    }
}

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

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn money_that_fits_no_invoice_is_shown_until_it_went_back(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, _) = harbour(backend).await;
    approved(&harbour).await;
    let site = &harbour.site;
    let mut treasurer = finance(&harbour).await;
    // Somebody donates to the same account at Stripe: that isn't for here.
    let mut donation = session_object("cs_donation", &sent(LABEL, "500", "eur"), "paid");
    donation["metadata"] = json!({ "campaign": "spring" });
    accepted(site, &event("evt_1", COMPLETED, 0, &donation)).await;
    let mut elsewhere = donation.clone();
    elsewhere["metadata"] = json!({ "foundation": "elsewhere", "invoice": LABEL });
    accepted(site, &event("evt_2", COMPLETED, 0, &elsewhere)).await;
    assert_eq!(list(&mut treasurer, "all").await["unrecorded"], json!([]));

    let unknown = session_object("cs_unknown", &sent("HARBOUR-2026-0099", "500", "eur"), "paid");
    accepted(site, &event("evt_3", COMPLETED, 0, &unknown)).await;
    let dollars = session_object("cs_dollars", &sent(LABEL, "700", "usd"), "paid");
    accepted(site, &event("evt_4", COMPLETED, 0, &dollars)).await;
    let gold = session_object("cs_gold", &sent(LABEL, "3", "xau"), "paid");
    accepted(site, &event("evt_5", COMPLETED, 0, &gold)).await;
    let shown = list(&mut treasurer, "all").await["unrecorded"].clone();
    let shown: Vec<(&str, &Value, &Value)> = shown
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["intent"].as_str().unwrap(), &row["amount"], &row["invoice"]))
        .collect();
    let amount = |minor: i64, currency: &str| json!({ "minor": minor, "currency": currency });
    let mut expected = vec![
        ("pi_unknown", amount(500, "EUR"), json!(null)),
        ("pi_dollars", amount(700, "USD"), json!(LABEL)),
        ("pi_gold", json!(null), json!(LABEL)),
    ];
    expected.sort_by_key(|(intent, ..)| *intent);
    let mut shown: Vec<(&str, Value, Value)> = shown
        .into_iter()
        .map(|(intent, amount, invoice)| (intent, amount.clone(), invoice.clone()))
        .collect();
    shown.sort_by_key(|(intent, ..)| *intent);
    assert_eq!(shown, expected);
    assert_eq!(
        books(&mut treasurer, LABEL).await,
        ("unpaid".to_owned(), 200_000, vec![])
    );
    let page = treasurer.get("/invoices/harbour").await.body;
    assert!(
        page.contains("Card payments without an invoice") && page.contains("pi_dollars"),
        "{page}"
    );

    // It's refunded in Stripe's dashboard.
    accepted(
        site,
        &event(
            "evt_6",
            "refund.created",
            1,
            &refund("re_1", "pi_unknown", 500, "succeeded"),
        ),
    )
    .await;
    let left = list(&mut treasurer, "all").await["unrecorded"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(left, 2);
    // However many have gone back, and however: those that are left are shown.
    for (copied, changed) in [
        ("refund", vec![("id", ID), ("intent", ID), ("stripe_id", ID)]),
        ("card_payment", vec![("id", ID), ("intent", ID), ("at", "at - n")]),
    ] {
        let of = "intent = 'pi_unknown'".to_owned();
        let mut tx = site.state.database.begin().await.unwrap();
        copy_rows(&mut tx, 600, vec![(copied, changed, of)]).await.unwrap();
        tx.commit().await.unwrap();
    }
    let left = list(&mut treasurer, "all").await["unrecorded"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(left, 2);
    verify_ledger(&site.state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn money_for_a_cancelled_or_paid_invoice_is_to_be_refunded(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, stripe) = harbour(backend).await;
    let fleet = approved(&harbour).await;
    let site = &harbour.site;
    let mut treasurer = finance(&harbour).await;
    pay(site, &fleet, LABEL).await;
    let cancel = json!({ "action": "cancel", "note": "Wrong address." });
    assert_eq!(money(&mut treasurer, LABEL, &cancel).await, DONE);
    accepted(site, &event("evt_1", COMPLETED, 0, &stripe.finished("paid"))).await;
    assert_eq!(
        books(&mut treasurer, LABEL).await,
        ("cancelled".to_owned(), -200_000, vec![("payment".to_owned(), 200_000)])
    );
    let listed = list(&mut treasurer, "to_refund").await;
    assert_eq!(listed["rows"][0]["label"], LABEL);
    let page = treasurer.get(&format!("/invoices/harbour/{LABEL}")).await.body;
    for expected in ["€2,000 to refund", "Stripe sends the money back"] {
        assert!(page.contains(expected), "{expected}: {page}");
    }

    // Its replacement is paid at the bank, then by a page that was still open somewhere.
    let new = json!({ "application": fleet.reference, "amount": "1500" }).to_string();
    assert_eq!(treasurer.post_json("/api/v1/invoices/harbour", &new).await.status, DONE);
    let label = "HARBOUR-2026-0003";
    let paid = json!({ "action": "pay", "amount": "1500", "day": "2026-07-14" });
    assert_eq!(money(&mut treasurer, label, &paid).await, DONE);
    let late = session_object("cs_late", &sent(label, "149900", "eur"), "paid");
    accepted(site, &event("evt_2", COMPLETED, 1, &late)).await;
    let (state, unpaid, _) = books(&mut treasurer, label).await;
    assert_eq!(
        (state.as_str(), unpaid),
        ("overpaid", -149_900),
        "another amount counts as it is"
    );
    assert_eq!(
        list(&mut treasurer, "to_refund").await["rows"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    // Money for a credit note isn't anybody's.
    let credit = session_object("cs_credit", &sent("HARBOUR-2026-0002", "100", "eur"), "paid");
    accepted(site, &event("evt_3", COMPLETED, 2, &credit)).await;
    assert_eq!(
        list(&mut treasurer, "all").await["unrecorded"][0]["intent"],
        "pi_credit"
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn refunds_and_disputes_at_stripe_are_followed_in_any_order(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let paid = session_object("cs_1", &sent(LABEL, "200000", "eur"), "paid");
    let pending = refund("re_1", "pi_1", 50_000, "pending");
    let refunded = refund("re_1", "pi_1", 50_000, "succeeded");
    let failed = refund("re_1", "pi_1", 50_000, "failed");
    let total = charge("pi_1", 50_000);
    let disputed = dispute("pi_1", 200_000);
    let (opened, withdrawn, reinstated) = (
        ("charge.dispute.created", &disputed),
        ("charge.dispute.funds_withdrawn", &disputed),
        ("charge.dispute.funds_reinstated", &disputed),
    );
    let cases = [
        // Requested in the dashboard, reported in two ways.
        (
            vec![
                (COMPLETED, &paid),
                ("refund.created", &pending),
                ("charge.refunded", &total),
                ("refund.updated", &refunded),
            ],
            50_000,
        ),
        (vec![(COMPLETED, &paid), ("charge.refunded", &total)], 50_000),
        // It couldn't be sent.
        (
            vec![
                (COMPLETED, &paid),
                ("charge.refunded", &total),
                ("refund.created", &pending),
                ("refund.failed", &failed),
            ],
            0,
        ),
        (vec![(COMPLETED, &paid), opened], 0),
        (vec![(COMPLETED, &paid), opened, withdrawn], 200_000),
        (vec![(COMPLETED, &paid), opened, withdrawn, reinstated], 0),
    ];
    for (events, gone) in cases {
        for reversed in [false, true] {
            let (harbour, _) = harbour(backend).await;
            approved(&harbour).await;
            let site = &harbour.site;
            let events: Vec<String> = (0..)
                .zip(&events)
                .map(|(at, (kind, object))| event(&format!("evt_{at}"), kind, at, object))
                .collect();
            let ordered: Vec<&String> = if reversed {
                events.iter().rev().collect()
            } else {
                events.iter().collect()
            };
            for event in ordered {
                accepted(site, event).await;
            }
            let mut treasurer = finance(&harbour).await;
            let (_, unpaid, payments) = books(&mut treasurer, LABEL).await;
            assert_eq!(unpaid, gone, "{reversed} {events:?}: {payments:?}");
            verify_ledger(&site.state.database).await.unwrap().unwrap();
        }
    }
}

/// A dispute that was closed without money moving stayed open for ever, and so did a lost one.
#[tokio::test]
async fn a_dispute_that_is_closed_is_over_whoever_has_the_money() {
    for (events, left) in [
        (vec!["charge.dispute.created", "charge.dispute.closed"], 200_000),
        (vec!["charge.dispute.closed", "charge.dispute.created"], 200_000),
        (
            vec![
                "charge.dispute.created",
                "charge.dispute.funds_withdrawn",
                "charge.dispute.closed",
            ],
            0,
        ),
    ] {
        let (harbour, stripe) = harbour(Backend::Sqlite).await;
        let fleet = approved(&harbour).await;
        super::paid_by_card(&harbour, &stripe, &fleet, LABEL).await;
        let mut treasurer = finance(&harbour).await;
        let disputed = dispute("pi_1", 200_000);
        let reported: Vec<(&str, &Value)> = events.iter().map(|event| (*event, &disputed)).collect();
        sends(&harbour.site, &reported).await;
        let card = invoice(&mut treasurer, LABEL).await["cards"][0].clone();
        assert_eq!(card["disputed"], false, "{events:?}");
        assert_eq!(card["left"]["minor"], left, "{events:?}");
    }
}

#[tokio::test]
async fn a_dispute_is_shown_until_the_money_is_back() {
    let (harbour, stripe) = harbour(Backend::Sqlite).await;
    let fleet = approved(&harbour).await;
    let site = &harbour.site;
    super::paid_by_card(&harbour, &stripe, &fleet, LABEL).await;
    let mut treasurer = finance(&harbour).await;
    let disputed = dispute("pi_1", 200_000);
    sends(
        site,
        &[
            ("charge.dispute.created", &disputed),
            ("charge.dispute.funds_withdrawn", &disputed),
        ],
    )
    .await;
    let page = treasurer.get(&format!("/invoices/harbour/{LABEL}")).await.body;
    assert!(
        page.contains("Reply in Stripe’s dashboard") && page.contains("Disputed"),
        "{page}"
    );
    assert_eq!(invoice(&mut treasurer, LABEL).await["cards"][0]["left"]["minor"], 0);
    sends(site, &[("charge.dispute.funds_reinstated", &disputed)]).await;
    let page = treasurer.get(&format!("/invoices/harbour/{LABEL}")).await.body;
    assert!(
        !page.contains("Reply in Stripe’s dashboard") && page.contains("Dispute won"),
        "{page}"
    );
    let kinds: Vec<(String, i64)> = books(&mut treasurer, LABEL).await.2;
    let expected = [("payment", 200_000), ("dispute", -200_000), ("dispute", 200_000)];
    let mut kinds: Vec<(&str, i64)> = kinds.iter().map(|(kind, minor)| (kind.as_str(), *minor)).collect();
    kinds.sort_unstable();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(kinds, expected);
}
