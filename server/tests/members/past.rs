//! A membership on a day in the past, and who was a member then: as it was known, not as it is today.

use super::people::{NEXT, hand_over};
use super::tier::{DONE, TIERS, ask, begin};
use super::{ZOE, member};
use crate::accounts::visitor::Visitor;
use crate::applications::walk::text;
use crate::reviews::{Harbour, STAFF};
use crate::support::bulk::copy_rows;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole::{self, Administrator, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::{Backend, Location};

/// A membership that begins on 15 July 2026 and changes on 1 September: another tier, a corrected name, notice, and out of the directory.
async fn history(location: &Location) -> String {
    let harbour = Harbour::priced_at(location, None, TIERS);
    let own = begin(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    profile(
        &mut zoe,
        &own,
        "save",
        json!({ "description": { "en": "We build harbours." } }),
    )
    .await;
    profile(&mut zoe, &own, "publish", json!({})).await;
    profile(&mut zoe, &own, "list", json!({})).await;

    let harbour = Harbour::priced_on(location, TIERS, "2026-09-01");
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "flagship", "now").await, DONE);
    let seen = member(&mut zoe, &own).await;
    let manager = &seen["roles"][0]["contacts"][0];
    let correct = json!({
        "action": "correct", "version": seen["version"], "about": manager["id"], "name": "Zoë Neumann",
        "email": ZOE,
    });
    let path = format!("/api/v1/members/{own}");
    let sent = zoe.post_json(&format!("{path}/people"), &correct.to_string()).await;
    assert_eq!(sent.status, DONE, "{}", sent.body);
    let version = member(&mut zoe, &own).await["version"].clone();
    let leave = json!({ "action": "leave", "version": version }).to_string();
    assert_eq!(zoe.post_json(&format!("{path}/membership"), &leave).await.status, DONE);
    profile(
        &mut zoe,
        &own,
        "save",
        json!({ "description": { "en": "We sell harbours." } }),
    )
    .await;
    profile(&mut zoe, &own, "publish", json!({})).await;
    profile(&mut zoe, &own, "unlist", json!({})).await;
    own
}

async fn profile(zoe: &mut Visitor<'_>, own: &str, action: &str, mut more: Value) {
    let path = format!("/api/v1/members/{own}/profile");
    more["action"] = json!(action);
    more["version"] = zoe.get(&path).await.json()["version"].clone();
    assert_eq!(zoe.post_json(&path, &more.to_string()).await.status, DONE, "{action}");
}

