//! Announcing, and the call for nominations.

use super::{ADA, Almalinux, POLLS, VERA, announce, board, done, voice};
use crate::accounts::visitor::Visitor;
use crate::reviews::STAFF;
use crate::rolls::read;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_election_is_announced_once_with_everything_right(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    let mut wrong = board();
    wrong["title"] = json!(" ");
    wrong["seats"] = json!("none");
    wrong["record_day"] = json!("2026-08-20");
    wrong["closes"] = json!("2026-09-20");
    let answer = staff.post_json(POLLS, &wrong.to_string()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
    assert!(read(&mut staff, POLLS).await["rows"].as_array().unwrap().is_empty());
    for visitor in [&mut site.person(ADA).await, &mut Visitor::new(&site.site)] {
        let answer = visitor.post_json(POLLS, &board().to_string()).await;
        assert!(
            [StatusCode::FORBIDDEN, StatusCode::UNAUTHORIZED].contains(&answer.status),
            "{}",
            answer.body
        );
    }
    let poll = announce(&mut staff, &board()).await;
    assert_eq!(announce(&mut staff, &board()).await, poll, "a double click");
    let rows = read(&mut Visitor::new(&site.site), POLLS).await["rows"].clone();
    assert_eq!(rows.as_array().unwrap().len(), 1, "{rows}");
    assert_eq!(rows[0]["title"], "Board election 2026");
    // Everybody who'd vote hears of it, once.
    let mut tx = site.site.state.database.read().await.unwrap();
    let sent: Vec<(String,)> = tx
        .all(
            "SELECT recipient FROM outbox WHERE kind = 'poll announced' ORDER BY recipient",
            &[],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let sent: Vec<&str> = sent.iter().map(|(to,)| to.as_str()).collect();
    assert_eq!(sent, [ADA, VERA]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_are_nominated_and_accept(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    let poll = announce(&mut staff, &board()).await;
    let mut ada = site.person(ADA).await;
    let nominate = json!({ "action": "nominate", "name": "Cleo Example", "email": "Cleo@example.org" });
    let early = voice(&mut ada, &poll, "Ada Adams", nominate.clone()).await;
    assert_eq!(early, StatusCode::CONFLICT);
    site.turn_to("2026-08-10");
    let mut ada = site.person(ADA).await;
    assert_eq!(
        voice(&mut ada, &poll, "Ada Adams", nominate.clone()).await,
        StatusCode::NO_CONTENT
    );
    let mut vera = site.person(VERA).await;
    assert_eq!(
        voice(&mut vera, &poll, "Gold Coast", nominate).await,
        StatusCode::CONFLICT,
        "she was nominated before"
    );
    // Members for whom nobody votes don't nominate.
    let mut quentin = site.person("quay@example.org").await;
    let own = json!({ "action": "nominate", "name": "Quentin Quay", "email": "quay@example.org" });
    assert!(voice(&mut quentin, &poll, "Quiet Quay", own).await.is_client_error());

    // Until she accepts, only she, Ada and the staff see it.
    let names = |shown: &Value| shown["nominees"].as_array().unwrap().len();
    assert_eq!(names(&read(&mut Visitor::new(&site.site), &poll).await), 0);
    assert_eq!(names(&read(&mut vera, &poll).await), 0);
    assert_eq!(names(&read(&mut ada, &poll).await), 1);
    let mut cleo = site.person("cleo@example.org").await;
    assert_eq!(read(&mut cleo, &poll).await["nominees"][0]["is_own"], true);
    let path = format!("{poll}/nominee");
    let accept = json!({ "action": "accept", "text": "I’ll publish all minutes." }).to_string();
    assert_eq!(vera.post_json(&path, &accept).await.status, StatusCode::NOT_FOUND);
    assert_eq!(cleo.post_json(&path, &accept).await.status, StatusCode::NO_CONTENT);
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    assert_eq!(
        (&shown["nominees"][0]["state"], &shown["nominees"][0]["statement"]),
        (&json!("candidate"), &json!("I’ll publish all minutes."))
    );
    assert!(!shown.to_string().contains("cleo@example.org"), "{shown}");

    // A public question, with its answer.
    let ask = json!({ "action": "ask", "nominee": 1, "text": "How often will the board meet?" });
    assert_eq!(voice(&mut vera, &poll, "Gold Coast", ask).await, StatusCode::NO_CONTENT);
    let answer = json!({ "action": "answer", "question": 1, "text": "Once a month." }).to_string();
    assert_eq!(cleo.post_json(&path, &answer).await.status, StatusCode::NO_CONTENT);
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    assert_eq!(
        shown["nominees"][0]["questions"],
        json!([{ "number": 1, "member": "Gold Coast", "question": "How often will the board meet?",
                 "answer": "Once a month." }])
    );

    let mut staff = site.person(STAFF).await;
    let out = json!({ "action": "rule_out", "number": 1, "text": "She’s an employee of the foundation." });
    done(&mut staff, &poll, out).await;
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    assert_eq!(shown["nominees"][0]["state"], "ruled_out");
    done(&mut staff, &poll, json!({ "action": "reinstate", "number": 1 })).await;
    let withdraw = json!({ "action": "withdraw" }).to_string();
    assert_eq!(cleo.post_json(&path, &withdraw).await.status, StatusCode::NO_CONTENT);
    let shown = read(&mut staff, &poll).await;
    assert_eq!(shown["nominees"][0]["state"], "withdrawn");
}
