//! Logos: what's accepted, what becomes of it, and who can see it.

use super::{DONE, change, member, profile};
use crate::accounts::visitor::{Visitor, location};
use crate::applications::multipart::Part;
use crate::applications::samples::png;
use crate::applications::walk::text;
use crate::reviews::Harbour;
use crate::site::Answer;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 100'><style>path{fill:#fff}</style>\
    <path d='M0 0h400v100H0z'/></svg>";

/// Sends a logo in the version that the visitor sees.
async fn upload(visitor: &mut Visitor<'_>, own: &str, variant: &str, name: &str, content: &[u8]) -> Answer {
    let version = profile(visitor, own).await["version"].to_string();
    let pieces = [
        Part::Text("version", &version),
        Part::Text("variant", variant),
        Part::File("file", name, content),
    ];
    visitor
        .post_files(&format!("/member/{own}/profile/logo"), &pieces)
        .await
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_logo_is_checked_previewed_and_published_with_the_draft(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::listing(backend);
    let (mut zoe, own) = member(&harbour).await;
    let id = profile(&mut zoe, &own).await["id"].as_str().unwrap().to_owned();
    let page = format!("/member/{own}/profile");
    let public = format!("/directory/harbour/{id}");
    let sent = upload(&mut zoe, &own, "light", "logo.svg", SVG.as_bytes()).await;
    let to = format!("{page}?done=logo");
    assert_eq!(
        (sent.status, location(&sent)),
        (StatusCode::SEE_OTHER, to.as_str()),
        "{}",
        sent.body
    );
    let sent = upload(&mut zoe, &own, "dark", "logo.png", &png(100, 100)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let shown = zoe.get(&to).await.body;
    let said = text(&shown);
    for expected in [
        "The logo is in the draft.",
        "It’s hard to see on white.",
        "It looks blurred on sharp screens.",
        "It has its own background",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(shown.contains("width=\"160\" height=\"40\""), "{shown}");

    // Nobody else sees a draft, and the member's own address is its own.
    let draft = format!("{page}/logos/light");
    assert_eq!(zoe.get(&draft).await.header("content-type"), "image/svg+xml");
    assert_ne!(harbour.site.get(&draft).await.status, StatusCode::OK);
    let mut outsider = harbour.signed_in("outsider@example.org").await;
    assert_eq!(outsider.get(&draft).await.status, StatusCode::NOT_FOUND);
    let logo = format!("{public}/logos/light");
    assert_eq!(harbour.site.get(&logo).await.status, StatusCode::NOT_FOUND);

    // What's saved afterwards keeps the logos.
    assert_eq!(
        change(&mut zoe, &own, "save", json!({ "description": { "en": "We build." } })).await,
        DONE
    );
    assert_eq!(change(&mut zoe, &own, "publish", json!({})).await, DONE);
    let file = harbour.site.get(&logo).await;
    assert_eq!(file.status, StatusCode::OK);
    for (header, expected) in [
        ("content-type", "image/svg+xml"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "public, max-age=60, must-revalidate"),
    ] {
        assert_eq!(file.header(header), expected, "{header}");
    }
    let policy = file.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'") && policy.ends_with("sandbox"),
        "{policy}"
    );
    let tag = file.header("etag").to_owned();
    let again = harbour.site.get_with(&logo, &[("if-none-match", &tag)]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    let answer = harbour.site.json(&format!("/directory/harbour/{id}")).await;
    let logos = &answer["member"]["logos"];
    assert_eq!((&logos[0]["width"], &logos[0]["height"]), (&json!(160), &json!(40)));
    assert_eq!((&logos[1]["variant"], &logos[1]["width"]), (&json!("dark"), &json!(80)));
    let url = logos[0]["url"].as_str().unwrap();
    assert!(
        url.starts_with("http://guildhall.example.org/directory/harbour/"),
        "{url}"
    );
    let list = harbour.site.get("/directory/harbour").await.body;
    assert!(
        list.contains(&url.replace('&', "&amp;")) && list.contains("prefers-color-scheme: dark"),
        "{list}"
    );

    // A logo that's taken out stays public until that's published, and nothing is public once the member is gone.
    assert_eq!(change(&mut zoe, &own, "remove_light", json!({})).await, DONE);
    assert_eq!(harbour.site.get(&logo).await.status, StatusCode::OK);
    assert_eq!(change(&mut zoe, &own, "publish", json!({})).await, DONE);
    assert_eq!(harbour.site.get(&logo).await.status, StatusCode::NOT_FOUND);
    let dark = format!("{public}/logos/dark");
    let shown = zoe.bytes(&dark).await;
    assert_eq!(
        (shown.status(), shown.headers()["content-type"].to_str().unwrap()),
        (StatusCode::OK, "image/png")
    );
    assert_eq!(change(&mut zoe, &own, "unlist", json!({})).await, DONE);
    assert_eq!(harbour.site.get(&dark).await.status, StatusCode::NOT_FOUND);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s4_a_logo_that_is_hostile_or_something_else_is_refused_in_words(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::listing(backend);
    let (mut zoe, own) = member(&harbour).await;
    let svg =
        |inside: &str| format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{inside}</svg>").into_bytes();
    let entities =
        b"<!DOCTYPE svg [<!ENTITY a 'ha'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>".to_vec();
    let unsized_svg = b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h9'/></svg>".to_vec();
    let hostile = [
        ("script.svg", svg("<script>alert(1)</script>")),
        ("onload.svg", svg("<g onload='alert(1)'/>")),
        ("foreign.svg", svg("<foreignObject><p/></foreignObject>")),
        ("outside.svg", svg("<use href='https://example.org/a.svg#a'/>")),
        ("import.svg", svg("<style>@import 'https://example.org/a.css';</style>")),
        ("link.svg", svg("<a href='javascript:alert(1)'><path d='M0 0'/></a>")),
        ("entities.svg", entities),
        ("unsized.svg", unsized_svg),
        ("page.svg", b"<!DOCTYPE html><svg onload=alert(1)>".to_vec()),
        ("small.png", png(8, 8)),
        ("many.png", png(2_001, 2_000)),
        ("cut.png", png(64, 64)[..60].to_vec()),
        ("empty.png", Vec::new()),
        ("document.pdf", b"%PDF-1.4\n".to_vec()),
    ];
    for (name, content) in hostile {
        let answer = upload(&mut zoe, &own, "light", name, &content).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{name}: {}",
            answer.body
        );
        assert!(answer.body.contains("<title>Error: "), "{name}");
        for expected in [
            "href=\"#logo-light\"",
            "id=\"logo-light-error\"",
            "aria-invalid=\"true\"",
        ] {
            assert!(answer.body.contains(expected), "{name} {expected}: {}", answer.body);
        }
        assert!(!answer.body.contains("alert(1)"), "{name}");
    }
    let seen = profile(&mut zoe, &own).await;
    assert_eq!((&seen["draft"], &seen["version"]), (&json!(null), &json!(0)));

    // Somebody was faster, or may not.
    let late = [
        Part::Text("version", "7"),
        Part::Text("variant", "light"),
        Part::File("file", "a.svg", SVG.as_bytes()),
    ];
    let path = format!("/member/{own}/profile/logo");
    assert_eq!(zoe.post_files(&path, &late).await.status, StatusCode::CONFLICT);
    let unknown = [
        Part::Text("version", "0"),
        Part::Text("variant", "grey"),
        Part::File("file", "a.svg", SVG.as_bytes()),
    ];
    assert_eq!(zoe.post_files(&path, &unknown).await.status, StatusCode::NOT_FOUND);
    let mut outsider = harbour.signed_in("outsider@example.org").await;
    assert_eq!(outsider.post_files(&path, &late).await.status, StatusCode::NOT_FOUND);
}
