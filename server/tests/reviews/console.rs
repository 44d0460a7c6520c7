//! The console's pages, without scripts.

use super::{ADA, BEN, CONSENSUS, Harbour};
use axum::http::StatusCode;
use domain::access::AccountRole::Committee;
use server::storage::Backend;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_vote_is_cast_with_a_form_and_leads_back_to_its_page() {
    let harbour = Harbour::new(Backend::Sqlite, CONSENSUS);
    let mut ada = harbour.with_role(ADA, Committee).await;
    harbour.grant(BEN, Committee).await;
    let fleet = harbour.submitted().await;
    let queue = ada.get("/review/harbour").await;
    assert!(
        queue.body.contains(&fleet.reference) && queue.body.contains("Harbour Works"),
        "{}",
        queue.body
    );
    let page = format!("/review/harbour/{}", fleet.reference);
    let shown = ada.get(&page).await;
    assert!(
        shown.body.contains("Pier 1") && shown.body.contains(BEN),
        "{}",
        shown.body
    );
    let version = shown
        .body
        .split("name=\"version\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap();

    let fields = |action: &'static str, text: &'static str| [("do", action), ("version", version), ("text", text)];
    let refused = ada.post(&page, &fields("approve", "")).await;
    assert_eq!(refused.status, StatusCode::OK);
    assert!(refused.body.contains("There is a problem"), "{}", refused.body);
    let refused = ada.post(&page, &fields("", "Fine.")).await;
    assert!(
        refused.body.contains("There is a problem") && refused.body.contains("Fine."),
        "{}",
        refused.body
    );
    let voted = ada.post(&page, &fields("approve", "Ten years at sea.")).await;
    assert_eq!(voted.status, StatusCode::SEE_OTHER);
    let after = ada.get(voted.header("location")).await;
    assert!(
        after.body.contains("Ten years at sea.") && after.body.contains("role=\"status\""),
        "{}",
        after.body
    );
    let queue = ada.get("/review/harbour").await;
    assert!(!queue.body.contains(&fleet.reference), "it isn't Ada's turn any more");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_signed_out_signs_in_and_comes_back() {
    let harbour = Harbour::new(Backend::Sqlite, CONSENSUS);
    let fleet = harbour.submitted().await;
    let answer = harbour
        .site
        .get(&format!("/review/harbour/{}?show=open", fleet.reference))
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let expected = format!("/sign-in?to=%2Freview%2Fharbour%2F{}%3Fshow%3Dopen", fleet.reference);
    assert_eq!(answer.header("location"), expected);
    assert!(!answer.body.contains("Harbour Works"));
}
