//! Refunds and disputes that Stripe reports, in any order.

use super::fake_stripe::{event, session_object};
use super::objects::{COMPLETED, charge, dispute, refund, sent};
use super::{LABEL, accepted, approved, books, finance, harbour, invoice};
use crate::site::Site;
use rstest::rstest;
use serde_json::Value;
use server::applications::verify_ledger;
use server::storage::Backend;

async fn sends(site: &Site, events: &[(&str, &Value)]) {
    for (at, (kind, object)) in (0..).zip(events) {
        accepted(site, &event(&format!("evt_{at}_{kind}"), kind, at, object)).await;
    }
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
