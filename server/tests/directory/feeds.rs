//! The directory elsewhere: feeds of new members, and the wall of logos for other sites. The same members, from the same source.

use super::{DONE, another, change, member, profile};
use crate::applications::walk::text;
use crate::reviews::Harbour;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;
use std::path::PathBuf;

const FEEDS: [&str; 2] = ["/directory/harbour/feed.json", "/directory/harbour/feed.atom"];

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn feeds_have_those_who_are_listed_with_ids_that_stay(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::listing(backend);
    for feed in FEEDS {
        let empty = harbour.site.get(feed).await;
        assert_eq!(empty.status, StatusCode::OK, "{feed}");
        assert!(
            empty.body.contains("New members of Harbour Foundation"),
            "{}",
            empty.body
        );
    }
    let (mut zoe, own) = member(&harbour).await;
    let (mut nia, works) = another(&harbour, "شركة <الموانئ> & 葛城", "nia@example.org").await;
    let id = profile(&mut nia, &works).await["id"].as_str().unwrap().to_owned();
    let about = json!({ "description": { "en": "We build ]]> <b>harbours</b> & more.", "de": "Wir bauen." } });
    assert_eq!(change(&mut nia, &works, "save", about).await, DONE);
    assert_eq!(change(&mut nia, &works, "publish", json!({})).await, DONE);

    let answer = harbour.site.get(FEEDS[0]).await;
    assert_eq!(answer.header("content-type"), "application/feed+json; charset=utf-8");
    let feed = answer.json();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["home_page_url"], "http://guildhall.example.org/directory/harbour");
    assert_eq!(
        feed["feed_url"],
        "http://guildhall.example.org/directory/harbour/feed.json?lang=en"
    );
    let items = feed["items"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    let entry = items
        .iter()
        .find(|item| item["title"] == "شركة <الموانئ> & 葛城")
        .unwrap();
    let url = format!("http://guildhall.example.org/directory/harbour/{id}");
    assert_eq!((&entry["id"], &entry["url"]), (&json!(url), &json!(url)));
    assert_eq!(entry["date_published"], "2026-07-15T12:00:00Z");
    assert_eq!(
        entry["content_text"],
        "Fleet, member since 15\u{a0}July 2026.\n\nWe build ]]> <b>harbours</b> & more."
    );
    let atom = harbour.site.get(FEEDS[1]).await;
    assert_eq!(atom.header("content-type"), "application/atom+xml; charset=utf-8");
    assert_eq!(atom.header("access-control-allow-origin"), "*");
    assert!(atom.body.contains(&format!("<id>{url}</id>")), "{}", atom.body);
    assert!(
        !atom.body.contains("<b>") && atom.body.contains("&lt;b&gt;"),
        "{}",
        atom.body
    );
    let german = harbour.site.get("/directory/harbour/feed.atom?lang=de").await.body;
    assert!(
        german.contains("Neue Mitglieder: Hafenstiftung") && german.contains("Wir bauen."),
        "{german}"
    );
    keep("members.json", &answer.body);
    keep("members.atom", &atom.body);

    // Those who don't want to be listed, and those whose membership has ended, are in none of them.
    assert_eq!(change(&mut nia, &works, "unlist", json!({})).await, DONE);
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(
        "UPDATE membership SET leaves_on = '2026-07-14' WHERE id = $1",
        &[(&own).into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    for path in FEEDS.iter().chain(&["/embed/directory/harbour", "/directory/harbour"]) {
        let body = harbour.site.get(path).await.body;
        assert!(
            !body.contains("الموانئ") && !body.contains("Harbour Works"),
            "{path}: {body}"
        );
    }
    assert_eq!(change(&mut zoe, &own, "unlist", json!({})).await, DONE);
    for missing in [
        "/directory/elsewhere/feed.json",
        "/directory/elsewhere/feed.atom",
        "/embed/directory/elsewhere",
    ] {
        assert_eq!(
            harbour.site.get(missing).await.status,
            StatusCode::NOT_FOUND,
            "{missing}"
        );
    }
}

/// For `scripts/check-feeds`, which reads them with another program.
fn keep(name: &str, feed: &str) {
    if let Some(folder) = std::env::var_os("GUILDHALL_FEEDS") {
        std::fs::write(PathBuf::from(folder).join(name), feed).unwrap();
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn other_sites_can_frame_the_members_and_nothing_else_of_the_directory(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::listing(backend);
    member(&harbour).await;
    let frame = harbour
        .site
        .get("/embed/directory/harbour?tier=fleet&scheme=dark&lang=de")
        .await;
    assert!(frame.header("content-security-policy").contains("frame-ancestors *"));
    assert!(
        frame.body.contains("data-scheme=\"dark\"") && frame.body.contains("lang=\"de\""),
        "{}",
        frame.body
    );
    assert!(frame.body.contains("target=\"_top\""), "{}", frame.body);
    let said = text(&frame.body);
    assert!(said.contains("Harbour Works") && said.contains("Flotte"), "{said}");
    let other = text(&harbour.site.get("/embed/directory/harbour?tier=keeper").await.body);
    assert!(!other.contains("Harbour Works"), "{other}");
    let page = harbour.site.get("/directory/harbour").await;
    assert!(
        page.header("content-security-policy")
            .contains("frame-ancestors 'none'")
    );
    let said = text(&page.body);
    for expected in [
        "New members (Atom)",
        "New members (JSON Feed)",
        "guildhall-directory foundation=\"harbour\"",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
}
