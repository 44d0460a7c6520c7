//! A thousand events and statements in random order, several times and late: the same books as in order.

use super::fake_stripe::{FakeStripe, NOW, Sent, event, session_object};
use super::{BOARD, DONE, LABEL, counted, countersign, deliver, finance, money, pay};
use crate::accounts::visitor::Visitor;
use crate::reviews::bank::{Entry, camt, reference};
use crate::reviews::{ADA, Harbour, act};
use crate::support::databases::fresh_location;
use crate::support::dice::Dice;
use axum::http::StatusCode;
use domain::access::AccountRole::Board;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::backup::{dump, restore};
use server::storage::{Backend, Database};
use std::collections::BTreeSet;

const INVOICES: usize = 30;
const DELIVERIES: usize = 1_000;
const COMPLETED: &str = "checkout.session.completed";

/// What arrives.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Delivery {
    Event(String),
    /// A bank statement.
    Statement(String),
}

/// The books of every invoice, payment page, payment and refund, as text, sorted.
type Books = BTreeSet<String>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_order_leads_to_the_same_books() {
    let stripe = FakeStripe::start().await;
    let (backup, deliveries) = prepared(&stripe).await;
    let expected = delivered(Backend::Sqlite, &stripe, &backup, &deliveries).await;
    for needle in [
        "kind=refund",
        "kind=dispute",
        "overpaid",
        "cancelled",
        "failed",
        "active",
    ] {
        assert!(
            expected.iter().any(|line| line.contains(needle)),
            "{needle}: {expected:#?}"
        );
    }
    for (backend, seed) in [
        (Backend::Sqlite, 1),
        (Backend::Sqlite, 2),
        (Backend::Postgres, 3),
        (Backend::Postgres, 4),
    ] {
        let shuffled = shuffled(&deliveries, seed);
        assert_eq!(shuffled.len(), DELIVERIES);
        let books = delivered(backend, &stripe, &backup, &shuffled).await;
        let difference: Vec<&String> = books.symmetric_difference(&expected).collect();
        assert!(difference.is_empty(), "{backend:?} {seed}: {difference:#?}");
    }
}

