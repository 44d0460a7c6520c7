//! Who may do what about a member's benefits.

use super::{CONFLICT, DONE, ask, benefits, command, last, member, nights, step};
use crate::members::{ZOE, active, harbour, memberships};
use crate::reviews::STAFF;
use axum::http::StatusCode;
use domain::access::AccountRole::{self, Administrator, Staff};
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_command_is_allowed_for_the_member_and_for_the_foundations_staff_only(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (_, mut zoe, own) = member(&harbour).await;
    assert_eq!(ask(&mut zoe, &own, "A night at the pier", "2026-08-01").await, DONE);
    let id = last(&mut zoe, &own).await;
    let member_path = format!("/api/v1/members/{own}/benefits");
    let ask_more = json!({ "action": "request", "version": 1, "benefit": "nights", "what": "x", "day": "2026-08-02" });
    let withdraw = json!({ "action": "withdraw", "version": 0, "id": id });
    // Nobody but the member's own contacts learns that there is a membership.
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    for email in ["outsider@example.org", "neighbour@example.org", STAFF] {
        let mut other = if email == STAFF {
            harbour.with_role(STAFF, Staff).await
        } else {
            harbour.signed_in(email).await
        };
        assert_eq!(other.get(&member_path).await.status, StatusCode::NOT_FOUND, "{email}");
        for command in [&ask_more, &withdraw] {
            let answer = other.post_json(&member_path, &command.to_string()).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{email}");
            assert!(!answer.body.contains("pier"), "{email}");
        }
    }
    let board = format!("/api/v1/benefits/harbour/{id}");
    let steps = ["approve", "schedule", "refuse", "deliver", "miss"];
    for role in AccountRole::ALL {
        let may = [Administrator, Staff].contains(&role);
        let mut insider = harbour.with_role(&format!("{}@example.org", role.word()), role).await;
        assert_eq!(insider.get(&board).await.status, StatusCode::OK, "{}", role.word());
        let offered = insider.get(&board).await.json()["row"]["asked"]["steps"].clone();
        assert_eq!(offered.as_array().unwrap().is_empty(), !may, "{}", role.word());
        for action in steps {
            let command = json!({ "action": action, "version": 1_000 });
            let status = insider.post_json(&board, &command.to_string()).await.status;
            let expected = if may { CONFLICT } else { StatusCode::FORBIDDEN };
            assert_eq!(status, expected, "{action} for {}", role.word());
        }
    }
    for email in ["outsider@example.org", "neighbour@example.org", ZOE] {
        let mut other = harbour.signed_in(email).await;
        for path in ["/api/v1/benefits/harbour", board.as_str()] {
            assert_eq!(other.get(path).await.status, StatusCode::FORBIDDEN, "{email} {path}");
        }
        for action in steps {
            let command = json!({ "action": action, "version": 0 });
            let status = other.post_json(&board, &command.to_string()).await.status;
            assert_eq!(status, StatusCode::FORBIDDEN, "{action} for {email}");
        }
    }
    let mut neighbour = harbour.signed_in("neighbour@example.org").await;
    let elsewhere = format!("/api/v1/benefits/elsewhere/{id}");
    assert_eq!(neighbour.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    // Staff can't withdraw for the member, and those who act for it decide about nothing of it.
    let mut staff = harbour.signed_in(STAFF).await;
    assert_eq!(step(&mut staff, &id, "withdraw", json!({})).await, CONFLICT);
    let mut both = harbour.with_role(ZOE, Staff).await;
    assert_eq!(both.get(&board).await.status, StatusCode::FORBIDDEN);
    let approve = json!({ "action": "approve", "version": 0 });
    assert_eq!(
        both.post_json(&board, &approve.to_string()).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(nights(&mut zoe, &own).await, [0, 1, 3]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_members_contact_sees_and_changes_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (_, mut zoe, own) = member(&harbour).await;
    assert_eq!(ask(&mut zoe, &own, "A night at the pier", "2026-08-01").await, DONE);
    let id = last(&mut zoe, &own).await;
    active(&harbour).await;
    // The second membership gets a manager of its own.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let moved = "UPDATE contact SET email = 'amy@example.org', address = 'amy@example.org' WHERE membership <> $1";
    tx.run(moved, &[(&own).into()]).await.unwrap();
    tx.commit().await.unwrap();
    let mut amy = harbour.signed_in("amy@example.org").await;
    let hers = memberships(&mut amy).await.pop().unwrap();
    assert_ne!(hers, own);
    let withdraw = json!({ "action": "withdraw", "version": 0, "id": id });
    assert_eq!(command(&mut amy, &own, withdraw.clone()).await, StatusCode::NOT_FOUND);
    // Nor through her own membership.
    assert_eq!(command(&mut amy, &hers, withdraw).await, StatusCode::NOT_FOUND);
    assert!(!benefits(&mut amy, &hers).await.to_string().contains("pier"));
    assert_eq!(nights(&mut amy, &hers).await, [0, 0, 4]);
    assert_eq!(nights(&mut zoe, &own).await, [0, 1, 3]);
}
