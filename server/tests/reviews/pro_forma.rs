//! What the invoice will say, before there's one.

use super::in_kind::promised;
use super::{ADA, BEN, Harbour, act};
use crate::applications::fleet::Fleet;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::access::AccountRole::Board;
use rstest::rstest;
use server::storage::Backend;

const BOARD: &str = "review = [\"board\"]";

/// The words of the applicant's pro-forma invoice. `None` if there's none.
async fn own(harbour: &Harbour, fleet: &Fleet, language: &str) -> Option<String> {
    let path = format!("/apply/{}/pro-forma.pdf", fleet.secret);
    let request = Request::get(path).header(header::ACCEPT_LANGUAGE, language);
    let answer = harbour.site.bytes(request.body(Body::empty()).unwrap()).await;
    if answer.status() == StatusCode::NOT_FOUND {
        return None;
    }
    assert_eq!(answer.status(), StatusCode::OK);
    Some(words(&to_bytes(answer.into_body(), usize::MAX).await.unwrap()))
}

fn words(pdf: &[u8]) -> String {
    let read = lopdf::Document::load_mem(pdf).unwrap();
    let text = read.extract_text(&[1]).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_applicant_has_a_pro_forma_invoice_until_the_decision(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut ada = harbour.with_role(ADA, Board).await;
    let draft = Fleet::signed(&harbour.site).await;
    assert_eq!(own(&harbour, &draft, "en").await, None);

    let fleet = harbour.submitted().await;
    assert_eq!(harbour.application(&fleet).await["pro_forma"], true);
    let status = ada.get(&format!("/apply/{}", fleet.secret)).await.body;
    assert!(status.contains("/pro-forma.pdf"), "{status}");
    let english = own(&harbour, &fleet, "en").await.unwrap();
    for part in [
        "Pro-forma invoice",
        "This isn’t an invoice. Don’t pay it.",
        "Harbour Works",
        "€2,000.00",
        "15 July 2026",
    ] {
        assert!(english.contains(part), "{part}: {english}");
    }
    for part in ["IBAN", "RF", "HARBOUR-2026"] {
        assert!(!english.contains(part), "{part}: {english}");
    }
    let german = own(&harbour, &fleet, "de").await.unwrap();
    assert!(german.contains("Das ist keine Rechnung."), "{german}");

    // Whoever sees the review can have it, too, and nothing is stored.
    let review = format!("/review/harbour/{}", fleet.reference);
    assert!(ada.get(&review).await.body.contains("/pro-forma.pdf"));
    assert_eq!(
        ada.bytes(&format!("{review}/pro-forma.pdf")).await.status(),
        StatusCode::OK
    );
    let mut stranger = harbour.signed_in(BEN).await;
    let refused = stranger.get(&format!("{review}/pro-forma.pdf")).await.status;
    assert_eq!(refused, StatusCode::NOT_FOUND);
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let (count,): (i64,) = tx.one("SELECT COUNT(*) FROM invoice", &[]).await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(count, 0);

    assert_eq!(
        act(&mut ada, &fleet, "approve", "Welcome.").await,
        StatusCode::NO_CONTENT
    );
    assert_eq!(own(&harbour, &fleet, "en").await, None);
    assert_eq!(harbour.application(&fleet).await["pro_forma"], false);
    let after = ada.get(&format!("{review}/pro-forma.pdf")).await.status;
    assert_eq!(after, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_gives_something_in_kind_has_none() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let fleet = promised(&harbour.site).await;
    assert_eq!(harbour.application(&fleet).await["pro_forma"], false);
    assert_eq!(own(&harbour, &fleet, "en").await, None);
}
