//! Reading changes nothing, private responses are never cached, and other sites can't change anything.

use super::fleet::Fleet;
use super::requests::{answers_to, form, json_to};
use super::walk::site_on;
use crate::site::Site;
use axum::body::{Body, to_bytes};
use axum::http::header::{HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, Request, StatusCode};
use domain::joining::Part;
use rstest::rstest;
use serde_json::json;
use server::applications::ask;
use server::storage::{Backend, backup};
use std::collections::BTreeSet;

const HARBOURS: &str = "server/tests/harbours";

/// Every row of every table.
pub async fn dump(site: &Site) -> String {
    let mut out = Vec::new();
    backup::dump(&site.state.database, "2026-07-15T12:00:00Z", &mut out)
        .await
        .unwrap();
    String::from_utf8(out).unwrap()
}

/// Checks the headers that keep a response out of caches and its URL from other sites.
fn assert_kept_to_itself(told: &str, headers: &HeaderMap) {
    let of = |name: &str| headers.get(name).map_or("", |value| value.to_str().unwrap());
    assert_eq!(of("referrer-policy"), "strict-origin", "{told}");
    assert_eq!(of("cache-control"), "no-store", "{told}");
    assert_eq!(of("x-robots-tag"), "noindex", "{told}");
    assert_eq!(of("x-content-type-options"), "nosniff", "{told}");
    assert!(!of("content-security-policy").is_empty(), "{told}");
    assert!(of("etag").is_empty() && of("last-modified").is_empty(), "{told}");
}

/// Loads a page and everything it links to behind the same secret.
async fn crawl(site: &Site, secret: &str) -> BTreeSet<String> {
    let own = format!("/apply/{secret}");
    let mut open = vec![
        own.clone(),
        format!("{own}/application.pdf"),
        format!("{own}/files/aaaaaaaaaaaaaaaa"),
        format!("{own}/nothing?check&done=sent&full&refused=a~b~c"),
        format!("/api/v1/applications/{secret}?agreement=membership&lang=de"),
    ];
    let mut seen = BTreeSet::new();
    while let Some(path) = open.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let response = site.bytes(Request::get(&path).body(Body::empty()).unwrap()).await;
        assert!(!response.status().is_server_error(), "{path}: {}", response.status());
        assert_kept_to_itself(&path, response.headers());
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let Ok(page) = std::str::from_utf8(&body) else { continue };
        for piece in page.split("href=\"").skip(1) {
            let link = piece.split('"').next().unwrap().split('#').next().unwrap();
            if link.starts_with(&own) && !link.contains("lang=") {
                open.push(link.replace("&amp;", "&"));
            }
        }
    }
    seen
}

#[rstest]
#[tokio::test]
async fn reading_changes_nothing_and_is_kept_by_nobody(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let draft = Fleet::signed(&site).await;
    let colleague = draft.hand_over(&site.state, Part::Legal).await;
    let submitted = Fleet::submitted(&site).await;
    let asked = Fleet::submitted(&site).await;
    ask(&site.state, &asked.number(), "you", "Who are you?", "staff")
        .await
        .unwrap();
    let before = dump(&site).await;
    let mut seen = BTreeSet::new();
    for secret in [&draft.secret, &colleague, &submitted.secret, &asked.secret, "nobody"] {
        seen.extend(crawl(&site, secret).await);
    }
    assert!(seen.len() > 40, "{seen:#?}");
    for document in [draft.at("documents/membership.pdf"), submitted.at("application.pdf")] {
        assert!(seen.contains(&document), "{document}");
    }
    for path in seen.iter().take(20) {
        let head = Request::head(path).body(Body::empty()).unwrap();
        assert_kept_to_itself(path, site.bytes(head).await.headers());
    }
    assert!(dump(&site).await == before, "reading changed something");
}

/// Forms and API requests that would change this application.
fn changes(fleet: &Fleet) -> Vec<Request<Body>> {
    let at = |rest: &str| format!("/applications/{}/{rest}", fleet.secret);
    let colleague = json!({ "part": "legal", "name": "A", "email": "a@example.org" });
    vec![
        form(
            "/apply",
            &[
                (".foundation", "harbour"),
                (".programme", "membership"),
                (".tier", "fleet"),
            ],
        ),
        form(&fleet.at("you"), &[("revision", "99"), ("you.name", "Somebody Else")]),
        form(&fleet.at("check"), &[]),
        form(&fleet.at("mail"), &[]),
        form(
            &fleet.at("send-legal"),
            &[("send.legal.name", "A"), ("send.legal.email", "a@example.org")],
        ),
        answers_to(&fleet.secret, 99, "", &[("you.name", "Somebody Else")]),
        json_to(Method::POST, &at("links"), &colleague),
        json_to(Method::POST, &at("submission"), &json!(null)),
        json_to(
            Method::POST,
            "/applications",
            &json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" }),
        ),
    ]
}

#[rstest]
#[tokio::test]
async fn what_another_site_sends_is_refused_and_changes_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::signed(&site).await;
    let before = dump(&site).await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://elsewhere.example.org"),
        ("origin", "null"),
    ] {
        for mut request in changes(&fleet) {
            let told = format!("{name} {value} {} {}", request.method(), request.uri());
            let headers = request.headers_mut();
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
            let response = site.bytes(request).await;
            assert_eq!(response.status(), StatusCode::FORBIDDEN, "{told}");
        }
    }
    assert!(dump(&site).await == before, "another site changed something");
}

#[rstest]
#[tokio::test]
async fn every_answer_to_a_form_behind_a_secret_is_kept_by_nobody(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::signed(&site).await;
    for request in changes(&fleet) {
        let told = format!("{} {}", request.method(), request.uri());
        let response = site.bytes(request).await;
        if told.contains(&fleet.secret) {
            assert_kept_to_itself(&told, response.headers());
        } else {
            // Its response contains the secret.
            assert_eq!(response.headers()["cache-control"], "no-store", "{told}");
        }
    }
}
