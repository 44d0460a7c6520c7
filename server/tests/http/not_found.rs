//! URLs that lead nowhere: a page with status 404, and ways to continue.

use crate::site::Site;
use axum::http::StatusCode;

#[tokio::test]
async fn an_address_that_leads_nowhere_says_so_in_the_readers_language() {
    let site = Site::harbour();
    for path in [
        "/nobody",
        "/harbour/membershp",
        "/harbour/membership/tiers/kept",
        "/harbour/membership/compare?version=9",
        "/embed/harbour/membershp",
        "/nowhere/at/all",
        "/harbour/membership/%ff",
    ] {
        for (lang, heading) in [("en", "<html lang=\"en\""), ("de", "<html lang=\"de\"")] {
            let answer = site.get_with(path, &[("accept-language", lang)]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
            assert!(answer.body.contains(heading), "{path}");
            assert!(answer.body.contains("href=\"/"), "{path}");
        }
    }
}

#[tokio::test]
async fn the_nearest_name_is_offered() {
    let answer = Site::harbour().get("/harbor").await;
    assert!(answer.body.contains("Did you mean"), "{}", answer.body);
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_page_and_never_to_another_site() {
    let site = Site::shipped();
    for (path, to) in [
        ("/almalinux/", "/almalinux"),
        (
            "/almalinux/membership/compare/?tier=gold",
            "/almalinux/membership/compare?tier=gold",
        ),
    ] {
        let answer = site.get(path).await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (StatusCode::PERMANENT_REDIRECT, to)
        );
    }
    assert_eq!(site.get("//example.org/").await.status, StatusCode::NOT_FOUND);
}
