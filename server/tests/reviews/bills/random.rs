//! Whatever finance does with several bills of several applications, everything adds up.

use super::{CHOICE, DONE, approved, countersign, issue, money, on, pay};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::reviews::{FINANCE, Harbour};
use crate::support::dice::Dice;
use axum::http::StatusCode;
use domain::access::AccountRole::Finance;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::invoices::issue_due_bills;
use server::storage::Backend;
use std::collections::BTreeMap;

/// What a year costs at each interval, in cents: the bills, and what each is.
const PLANS: [(&str, i64, i64); 3] = [("quarter", 4, 50_000), ("month", 12, 16_667), ("year", 1, 200_000)];

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn invoices_credit_notes_and_payments_of_many_bills_add_up(
    #[values((Backend::Sqlite, 1), (Backend::Sqlite, 2), (Backend::Sqlite, 3), (Backend::Postgres, 4))] case: (
        Backend,
        u64,
    ),
) {
    let (backend, seed) = case;
    let harbour = Harbour::priced(backend, CHOICE);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let mut fleets = Vec::new();
    for (payment, _, _) in PLANS {
        let fleet = approved(&harbour, payment).await;
        countersign(&harbour, &fleet).await;
        fleets.push(fleet);
    }
    let mut dice = Dice(seed);
    let mut done = BTreeMap::new();
    for step in 0..60 {
        let month = 7 + step / 5;
        let day = format!("{}-{:02}-20", 2026 + month / 12, month % 12 + 1);
        if step % 5 == 0 {
            issue_due_bills(&on(&harbour.site, &day)).await.unwrap();
        }
        let fleet = &fleets[dice.below(fleets.len())];
        let (deed, status) = act(&mut finance, &harbour, fleet, &mut dice).await;
        if status == DONE {
            *done.entry(deed).or_insert(0) += 1;
        }
        checked(&harbour, &fleets, &format!("seed {seed}, step {step}: {deed}")).await;
    }
    for deed in ["pay", "part", "undo", "refund", "cancel", "replace"] {
        assert!(done.contains_key(deed), "{deed} never happened: {done:?}");
    }
    books(&mut finance, &harbour).await;
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

/// Does something to one of the invoices of an application. Not all of it is possible.
async fn act(
    finance: &mut Visitor<'_>,
    harbour: &Harbour,
    fleet: &Fleet,
    dice: &mut Dice,
) -> (&'static str, StatusCode) {
    let (payment, _, each) = PLANS[plan(harbour, fleet).await];
    let invoices = super::invoices(harbour, fleet).await;
    let invoice = &invoices[dice.below(invoices.len())];
    let label = invoice["label"].as_str().unwrap();
    let cents = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
    match dice.below(6) {
        0 => ("pay", money(finance, label, &pay(&cents(each))).await),
        1 => {
            let some = i64::try_from(1 + dice.below(9_999)).unwrap();
            ("part", money(finance, label, &pay(&cents(some))).await)
        }
        2 => {
            let path = format!("/api/v1/invoices/harbour/{label}");
            let read: Value = serde_json::from_str(&finance.get(&path).await.body).unwrap();
            let payments = read["payments"].as_array().unwrap();
            let Some(last) = payments.iter().rev().find(|known| known["undone"] == false) else {
                return ("undo", StatusCode::NOT_FOUND);
            };
            (
                "undo",
                money(finance, label, &json!({ "action": "undo", "payment": last["id"] })).await,
            )
        }
        3 => {
            let back = json!({
                "action": "refund", "amount": cents(100), "day": "2026-07-15", "note": "Too much.", "reference": payment,
            });
            ("refund", money(finance, label, &back).await)
        }
        4 => (
            "cancel",
            money(finance, label, &json!({ "action": "cancel", "note": "Wrong." })).await,
        ),
        _ => ("replace", issue(finance, fleet, &cents(each)).await),
    }
}

/// Which plan an application has.
async fn plan(harbour: &Harbour, fleet: &Fleet) -> usize {
    let bills = harbour.application(fleet).await["bills"].as_array().unwrap().len();
    PLANS
        .iter()
        .position(|(_, count, _)| i64::try_from(bills.max(1)).unwrap() == *count)
        .unwrap()
}

/// Numbers have no gaps, every part has at most one invoice in force, and what's billed, cancelled and still to come is the price.
async fn checked(harbour: &Harbour, fleets: &[Fleet], told: &str) {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let numbers: Vec<(i64, i64)> = tx
        .all("SELECT year, number FROM invoice ORDER BY year, number", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    for (place, (year, number)) in numbers.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| numbers[before]);
        let expected = before
            .filter(|(same, _)| same == year)
            .map_or(1, |(_, before)| before + 1);
        assert_eq!(*number, expected, "{told}: {numbers:?}");
    }
    for fleet in fleets {
        let application = harbour.application(fleet).await;
        let (_, count, each) = PLANS[plan(harbour, fleet).await];
        let invoices = application["membership"]["invoices"].as_array().unwrap();
        let minor = |invoice: &Value| invoice["gross"]["minor"].as_i64().unwrap();
        let in_force = invoices
            .iter()
            .filter(|invoice| !matches!(invoice["state"].as_str(), Some("cancelled" | "credit_note")));
        let mut parts: BTreeMap<i64, i64> = BTreeMap::new();
        for invoice in in_force {
            let part = invoice["part"]["number"].as_i64().unwrap_or(1);
            assert_eq!(parts.insert(part, minor(invoice)), None, "{told}: two for {part}");
        }
        let cancelled = |invoice: &&Value| invoice["state"] == "cancelled";
        let credits = invoices.iter().filter(|invoice| invoice["state"] == "credit_note");
        assert_eq!(
            credits.map(minor).sum::<i64>(),
            invoices.iter().filter(cancelled).map(minor).sum::<i64>()
        );
        let planned = application["bills"].as_array().unwrap().iter();
        let to_come: i64 = planned
            .filter(|bill| !parts.contains_key(&bill["part"]["number"].as_i64().unwrap()))
            .map(minor)
            .sum();
        let waiting = if count == 1 && parts.is_empty() { each } else { to_come };
        assert_eq!(parts.values().sum::<i64>() + waiting, count * each, "{told}");
    }
}

