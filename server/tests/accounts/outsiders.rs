//! What depends on who is signed in is never cached, shared or open to other sites (S1).

use super::visitor::Visitor;
use crate::applications::walk::site_on;
use crate::site::Site;
use axum::http::{Method, StatusCode, header};
use server::storage::Backend;

#[tokio::test]
async fn without_a_session_there_is_no_account() {
    let site = Site::shipped();
    for (method, path) in [
        (Method::GET, "/api/v1/account"),
        (Method::DELETE, "/api/v1/account/sessions"),
        (Method::DELETE, "/api/v1/account/sessions/abcdefgh"),
    ] {
        for cookie in [
            "",
            "session=",
            "session=wrong",
            "session=abcdefghijklmnopqrstuvwxyz234567",
        ] {
            let answer = site.ask_with(method.clone(), path, &[("cookie", cookie)]).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path} {cookie}");
            assert!(answer.body.contains("not-signed-in"));
        }
    }
}

#[tokio::test]
async fn what_is_personal_is_never_kept_or_open_to_other_sites() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    visitor.sign_in("zoe@example.org").await;
    let (_, link) = visitor.ask_for_code("zoe@example.org").await;
    for path in ["/account", "/sign-in", "/sign-in/code", &link, "/api/v1/account"] {
        let answer = visitor.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store", "{path}");
        assert!(!answer.headers.contains_key("access-control-allow-origin"), "{path}");
        assert_eq!(answer.headers["referrer-policy"], "strict-origin", "{path}");
        assert_eq!(answer.headers["x-robots-tag"], "noindex", "{path}");
        assert!(!site.get(path).await.body.contains("zoe@example.org"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn s1_many_accounts_at_once_see_only_their_own() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitors = Vec::new();
    for place in 0..12 {
        let mut visitor = Visitor::new(&site);
        visitor.sign_in(&format!("person-{place}@example.org")).await;
        visitors.push(visitor);
    }
    for _ in 0..5 {
        let pages = visitors.iter_mut().map(|visitor| visitor.get("/account"));
        for (place, page) in futures_util::future::join_all(pages).await.into_iter().enumerate() {
            for other in 0..12 {
                let named = page.body.contains(&format!("person-{other}@example.org"));
                assert_eq!(named, other == place, "{other} on the page of {place}");
            }
        }
    }
}

#[tokio::test]
async fn another_sites_page_cant_change_anything() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    visitor.sign_in("zoe@example.org").await;
    let (_, link) = visitor.ask_for_code("zoe@example.org").await;
    let cookies = format!(
        "session={}; sign-in={}",
        visitor.cookie("session").unwrap(),
        visitor.cookie("sign-in").unwrap()
    );
    for (method, path) in [
        (Method::POST, "/sign-out"),
        (Method::POST, "/account/sessions"),
        (Method::POST, "/account/applications/7KQ2-M9XW"),
        (Method::POST, "/sign-in"),
        (Method::POST, "/sign-in/code"),
        (Method::POST, link.as_str()),
        (Method::DELETE, "/api/v1/account/sessions"),
        (Method::DELETE, "/api/v1/account/sessions/abcdefgh"),
    ] {
        for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example.org")] {
            let answer = site
                .ask_with(method.clone(), path, &[(name, value), ("cookie", &cookies)])
                .await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {name}");
        }
    }
    assert!(visitor.account().await.is_some());
}
