//! Reminders to pay, the sums of each month, and the journal for accounting software.

use super::{ADA, FINANCE, Harbour, act};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::{Fleet, letters};
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Finance};
use domain::date::Date;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::AppState;
use server::clock::Clock;
use server::invoices::remind_members;
use server::storage::Backend;

const LABEL: &str = "HARBOUR-2026-0001";

async fn approved(harbour: &Harbour) -> Fleet {
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    assert_eq!(
        act(&mut ada, &fleet, "approve", "Welcome.").await,
        StatusCode::NO_CONTENT
    );
    fleet
}

/// The same site on another day.
fn on(harbour: &Harbour, day: &str) -> AppState {
    AppState {
        clock: Clock::Fixed(Date::parse(day).unwrap()),
        ..harbour.site.state.clone()
    }
}

async fn send(visitor: &mut Visitor<'_>, command: &Value) {
    let path = format!("/api/v1/invoices/harbour/{LABEL}");
    let answer = visitor.post_json(&path, &command.to_string()).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.body);
}

async fn read(visitor: &mut Visitor<'_>, path: &str) -> String {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.body
}

/// The texts of the emails of a kind, with their recipients.
async fn texts(harbour: &Harbour, kind: &str) -> Vec<(String, String)> {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let rows: Vec<(String, Vec<u8>)> = tx
        .all(
            "SELECT recipient, message FROM outbox WHERE kind = $1 ORDER BY recipient",
            &[kind.into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    // Quoted-printable: long lines are broken.
    let whole = |message: Vec<u8>| String::from_utf8(message).unwrap().replace("=\r\n", "");
    rows.into_iter().map(|(to, message)| (to, whole(message))).collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_are_reminded_once_for_each_date(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let fleet = approved(&harbour).await;
    // The invoice is due on 14 August. Reminders follow after 7 and 21 days.
    for (day, expected) in [
        ("2026-08-20", 0),
        ("2026-08-21", 1),
        ("2026-08-22", 0),
        ("2026-09-04", 1),
        ("2027-09-04", 0),
    ] {
        let state = on(&harbour, day);
        let (one, two) = tokio::join!(remind_members(&state), remind_members(&state));
        assert_eq!(one.unwrap() + two.unwrap(), expected, "{day}");
    }
    let mailed = letters(&harbour.site.state, &fleet.reference).await;
    let reminders = mailed.iter().filter(|kind| *kind == "payment reminder").count();
    assert_eq!(reminders, 4, "two to the applicant and two to whoever pays: {mailed:?}");
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let invoice: Value =
        serde_json::from_str(&read(&mut finance, &format!("/api/v1/invoices/harbour/{LABEL}")).await).unwrap();
    assert_eq!(invoice["reminders"].as_array().unwrap().len(), 2);
    let page = read(&mut finance, &format!("/invoices/harbour/{LABEL}")).await;
    for expected in ["Reminders sent", "August 2026", "September 2026"] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let history = read(&mut finance, &format!("/review/harbour/{}", fleet.reference)).await;
    assert!(history.contains("Reminder to pay sent"), "D3 {history}");
}

#[tokio::test]
async fn only_the_last_of_several_missed_reminders_is_sent_and_none_for_what_is_paid() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let late = on(&harbour, "2026-12-01");
    assert_eq!(remind_members(&late).await.unwrap(), 1);
    assert_eq!(remind_members(&late).await.unwrap(), 0);

    let other = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let mut treasurer = other.with_role(FINANCE, Finance).await;
    approved(&other).await;
    let pay = json!({ "action": "pay", "amount": "2000", "day": "2026-07-14" });
    send(&mut treasurer, &pay).await;
    assert_eq!(remind_members(&on(&other, "2026-12-01")).await.unwrap(), 0);
    let cancel = json!({ "action": "cancel", "note": "Wrong address." });
    send(&mut finance, &cancel).await;
    assert_eq!(remind_members(&on(&harbour, "2027-12-01")).await.unwrap(), 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sums_and_entries_of_a_year_agree(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    for (amount, day) in [("500", "2026-06-30"), ("700.50", "2026-07-14"), ("1", "2026-07-13")] {
        send(&mut finance, &json!({ "action": "pay", "amount": amount, "day": day })).await;
    }
    let path = format!("/api/v1/invoices/harbour/{LABEL}");
    let invoice: Value = serde_json::from_str(&read(&mut finance, &path).await).unwrap();
    let payments = invoice["payments"].as_array().unwrap();
    let mistake = payments
        .iter()
        .find(|payment| payment["amount"]["minor"] == 100)
        .unwrap();
    send(&mut finance, &json!({ "action": "undo", "payment": mistake["id"] })).await;

    let books: Value =
        serde_json::from_str(&read(&mut finance, "/api/v1/invoices/harbour/months?year=2026").await).unwrap();
    let euros = &books["books"][0];
    let sums =
        |sums: &Value| ["invoiced", "credited", "due", "paid", "open"].map(|key| sums[key]["minor"].as_i64().unwrap());
    assert_eq!(sums(&euros["year"]), [200_000, 0, 200_000, 120_050, 79_950]);
    assert_eq!(sums(&euros["months"][5]["sums"]), [0, 0, 0, 50_000, -50_000]);
    assert_eq!(sums(&euros["months"][6]["sums"]), [200_000, 0, 0, 70_050, 79_950]);
    assert_eq!(sums(&euros["months"][7]["sums"]), [0, 0, 200_000, 0, 79_950]);
    assert_eq!(euros["months"].as_array().unwrap().len(), 8, "nothing is due later");
    assert_eq!(sums(&euros["programmes"][0]["sums"]), sums(&euros["year"]));
    let next: Value =
        serde_json::from_str(&read(&mut finance, "/api/v1/invoices/harbour/months?year=2027").await).unwrap();
    assert_eq!(next["books"][0]["before"]["minor"], 79_950);
    let none: Value =
        serde_json::from_str(&read(&mut finance, "/api/v1/invoices/harbour/months?programme=other").await).unwrap();
    assert_eq!(none["books"], json!([]));

    let table = read(&mut finance, "/invoices/harbour/journal.csv?year=2026").await;
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let at = |name: &str, headers: &csv::StringRecord| headers.iter().position(|other| other == name).unwrap();
    let headers = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cells = |name: &str| -> Vec<String> { rows.iter().map(|row| row[at(name, &headers)].to_owned()).collect() };
    assert_eq!(cells("type"), ["payment", "payment", "invoice"]);
    assert_eq!(cells("date"), ["2026-06-30", "2026-07-14", "2026-07-15"]);
    let minor = |amount: &String| amount.replace('.', "").parse::<i64>().unwrap();
    let open: i64 = cells("amount").iter().map(minor).sum();
    assert_eq!(open, 79_950);
    let journal = read(&mut finance, "/invoices/harbour/journal.beancount?year=2026").await;
    assert_eq!(journal.matches(&format!("^{LABEL}")).count(), 3, "{journal}");
    assert!(journal.contains("Income:Membership:"), "{journal}");
    let page = read(&mut finance, "/invoices/harbour/months").await;
    for expected in ["€799.50", "All of 2026", "journal.csv?year=2026", "July"] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}

#[tokio::test]
async fn whoever_pays_gets_the_invoice_and_its_reminder_without_a_link_to_the_application() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let fleet = approved(&harbour).await;
    let secret = fleet.secret.clone();
    assert_eq!(remind_members(&on(&harbour, "2026-08-21")).await.unwrap(), 1);
    let approval = texts(&harbour, "approved").await;
    assert_eq!(approval.len(), 1);
    for expected in [LABEL, "2,000", "August 2026"] {
        assert!(approval[0].1.contains(expected), "{expected}: {}", approval[0].1);
    }
    for kind in ["invoice", "payment reminder"] {
        let payers: Vec<(String, String)> = texts(&harbour, kind).await;
        let (_, message) = payers.iter().find(|(to, _)| to == "bills@example.org").unwrap();
        assert!(message.contains(LABEL), "{message}");
        assert!(!message.contains("/apply/") && !message.contains(&secret), "{message}");
    }
}
