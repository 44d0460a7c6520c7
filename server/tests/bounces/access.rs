//! Who says that an address works again.

use super::{MANAGER, bouncing, counted, known, staffed};
use crate::directory::another;
use crate::members::people::{BILLING, CAPTAIN, LEGAL};
use crate::reviews::{ADA, FINANCE, Harbour, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use server::applications::{AppState, verify_ledger};
use server::storage::Backend;

const DONE: StatusCode = StatusCode::NO_CONTENT;
const HIDDEN: StatusCode = StatusCode::NOT_FOUND;
const REFUSED: StatusCode = StatusCode::FORBIDDEN;

/// The ID of the billing contact.
async fn billing(harbour: &Harbour) -> String {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let (id,): (String,) = tx
        .one("SELECT id FROM contact WHERE address = $1", &[BILLING.into()])
        .await
        .unwrap();
    id
}

/// Marks the billing contact's address.
async fn mark(state: &AppState) {
    let mut tx = state.database.begin().await.unwrap();
    tx.run(
        "INSERT INTO bouncing_address (address, since, status, reason) VALUES ($1, 0, '5.1.1', '')",
        &[BILLING.into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_works_again_for_those_who_change_people_for_its_owner_and_for_staff(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = staffed(backend).await;
    harbour.grant_elsewhere("neighbour@example.org", Staff).await;
    let own = bouncing(&harbour, BILLING).await;
    let state = &harbour.site.state;
    let path = format!("/api/v1/members/{own}/contacts/{}/works", billing(&harbour).await);
    let signed_out = harbour.site.ask_with(axum::http::Method::POST, &path, &[]).await;
    assert_eq!(signed_out.status, StatusCode::UNAUTHORIZED);
    for (email, expected) in [
        ("outsider@example.org", HIDDEN),
        ("neighbour@example.org", HIDDEN),
        (FINANCE, HIDDEN),
        (ADA, HIDDEN),
        (CAPTAIN, REFUSED),
    ] {
        let mut visitor = harbour.signed_in(email).await;
        assert_eq!(visitor.post_json(&path, "").await.status, expected, "{email}");
        assert_eq!(known(state).await.1, 1, "{email}");
    }
    for email in [MANAGER, LEGAL, STAFF] {
        let mut visitor = harbour.signed_in(email).await;
        for _ in 0..2 {
            assert_eq!(visitor.post_json(&path, "").await.status, DONE, "{email}");
        }
        assert_eq!(known(state).await.1, 0, "{email}");
        let other = format!("/api/v1/members/{own}/contacts/aaaaaaaaaaaaaaaa/works");
        assert_eq!(visitor.post_json(&other, "").await.status, HIDDEN, "{email}");
        mark(state).await;
    }
    let works = "SELECT COUNT(*) FROM ledger WHERE action = 'address works'";
    assert_eq!(counted(state, works).await, 3);
    // Signing in with a provider or a passkey proves nothing about the mailbox; with a code, it does.
    harbour.signed_in(BILLING).await;
    assert_eq!(known(state).await.1, 0);
    assert!(verify_ledger(&state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_member_with_the_same_contact_does_not_learn_who_said_so(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = staffed(backend).await;
    let own = bouncing(&harbour, BILLING).await;
    let path = format!("/api/v1/members/{own}/contacts/{}/works", billing(&harbour).await);
    another(&harbour, "Lantern Makers", BILLING).await;
    let state = &harbour.site.state;
    // Signing in has removed the mark.
    mark(state).await;
    let mut zoe = harbour.signed_in(MANAGER).await;
    assert_eq!(zoe.post_json(&path, "").await.status, DONE);
    assert_eq!(known(state).await.1, 0);
    for (sql, expected) in [
        (
            "SELECT COUNT(*) FROM ledger l JOIN account a ON a.id = l.actor \
             WHERE l.action = 'address works' AND a.address = 'zoe@example.org'",
            1,
        ),
        (
            "SELECT COUNT(*) FROM ledger WHERE action = 'address works' AND actor = 'system' AND detail LIKE '%member%'",
            1,
        ),
    ] {
        assert_eq!(counted(state, sql).await, expected, "{sql}");
    }
    assert!(verify_ledger(&state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_says_so_for_somebody_who_has_left(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = staffed(backend).await;
    let own = bouncing(&harbour, BILLING).await;
    let state = &harbour.site.state;
    let path = format!("/api/v1/members/{own}/contacts/{}/works", billing(&harbour).await);
    let mut tx = state.database.begin().await.unwrap();
    tx.run(
        "UPDATE contact SET last_day = '2026-07-01' WHERE address = $1",
        &[BILLING.into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    for email in [MANAGER, STAFF] {
        let mut visitor = harbour.signed_in(email).await;
        assert_eq!(visitor.post_json(&path, "").await.status, HIDDEN, "{email}");
        assert_eq!(known(state).await.1, 1, "{email}");
    }
}
