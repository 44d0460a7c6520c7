//! Staff name whoever manages a membership that was imported without an address. They get the first email about it.

use super::{LIST, harbour, imported, number, staff};
use crate::accounts::visitor::{Visitor, location, newest};
use crate::members::{active, memberships};
use crate::reviews::Harbour;
use axum::http::StatusCode;
use domain::access::AccountRole::Board;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

/// The ID of the member without an address.
async fn pier(visitor: &mut Visitor<'_>) -> String {
    let list = visitor
        .get("/api/v1/memberships/harbour?show=all&member=pier")
        .await
        .json();
    list["rows"][0]["membership"].as_str().unwrap().to_owned()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_manager_is_named_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let pier = pier(&mut staff).await;
    let page = format!("/members/harbour/{pier}");
    let form = format!("{page}/manager");
    let shown = staff.get(&page).await;
    assert!(shown.body.contains(&format!("action=\"{form}\"")), "{}", shown.body);

    let wrong = staff
        .post(&form, &[("version", "0"), ("name", "Pia Pier"), ("email", "pia")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("href=\"#manager-email\""), "{}", wrong.body);
    assert!(wrong.body.contains("value=\"Pia Pier\""), "{}", wrong.body);
    let fields = [("version", "0"), ("name", "Pia Pier"), ("email", "pia@example.org")];
    for _ in 0..2 {
        let answer = staff.post(&form, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert!(
            staff
                .get(location(&answer))
                .await
                .body
                .contains("They manage the membership now")
        );
    }
    assert_eq!(
        number(&harbour, "SELECT COUNT(*) FROM contact WHERE name = 'Pia Pier'").await,
        1
    );
    let email = newest(&harbour.site.state, "contact named", "pia@example.org").await;
    assert!(email.contains(&format!("/member/{pier}/people")), "{email}");
    let mut pia = harbour.signed_in("pia@example.org").await;
    assert_eq!(memberships(&mut pia).await, std::slice::from_ref(&pier));
    assert!(!staff.get(&page).await.body.contains(&form));
    let other = [("version", "1"), ("name", "Eve"), ("email", "eve@example.org")];
    assert_eq!(staff.post(&form, &other).await.status, StatusCode::CONFLICT);
    assert_eq!(location(&staff.get(&form).await), page);
}

/// The list of members asks them to.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_name_somebody_before_they_decide_what_follows_a_term(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::listing_with(backend, "term = { kind = \"rolling\", silence = \"asks\" }");
    let mut staff = staff(&harbour).await;
    imported(
        &mut staff,
        "Organisation,Level,Member since\nPier Ltd,Fleet,2024-03-01\n",
    )
    .await;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let over = "UPDATE term SET last_day = '2026-07-01' WHERE number = 2";
    assert_eq!(tx.run(over, &[]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let pier = pier(&mut staff).await;
    let list = staff.get("/api/v1/memberships/harbour?show=unmanaged").await.json();
    assert_eq!(
        (&list["rows"][0]["membership"], &list["rows"][0]["state"]),
        (&json!(pier), &json!("open"))
    );
    let page = format!("/members/harbour/{pier}");
    let form = format!("{page}/manager");
    let shown = staff.get(&page).await;
    assert!(shown.body.contains(&format!("action=\"{form}\"")), "{}", shown.body);
    let fields = [("version", "0"), ("name", "Pia Pier"), ("email", "pia@example.org")];
    assert_eq!(staff.post(&form, &fields).await.status, StatusCode::SEE_OTHER);
    let list = staff.get("/api/v1/memberships/harbour?show=unmanaged").await.json();
    assert_eq!(list["rows"], json!([]));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_staff_name_somebody_and_only_for_imported_members(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let pier = pier(&mut staff).await;
    let command = json!({ "version": 0, "name": "Eve", "email": "eve@example.org" }).to_string();
    let path = format!("/api/v1/memberships/harbour/{pier}/manager");
    let mut ada = harbour.with_role("ada@example.org", Board).await;
    assert_eq!(ada.post_json(&path, &command).await.status, StatusCode::NOT_FOUND);
    let mut eve = harbour.signed_in("eve@example.org").await;
    assert_eq!(eve.post_json(&path, &command).await.status, StatusCode::NOT_FOUND);
    let mut nobody = Visitor::new(&harbour.site);
    assert_eq!(nobody.post_json(&path, &command).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(staff.post_json(&path, &command).await.status, StatusCode::NO_CONTENT);
    // A member who has applied has its own people.
    let joined = crate::members::harbour(backend);
    active(&joined).await;
    let mut theirs = super::staff(&joined).await;
    let list = theirs.get("/api/v1/memberships/harbour?show=all").await.json();
    let path = format!(
        "/api/v1/memberships/harbour/{}/manager",
        list["rows"][0]["membership"].as_str().unwrap()
    );
    assert_eq!(theirs.post_json(&path, &command).await.status, StatusCode::CONFLICT);
}
