//! Erasing a member's personal data on a page: for administrators, with the name typed, once.

use super::{ZOE, active, harbour, memberships};
use crate::accounts::visitor::location;
use crate::applications::walk::text;
use axum::http::StatusCode;
use domain::access::AccountRole::{self, Administrator};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::{AppState, verify_ledger};
use server::storage::Backend;

const HEAD: &str = "head@example.org";

async fn run(state: &AppState, sql: &'static str) {
    let mut tx = state.database.begin().await.unwrap();
    tx.run(sql, &[]).await.unwrap();
    tx.commit().await.unwrap();
}

async fn count(state: &AppState, sql: &'static str) -> i64 {
    let mut tx = state.database.read().await.unwrap();
    let (count,): (i64,) = tx.one(sql, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    count
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d4_an_administrator_types_the_name_and_the_data_is_erased_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    active(&harbour).await;
    let own = memberships(&mut harbour.signed_in(ZOE).await).await.remove(0);
    let mut head = harbour.with_role(HEAD, Administrator).await;
    let member = head.get(&format!("/members/harbour/{own}")).await.body;
    let page = format!("/members/harbour/{own}/erasure");
    assert!(member.contains(&format!("href=\"{page}\"")), "{member}");
    let said = text(&head.get(&page).await.body);
    assert!(
        said.contains("the membership hasn’t ended") && !said.contains("Erase for good"),
        "{said}"
    );
    let early = head.post(&page, &[("name", "Harbour Works")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT);

    run(state, "UPDATE membership SET ended_on = '2026-07-14'").await;
    let said = text(&head.get(&page).await.body);
    for expected in [
        "invoice or credit note",
        "the law requires you to keep accounting records",
        "The newest invoice or credit note is dated 15 July 2026",
        "To confirm it, type: Harbour Works",
        "Erase for good",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let wrong = head.post(&page, &[("name", "Quay Works")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("value=\"Quay Works\"") && wrong.body.contains("href=\"#erase-name\""));
    assert!(
        count(state, "SELECT COUNT(*) FROM answer").await > 0,
        "nothing is erased yet"
    );

    // Whoever signed in a while ago signs in again first, and the form waits.
    run(state, "UPDATE session SET confirmed_at = 0").await;
    let later = head.post(&page, &[("name", "Harbour Works")]).await;
    assert_eq!(later.status, StatusCode::SEE_OTHER);
    assert!(
        location(&later).starts_with("/account/confirm?form="),
        "{}",
        location(&later)
    );
    assert!(
        count(state, "SELECT COUNT(*) FROM answer").await > 0,
        "nothing is erased yet"
    );

    let mut head = harbour.signed_in(HEAD).await;
    let entries = count(state, "SELECT COUNT(*) FROM ledger WHERE action = 'application erased'").await;
    for click in ["first", "second"] {
        let done = head.post(&page, &[("name", " harbour works")]).await;
        let to = format!("{page}?done=erased");
        assert_eq!(
            (done.status, location(&done)),
            (StatusCode::SEE_OTHER, to.as_str()),
            "{click}: {}",
            done.body
        );
    }
    let after = count(state, "SELECT COUNT(*) FROM ledger WHERE action = 'application erased'").await;
    assert_eq!((entries, after), (0, 1));
    assert_eq!(count(state, "SELECT COUNT(*) FROM answer").await, 0);
    let shown = text(&head.get(&format!("{page}?done=erased")).await.body);
    assert!(shown.contains("The personal data is erased."), "{shown}");
    assert!(
        !shown.contains("Harbour Works") && !shown.contains("Erase for good"),
        "{shown}"
    );
    verify_ledger(&state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_administrators_without_a_conflict_see_the_preview_and_erase(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    active(&harbour).await;
    let own = memberships(&mut harbour.signed_in(ZOE).await).await.remove(0);
    run(state, "UPDATE membership SET ended_on = '2026-07-14'").await;
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    harbour.grant(ZOE, Administrator).await;
    let mut others = vec![
        "outsider@example.org".to_owned(),
        "neighbour@example.org".to_owned(),
        ZOE.to_owned(),
    ];
    for role in AccountRole::ALL.into_iter().filter(|role| *role != Administrator) {
        let email = format!("{}@example.org", role.word());
        harbour.grant(&email, role).await;
        others.push(email);
    }
    let path = format!("/api/v1/memberships/harbour/{own}/erasure");
    let page = format!("/members/harbour/{own}/erasure");
    let command = json!({ "name": "Harbour Works" }).to_string();
    for email in others {
        let mut visitor = harbour.signed_in(&email).await;
        for seen in [visitor.get(&path).await, visitor.get(&page).await] {
            assert_eq!(seen.status, StatusCode::FORBIDDEN, "{email}");
            assert!(!seen.body.contains("Harbour Works"), "{email}");
        }
        assert_eq!(
            visitor.post_json(&path, &command).await.status,
            StatusCode::FORBIDDEN,
            "{email}"
        );
        let sent = visitor.post(&page, &[("name", "Harbour Works")]).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{email}");
    }
    assert_eq!(harbour.site.get(&path).await.status, StatusCode::UNAUTHORIZED);
    let mut head = harbour.with_role(HEAD, Administrator).await;
    let preview = head.get(&path).await.json();
    assert_eq!(
        (&preview["refusal"], &preview["name"]),
        (&Value::Null, &json!("Harbour Works"))
    );
    let wrong = json!({ "name": "" }).to_string();
    assert_eq!(
        head.post_json(&path, &wrong).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(head.post_json(&path, &command).await.status, StatusCode::NO_CONTENT);
    assert_eq!(head.get(&path).await.json()["was_erased"], true);
    let unknown = path.replace(&own, "aaaaaaaa");
    assert_eq!(head.get(&unknown).await.status, StatusCode::NOT_FOUND);
}
