//! Finance gives money back: by card through Stripe, and at the bank.

use super::fake_stripe::{NOW, event};
use super::{DONE, LABEL, accepted, approved, books, finance, harbour, invoice, money, paid_by_card};
use axum::http::StatusCode;
use domain::date::Date;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::{AppState, verify_ledger};
use server::card::send_refunds;
use server::clock::Clock;
use server::storage::Backend;

const INCOMPLETE: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const REFUNDS: &str = "/v1/refunds";

fn refund(card: &Value, amount: &str, id: &str) -> Value {
    json!({ "action": "refund", "card": card, "amount": amount, "note": "They paid twice.", "payment": id })
}

/// The same installation on another day.
fn on(day: &str, state: &AppState) -> AppState {
    let mut state = state.clone();
    state.clock = Clock::Fixed(Date::parse(day).unwrap());
    state
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_by_card_goes_back_once_and_in_parts(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (harbour, stripe) = harbour(backend).await;
    let fleet = approved(&harbour).await;
    let state = &harbour.site.state;
    paid_by_card(&harbour, &stripe, &fleet, LABEL).await;
    let mut treasurer = finance(&harbour).await;
    let card = invoice(&mut treasurer, LABEL).await["cards"][0].clone();
    assert_eq!(card["left"]["minor"], 200_000);
    let card = card["id"].clone();

    // It's there until it's sent, and two clicks count once.
    let id = "aaaaaaaaaaaaaaaa";
    for _ in 0..2 {
        assert_eq!(money(&mut treasurer, LABEL, &refund(&card, "500", id)).await, DONE);
    }
    let waiting = invoice(&mut treasurer, LABEL).await;
    assert_eq!(waiting["refunds"][0]["progress"], "due");
    assert_eq!(waiting["refunds"][0]["reason"], "They paid twice.");
    assert_eq!(waiting["cards"][0]["left"]["minor"], 150_000);
    assert_eq!(waiting["invoice"]["state"], "paid", "nothing has gone back yet");
    let page = treasurer.get(&format!("/invoices/harbour/{LABEL}")).await.body;
    assert!(page.contains("€500: to be sent to Stripe"), "{page}");
    for _ in 0..2 {
        send_refunds(state).await.unwrap();
    }
    let requests = stripe.requests(REFUNDS);
    assert_eq!(requests.len(), 1);
    assert_eq!(
        (requests[0].0.as_str(), requests[0].1["amount"].as_str()),
        (id, "50000")
    );
    let (paid, after) = ("payment".to_owned(), "refund".to_owned());
    let expected = vec![(paid.clone(), 200_000), (after.clone(), -50_000)];
    let (status, unpaid, mut payments) = books(&mut treasurer, LABEL).await;
    payments.sort();
    assert_eq!((status.as_str(), unpaid, &payments), ("unpaid", 50_000, &expected));
    assert_eq!(invoice(&mut treasurer, LABEL).await["refunds"], json!([]));

    // Stripe reports it too, several times.
    let (_, made) = stripe.made("refund").pop().unwrap();
    for (number, kind) in ["refund.created", "refund.updated"].into_iter().enumerate() {
        accepted(&harbour.site, &event(&format!("evt_{number}"), kind, 0, &made)).await;
    }
    let total = json!({ "id": "ch_1", "payment_intent": "pi_1", "amount_refunded": 50_000, "currency": "eur" });
    accepted(&harbour.site, &event("evt_total", "charge.refunded", 1, &total)).await;
    assert_eq!(books(&mut treasurer, LABEL).await.1, 50_000);

    // No more than what's left.
    assert_eq!(
        money(&mut treasurer, LABEL, &refund(&card, "1500.01", "")).await,
        StatusCode::CONFLICT
    );
    assert_eq!(
        money(&mut treasurer, LABEL, &refund(&card, "1 500,00 €", "")).await,
        DONE
    );
    assert_eq!(
        money(&mut treasurer, LABEL, &refund(&card, "0.01", "")).await,
        StatusCode::CONFLICT
    );
    send_refunds(state).await.unwrap();
    assert_eq!(books(&mut treasurer, LABEL).await.1, 200_000);
    // What Stripe reports can't be undone, and without payments the invoice can be cancelled.
    let payment = invoice(&mut treasurer, LABEL).await["payments"][0]["id"].clone();
    let undo = json!({ "action": "undo", "payment": payment });
    assert_eq!(money(&mut treasurer, LABEL, &undo).await, StatusCode::CONFLICT);
    let cancel = json!({ "action": "cancel", "note": "They left." });
    assert_eq!(money(&mut treasurer, LABEL, &cancel).await, DONE);
    verify_ledger(&state.database).await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_typed_is_checked_and_waits_for_a_confirmation() {
    let (harbour, stripe) = harbour(Backend::Sqlite).await;
    let fleet = approved(&harbour).await;
    paid_by_card(&harbour, &stripe, &fleet, LABEL).await;
    let mut treasurer = finance(&harbour).await;
    let card = invoice(&mut treasurer, LABEL).await["cards"][0]["id"].clone();
    let without_reason = json!({ "action": "refund", "card": card, "amount": "5" });
    for (command, expected) in [
        (refund(&card, "", ""), INCOMPLETE),
        (refund(&card, "-5", ""), INCOMPLETE),
        (without_reason, INCOMPLETE),
        (refund(&json!("bbbbbbbbbbbbbbbb"), "5", ""), StatusCode::NOT_FOUND),
    ] {
        assert_eq!(money(&mut treasurer, LABEL, &command).await, expected, "{command}");
    }
    let page = format!("/invoices/harbour/{LABEL}");
    let card = card.as_str().unwrap();
    let fields = |note: &'static str| [("do", "refund"), ("card", card), ("amount", "5"), ("note", note)];
    let wrong = treasurer.post(&page, &fields("")).await.body;
    assert!(
        wrong.contains("<title>Error:") && wrong.contains("why you’re refunding it"),
        "{wrong}"
    );
    assert!(wrong.contains("value=\"5\""), "what was typed is kept: {wrong}");

    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("UPDATE session SET confirmed_at = 0", &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        money(&mut treasurer, LABEL, &refund(&json!(card), "5", "")).await,
        StatusCode::FORBIDDEN
    );
    let answer = treasurer.post(&page, &fields("They paid twice.")).await;
    let (path, form) = answer.header("location").split_once('?').unwrap();
    assert_eq!(path, "/account/confirm");
    let kept = treasurer.get(&format!("{page}?{form}")).await.body;
    for expected in [
        "value=\"They paid twice.\"",
        "value=\"5\"",
        "Thanks for confirming",
        "<details open",
    ] {
        assert!(kept.contains(expected), "{expected}: {kept}");
    }
    assert!(stripe.requests(REFUNDS).is_empty());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refund_that_stripe_refuses_or_cannot_take_is_told(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, stripe) = harbour(backend).await;
    let fleet = approved(&harbour).await;
    let state = &harbour.site.state;
    paid_by_card(&harbour, &stripe, &fleet, LABEL).await;
    let mut treasurer = finance(&harbour).await;
    let card = invoice(&mut treasurer, LABEL).await["cards"][0]["id"].clone();
    stripe.broken(Some(StatusCode::SERVICE_UNAVAILABLE));
    assert_eq!(
        money(&mut treasurer, LABEL, &refund(&card, "5", "aaaaaaaaaaaaaaaa")).await,
        DONE
    );
    send_refunds(state).await.unwrap();
    let waiting = invoice(&mut treasurer, LABEL).await["refunds"][0].clone();
    assert_eq!(
        (&waiting["progress"], &waiting["trouble"]),
        (&json!("due"), &json!("Stripe answered with status 503"))
    );
    // It's given up before Stripe forgets the key, but a report still counts.
    send_refunds(&on("2026-07-16", state)).await.unwrap();
    let failed = invoice(&mut treasurer, LABEL).await;
    assert_eq!(failed["refunds"][0]["progress"], "failed");
    assert_eq!(failed["cards"][0]["left"]["minor"], 200_000);
    let page = treasurer.get(&format!("/invoices/harbour/{LABEL}")).await.body;
    assert!(page.contains("Look the payment up in Stripe’s dashboard"), "{page}");
    let made = json!({
        "id": "re_9", "amount": 500, "currency": "eur", "payment_intent": "pi_1", "status": "succeeded", "created": NOW,
        "metadata": { "refund": "aaaaaaaaaaaaaaaa" },
    });
    accepted(&harbour.site, &event("evt_late", "refund.created", 5, &made)).await;
    let now = invoice(&mut treasurer, LABEL).await;
    assert_eq!(
        (&now["refunds"], &now["cards"][0]["left"]["minor"]),
        (&json!([]), &json!(199_500))
    );

    // One that Stripe takes on and can't send comes back.
    stripe.broken(None);
    stripe.refunds_are("pending");
    assert_eq!(
        money(&mut treasurer, LABEL, &refund(&card, "10", "cccccccccccccccc")).await,
        DONE
    );
    send_refunds(state).await.unwrap();
    let sent = invoice(&mut treasurer, LABEL).await;
    assert_eq!(
        (&sent["refunds"][0]["progress"], &sent["invoice"]["unpaid"]["minor"]),
        (&json!("sent"), &json!(1_500))
    );
    let (_, mut made) = stripe.made("refund").pop().unwrap();
    made["status"] = json!("failed");
    accepted(&harbour.site, &event("evt_failed", "refund.failed", 9, &made)).await;
    let back = invoice(&mut treasurer, LABEL).await;
    assert_eq!(
        (&back["refunds"][0]["progress"], &back["invoice"]["unpaid"]["minor"]),
        (&json!("failed"), &json!(500))
    );

    stripe.broken(Some(StatusCode::BAD_REQUEST));
    assert_eq!(
        money(&mut treasurer, LABEL, &refund(&card, "20", "dddddddddddddddd")).await,
        DONE
    );
    send_refunds(state).await.unwrap();
    let refused = invoice(&mut treasurer, LABEL).await["refunds"].clone();
    let refused = refused
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["amount"]["minor"] == 2_000)
        .unwrap()
        .clone();
    assert_eq!(refused["progress"], "failed");
    assert_eq!(
        refused["trouble"],
        "Stripe refused it (400): Something is wrong with Stripe."
    );
    verify_ledger(&state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_arrived_at_the_bank_is_sent_back_there(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (harbour, _) = harbour(backend).await;
    approved(&harbour).await;
    let mut treasurer = finance(&harbour).await;
    let paid = json!({ "action": "pay", "amount": "2100", "day": "2026-07-14" });
    assert_eq!(money(&mut treasurer, LABEL, &paid).await, DONE);
    let back = |amount: &str, day: &str| {
        json!({
            "action": "refund", "amount": amount, "day": day, "note": "Too much.", "reference": "Transfer 7",
            "payment": "aaaaaaaaaaaaaaaa",
        })
    };
    for (command, expected) in [
        (back("100", ""), INCOMPLETE),
        (back("100", "2026-07-16"), INCOMPLETE),
        (back("2100.01", "2026-07-15"), StatusCode::CONFLICT),
        (back("100", "2026-07-15"), DONE),
        (back("100", "2026-07-15"), DONE),
    ] {
        assert_eq!(money(&mut treasurer, LABEL, &command).await, expected, "{command}");
    }
    let (status, unpaid, payments) = books(&mut treasurer, LABEL).await;
    assert_eq!((status.as_str(), unpaid, payments.len()), ("paid", 0, 2));
    let shown = invoice(&mut treasurer, LABEL).await["payments"].clone();
    let refund = shown
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["kind"] == "refund")
        .unwrap();
    assert_eq!(
        (&refund["note"], &refund["amount"]["minor"]),
        (&json!("Transfer 7"), &json!(-10_000))
    );
    let undo = json!({ "action": "undo", "payment": refund["id"] });
    assert_eq!(money(&mut treasurer, LABEL, &undo).await, DONE);
    assert_eq!(books(&mut treasurer, LABEL).await.0, "overpaid");
}
