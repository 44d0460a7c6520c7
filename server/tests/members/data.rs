//! Downloading everything that's stored about a member.

use super::people::{BILLING, CAPTAIN, LEGAL, crew};
use super::{ZOE, harbour};
use crate::api::description::Description;
use crate::directory::another;
use crate::reviews::{ADA, FINANCE, STAFF};
use crate::support::bulk::copy_rows;
use axum::http::{StatusCode, header};
use domain::access::AccountRole::{Administrator, Staff};
use rstest::rstest;
use serde_json::Value;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_export_has_everything_of_one_member_for_those_who_may_read_all(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let crew = crew(&harbour).await;
    let own = crew.own.clone();
    another(&harbour, "شركة الموانئ 葛城", "other@example.org").await;
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    harbour.grant(STAFF, Staff).await;
    let api = format!("/api/v1/members/{own}/export");
    let page = format!("/member/{own}/data");
    let file = format!("{page}/export.json");
    for email in [ZOE, LEGAL] {
        let mut visitor = harbour.signed_in(email).await;
        let answer = visitor.get(&api).await;
        assert_eq!(answer.status, StatusCode::OK, "{email}: {}", answer.body);
        Description::of(&harbour.site)
            .await
            .check("/members/{membership}/export", &api, &answer);
        let export = answer.json();
        assert_eq!(export["format"], "guildhall-member-1");
        assert_eq!(export["membership"]["name"], "Harbour Works");
        assert_eq!(export["membership"]["reference"], crew.fleet.reference);
        for (part, least) in [
            ("answers", 15),
            ("contacts", 4),
            ("agreements", 1),
            ("invoices", 1),
            ("payments", 1),
            ("emails", 1),
            ("history", 4),
        ] {
            let count = export[part].as_array().unwrap().len();
            assert!(count >= least, "{part}: {count}");
        }
        assert_eq!(export["payments"][0]["invoice"], "HARBOUR-2026-0001");
        // Neither other members, nor the foundation's people.
        let all = export.to_string();
        for other in ["الموانئ", "other@example.org", ADA, FINANCE, STAFF, "head@example.org"] {
            assert!(!all.contains(other), "{email}: {other} in {all}");
        }
        let download = visitor.bytes(&file).await;
        assert_eq!(download.status(), StatusCode::OK);
        assert_eq!(download.headers()[header::CACHE_CONTROL], "no-store");
        let name = format!("attachment; filename*=UTF-8''{}.json", crew.fleet.reference);
        assert_eq!(download.headers()[header::CONTENT_DISPOSITION], name.as_str());
        let shown = visitor.get(&page).await.body;
        assert!(shown.contains(&format!("href=\"{file}\"")), "{shown}");
        for address in addresses(&export) {
            let path = address.strip_prefix("http://guildhall.example.org").unwrap();
            assert_eq!(visitor.bytes(path).await.status(), StatusCode::OK, "{path}");
        }
    }
    for email in [BILLING, CAPTAIN] {
        let mut visitor = harbour.signed_in(email).await;
        assert_eq!(visitor.get(&api).await.status, StatusCode::FORBIDDEN, "{email}");
        assert_eq!(visitor.get(&file).await.status, StatusCode::FORBIDDEN, "{email}");
        let shown = visitor.get(&page).await;
        assert_eq!(shown.status, StatusCode::OK, "{email}");
        assert!(!shown.body.contains("export.json"), "{email}");
    }
    for email in [
        "other@example.org",
        "neighbour@example.org",
        STAFF,
        ADA,
        FINANCE,
        "stranger@example.org",
    ] {
        let mut visitor = harbour.signed_in(email).await;
        for path in [&api, &file, &page] {
            let answer = visitor.get(path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{email} {path}");
            assert!(!answer.body.contains("Harbour Works"), "{email} {path}");
        }
    }
}

/// Where the export says that files can be downloaded.
fn addresses(export: &Value) -> Vec<String> {
    let files = ["invoices", "files"].into_iter();
    let files = files.flat_map(|part| export[part].as_array().unwrap());
    files.map(|file| file["address"].as_str().unwrap().to_owned()).collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_export_has_every_entry_and_the_overview_the_newest_1_000_that_the_member_sees(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let crew = crew(&harbour).await;
    let own = crew.own.clone();
    let mut zoe = harbour.signed_in(ZOE).await;
    let export = format!("/api/v1/members/{own}/export");
    let before = zoe.get(&export).await.json()["history"].as_array().unwrap().len();
    let copied = |seq: &'static str, subject: &str, action: &str| {
        (
            "ledger",
            vec![("seq", seq), ("at", "at + n")],
            format!("subject = '{subject}' AND action = '{action}'"),
        )
    };
    // The member doesn't see the votes that come last.
    let submitted = copied("seq + n", &crew.fleet.reference, "submitted");
    let voted = copied("seq + n + 10000000", &crew.fleet.reference, "voted for");
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    copy_rows(&mut tx, 1_500, vec![submitted, voted]).await.unwrap();
    tx.commit().await.unwrap();
    let whole = zoe.get(&export).await.json()["history"].as_array().unwrap().len();
    assert_eq!(whole, before + 1_500);
    let shown = zoe.get(&format!("/api/v1/members/{own}")).await.json()["history"].clone();
    assert_eq!(shown.as_array().unwrap().len(), 1_000);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn uploads_are_downloaded_by_those_who_may_read_all(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let crew = crew(&harbour).await;
    let own = crew.own.clone();
    let hash: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(b"crest").into();
    harbour.site.state.files.put(&hash, b"crest".to_vec()).await.unwrap();
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(
        "INSERT INTO upload (id, application, key, hash, name, kind, size, at) \
         VALUES ('aaaaaaaaaaaaaaaa', $1, 'question.crest', $2, 'Wappen <1>.png', 'image/png', 5, 0)",
        &[
            (&crew.fleet.reference).into(),
            (&data_encoding::HEXLOWER.encode(&hash)).into(),
        ],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let mut zoe = harbour.signed_in(ZOE).await;
    let export = zoe.get(&format!("/api/v1/members/{own}/export")).await.json();
    assert_eq!(export["files"][0]["name"], "Wappen <1>.png");
    let path = format!("/member/{own}/files/aaaaaaaaaaaaaaaa");
    let file = zoe.get(&path).await;
    assert_eq!((file.status, file.body.as_str()), (StatusCode::OK, "crest"));
    assert!(file.header("content-disposition").starts_with("attachment"));
    let mut captain = harbour.signed_in(CAPTAIN).await;
    assert_eq!(captain.get(&path).await.status, StatusCode::FORBIDDEN);
    let mut other = harbour.signed_in(ADA).await;
    assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
    for wrong in ["bbbbbbbbbbbbbbbb", "x", "%2e%2e"] {
        let missing = zoe.get(&format!("/member/{own}/files/{wrong}")).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}