async fn on(staff: &mut Visitor<'_>, own: &str, day: &str) -> Value {
    let answer = staff
        .get(&format!("/api/v1/memberships/harbour/{own}/past?on={day}"))
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{day}: {}", answer.body);
    answer.json()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_day_in_the_past_is_as_it_was_known_then(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let own = history(&location).await;
    let harbour = Harbour::priced_on(&location, TIERS, "2027-01-10");
    let mut staff = harbour.with_role(STAFF, Staff).await;

    let before = on(&mut staff, &own, "2026-07-14").await;
    assert_eq!((&before["state"], &before["then"]), (&json!("not_yet"), &Value::Null));

    for (day, state, tier, listed, name, said) in [
        ("2026-07-15", "current", "fleet", true, "Zoë Föhn", "We build harbours."),
        ("2026-08-31", "current", "fleet", true, "Zoë Föhn", "We build harbours."),
        (
            "2026-09-01",
            "leaving",
            "flagship",
            false,
            "Zoë Neumann",
            "We sell harbours.",
        ),
        (
            "2027-01-10",
            "leaving",
            "flagship",
            false,
            "Zoë Neumann",
            "We sell harbours.",
        ),
    ] {
        let past = on(&mut staff, &own, day).await;
        let then = &past["then"];
        assert_eq!((&past["state"], &then["tier"]), (&json!(state), &json!(tier)), "{day}");
        // Today's row says that the first term ended on 31 August.
        assert_eq!(past["last_day"], "2027-07-14", "{day}");
        assert_eq!(past["profile"]["listed"], listed, "{day}");
        assert_eq!(past["profile"]["published"]["description"]["en"], said, "{day}");
        assert_eq!(then["roles"][0]["contacts"][0]["name"], name, "{day}");
        assert_eq!(then["leaves_on"].is_null(), state == "current", "{day}");
        assert_eq!(past["names_erased"], false);
        assert!(!past["grants"].as_array().unwrap().is_empty(), "{day}");
        let terms = then["terms"].as_array().unwrap();
        assert_eq!(terms.len(), if tier == "fleet" { 1 } else { 2 }, "{day}");
        let last = then["history"].as_array().unwrap().last().unwrap();
        let moved = then["history"].to_string().contains("membership moved");
        assert_eq!(moved, tier == "flagship", "{day}: {last}");
    }
    let first = on(&mut staff, &own, "2026-08-31").await["then"]["terms"][0].clone();
    assert_eq!(first["last_day"], "2027-07-14");
    let second = on(&mut staff, &own, "2026-09-01").await["then"]["terms"].clone();
    assert_eq!(second[0]["last_day"], "2026-08-31");

    let page = format!("/members/harbour/{own}");
    let shown = staff.get(&format!("{page}?on=2026-08-31")).await.body;
    let said = text(&shown);
    for expected in [
        "You’re looking at the past",
        "31 August 2026",
        "Fleet",
        "Zoë Föhn",
        "We build harbours.",
        "What this page can’t show",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(
        !said.contains("Zoë Neumann") && !said.contains("Record notice"),
        "{said}"
    );
    let early = text(&staff.get(&format!("{page}?on=2026-07-14")).await.body);
    assert!(early.contains("Not a member yet"), "{early}");
    // A day that nobody understands, or that's still to come.
    for typed in ["yesterday", "2027-01-11"] {
        let shown = staff.get(&format!("{page}?on={typed}")).await;
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        let body = &shown.body;
        assert!(
            body.contains("<title>Error: ") && body.contains("href=\"#on\""),
            "{body}"
        );
        let answer = staff
            .get(&format!("/api/v1/memberships/harbour/{own}/past?on={typed}"))
            .await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{typed}");
    }

    // What's erased isn't guessed.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("DELETE FROM personal", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let past = on(&mut staff, &own, "2026-08-31").await;
    assert_eq!(past["names_erased"], true);
    assert_eq!(
        (&past["profile"]["erased"], &past["profile"]["published"]),
        (&json!(true), &Value::Null)
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_day_has_its_history_however_much_happened_later(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let own = history(&location).await;
    let harbour = Harbour::priced_on(&location, TIERS, "2027-01-10");
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let before = on(&mut staff, &own, "2026-07-15").await["then"]["history"].clone();
    assert!(!before.as_array().unwrap().is_empty());
    // From the next day on.
    let entry = (
        "ledger",
        vec![("seq", "seq + n"), ("at", "at + 86400000 + n")],
        "action = 'submitted'".to_owned(),
    );
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    copy_rows(&mut tx, 1_500, vec![entry]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(on(&mut staff, &own, "2026-07-15").await["then"]["history"], before);
    let after = on(&mut staff, &own, "2026-07-16").await["then"]["history"].clone();
    assert_eq!(after.as_array().unwrap().len(), 1_000);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_role_had_no_last_day_before_it_was_handed_over(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let harbour = Harbour::priced_at(&location, None, TIERS);
    let own = begin(&harbour).await;
    let harbour = Harbour::priced_on(&location, TIERS, "2026-09-01");
    let mut zoe = harbour.signed_in(ZOE).await;
    let seen = member(&mut zoe, &own).await;
    let manager = seen["roles"][0]["contacts"][0]["id"].as_str().unwrap();
    let mut command = hand_over(manager, NEXT, "2026-10-01");
    command["version"] = seen["version"].clone();
    let path = format!("/api/v1/members/{own}/people");
    let sent = zoe.post_json(&path, &command.to_string()).await;
    assert_eq!(sent.status, DONE, "{}", sent.body);

    let harbour = Harbour::priced_on(&location, TIERS, "2026-10-02");
    let mut staff = harbour.with_role(STAFF, Staff).await;
    for (day, name, last) in [
        ("2026-08-31", "Zoë Föhn", Value::Null),
        ("2026-09-01", "Zoë Föhn", json!("2026-09-30")),
        ("2026-10-01", "Nia New", Value::Null),
    ] {
        let past = on(&mut staff, &own, day).await;
        let contact = &past["then"]["roles"][0]["contacts"][0];
        assert_eq!((&contact["name"], &contact["last_day"]), (&json!(name), &last), "{day}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_list_has_the_members_of_a_day_in_their_tiers(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    history(&location).await;
    let harbour = Harbour::priced_on(&location, TIERS, "2027-01-10");
    let mut staff = harbour.with_role(STAFF, Staff).await;
    for (query, expected) in [
        ("on=2026-07-14", vec![]),
        ("on=2026-08-31", vec![("Fleet", "2026-07-15")]),
        ("on=2026-09-01", vec![("Flagship", "2026-09-01")]),
        ("on=2026-09-01&tier=membership/fleet", vec![]),
        (
            "on=2026-08-31&tier=membership/fleet&sort=-last",
            vec![("Fleet", "2026-07-15")],
        ),
        ("on=2027-01-10&member=harbour", vec![("Flagship", "2026-09-01")]),
        ("on=2027-01-10&member=quay", vec![]),
    ] {
        let answer = staff.get(&format!("/api/v1/memberships/harbour/past?{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}: {}", answer.body);
        let answer = answer.json();
        let rows = answer["rows"].as_array().unwrap().iter();
        let rows: Vec<_> = rows
            .map(|row| {
                let text = |value: &Value| value.as_str().unwrap().to_owned();
                (text(&row["tier"]["en"]), text(&row["first_day"]))
            })
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(tier, day)| ((*tier).to_owned(), (*day).to_owned()))
            .collect();
        assert_eq!(rows, expected, "{query}");
        assert_eq!(answer["count"], rows.len(), "{query}");
        let tiers = answer["tiers"].to_string();
        assert!(
            tiers.contains("membership/fleet") && tiers.contains("membership/flagship"),
            "{tiers}"
        );
    }
    let file = staff.get("/api/v1/memberships/harbour/past.csv?on=2026-08-31").await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.body);
    let lines: Vec<&str> = file.body.lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[1].starts_with("\"Harbour Works\",\"Fleet\",\"2026-07-15\",\"2026-07-15\","),
        "{lines:?}"
    );
    let page = staff.get("/members/harbour/past?on=2026-08-31").await.body;
    assert!(text(&page).contains("Members on 31 August 2026"), "{page}");
    let wrong = staff.get("/members/harbour/past?on=2027-01-11").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for path in ["past", "past.csv"] {
        for typed in ["2027-01-11", "x"] {
            let answer = staff
                .get(&format!("/api/v1/memberships/harbour/{path}?on={typed}"))
                .await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path} {typed}");
        }
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_role_reads_the_past_and_nobody_else_does(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, folder) = fresh_location(backend);
    let harbour = Harbour::priced_at(&location, folder, TIERS);
    let own = begin(&harbour).await;
    let paths = [
        format!("/api/v1/memberships/harbour/{own}/past?on=2026-07-15"),
        "/api/v1/memberships/harbour/past?on=2026-07-15".to_owned(),
        "/api/v1/memberships/harbour/past.csv?on=2026-07-15".to_owned(),
        format!("/members/harbour/{own}?on=2026-07-15"),
        "/members/harbour/past?on=2026-07-15".to_owned(),
    ];
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    for email in ["outsider@example.org", "neighbour@example.org", ZOE] {
        let mut visitor = harbour.signed_in(email).await;
        for path in &paths {
            let seen = visitor.get(path).await;
            assert_eq!(seen.status, StatusCode::FORBIDDEN, "{email} {path}");
            assert!(!seen.body.contains("Harbour Works"), "{email} {path}");
        }
    }
    for role in AccountRole::ALL {
        let mut visitor = harbour.with_role(&format!("{}@example.org", role.word()), role).await;
        for path in &paths {
            assert_eq!(visitor.get(path).await.status, StatusCode::OK, "{role:?} {path}");
        }
        let unknown = visitor
            .get("/api/v1/memberships/harbour/aaaaaaaa/past?on=2026-07-15")
            .await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    }
    // Whoever acts for the member doesn't see its page, on whatever day.
    let mut zoe = harbour.with_role(ZOE, Staff).await;
    assert_eq!(zoe.get(&paths[0]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(harbour.site.get(&paths[0]).await.status, StatusCode::UNAUTHORIZED);
}
