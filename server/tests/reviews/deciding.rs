//! Votes and what they amount to.

use super::{ADA, BEN, CONSENSUS, Harbour, STAFF, act, review, send};
use crate::applications::fleet::{Fleet, letters};
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Committee, Staff};
use domain::joining::Part;
use rstest::rstest;
use serde_json::json;
use server::applications::{Replied, Submitted, verify_ledger};
use server::reviews::answer;
use server::storage::Backend;

const DONE: StatusCode = StatusCode::NO_CONTENT;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_committee_decides_by_consensus(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, CONSENSUS);
    let mut ada = harbour.with_role(ADA, Committee).await;
    let mut ben = harbour.with_role(BEN, Committee).await;
    let fleet = harbour.submitted().await;
    let mailed = letters(&harbour.site.state, &fleet.reference).await;
    assert_eq!(
        mailed.iter().filter(|kind| *kind == "vote due").count(),
        2,
        "{mailed:?}"
    );

    assert_eq!(act(&mut ada, &fleet, "approve", "Ten years at sea.").await, DONE);
    let seen = review(&mut ben, &fleet).await;
    assert_eq!(seen["turn"], "yours");
    assert_eq!(seen["stages"][0]["waiting_for"], json!([BEN]));
    assert_eq!(seen["stages"][0]["due"], "2026-07-29");
    assert_eq!(harbour.application(&fleet).await["state"], "submitted");
    assert_eq!(review(&mut ada, &fleet).await["turn"], "others");

    assert_eq!(act(&mut ben, &fleet, "approve", "Good neighbours.").await, DONE);
    let after = harbour.application(&fleet).await;
    assert_eq!(
        (&after["state"], &after["decision"]["decision"]),
        (&json!("approved"), &json!("approve"))
    );
    assert_eq!(
        after["decision"]["reasons"],
        json!([]),
        "the applicant doesn't read why they were approved"
    );
    assert!(
        letters(&harbour.site.state, &fleet.reference)
            .await
            .contains(&"approved".to_owned())
    );
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn disagreement_goes_to_the_board_and_a_late_vote_changes_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, CONSENSUS);
    let mut ada = harbour.with_role(ADA, Committee).await;
    let mut ben = harbour.with_role(BEN, Committee).await;
    let mut chair = harbour.with_role("chair@example.org", Board).await;
    let fleet = harbour.submitted().await;
    // The board's turn hasn't come.
    assert_eq!(act(&mut chair, &fleet, "approve", "Fine.").await, StatusCode::FORBIDDEN);
    assert_eq!(act(&mut ada, &fleet, "approve", "Fine.").await, DONE);
    assert_eq!(act(&mut ben, &fleet, "decline", "The papers are old.").await, DONE);
    let seen = review(&mut chair, &fleet).await;
    assert_eq!(
        (&seen["turn"], &seen["stages"][0]["result"]),
        (&json!("yours"), &json!("passed_on"))
    );
    assert_eq!(seen["stages"][1]["stage"]["reviewer"], "board");
    let progress = harbour.application(&fleet).await["progress"].clone();
    assert_eq!(progress[0]["result"], "passed_on");
    // The committee's stage is closed.
    assert_eq!(
        act(&mut ben, &fleet, "approve", "I was wrong.").await,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        act(&mut chair, &fleet, "decline", "Come back with new papers.").await,
        DONE
    );
    let after = harbour.application(&fleet).await;
    assert_eq!(after["state"], "declined");
    assert_eq!(after["decision"]["reasons"], json!(["Come back with new papers."]));
    let mailed = letters(&harbour.site.state, &fleet.reference).await;
    assert!(mailed.contains(&"application declined".to_owned()), "{mailed:?}");
    assert_eq!(act(&mut ada, &fleet, "approve", "Late.").await, StatusCode::CONFLICT);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r1_a_decision_needs_a_reason_and_a_conflict_of_interest_removes_the_power_to_decide() {
    let harbour = Harbour::new(Backend::Sqlite, CONSENSUS);
    let mut ada = harbour.with_role(ADA, Committee).await;
    let mut ben = harbour.with_role(BEN, Committee).await;
    // The applicant is on the committee, too.
    let mut zoe = harbour.with_role("zoe@example.org", Committee).await;
    let fleet = harbour.submitted().await;
    assert_eq!(
        act(&mut ada, &fleet, "approve", " \u{200b} ").await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    // She can't decide, put it on hold, or read what the others write about her.
    let version = review(&mut ada, &fleet).await["version"].clone();
    for action in ["approve", "decline", "note", "hold"] {
        let command = json!({ "action": action, "version": version, "text": "It's me." });
        assert_eq!(
            send(&mut zoe, &fleet, &command).await,
            StatusCode::FORBIDDEN,
            "{action}"
        );
    }
    assert_eq!(zoe.get(&super::path(&fleet)).await.status, StatusCode::FORBIDDEN);
    // She isn't waited for.
    assert_eq!(
        review(&mut ada, &fleet).await["stages"][0]["waiting_for"],
        json!([ADA, BEN])
    );

    assert_eq!(act(&mut ben, &fleet, "recuse", "I work for them.").await, DONE);
    assert_eq!(
        act(&mut ben, &fleet, "approve", "I changed my mind.").await,
        StatusCode::FORBIDDEN
    );
    assert_eq!(review(&mut ada, &fleet).await["stages"][0]["waiting_for"], json!([ADA]));
    assert_eq!(act(&mut ada, &fleet, "approve", "Ten years at sea.").await, DONE);
    assert_eq!(harbour.application(&fleet).await["state"], "approved");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r2_the_second_of_two_reviewers_sees_the_conflict_and_nothing_is_overwritten(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, CONSENSUS);
    let mut ada = harbour.with_role(ADA, Committee).await;
    let mut ben = harbour.with_role(BEN, Committee).await;
    let fleet = harbour.submitted().await;
    let version = review(&mut ben, &fleet).await["version"].as_i64().unwrap();
    assert_eq!(act(&mut ada, &fleet, "note", "Ask about the second ship.").await, DONE);
    let old = json!({ "action": "approve", "version": version, "text": "Fine." });
    assert_eq!(send(&mut ben, &fleet, &old).await, StatusCode::CONFLICT);
    let seen = review(&mut ben, &fleet).await;
    assert_eq!(
        (&seen["own_vote"], &seen["notes"][0]["who"]),
        (&json!(null), &json!(ADA))
    );

    // A page keeps what was typed.
    let page = format!("/review/harbour/{}", fleet.reference);
    let version = version.to_string();
    let fields = [
        ("do", "approve"),
        ("version", version.as_str()),
        ("text", "Fine, as far as I can see."),
    ];
    let answer = ben.post(&page, &fields).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer.body.contains("Someone else") && answer.body.contains("Fine, as far as I can see."),
        "{}",
        answer.body
    );

    // The second click of two isn't a conflict, and doesn't vote twice.
    let version = review(&mut ben, &fleet).await["version"].as_i64().unwrap();
    let vote = json!({ "action": "approve", "version": version, "text": "Fine." });
    assert_eq!(send(&mut ben, &fleet, &vote).await, DONE);
    assert_eq!(send(&mut ben, &fleet, &vote).await, DONE);
    let votes = review(&mut ben, &fleet).await["stages"][0]["votes"].clone();
    assert_eq!(votes.as_array().unwrap().len(), 1, "{votes}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_votes_at_the_same_time_one_counts(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let fleet = {
        for at in 0..6 {
            harbour.grant(&format!("board{at}@example.org"), Board).await;
        }
        harbour.submitted().await
    };
    let mut visitors = Vec::new();
    for at in 0..6 {
        visitors.push(harbour.signed_in(&format!("board{at}@example.org")).await);
    }
    let version = review(&mut visitors[0], &fleet).await["version"].as_i64().unwrap();
    let command = json!({ "action": "approve", "version": version, "text": "Fine." });
    let sent = visitors.iter_mut().map(|visitor| send(visitor, &fleet, &command));
    let statuses = futures_util::future::join_all(sent).await;
    let done = statuses.iter().filter(|status| **status == DONE).count();
    assert_eq!(done, 1, "{statuses:?}");
    assert!(
        statuses
            .iter()
            .all(|status| [DONE, StatusCode::CONFLICT].contains(status)),
        "{statuses:?}"
    );
    assert_eq!(harbour.application(&fleet).await["state"], "approved");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_put_a_review_on_hold_pass_it_on_when_it_is_late_and_start_it_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, CONSENSUS);
    let mut ada = harbour.with_role(ADA, Committee).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let mut chair = harbour.with_role("chair@example.org", Board).await;
    let fleet = harbour.submitted().await;
    assert_eq!(act(&mut ada, &fleet, "hold", "Wait.").await, StatusCode::FORBIDDEN);
    assert_eq!(
        act(&mut staff, &fleet, "hold", "They're merging with another harbour.").await,
        DONE
    );
    assert_eq!(harbour.application(&fleet).await["state"], "on_hold");
    assert_eq!(act(&mut ada, &fleet, "approve", "Fine.").await, StatusCode::CONFLICT);
    assert_eq!(act(&mut staff, &fleet, "resume", "").await, DONE);

    assert_eq!(
        act(&mut staff, &fleet, "pass_on", "Ada is away.").await,
        StatusCode::CONFLICT,
        "it isn't late yet"
    );
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("UPDATE review_stage SET due = '2026-07-14'", &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(server::reviews::remind_deciders(&harbour.site.state).await.unwrap(), 1);
    assert_eq!(
        server::reviews::remind_deciders(&harbour.site.state).await.unwrap(),
        0,
        "once for each stage"
    );
    let queue = staff.get("/api/v1/reviews/harbour?show=late").await;
    assert!(queue.body.contains(&fleet.reference), "{}", queue.body);
    assert_eq!(act(&mut staff, &fleet, "pass_on", "Ada is away.").await, DONE);
    assert_eq!(act(&mut chair, &fleet, "decline", "Not now.").await, DONE);
    assert_eq!(harbour.application(&fleet).await["state"], "declined");

    assert_eq!(
        act(&mut chair, &fleet, "reopen", "They sent more.").await,
        StatusCode::FORBIDDEN
    );
    assert_eq!(act(&mut staff, &fleet, "reopen", "They sent more.").await, DONE);
    let again = harbour.application(&fleet).await;
    assert_eq!(
        (&again["state"], &again["decision"]),
        (&json!("submitted"), &json!(null))
    );
    assert_eq!(act(&mut ada, &fleet, "approve", "Better now.").await, DONE);
    assert_eq!(harbour.application(&fleet).await["state"], "approved");
    let seen = review(&mut staff, &fleet).await;
    let happened: Vec<&str> = seen["history"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|entry| entry["what"].as_str())
        .collect();
    for what in [
        "submitted",
        "put on hold",
        "resumed",
        "passed on",
        "declined",
        "reopened",
        "approved",
    ] {
        assert!(happened.contains(&what), "{what}: {happened:?}");
    }
}

