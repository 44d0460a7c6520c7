//! When bills are issued: on their day, once, and only for an active membership.

use super::{CHOICE, DONE, active, approved, begin, on, parts, terms};
use crate::applications::fleet::letters;
use crate::reviews::{ADA, Harbour, act};
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Board};
use rstest::rstest;
use serde_json::json;
use server::applications::verify_ledger;
use server::invoices::{issue_due_bills, remind_members};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_quarter_is_billed_on_its_first_day_by_one_of_several_servers(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::priced(backend, CHOICE);
    let fleet = active(&harbour).await;
    let before = letters(&harbour.site.state, &fleet.reference).await.len();
    for (day, expected) in [
        ("2026-07-15", 0),
        ("2026-10-14", 0),
        ("2026-10-15", 1),
        ("2026-10-16", 0),
        ("2027-01-15", 1),
        ("2027-04-15", 1),
        ("2027-07-15", 0),
        ("2030-01-01", 0),
    ] {
        let state = on(&harbour.site, day);
        let (one, two) = tokio::join!(issue_due_bills(&state), issue_due_bills(&state));
        assert_eq!(one.unwrap() + two.unwrap(), expected, "{day}");
    }
    assert_eq!(
        parts(&harbour, &fleet).await,
        [
            "HARBOUR-2026-0001 1/4 paid 2026-07-15",
            "HARBOUR-2026-0002 2/4 unpaid 2026-10-15",
            "HARBOUR-2027-0001 3/4 unpaid 2027-01-15",
            "HARBOUR-2027-0002 4/4 unpaid 2027-04-15",
        ]
    );
    assert_eq!(
        terms(&harbour.site, &fleet).await,
        [
            ("2026-07-15".to_owned(), "2026-10-14".to_owned()),
            ("2026-10-15".to_owned(), "2027-01-14".to_owned()),
            ("2027-01-15".to_owned(), "2027-04-14".to_owned()),
            ("2027-04-15".to_owned(), "2027-07-14".to_owned()),
        ]
    );
    let application = harbour.application(&fleet).await;
    let invoices = application["membership"]["invoices"].as_array().unwrap();
    assert!(invoices.iter().all(|invoice| invoice["gross"]["minor"] == 50_000));
    assert_eq!(invoices[1]["due_on"], "2026-11-14", "30 days to pay");
    // One email to the applicant and one to whoever pays, for each.
    let mailed = letters(&harbour.site.state, &fleet.reference).await;
    let invoices = mailed.iter().filter(|kind| *kind == "invoice").count();
    assert_eq!((invoices, mailed.len() - before), (1 + 6, 6), "{mailed:?}");
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test]
async fn after_months_without_a_server_each_bill_has_its_own_days_and_todays_date(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::priced(backend, CHOICE);
    let fleet = active(&harbour).await;
    assert_eq!(issue_due_bills(&on(&harbour.site, "2027-04-20")).await.unwrap(), 3);
    assert_eq!(
        parts(&harbour, &fleet).await[1..],
        [
            "HARBOUR-2027-0001 2/4 unpaid 2027-04-20",
            "HARBOUR-2027-0002 3/4 unpaid 2027-04-20",
            "HARBOUR-2027-0003 4/4 unpaid 2027-04-20",
        ]
    );
    let days: Vec<String> = terms(&harbour.site, &fleet)
        .await
        .into_iter()
        .map(|(first, _)| first)
        .collect();
    assert_eq!(days, ["2026-07-15", "2026-10-15", "2027-01-15", "2027-04-15"]);
    // Their days to pay count from the day they were issued, and so do reminders.
    assert_eq!(remind_members(&on(&harbour.site, "2027-05-26")).await.unwrap(), 0);
    assert_eq!(remind_members(&on(&harbour.site, "2027-05-27")).await.unwrap(), 3);
}