/// The sums of both years, the entries of the journal, and the invoices agree.
async fn books(finance: &mut Visitor<'_>, harbour: &Harbour) {
    let (mut sums, mut entries) = ([0; 3], 0);
    for year in [2026, 2027] {
        let read = finance
            .get(&format!("/api/v1/invoices/harbour/months?year={year}"))
            .await;
        let books: Value = serde_json::from_str(&read.body).unwrap();
        for (place, key) in ["invoiced", "credited", "paid"].into_iter().enumerate() {
            sums[place] += books["books"][0]["year"][key]["minor"].as_i64().unwrap();
        }
        let table = finance
            .get(&format!("/invoices/harbour/journal.csv?year={year}"))
            .await
            .body;
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let at = reader
            .headers()
            .unwrap()
            .iter()
            .position(|name| name == "amount")
            .unwrap();
        for row in reader.records() {
            entries += row.unwrap()[at].replace('.', "").parse::<i64>().unwrap();
        }
    }
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let (invoiced, credited, paid): (i64, i64, i64) = tx
        .one(
            "SELECT CAST(COALESCE(SUM(CASE WHEN kind = 'invoice' THEN gross END), 0) AS BIGINT), \
             CAST(COALESCE(SUM(CASE WHEN kind = 'credit_note' THEN gross END), 0) AS BIGINT), \
             (SELECT CAST(COALESCE(SUM(minor), 0) AS BIGINT) FROM payment WHERE undone_at IS NULL) FROM invoice",
            &[],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(sums, [invoiced, credited, paid]);
    assert_eq!(entries, invoiced - credited - paid, "the journal");
}
