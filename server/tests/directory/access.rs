//! Who may see and change a member's profile.

use super::{DONE, member, path, profile};
use crate::members::ZOE;
use crate::members::harbour;
use axum::http::StatusCode;
use domain::access::AccountRole::{self, Administrator};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

fn commands() -> [Value; 4] {
    [
        json!({ "action": "save", "version": 1_000, "description": { "en": "We build harbours." } }),
        json!({ "action": "publish", "version": 1_000 }),
        json!({ "action": "list", "version": 1_000 }),
        json!({ "action": "unlist", "version": 1_000 }),
    ]
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_those_who_manage_or_sign_or_do_the_marketing_change_a_profile(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (mut zoe, own) = member(&harbour).await;
    // Nobody but the member's own contacts learns that there is a membership: neither another member, nor a neighbour's people, nor the
    // foundation's own.
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    let (mut other, others) = super::another(&harbour, "Quay Works", "quay@example.org").await;
    assert_ne!(own, others);
    let mut outsiders = vec![
        harbour.signed_in("outsider@example.org").await,
        harbour.signed_in("neighbour@example.org").await,
    ];
    for role in AccountRole::ALL {
        outsiders.push(harbour.with_role(&format!("{}@example.org", role.word()), role).await);
    }
    for outsider in outsiders.iter_mut().chain([&mut other]) {
        let seen = outsider.get(&path(&own)).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND);
        let page = outsider.get(&format!("/member/{own}/profile")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        for command in commands() {
            let sent = outsider.post_json(&path(&own), &command.to_string()).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{command}");
            assert!(!sent.body.contains("Harbour Works"));
        }
    }
    let signed_out = harbour.site.get(&path(&own)).await;
    assert_eq!(signed_out.status, StatusCode::UNAUTHORIZED);

    // The member's own people: those whose role has nothing to do with it read, and don't change.
    for (role, expected) in [
        ("billing", StatusCode::FORBIDDEN),
        ("captain", StatusCode::FORBIDDEN),
        ("legal", StatusCode::CONFLICT),
    ] {
        let mut tx = harbour.site.state.database.begin().await.unwrap();
        tx.run(
            "UPDATE contact SET role = $1 WHERE role <> '_manager' OR id = (SELECT MIN(id) FROM contact)",
            &[role.into()],
        )
        .await
        .unwrap();
        tx.run(
            "UPDATE contact SET role = $1 WHERE address = $2",
            &[role.into(), ZOE.into()],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let seen = profile(&mut zoe, &own).await;
        assert_eq!(seen["may_change"], expected == StatusCode::CONFLICT, "{role}");
        for command in commands() {
            let sent = zoe.post_json(&path(&own), &command.to_string()).await;
            assert_eq!(sent.status, expected, "{role} {command}");
        }
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_second_of_two_people_sees_that_somebody_was_faster_and_a_second_click_changes_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (mut zoe, own) = member(&harbour).await;
    let save = json!({ "action": "save", "version": 0, "description": { "en": "We build harbours." } }).to_string();
    assert_eq!(zoe.post_json(&path(&own), &save).await.status, DONE);
    assert_eq!(zoe.post_json(&path(&own), &save).await.status, DONE, "a second click");
    let other = json!({ "action": "save", "version": 0, "description": { "en": "We sell harbours." } }).to_string();
    assert_eq!(zoe.post_json(&path(&own), &other).await.status, StatusCode::CONFLICT);
    let seen = profile(&mut zoe, &own).await;
    assert_eq!(seen["draft"]["description"]["en"], "We build harbours.");
    assert_eq!((&seen["version"], &seen["published"]), (&json!(1), &json!(null)));
    // There's nothing to publish.
    let publish = |version: i64| json!({ "action": "publish", "version": version }).to_string();
    assert_eq!(zoe.post_json(&path(&own), &publish(1)).await.status, DONE);
    assert_eq!(
        zoe.post_json(&path(&own), &publish(2)).await.status,
        StatusCode::CONFLICT
    );
}
