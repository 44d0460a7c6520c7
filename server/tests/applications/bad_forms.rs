//! Forms and bodies that no page sends. Each gets a clear response, and nothing is lost.

use super::fleet::Fleet;
use super::multipart::raw;
use super::requests::form;
use super::walk::{site_on, text};
use crate::site::Site;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use rstest::rstest;
use server::storage::Backend;

const HARBOURS: &str = "server/tests/harbours";

async fn stored(site: &Site, fleet: &Fleet) -> String {
    site.json(&format!("/applications/{}", fleet.secret)).await["answers"].to_string()
}

fn with(path: &str, kind: &str, body: Vec<u8>) -> Request<Body> {
    Request::post(path)
        .header("content-type", kind)
        .body(Body::from(body))
        .unwrap()
}

#[rstest]
#[tokio::test]
async fn a_body_that_is_no_form_is_told_and_changes_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let before = stored(&site, &fleet).await;
    let you = fleet.at("you");
    let urlencoded = "application/x-www-form-urlencoded";
    let half = b"------harbour7b1f\r\ncontent-disposition: form-data; name=\"you.name\"\r\n\r\nAda".to_vec();
    for (request, status, heading) in [
        (with(&you, "text/plain", b"you.name=Ada".to_vec()), 415, "We couldn’t read your form"),
        (with(&you, "application/json", b"{}".to_vec()), 415, "We couldn’t read your form"),
        (with(&you, "multipart/form-data", b"nonsense".to_vec()), 400, "We couldn’t read your form"),
        (raw(&you, half), 400, "We couldn’t read your form"),
        (raw(&you, b"nonsense".to_vec()), 400, "We couldn’t read your form"),
        (with(&you, urlencoded, vec![b'a'; 49 << 20]), 413, "Your files are too large"),
        (raw(&you, [b"------harbour7b1f\r\ncontent-disposition: form-data; name=\"question.crest\"; filename=\"a\"\r\n\r\n".as_slice(), &vec![0; 49 << 20]].concat()), 413, "Your files are too large"),
    ] {
        let answer = site.ask(request).await;
        assert_eq!(answer.status.as_u16(), status, "{}", answer.body);
        assert!(text(&answer.body).contains(heading), "{}", answer.body);
        assert!(answer.body.contains(answer.header("x-request-id")));
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    assert_eq!(stored(&site, &fleet).await, before);
}

#[rstest]
#[tokio::test]
async fn a_form_without_its_revision_or_with_a_strange_one_overwrites_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    for revision in [
        None,
        Some("-1"),
        Some("0"),
        Some(""),
        Some("one"),
        Some("99999999999999999999"),
    ] {
        let mut pairs = vec![("you.name", "Somebody Else"), ("do", "next")];
        pairs.extend(revision.map(|revision| ("revision", revision)));
        let answer = site.ask(form(&fleet.at("you"), &pairs)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{revision:?}");
        assert_eq!(answer.header("location"), fleet.at("you?check"), "{revision:?}");
        assert!(stored(&site, &fleet).await.contains("Zoë Föhn"), "{revision:?}");
    }
    let page = site.get(&fleet.at("you?check")).await;
    assert!(text(&page.body).contains("the saved answer is “Zoë Föhn”"));
    assert!(page.body.contains("value=\"Somebody Else\""));
}

#[rstest]
#[tokio::test]
async fn what_a_page_does_not_ask_is_left_alone(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let before = stored(&site, &fleet).await;
    let strange = [
        ("revision", "99"),
        ("state", "submitted"),
        ("application.state", "submitted"),
        ("sign.other.name", "Ada"),
        ("role.legal.9.name", "Ada"),
        ("fact.nothing", "1"),
        ("constructor", "x"),
        ("you.name[]", "Ada"),
        ("__proto__.x", "1"),
        ("you.\0name", "Ada"),
        ("do", "explode"),
    ];
    let answer = site.ask(form(&fleet.at("you"), &strange)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let many: Vec<(String, String)> = (0..2_000).map(|at| (format!("a.{at}"), "b".repeat(20))).collect();
    let many: Vec<(&str, &str)> = many
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(
        site.ask(form(&fleet.at("you"), &many)).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(stored(&site, &fleet).await, before);
}

#[rstest]
#[tokio::test]
async fn a_page_that_is_none_is_not_found(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    for page in [
        "nothing",
        "role-none",
        "agreement-none",
        "send-none",
        "You",
        "you%00",
        "you%2F..",
        "%0d%0aa:b",
        "ä",
    ] {
        let page = page.replace('ä', "%C3%A4");
        let answer = site.get(&fleet.at(&page)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
        assert!(text(&answer.body).contains("Page not found"), "{page}");
        for act in ["next", "later", "more", "sign"] {
            let answer = site.ask(form(&fleet.at(&page), &[("do", act), ("a.b", "c")])).await;
            assert!(
                matches!(answer.status.as_u16(), 303 | 404),
                "{page} {act}: {}",
                answer.status
            );
            let to = answer.header("location");
            assert!(
                to.is_empty() || to == fleet.at("").trim_end_matches('/'),
                "{page} {act}: {to}"
            );
        }
    }
}