#[tokio::test]
async fn bills_wait_until_the_membership_has_started_and_keep_their_days() {
    let harbour = Harbour::priced(Backend::Sqlite, CHOICE);
    let fleet = approved(&harbour, "quarter").await;
    assert_eq!(issue_due_bills(&on(&harbour.site, "2027-02-01")).await.unwrap(), 0);
    let membership = harbour.application(&fleet).await["membership"].clone();
    assert_eq!(
        (&membership["unpaid"], membership["invoices"].as_array().unwrap().len()),
        (&json!(true), 1)
    );
    // The first bill is enough for it to begin.
    begin(&harbour, &fleet).await;
    assert_eq!(issue_due_bills(&on(&harbour.site, "2027-02-01")).await.unwrap(), 2);
    assert_eq!(
        terms(&harbour.site, &fleet).await[1..],
        [
            ("2026-10-15".to_owned(), "2027-01-14".to_owned()),
            ("2027-01-15".to_owned(), "2027-04-14".to_owned()),
        ]
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reopened_application_has_no_more_bills_and_a_new_plan_once_it_is_approved_again() {
    let harbour = Harbour::priced(Backend::Sqlite, CHOICE);
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let fleet = approved(&harbour, "quarter").await;
    assert_eq!(act(&mut head, &fleet, "reopen", "A vote was missing.").await, DONE);
    let bills = harbour.application(&fleet).await["bills"].clone();
    assert_eq!(bills.as_array().unwrap().len(), 4, "as if it were approved today");
    assert!(bills.as_array().unwrap().iter().all(|bill| bill["invoice"].is_null()));
    let later = on(&harbour.site, "2027-07-01");
    assert_eq!(issue_due_bills(&later).await.unwrap(), 0);

    let mut ada = harbour.with_role(ADA, Board).await;
    assert_eq!(act(&mut ada, &fleet, "approve", "Again.").await, DONE);
    assert_eq!(
        parts(&harbour, &fleet).await,
        [
            "HARBOUR-2026-0001 1/4 cancelled 2026-07-15",
            "HARBOUR-2026-0002 1/4 credit_note 2026-07-15",
            "HARBOUR-2026-0003 1/4 unpaid 2026-07-15",
        ]
    );
    // A payment keeps it from being reopened. After a decline, nothing is left to bill.
    assert_eq!(act(&mut head, &fleet, "reopen", "Once more.").await, DONE);
    assert_eq!(act(&mut ada, &fleet, "decline", "Not this year.").await, DONE);
    assert_eq!(harbour.application(&fleet).await["bills"], json!([]));
    assert_eq!(issue_due_bills(&later).await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_active_membership_cannot_be_reopened_and_its_bills_go_on() {
    let harbour = Harbour::priced(Backend::Sqlite, CHOICE);
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let fleet = active(&harbour).await;
    assert_eq!(
        act(&mut head, &fleet, "reopen", "A vote was missing.").await,
        StatusCode::CONFLICT
    );
    assert_eq!(issue_due_bills(&on(&harbour.site, "2026-10-15")).await.unwrap(), 1);
}

#[tokio::test]
async fn what_was_billed_for_the_whole_term_before_stays_as_it_is() {
    let harbour = Harbour::priced(Backend::Sqlite, CHOICE);
    let fleet = active(&harbour).await;
    // Installations before this version have no plans.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("DELETE FROM bill", &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(issue_due_bills(&on(&harbour.site, "2027-07-01")).await.unwrap(), 0);
    assert_eq!(harbour.application(&fleet).await["bills"], json!([]));
    let page = harbour.site.get(&format!("/apply/{}", fleet.secret)).await.body;
    assert!(!page.contains("Bills to come"), "{page}");
}

#[tokio::test]
async fn a_bill_that_cannot_be_issued_keeps_none_of_the_others() {
    let harbour = Harbour::priced(Backend::Sqlite, CHOICE);
    let (broken, fleet) = (active(&harbour).await, active(&harbour).await);
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(
        "UPDATE bill SET content = '{}' WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
        &[(&broken.reference).into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(issue_due_bills(&on(&harbour.site, "2026-10-15")).await.unwrap(), 1);
    assert_eq!(
        parts(&harbour, &fleet).await[1],
        "HARBOUR-2026-0003 2/4 unpaid 2026-10-15"
    );
}
