//! What's in the calendar. `scripts/check-calendars` reads these feeds with other programs.

use super::{RENEWS, days, in_feed, make, on_page, renewing};
use crate::directory::another;
use crate::members::benefits::{DONE, ask};
use crate::members::{ZOE, active, memberships, on};
use crate::reviews::Harbour;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::members::take_steps;
use server::storage::Backend;
use std::path::PathBuf;

/// For `scripts/check-calendars`: a feed, and the page's entries.
fn keep(name: &str, feed: &str, page: &str) {
    if let Some(folder) = std::env::var_os("GUILDHALL_CALENDARS") {
        let folder = PathBuf::from(folder);
        std::fs::write(folder.join(format!("{name}.ics")), feed).unwrap();
        std::fs::write(folder.join(format!("{name}.json")), json!(on_page(page)).to_string()).unwrap();
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_last_day_for_notice_is_that_of_the_stored_term(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = renewing(backend);
    active(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    // As lists of imported members state it.
    tx.run("UPDATE term SET last_day = '2026-12-31'", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let found = days(&mut zoe, &own).await;
    for expected in ["2026-12-01 term-1-notice", "2026-12-31 term-1-ends"] {
        assert!(found.iter().any(|entry| entry == expected), "{found:?}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn page_api_and_feed_have_the_same_entries(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = renewing(backend);
    active(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    let what = "A night, at the pier; with \\ and\nمرحبا 葛城";
    assert_eq!(ask(&mut zoe, &own, what, "2026-08-01").await, DONE);
    let expected = [
        "2026-07-15 term-1-begins",
        "2027-03-16 term-1-reminder-90",
        "2027-05-15 term-1-reminder-30",
        "2027-06-07 term-1-reminder-7",
        "2027-06-14 term-1-notice",
        "2027-07-14 left-nights-2026-07-15",
        "2027-07-14 term-1-ends",
    ];
    let found = days(&mut zoe, &own).await;
    assert!(found[1].starts_with("2026-08-01 use-"), "{found:?}");
    let others: Vec<&String> = found.iter().filter(|id| !id.contains("use-")).collect();
    assert_eq!(others, expected);
    let address = make(&mut zoe, &own).await;
    let feed = harbour.site.get(&address).await;
    assert_eq!(feed.status, StatusCode::OK);
    assert_eq!(feed.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(feed.header("cache-control"), "no-store");
    assert_eq!(feed.header("referrer-policy"), "strict-origin");
    assert_eq!(feed.header("x-robots-tag"), "noindex");
    let page = zoe.get(&format!("/member/{own}/calendar")).await.body;
    let entries = on_page(&page);
    assert_eq!(entries.len(), 8, "{entries:?}");
    assert_eq!(in_feed(&feed.body), entries);
    assert!(
        feed.body
            .contains(&format!("UID:term-1-ends.{own}@guildhall.example.org"))
    );
    // The secret is only on the page that made it, and the feed names nobody.
    let secret = address.split('/').nth(2).unwrap();
    assert!(!page.contains(secret) && !feed.body.contains(secret));
    assert!(!feed.body.contains("Föhn") && !feed.body.contains("example.org\r\nATTENDEE"));
    // On one day, it's the same bytes.
    assert_eq!(harbour.site.get(&address).await.body, feed.body);
    keep(&format!("{backend:?}"), &feed.body, &page);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_feed_is_in_the_language_in_which_it_was_made(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = renewing(backend);
    let (mut nia, own) = another(&harbour, "شركة <الموانئ>, 葛城", "nia@example.org").await;
    let german = format!("/member/{own}/calendar?lang=de");
    let page = nia.get(&german).await.body;
    let made = nia.post(&german, &[("do", "make")]).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
    let (_, rest) = made.body.split_once("http://guildhall.example.org").unwrap();
    let address = rest.split(['<', '"']).next().unwrap();
    let feed = harbour.site.get(address).await.body;
    assert!(feed.contains("SUMMARY;LANGUAGE=de:Die Laufzeit beginnt"), "{feed}");
    assert!(feed.contains("شركة <الموانئ>\\, 葛城"), "{feed}");
    assert_eq!(in_feed(&feed), on_page(&page));
    keep(&format!("german-{backend:?}"), &feed, &page);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn notice_the_end_and_terms_without_an_end_are_in_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let open = crate::members::harbour(backend);
    active(&open).await;
    let mut zoe = open.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    // There's one entry for a term without an end, so that a feed is never empty.
    assert_eq!(days(&mut zoe, &own).await, ["2026-07-15 term-1-begins"]);

    let harbour = Harbour::priced(backend, RENEWS);
    active(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    assert_eq!(take_steps(&on(&harbour.site, "2027-07-14")).await.unwrap().started, 1);
    let renewed = days(&mut zoe, &own).await;
    assert!(renewed.contains(&"2027-07-15 term-2-begins".to_owned()), "{renewed:?}");
    assert!(renewed.contains(&"2028-07-14 term-2-ends".to_owned()), "{renewed:?}");
    assert!(
        !renewed.iter().any(|entry| entry.contains("term-1-ends")),
        "{renewed:?}"
    );
    let version = crate::members::member(&mut zoe, &own).await["version"].clone();
    let leave = json!({ "action": "leave", "version": version });
    let left = zoe
        .post_json(&format!("/api/v1/members/{own}/membership"), &leave.to_string())
        .await;
    assert_eq!(left.status, StatusCode::NO_CONTENT, "{}", left.body);
    let after = days(&mut zoe, &own).await;
    assert!(after.iter().any(|entry| entry.ends_with(" end")), "{after:?}");
    assert!(!after.iter().any(|entry| entry.contains("reminder")), "{after:?}");
}
