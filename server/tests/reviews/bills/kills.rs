//! The server is killed before and after the commits that issue a later bill and one that waited. Each is issued once all the same.

use super::waiting::{HARD, PRICE, approved};
use super::{CHOICE, active};
use crate::applications::fleet::{count, letters};
use crate::applications::requests::form_body;
use crate::applications::running::Running;
use crate::reviews::Harbour;
use crate::support::databases::fresh_location;
use rstest::rstest;
use server::applications::verify_ledger;
use server::storage::Backend;
use std::os::unix::process::ExitStatusExt;
use std::time::Duration;

const ISSUED: &str = "SELECT COUNT(*) FROM invoice WHERE application = $1 AND issued_on = '2026-10-15'";

#[rstest]
#[tokio::test]
async fn killed_at_its_commit_a_bill_is_issued_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
    #[values("before", "after")] when: &str,
) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let harbour = Harbour::priced_at(&location, None, CHOICE);
    let state = &harbour.site.state;
    let fleet = active(&harbour).await;
    // Otherwise the first commit would be that of an email.
    let mut tx = state.database.begin().await.unwrap();
    tx.run("UPDATE outbox SET sent_at = 1", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let mailed = letters(state, &fleet.reference).await.len();

    let fault = format!("{when}-commit:1");
    let settings = [
        ("GUILDHALL_PROGRAMMES", harbour.programmes()),
        ("GUILDHALL_TODAY", "2026-10-15"),
    ];
    let [place, day] = settings;
    let mut dies = Running::start(&location, folder.path(), &[place, day, ("GUILDHALL_FAULT", &fault)]);
    assert_eq!(dies.ended().signal(), Some(6), "{}", dies.log());
    let survived = count(state, ISSUED, &fleet.reference).await;
    assert_eq!(survived, i64::from(when == "after"));

    let lives = [(); 2].map(|()| Running::start(&location, folder.path(), &settings));
    for _ in 0..500 {
        if count(state, ISSUED, &fleet.reference).await > 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // What's left of the first round of both servers.
    tokio::time::sleep(Duration::from_millis(500)).await;
    drop(lives);
    assert_eq!(count(state, ISSUED, &fleet.reference).await, 1);
    let linked = "SELECT COUNT(*) FROM bill b JOIN invoice i ON i.id = b.invoice WHERE i.application = $1";
    assert_eq!(count(state, linked, &fleet.reference).await, 2);
    let numbers =
        "SELECT COUNT(*) FROM invoice_number WHERE last = (SELECT COUNT(*) FROM invoice WHERE application = $1)";
    assert_eq!(count(state, numbers, &fleet.reference).await, 1, "no gap");
    let new = letters(state, &fleet.reference).await.len() - mailed;
    assert_eq!(new, 2, "to the applicant and to whoever pays");
    verify_ledger(&state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_its_commit_a_bill_that_waited_for_details_is_issued_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
    #[values("before", "after")] when: &str,
) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let ([_before, harbour], fleet) = approved(&location, PRICE, HARD).await;
    let state = &harbour.site.state;
    // Otherwise the first commit would be that of an email.
    let mut tx = state.database.begin().await.unwrap();
    tx.run("UPDATE outbox SET sent_at = 1", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let mailed = letters(state, &fleet.reference).await.len();

    let programmes = ("GUILDHALL_PROGRAMMES", harbour.programmes());
    let fault = format!("{when}-commit:1");
    let mut dies = Running::start(&location, folder.path(), &[programmes, ("GUILDHALL_FAULT", &fault)]);
    let details = fleet.at("details");
    let body = form_body(&[("do", "details"), ("fact.trade", "yes")]);
    assert!(dies.post(&details, &body).is_none(), "{}", dies.log());
    assert_eq!(dies.ended().signal(), Some(6), "{}", dies.log());
    let issued = "SELECT COUNT(*) FROM invoice WHERE application = $1";
    let survived = count(state, issued, &fleet.reference).await;
    assert_eq!(survived, i64::from(when == "after"));
    let added = "SELECT COUNT(*) FROM ledger WHERE subject = $1 AND action = 'details added'";
    assert_eq!(count(state, added, &fleet.reference).await, survived, "both or neither");

    let lives = Running::start(&location, folder.path(), &[programmes]);
    for _ in 0..2 {
        assert_eq!(lives.post(&details, &body).unwrap().status, 303);
    }
    drop(lives);
    for once in [issued, added] {
        assert_eq!(count(state, once, &fleet.reference).await, 1, "{once}");
    }
    let new = letters(state, &fleet.reference).await.len() - mailed;
    assert_eq!(new, 2, "to the applicant and to whoever pays");
    verify_ledger(&state.database).await.unwrap().unwrap();
}
