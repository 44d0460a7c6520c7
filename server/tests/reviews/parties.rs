//! Which applications are from the same party: said by staff, and undone.

use super::{Harbour, STAFF, path, review};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Finance, Staff};
use rstest::rstest;
use serde_json::json;
use server::applications::verify_ledger;
use server::storage::Backend;

async fn say(visitor: &mut Visitor<'_>, fleet: &Fleet, other: &str, choice: &str) -> StatusCode {
    let command = json!({ "other": other, "choice": choice });
    let path = format!("{}/member", path(fleet));
    visitor.post_json(&path, &command.to_string()).await.status
}

/// The parties of applications, as numbers in the order in which they appear.
async fn parties(harbour: &Harbour, fleets: &[&Fleet]) -> Vec<usize> {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let mut known: Vec<String> = Vec::new();
    let mut numbers = Vec::new();
    for fleet in fleets {
        let (party,): (String,) = tx
            .one(
                "SELECT party FROM application WHERE reference = $1",
                &[(&fleet.reference).into()],
            )
            .await
            .unwrap();
        let at = known.iter().position(|other| *other == party);
        numbers.push(at.unwrap_or_else(|| {
            known.push(party);
            known.len() - 1
        }));
    }
    tx.rollback().await.unwrap();
    numbers
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d4_applications_become_one_party_and_separate_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (a, b, c) = (
        harbour.submitted().await,
        harbour.submitted().await,
        harbour.submitted().await,
    );
    let all = [&a, &b, &c];
    assert_eq!(parties(&harbour, &all).await, [0, 1, 2], "nothing is guessed");
    let alike = review(&mut staff, &a).await["alike"].clone();
    assert_eq!(alike.as_array().unwrap().len(), 2, "{alike}");

    // Said twice, and from the other side.
    for (fleet, other) in [(&a, &b), (&a, &b), (&b, &a)] {
        assert_eq!(
            say(&mut staff, fleet, &other.reference, "same").await,
            StatusCode::NO_CONTENT
        );
    }
    assert_eq!(parties(&harbour, &all).await, [0, 0, 1]);
    let seen = review(&mut staff, &b).await;
    assert_eq!(seen["others"][0]["reference"], json!(a.reference));
    let said = seen["alike"].as_array().unwrap();
    let said = said
        .iter()
        .find(|alike| alike["reference"] == json!(a.reference))
        .unwrap();
    assert_eq!(
        (&said["decision"]["same"], &said["decision"]["who"]),
        (&json!(true), &json!(STAFF))
    );
    assert_eq!(
        say(&mut staff, &a, &b.reference, "different").await,
        StatusCode::CONFLICT
    );

    // All three, and back in the reverse order.
    assert_eq!(say(&mut staff, &b, &c.reference, "same").await, StatusCode::NO_CONTENT);
    assert_eq!(parties(&harbour, &all).await, [0, 0, 0]);
    for _ in ["once", "and again"] {
        assert_eq!(say(&mut staff, &c, &b.reference, "undo").await, StatusCode::NO_CONTENT);
    }
    assert_eq!(parties(&harbour, &all).await, [0, 0, 1]);
    assert_eq!(say(&mut staff, &a, &b.reference, "undo").await, StatusCode::NO_CONTENT);
    assert_eq!(parties(&harbour, &all).await, [0, 1, 2]);

    assert_eq!(
        say(&mut staff, &a, &c.reference, "different").await,
        StatusCode::NO_CONTENT
    );
    assert_eq!(say(&mut staff, &a, &c.reference, "same").await, StatusCode::CONFLICT);
    let history = review(&mut staff, &a).await["history"].to_string();
    for what in ["parties merged", "party decision undone", "parties told apart"] {
        assert!(history.contains(what), "D3 {what}: {history}");
    }
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn merging_is_undone_in_the_order_in_which_it_happened() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (a, b, c) = (
        harbour.submitted().await,
        harbour.submitted().await,
        harbour.submitted().await,
    );
    // The clock stands still, so ages are told apart by hand: c's party is the oldest, then a's, then b's.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    for (fleet, at) in [(&c, 1), (&a, 2), (&b, 3)] {
        tx.run(
            "UPDATE party SET created_at = $1 WHERE id = (SELECT party FROM application WHERE reference = $2)",
            &[at.into(), (&fleet.reference).into()],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    let all = [&a, &b, &c];
    assert_eq!(say(&mut staff, &a, &b.reference, "same").await, StatusCode::NO_CONTENT);
    assert_eq!(say(&mut staff, &a, &c.reference, "same").await, StatusCode::NO_CONTENT);
    assert_eq!(parties(&harbour, &all).await, [0, 0, 0]);
    // b's party went into a's, which went into c's.
    assert_eq!(say(&mut staff, &a, &b.reference, "undo").await, StatusCode::CONFLICT);
    assert_eq!(parties(&harbour, &all).await, [0, 0, 0]);
    assert_eq!(say(&mut staff, &a, &c.reference, "undo").await, StatusCode::NO_CONTENT);
    assert_eq!(parties(&harbour, &all).await, [0, 0, 1]);
    assert_eq!(say(&mut staff, &a, &b.reference, "undo").await, StatusCode::NO_CONTENT);
    assert_eq!(parties(&harbour, &all).await, [0, 1, 2]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_staff_say_so_and_only_about_their_own_applications() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (a, b) = (harbour.submitted().await, harbour.submitted().await);
    let mut finance = harbour.with_role("finance@example.org", Finance).await;
    assert_eq!(say(&mut finance, &a, &b.reference, "same").await, StatusCode::FORBIDDEN);
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    let mut neighbour = harbour.signed_in("neighbour@example.org").await;
    assert_eq!(
        say(&mut neighbour, &a, &b.reference, "same").await,
        StatusCode::FORBIDDEN
    );
    let command = json!({ "other": b.reference, "choice": "same" }).to_string();
    let elsewhere = format!("/api/v1/reviews/elsewhere/{}/member", a.reference);
    assert_eq!(
        neighbour.post_json(&elsewhere, &command).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(say(&mut staff, &a, &a.reference, "same").await, StatusCode::CONFLICT);
    assert_eq!(say(&mut staff, &a, "AAAA-AAAA", "same").await, StatusCode::NOT_FOUND);
    assert_eq!(say(&mut staff, &a, "x", "same").await, StatusCode::NOT_FOUND);
    assert_eq!(parties(&harbour, &[&a, &b]).await, [0, 1]);

    // The page keeps what was typed.
    let page = format!("/review/harbour/{}/member", a.reference);
    let answer = staff.post(&page, &[("other", "aaaa-aaaa"), ("choice", "same")]).await;
    for expected in ["<title>Error:", "value=\"aaaa-aaaa\"", "No application has this number"] {
        assert!(answer.body.contains(expected), "{expected}: {}", answer.body);
    }
    let answer = staff.post(&page, &[("other", &b.reference), ("choice", "same")]).await;
    assert!(answer.header("location").contains("party=same"), "{:?}", answer.headers);
    assert_eq!(parties(&harbour, &[&a, &b]).await, [0, 0]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_said_later_about_a_moved_application_is_undone_first() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (a, b, c) = (
        harbour.submitted().await,
        harbour.submitted().await,
        harbour.submitted().await,
    );
    // a's party is the oldest: b's and c's go into it.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    for (fleet, at) in [(&a, 1), (&b, 2), (&c, 3)] {
        tx.run(
            "UPDATE party SET created_at = $1 WHERE id = (SELECT party FROM application WHERE reference = $2)",
            &[at.into(), (&fleet.reference).into()],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(say(&mut staff, &a, &b.reference, "same").await, StatusCode::NO_CONTENT);
    assert_eq!(say(&mut staff, &b, &c.reference, "same").await, StatusCode::NO_CONTENT);
    // Then c would stay with a, and nobody said that they're the same.
    assert_eq!(say(&mut staff, &a, &b.reference, "undo").await, StatusCode::CONFLICT);
    assert_eq!(parties(&harbour, &[&a, &b, &c]).await, [0, 0, 0]);
    assert_eq!(say(&mut staff, &b, &c.reference, "undo").await, StatusCode::NO_CONTENT);
    assert_eq!(say(&mut staff, &a, &b.reference, "undo").await, StatusCode::NO_CONTENT);
    assert_eq!(parties(&harbour, &[&a, &b, &c]).await, [0, 1, 2]);
}
