//! Badges say what's true today.

use super::{Proven, fresh, proven, set};
use axum::body::to_bytes;
use axum::http::StatusCode;
use rstest::rstest;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_badge_says_that_a_membership_has_ended(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = fresh(backend);
    let mut proven = proven(&harbour).await;
    let files = format!("/proofs/{}", proven.proof);
    let title = async |path: &str| {
        let svg = harbour.site.get(path).await;
        assert_eq!(svg.status, StatusCode::OK, "{path}");
        let (_, rest) = svg.body.split_once("<title id=\"title\">").unwrap();
        rest.split_once("</title>").unwrap().0.to_owned()
    };
    let (svg, german) = (format!("{files}/badge.svg"), format!("{files}/badge.svg?lang=de"));
    assert!(title(&svg).await.ends_with(": Valid since 2026"));
    set(&harbour, "UPDATE term SET last_day = '2026-12-31'").await;
    assert!(title(&svg).await.ends_with(": Valid 2026"));
    set(&harbour, "UPDATE term SET last_day = '2027-07-14'").await;
    let valid = title(&svg).await;
    assert_eq!(valid, "Harbour Foundation, Fleet: Valid 2026–2027");
    assert!(title(&german).await.ends_with(": Gültig 2026–2027"));
    let shields = harbour.site.get(&format!("{files}/shields.json")).await.json();
    assert_eq!(shields["schemaVersion"], 1);
    assert!(
        shields["message"].as_str().unwrap().ends_with("Valid 2026–2027"),
        "{shields}"
    );

    set(&harbour, "UPDATE membership SET leaves_on = '2026-07-14'").await;
    assert!(title(&svg).await.ends_with(": Ended"));
    set(&harbour, "UPDATE membership SET leaves_on = NULL").await;
    proven.withdraw().await;
    // Pages that still show it get a picture that says so.
    assert!(title(&svg).await.ends_with(": Ended"));
    let shields = harbour.site.get(&format!("{files}/shields.json")).await.json();
    assert!(shields["message"].as_str().unwrap().ends_with("Ended"), "{shields}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_badge_is_a_picture_too() {
    let harbour = fresh(Backend::Sqlite);
    let Proven { zoe, proof, .. } = proven(&harbour).await;
    let response = zoe.bytes(&format!("/proofs/{proof}/badge.png")).await;
    assert_eq!(response.headers()["content-type"], "image/png");
    let bytes = to_bytes(response.into_body(), 1_000_000).await.unwrap();
    // The signature, then the width and height of the header.
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(&bytes[16..24], [0, 0, 3, 192, 0, 0, 1, 56]);
    assert!(bytes.len() < 60_000, "{}", bytes.len());
}
