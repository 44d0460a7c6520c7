//! Ready-made reasons.

use super::{ADA, Harbour, review, send};
use axum::http::StatusCode;
use domain::access::AccountRole::Board;
use serde_json::json;
use server::storage::Backend;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ready_made_reason_comes_before_what_is_typed() {
    let harbour = Harbour::of_board(Backend::Sqlite, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    let seen = review(&mut ada, &fleet).await;
    let id = |used_for: &str| {
        let mut reasons = seen["reasons"].as_array().unwrap().iter();
        reasons.find(|reason| reason["used_for"] == used_for).unwrap()["id"].clone()
    };
    let command = |ready: &serde_json::Value, text: &str| json!({ "action": "decline", "version": seen["version"], "ready": ready, "text": text });
    // One for something else, and one that nobody knows.
    for ready in [id("approve"), json!("unknown")] {
        let status = send(&mut ada, &fleet, &command(&ready, "x")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{ready}");
    }
    let page = format!("/review/harbour/{}", fleet.reference);
    let shown = ada.get(&page).await;
    assert!(
        shown.body.contains("name=\"ready\"") && shown.body.contains("Old papers"),
        "{}",
        shown.body
    );
    let version = seen["version"].to_string();
    let (approve, decline) = (id("approve"), id("decline"));
    let fields = |ready| {
        [
            ("do", "decline"),
            ("version", &*version),
            ("ready", ready),
            ("text", "Until June."),
        ]
    };
    let refused = ada.post(&page, &fields(approve.as_str().unwrap())).await;
    assert!(
        refused.body.contains("Choose a reason that fits") && refused.body.contains("Until June."),
        "{}",
        refused.body
    );
    let sent = ada.post(&page, &fields(decline.as_str().unwrap())).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let reasons = harbour.application(&fleet).await["decision"]["reasons"].clone();
    assert_eq!(reasons, json!(["Please apply again with new papers.\n\nUntil June."]));
}
