//! A page's scripts need the nonce of that response, and every response has a new one.

use crate::site::{Answer, Site};
use std::collections::BTreeSet;

/// The nonce in a page's policy.
fn nonce(page: &Answer) -> String {
    let policy = page.header("content-security-policy");
    let (_, rest) = policy.split_once("'nonce-").unwrap();
    rest.split_once('\'').unwrap().0.to_owned()
}

/// Every tag of a kind, up to its end.
fn tags<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let begin = format!("<{name}");
    page.match_indices(&begin)
        .map(|(at, _)| page[at..].split_inclusive('>').next().unwrap())
        .collect()
}

#[tokio::test]
async fn every_answer_has_a_nonce_of_its_own_which_its_scripts_carry() {
    let site = Site::shipped();
    for path in [
        "/",
        "/openinfra",
        "/openinfra/membership",
        "/openinfra/membership/compare?tier=gold",
        "/openinfra/membership/tiers/gold",
        "/nobody",
    ] {
        let mut seen = BTreeSet::new();
        let mut pages = BTreeSet::new();
        // The first response is rendered, the others come from the cache.
        for _ in 0..3 {
            let page = site.get(path).await;
            let nonce = nonce(&page);
            assert!(nonce.len() >= 22, "{path} {nonce}");
            let scripts = tags(&page.body, "script");
            assert!(!scripts.is_empty(), "{path}");
            for script in scripts {
                assert!(script.contains(&format!("nonce=\"{nonce}\"")), "{path} {script}");
            }
            for other in page.body.split("nonce=\"").skip(1) {
                assert!(other.starts_with(&format!("{nonce}\"")), "{path}");
            }
            pages.insert(page.body.replace(&nonce, "…"));
            assert!(seen.insert(nonce), "{path}: the nonce was used twice");
        }
        assert_eq!(pages.len(), 1, "{path}");
    }
}

#[tokio::test]
async fn a_nonce_is_in_nothing_that_others_could_write() {
    let site = Site::shipped();
    let first = nonce(&site.get("/openinfra/membership/compare").await);
    let page = site.get(&format!("/openinfra/membership/compare?q={first}")).await;
    assert_ne!(nonce(&page), first);
}

#[tokio::test]
async fn no_page_has_styles_or_handlers_in_its_markup() {
    let site = Site::shipped();
    for path in [
        "/",
        "/openinfra",
        "/openinfra/membership/compare",
        "/almalinux/membership/tiers/gold",
        "/api",
    ] {
        let page = site.get(path).await;
        let markup = page.body.split("<script").next().unwrap();
        for forbidden in [
            " style=\"",
            "<style",
            " onclick=",
            " onload=",
            " onsubmit=",
            "javascript:",
        ] {
            assert!(!markup.contains(forbidden), "{path} {forbidden}");
        }
    }
}