#[tokio::test]
async fn an_application_from_before_reviews_gets_one_once() {
    let harbour = Harbour::new(Backend::Sqlite, CONSENSUS);
    let mut ada = harbour.with_role(ADA, Committee).await;
    let fleet = harbour.submitted().await;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    for sql in [
        "DELETE FROM review_stage",
        "UPDATE application SET party = NULL",
        "DELETE FROM party",
    ] {
        tx.run(sql, &[]).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(server::reviews::adopt(&harbour.site.state).await.unwrap(), 1);
    assert_eq!(server::reviews::adopt(&harbour.site.state).await.unwrap(), 0);
    assert_eq!(review(&mut ada, &fleet).await["turn"], "yours");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_reply_that_changes_an_answer_the_stage_votes_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, CONSENSUS);
    let mut ada = harbour.with_role(ADA, Committee).await;
    let mut ben = harbour.with_role(BEN, Committee).await;
    let fleet = harbour.submitted().await;
    assert_eq!(act(&mut ada, &fleet, "approve", "Fine.").await, DONE);
    let version = review(&mut ben, &fleet).await["version"].clone();
    let question = json!({ "action": "ask", "version": version, "text": "Which site?", "step": "organisation" });
    assert_eq!(send(&mut ben, &fleet, &question).await, DONE);
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("UPDATE review_stage SET due = '2026-07-14'", &[]).await.unwrap();
    tx.commit().await.unwrap();
    // What's being answered can't be approved, also not because somebody is recused.
    assert_eq!(act(&mut ben, &fleet, "approve", "Fine.").await, StatusCode::CONFLICT);
    assert_eq!(act(&mut ben, &fleet, "recuse", "I work for them.").await, DONE);
    assert_eq!(harbour.application(&fleet).await["state"], "asked");

    fleet
        .answer(&harbour.site.state, &[("organisation.name", "Harbour Works GmbH")])
        .await;
    fleet.sign(&harbour.site).await;
    let asked = harbour.application(&fleet).await["requests"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let asked = server::applications::QuestionId::parse(&asked);
    let replied = answer(&harbour.site.state, &fleet.link(), asked.as_ref(), "").await;
    assert!(matches!(replied.unwrap(), Replied::Yes(Some(_))));
    let seen = review(&mut ada, &fleet).await;
    assert_eq!((&seen["turn"], &seen["own_vote"]), (&json!("yours"), &json!(null)));
    assert_eq!(seen["stages"][0]["result"], "reopened");
    let queue = ada.get("/api/v1/reviews/harbour").await;
    assert!(queue.body.contains("Harbour Works GmbH"), "{}", queue.body);
    assert_eq!(seen["stages"][1]["due"], "2026-07-29", "the days start again");
    assert_eq!(act(&mut ada, &fleet, "approve", "Still fine.").await, DONE);
    assert_eq!(harbour.application(&fleet).await["state"], "approved");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_colleague_who_completed_a_section_cannot_decide() {
    let harbour = Harbour::new(Backend::Sqlite, CONSENSUS);
    let mut colleague = harbour
        .with_role(crate::applications::fleet::COLLEAGUE, Committee)
        .await;
    let mut ada = harbour.with_role(ADA, Committee).await;
    let fleet = Fleet::signed(&harbour.site).await;
    fleet.hand_over(&harbour.site.state, Part::Billing).await;
    let submitted = server::reviews::submit(&harbour.site.state, &fleet.link()).await;
    assert_eq!(submitted.unwrap(), Submitted::Yes);
    assert_eq!(colleague.get(&super::path(&fleet)).await.status, StatusCode::FORBIDDEN);
    assert_eq!(act(&mut ada, &fleet, "approve", "Fine.").await, DONE);
    assert_eq!(
        harbour.application(&fleet).await["state"],
        "approved",
        "nobody else is waited for"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_review_goes_on_if_the_last_one_who_has_not_voted_loses_their_role() {
    let harbour = Harbour::new(Backend::Sqlite, CONSENSUS);
    let mut ada = harbour.with_role(ADA, Committee).await;
    harbour.grant(BEN, Committee).await;
    let fleet = harbour.submitted().await;
    assert_eq!(act(&mut ada, &fleet, "approve", "Fine.").await, DONE);
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let ends = "UPDATE role SET ended_at = granted_at + 1, ended_by = 'test' WHERE account = \
        (SELECT id FROM account WHERE address = $1)";
    tx.run(ends, &[BEN.into()]).await.unwrap();
    tx.commit().await.unwrap();
    server::reviews::adopt(&harbour.site.state).await.unwrap();
    assert_eq!(harbour.application(&fleet).await["state"], "approved");
}
