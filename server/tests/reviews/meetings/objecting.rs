//! Objections to the consent agenda stay, and people with a conflict of interest keep out of it.

use super::{MEETINGS, about, approve, done, planned, seen, status};
use crate::reviews::{ADA, BEN, Harbour, STAFF, act, review, send};
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_whoever_objected_can_take_an_objection_back(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::of_board(backend, "majority");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut ben = harbour.with_role(BEN, Board).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let fleet = harbour.submitted().await;
    let meeting = planned(&mut ada, &[&fleet]).await;
    done(&mut ben, &meeting, &about("take_off", &fleet, "Which pier?")).await;
    for other in [&mut ada, &mut staff] {
        // Removing it and adding it again would put it back.
        assert_eq!(
            status(other, &meeting, &about("remove", &fleet, "")).await,
            StatusCode::FORBIDDEN
        );
    }
    done(&mut ada, &meeting, &about("add", &fleet, "")).await;
    let item = seen(&mut ada, &meeting).await["items"][0].clone();
    assert_eq!(item["taken_off"]["reason"], "Which pier?", "{item}");
    let all = json!({
        "action": "approve", "text": "As discussed.", "items": [{ "reference": fleet.reference, "seen": item["seen"] }],
    });
    assert_eq!(done(&mut ada, &meeting, &all).await, ["taken_off"]);
    done(&mut ben, &meeting, &about("remove", &fleet, "")).await;
    assert_eq!(seen(&mut ada, &meeting).await["items"], json!([]));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_conflict_takes_away_the_power_over_the_agenda(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::of_board(backend, "majority");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut ben = harbour.with_role(BEN, Board).await;
    let fleet = harbour.submitted().await;
    let meeting = planned(&mut ada, &[&fleet]).await;
    assert_eq!(
        act(&mut ben, &fleet, "recuse", "My brother's ships.").await,
        StatusCode::NO_CONTENT
    );
    for action in ["take_off", "put_back", "remove"] {
        let refused = ben
            .post_json(&meeting, &about(action, &fleet, "Not this one.").to_string())
            .await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{action}: {}", refused.body);
    }
    let item = seen(&mut ada, &meeting).await["items"][0].clone();
    assert!(item["taken_off"].is_null(), "{item}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn minutes_do_not_say_approved_if_the_review_started_again() {
    let harbour = Harbour::of_board(Backend::Sqlite, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let fleet = harbour.submitted().await;
    let meeting = planned(&mut ada, &[&fleet]).await;
    assert_eq!(approve(&mut ada, &meeting).await, ["approved"]);
    let version = review(&mut staff, &fleet).await["version"].clone();
    let reopen = json!({ "action": "reopen", "version": version, "text": "The wrong fleet." });
    assert_eq!(send(&mut staff, &fleet, &reopen).await, StatusCode::NO_CONTENT);
    let open = seen(&mut staff, &meeting).await;
    done(
        &mut staff,
        &meeting,
        &json!({ "action": "close", "version": open["version"] }),
    )
    .await;
    let text = staff.get(&format!("{meeting}/minutes.md?lang=en")).await.body;
    assert!(!text.contains("| Approved |"), "{text}");
    assert!(text.contains("0 of 1"), "{text}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn planning_the_same_meeting_again_does_not_exceed_the_longest_agenda() {
    let harbour = Harbour::of_board(Backend::Sqlite, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    let meeting = planned(&mut ada, &[&fleet]).await;
    let id = meeting.rsplit('/').next().unwrap().to_owned();
    // As if ninety-nine others were on it.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    for number in 2..=100_i64 {
        let reference = format!("ZZZZ-{number:04}");
        tx.run(
            "INSERT INTO application (reference, foundation, programme, version, tier, language, state, carried, revision, \
             created_at, changed_at) SELECT $1, foundation, programme, version, tier, language, 'draft', carried, 0, \
             created_at, changed_at FROM application WHERE reference = $2",
            &[(&reference).into(), fleet.reference.as_str().into()],
        )
        .await
        .unwrap();
        tx.run(
            "INSERT INTO meeting_item (meeting, application, round, place, number, reason) VALUES ($1, $2, 0, 0, $3, '')",
            &[(&id).into(), (&reference).into(), number.into()],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    let another = harbour.submitted().await;
    let new = json!({
        "body": "board", "title": "December meeting", "day": "2026-12-10", "applications": [another.reference],
    });
    let answer = ada.post_json(MEETINGS, &new.to_string()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
    let answer: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(answer["title"], "An agenda has at most 100 applications.");
}