/// A foundation with thirty invoices and their open payment pages, as a backup, and everything that happens to them, in order.
async fn prepared(stripe: &FakeStripe) -> (Vec<u8>, Vec<Delivery>) {
    let (location, folder) = fresh_location(Backend::Sqlite);
    let account = stripe.account();
    let harbour = Harbour::at(&location, folder, BOARD, |config| config.stripe = vec![account]);
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut treasurer = finance(&harbour).await;
    let (mut deliveries, mut labels) = (Vec::new(), Vec::new());
    for at in 0..INVOICES {
        let fleet = harbour.submitted().await;
        assert_eq!(act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
        let membership = harbour.application(&fleet).await["membership"].clone();
        let label = membership["invoices"][0]["label"].as_str().unwrap().to_owned();
        if at < 6 {
            countersign(&harbour, &fleet).await;
        }
        let kind = at % 12;
        if kind < 10 {
            pay(&harbour.site, &fleet, &label).await;
            let (sent, made) = stripe.made("checkout.session").pop().unwrap();
            deliveries.extend(events(kind, made["id"].as_str().unwrap(), &sent));
        }
        if kind == 8 {
            let cancel = json!({ "action": "cancel", "note": "Wrong address." });
            assert_eq!(money(&mut treasurer, &label, &cancel).await, DONE);
        }
        labels.push(label);
    }
    // Statements overlap, as those of a bank do.
    for window in [[10, 11, 22], [11, 22, 23], [23, 10, 11]] {
        let references: Vec<(String, String)> = window
            .into_iter()
            .map(|at| (format!("bank-{at}"), reference(&labels[at])))
            .collect();
        let entries: Vec<Entry<'_>> = references
            .iter()
            .map(|(id, reference)| Entry {
                id,
                reference,
                end_to_end: id,
                ..Entry::default()
            })
            .collect();
        deliveries.push(Delivery::Statement(camt(&format!("{window:?}"), &entries)));
    }
    let mut backup = Vec::new();
    dump(&harbour.site.state.database, "2026-07-15T12:00:00Z", &mut backup)
        .await
        .unwrap();
    (backup, deliveries)
}

/// What Stripe reports about an invoice of this kind, in order.
fn events(kind: usize, session: &str, sent: &Sent) -> Vec<Delivery> {
    let intent = session.replace("cs_", "pi_");
    let (paid, unpaid) = (
        session_object(session, sent, "paid"),
        session_object(session, sent, "unpaid"),
    );
    // Begun later, on another page that isn't known here: only the invoice's number says what it's for.
    let mut another = session_object(&format!("{session}b"), sent, "paid");
    another["metadata"]["checkout"] = Value::Null;
    let refund = |status: &str| {
        json!({
            "id": intent.replace("pi_", "re_"), "amount": 50_000, "currency": "eur", "payment_intent": intent,
            "status": status, "created": NOW, "metadata": {},
        })
    };
    let refunded = json!({ "payment_intent": intent, "amount_refunded": 50_000, "currency": "eur" });
    let dispute = json!({
        "id": intent.replace("pi_", "dp_"), "payment_intent": intent, "amount": 200_000, "currency": "eur",
    });
    let reports = match kind {
        1 => vec![(COMPLETED, unpaid), ("checkout.session.async_payment_succeeded", paid)],
        2 => vec![
            (COMPLETED, unpaid.clone()),
            ("checkout.session.async_payment_failed", unpaid),
            (COMPLETED, another),
        ],
        3 => vec![
            (COMPLETED, paid),
            ("refund.created", refund("pending")),
            ("charge.refunded", refunded),
            ("refund.updated", refund("succeeded")),
        ],
        4 => vec![
            (COMPLETED, paid),
            ("charge.dispute.created", dispute.clone()),
            ("charge.dispute.funds_withdrawn", dispute.clone()),
            ("charge.dispute.funds_reinstated", dispute),
        ],
        5 => vec![
            (COMPLETED, paid),
            ("charge.dispute.created", dispute.clone()),
            ("charge.dispute.funds_withdrawn", dispute),
        ],
        6 => vec![
            (COMPLETED, paid),
            ("charge.refunded", refunded),
            ("refund.created", refund("pending")),
            ("refund.failed", refund("failed")),
        ],
        7 => vec![("checkout.session.expired", unpaid), (COMPLETED, another)],
        9 => vec![(COMPLETED, paid), (COMPLETED, another)],
        _ => vec![(COMPLETED, paid), ("payment_intent.succeeded", json!({ "id": intent }))],
    };
    (0..)
        .zip(reports)
        .map(|(after, (name, object))| Delivery::Event(event(&format!("evt_{session}_{after}"), name, after, &object)))
        .collect()
}

/// Everything several times, in an order that follows from the seed, and a tenth of it only at the end.
fn shuffled(deliveries: &[Delivery], seed: u64) -> Vec<Delivery> {
    let mut dice = Dice(seed);
    let mut all: Vec<Delivery> = deliveries.to_vec();
    while all.len() < DELIVERIES {
        let again = deliveries[dice.below(deliveries.len())].clone();
        // Each statement once: what was imported isn't imported again.
        if matches!(again, Delivery::Event(_)) {
            all.push(again);
        }
    }
    for at in (1..all.len()).rev() {
        all.swap(at, dice.below(at + 1));
    }
    // These are dropped, with everything that's the same, and delivered in the end.
    let dropped: Vec<Delivery> = (0..deliveries.len() / 10)
        .map(|_| deliveries[dice.below(deliveries.len())].clone())
        .collect();
    let (late, in_time): (Vec<Delivery>, Vec<Delivery>) = all.into_iter().partition(|one| dropped.contains(one));
    [in_time, late].concat()
}

/// Delivers everything to a restored backup. Returns the books.
async fn delivered(backend: Backend, stripe: &FakeStripe, backup: &[u8], deliveries: &[Delivery]) -> Books {
    let (location, folder) = fresh_location(backend);
    restore(&Database::open(&location).await.unwrap(), backup)
        .await
        .unwrap();
    let account = stripe.account();
    let harbour = Harbour::at(&location, folder, BOARD, |config| config.stripe = vec![account]);
    let mut treasurer = finance(&harbour).await;
    for (at, delivery) in deliveries.iter().enumerate() {
        match delivery {
            Delivery::Event(event) => {
                let answer = deliver(&harbour.site, event).await;
                assert_eq!(answer.status, StatusCode::OK, "{at}: {}: {event}", answer.body);
            }
            Delivery::Statement(file) => import(&mut treasurer, at, file).await,
        }
    }
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
    let unique: BTreeSet<&String> = deliveries
        .iter()
        .filter_map(|one| match one {
            Delivery::Event(event) => Some(event),
            Delivery::Statement(_) => None,
        })
        .collect();
    let events = counted(&harbour.site, "SELECT COUNT(*) FROM card_event").await;
    assert_eq!(usize::try_from(events).unwrap(), unique.len());
    books(&harbour, &mut treasurer).await
}

/// Uploads and imports a statement, unless all of it was imported before.
async fn import(treasurer: &mut Visitor<'_>, at: usize, file: &str) {
    let answer = treasurer
        .post_json(&format!("/api/v1/bank/harbour?name={at}.xml"), file)
        .await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    let import = answer.json()["import"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/bank/harbour/imports/{import}");
    let command = json!({ "action": "import" }).to_string();
    let done = treasurer.post_json(&path, &command).await.status;
    assert!([DONE, StatusCode::UNPROCESSABLE_ENTITY].contains(&done), "{done}");
}

async fn books(harbour: &Harbour, treasurer: &mut Visitor<'_>) -> Books {
    const ROWS: &str = "SELECT i.label || ' kind=' || p.kind || ' sum=' || SUM(p.minor) FROM payment p \
         JOIN invoice i ON i.id = p.invoice WHERE p.undone_at IS NULL GROUP BY i.label, p.kind HAVING SUM(p.minor) <> 0 \
         UNION ALL SELECT i.label || ' page ' || c.state FROM checkout c JOIN invoice i ON i.id = c.invoice \
         UNION ALL SELECT c.intent || ' arrived ' || c.minor FROM card_payment c \
         UNION ALL SELECT stripe_id || ' ' || state || ' ' || minor FROM refund \
         UNION ALL SELECT application || ' active' FROM membership WHERE activated_at IS NOT NULL \
         UNION ALL SELECT key || ' ' || state FROM bank_line WHERE live";
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let rows: Vec<(String,)> = tx.all(ROWS, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    let mut books: Books = rows.into_iter().map(|(row,)| row).collect();
    let list = treasurer.get("/api/v1/invoices/harbour?show=all").await.json();
    for invoice in list["rows"].as_array().unwrap() {
        books.insert(format!(
            "{} {} {}",
            invoice["label"], invoice["state"], invoice["unpaid"]["minor"]
        ));
    }
    assert!(books.iter().any(|line| line.starts_with(LABEL)), "{books:#?}");
    books
}
