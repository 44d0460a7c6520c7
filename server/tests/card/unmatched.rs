//! Money by card that fits no invoice, or one that's cancelled or paid.

use super::fake_stripe::{event, session_object};
use super::objects::{COMPLETED, refund, sent};
use super::{DONE, LABEL, accepted, approved, books, finance, harbour, money, pay};
use crate::support::bulk::{ID, copy_rows};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;

async fn list(site: &mut crate::accounts::visitor::Visitor<'_>, show: &str) -> Value {
    site.get(&format!("/api/v1/invoices/harbour?show={show}")).await.json()
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
