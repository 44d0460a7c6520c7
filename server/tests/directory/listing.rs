//! Who is in the directory: members whose membership is in force, and who want to be.

use super::{DONE, another, change, directory, member, names, profile};
use crate::applications::walk::text;
use crate::members::{ZOE, harbour};
use crate::reviews::Harbour;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::profiles::make_missing;
use server::storage::Backend;

async fn sql(harbour: &Harbour, sql: &'static str) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(sql, &[]).await.unwrap();
    tx.commit().await.unwrap();
}

/// Whether anything public names the member.
async fn is_public(harbour: &Harbour, id: &str) -> bool {
    let mut found = Vec::new();
    for path in [
        "/directory/harbour",
        "/directory/harbour?search=harb",
        "/api/v1/directory/harbour",
        "/api/v1/directory/harbour?search=works",
    ] {
        let answer = harbour.site.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        found.push(answer.body.contains("Harbour Works"));
    }
    for path in [
        format!("/directory/harbour/{id}"),
        format!("/api/v1/directory/harbour/{id}"),
    ] {
        let answer = harbour.site.get(&path).await;
        let is_found = answer.status == StatusCode::OK;
        assert!(is_found || answer.status == StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.body.contains("Harbour Works"), is_found, "{path}");
        found.push(is_found);
    }
    assert!(found.iter().all(|one| *one == found[0]), "{found:?}");
    found[0]
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_are_in_the_directory_while_they_want_to_and_their_membership_is_in_force(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::listing(backend);
    assert_eq!(names(&harbour.site, "").await, Vec::<String>::new());
    let empty = text(&harbour.site.get("/directory/harbour").await.body);
    assert!(empty.contains("No members are listed yet."), "{empty}");
    let (mut zoe, own) = member(&harbour).await;
    // Its tier grants a benefit that says so.
    let seen = profile(&mut zoe, &own).await;
    assert_eq!((&seen["listed"], &seen["shown"]), (&json!(true), &json!(true)));
    let id = seen["id"].as_str().unwrap();
    assert!(is_public(&harbour, id).await);
    let page = harbour.site.get(&format!("/directory/harbour/{id}")).await;
    let said = text(&page.body);
    for expected in ["Harbour Works", "Fleet", "15 July 2026", "hasn’t written a description"] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    for hidden in ["Zoë", ZOE, "2,000", "HARBOUR-2026", own.as_str()] {
        assert!(!page.body.contains(hidden), "{hidden}");
    }
    assert_eq!(change(&mut zoe, &own, "unlist", json!({})).await, DONE);
    assert!(!is_public(&harbour, id).await, "it doesn't want to");
    assert_eq!(change(&mut zoe, &own, "list", json!({})).await, DONE);
    assert!(is_public(&harbour, id).await, "it wants to again");

    for (change, back, is_shown) in [
        (
            "UPDATE membership SET ended_at = 1",
            "UPDATE membership SET ended_at = NULL",
            false,
        ),
        (
            "UPDATE membership SET activated_at = NULL",
            "UPDATE membership SET activated_at = 1",
            false,
        ),
        (
            "UPDATE membership SET leaves_on = '2026-07-14'",
            "UPDATE membership SET leaves_on = NULL",
            false,
        ),
        (
            "UPDATE membership SET leaves_on = '2026-07-15'",
            "UPDATE membership SET leaves_on = NULL",
            true,
        ),
        (
            "UPDATE term SET first_day = '2026-07-16'",
            "UPDATE term SET first_day = '2026-07-15'",
            false,
        ),
        (
            "UPDATE term SET last_day = '2026-07-14'",
            "UPDATE term SET last_day = NULL",
            false,
        ),
        (
            "UPDATE term SET last_day = '2026-07-15'",
            "UPDATE term SET last_day = NULL",
            true,
        ),
    ] {
        sql(&harbour, change).await;
        assert_eq!(is_public(&harbour, id).await, is_shown, "{change}");
        sql(&harbour, back).await;
        assert!(is_public(&harbour, id).await, "{back}");
    }
    // A neighbour doesn't have it, and an ID that can't be one isn't looked up.
    for path in [
        "/directory/elsewhere",
        "/api/v1/directory/elsewhere",
        "/directory/harbour/x",
        "/directory/harbour/%00",
    ] {
        assert_eq!(harbour.site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_benefit_that_says_so_nobody_is_listed_before_they_ask(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (mut zoe, own) = member(&harbour).await;
    let seen = profile(&mut zoe, &own).await;
    assert_eq!((&seen["listed"], &seen["shown"]), (&json!(false), &json!(false)));
    assert!(!is_public(&harbour, seen["id"].as_str().unwrap()).await);
    assert_eq!(change(&mut zoe, &own, "list", json!({})).await, DONE);
    assert_eq!(names(&harbour.site, "").await, ["Harbour Works"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_are_only_listed_if_they_ask_for_it(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::listing_with(backend, "audience = \"person\"");
    let (mut zoe, own) = member(&harbour).await;
    assert_eq!(profile(&mut zoe, &own).await["listed"], false);
    assert_eq!(names(&harbour.site, "").await, Vec::<String>::new());
    assert_eq!(change(&mut zoe, &own, "list", json!({})).await, DONE);
    assert_eq!(names(&harbour.site, "").await, ["Zoë Föhn"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn memberships_from_before_get_their_profile_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::listing(backend);
    let (mut zoe, own) = member(&harbour).await;
    sql(&harbour, "DELETE FROM listed_word").await;
    sql(&harbour, "DELETE FROM profile").await;
    sql(&harbour, "UPDATE membership SET listed_key = NULL").await;
    assert_eq!(profile(&mut zoe, &own).await["id"], "");
    assert_eq!(make_missing(&harbour.site.state).await.unwrap(), 1);
    assert_eq!(make_missing(&harbour.site.state).await.unwrap(), 0);
    assert_eq!(names(&harbour.site, "").await, ["Harbour Works"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_in_any_script_are_found_and_isolated(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::listing(backend);
    for (name, email) in [
        ("شركة الموانئ", "arabic@example.org"),
        ("葛城海運", "chinese@example.org"),
        ("Zoë’s Café-Bar", "zoes@example.org"),
    ] {
        another(&harbour, name, email).await;
    }
    for (search, expected) in [
        ("الموانئ", "شركة الموانئ"),
        ("海運", "葛城海運"),
        ("cafe", "Zoë’s Café-Bar"),
        ("ZOË", "Zoë’s Café-Bar"),
        ("  Bar ", "Zoë’s Café-Bar"),
    ] {
        let query = format!("?search={}", app::api::segment(search));
        assert_eq!(names(&harbour.site, &query).await, [expected], "{search}");
        let page = harbour.site.get(&format!("/directory/harbour{query}")).await;
        assert!(
            page.body.contains(&format!("<bdi>{expected}<")),
            "{search}: {}",
            page.body
        );
    }
    assert_eq!(names(&harbour.site, "?search=nowhere").await, Vec::<String>::new());
    let none = text(&harbour.site.get("/directory/harbour?search=%25").await.body);
    assert!(none.contains("No listed member matches this."), "{none}");
    let german = text(&harbour.site.get("/directory/harbour?lang=de").await.body);
    assert!(
        german.contains("Mitglieder: Hafenstiftung") && german.contains("Flotte"),
        "{german}"
    );
    let answer = directory(&harbour.site, "?lang=de").await;
    assert_eq!(answer["programmes"][0]["tiers"][0]["title"]["de"], "Hüterin");
}
