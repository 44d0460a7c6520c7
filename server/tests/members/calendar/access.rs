//! Who sees a calendar, and which addresses work.

use super::{calendar, days, make, renewing, status};
use crate::directory::another;
use crate::members::ZOE;
use crate::members::people::{BILLING, CAPTAIN, DONE, LEGAL, crew, leave};
use crate::reviews::{ADA, FINANCE};
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Staff};
use rstest::rstest;
use server::applications::verify_ledger;
use server::storage::Backend;

const MISSING: StatusCode = StatusCode::NOT_FOUND;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_of_people_and_calendars(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = renewing(backend);
    let mut crew = crew(&harbour).await;
    let own = crew.own.clone();
    let (mut others, theirs) = another(&harbour, "Other Works", "other@example.org").await;
    let their_address = make(&mut others, &theirs).await;
    // An invoice that's still to be paid is only for those who may read invoices.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("DELETE FROM payment", &[]).await.unwrap();
    tx.commit().await.unwrap();
    for (email, invoices) in [(ZOE, true), (LEGAL, true), (BILLING, true), (CAPTAIN, false)] {
        let mut visitor = harbour.signed_in(email).await;
        let found = days(&mut visitor, &own).await;
        let has_invoice = found.iter().any(|entry| entry.contains("invoice-HARBOUR-2026-0001"));
        assert_eq!(has_invoice, invoices, "{email}: {found:?}");
        let address = make(&mut visitor, &own).await;
        let feed = harbour.site.get(&address).await.body;
        assert_eq!(feed.contains("HARBOUR-2026-0001"), invoices, "{email}: {feed}");
        assert_eq!(feed.contains("2\\,"), invoices, "{email}: {feed}");
        assert!(!feed.contains("Other Works"), "{email}: {feed}");
    }
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    harbour.grant("staff@example.org", Staff).await;
    let api = format!("/api/v1/members/{own}/calendar");
    let page = format!("/member/{own}/calendar");
    for email in [
        "other@example.org",
        "neighbour@example.org",
        "staff@example.org",
        ADA,
        FINANCE,
        "stranger@example.org",
    ] {
        let mut visitor = harbour.signed_in(email).await;
        assert_eq!(visitor.get(&api).await.status, MISSING, "{email}");
        let shown = visitor.get(&page).await;
        assert_eq!(shown.status, MISSING, "{email}");
        assert!(!shown.body.contains("Harbour Works"), "{email}");
        let made = visitor.post_json(&format!("{api}/address"), "").await;
        assert_eq!(made.status, MISSING, "{email}");
        assert_eq!(
            visitor.delete(&format!("{api}/address")).await.status,
            MISSING,
            "{email}"
        );
        for action in ["make", "withdraw"] {
            assert_eq!(visitor.post(&page, &[("do", action)]).await.status, MISSING, "{email}");
        }
    }
    assert_eq!(harbour.site.get(&api).await.status, StatusCode::UNAUTHORIZED);
    // Nobody's address has stopped working.
    assert_eq!(status(&harbour.site, &their_address).await, StatusCode::OK);
    assert!(!calendar(&mut crew.zoe, &own).await["address_made_at"].is_null());
    let verified = verify_ledger(&harbour.site.state.database).await.unwrap();
    assert!(verified.is_ok(), "{verified:?}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_works_until_it_is_replaced_withdrawn_or_its_owner_leaves(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = renewing(backend);
    let mut crew = crew(&harbour).await;
    let own = crew.own.clone();
    let first = make(&mut crew.zoe, &own).await;
    assert_eq!(status(&harbour.site, &first).await, StatusCode::OK);
    let second = make(&mut crew.zoe, &own).await;
    assert_eq!(status(&harbour.site, &first).await, MISSING);
    assert_eq!(status(&harbour.site, &second).await, StatusCode::OK);
    // Only its hash is stored.
    let secret = second.split('/').nth(2).unwrap();
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let rows: Vec<(Vec<u8>,)> = tx.all("SELECT secret FROM calendar_address", &[]).await.unwrap();
    tx.rollback().await.unwrap();
    assert!(
        rows.iter()
            .all(|(stored,)| stored.len() == 32 && stored != secret.as_bytes())
    );
    for _ in 0..2 {
        let page = format!("/member/{own}/calendar");
        let withdrawn = crew.zoe.post(&page, &[("do", "withdraw")]).await;
        assert_eq!(withdrawn.header("location"), format!("{page}?done=withdraw"));
        let api = format!("/api/v1/members/{own}/calendar/address");
        assert_eq!(crew.zoe.delete(&api).await.status, DONE);
    }
    assert_eq!(status(&harbour.site, &second).await, MISSING);
    for wrong in ["/calendar/x/calendar.ics", "/calendar/calendar.ics", "/calendar"] {
        assert_eq!(status(&harbour.site, wrong).await, MISSING, "{wrong}");
    }

    let mut billing = harbour.signed_in(BILLING).await;
    let theirs = make(&mut billing, &own).await;
    assert_eq!(status(&harbour.site, &theirs).await, StatusCode::OK);
    let contact = crew.contact("billing", BILLING).await;
    assert_eq!(crew.change(leave(&contact, "2026-07-14")).await, DONE);
    assert_eq!(status(&harbour.site, &theirs).await, MISSING);
}
