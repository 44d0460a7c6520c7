//! The waiting list of a tier with few places.

use super::{ADA, Harbour, act, review};
use crate::applications::fleet::letters;
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Board};
use rstest::rstest;
use serde_json::json;
use server::reviews::withdraw;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_waiting_list_shows_each_place_and_moves_up_by_itself(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]\ncap = { most = 1, waiting_list = true }");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut fleets = Vec::new();
    for at in 0..3 {
        let fleet = harbour.submitted().await;
        // The clock stands still, so they're told apart by hand.
        let mut tx = harbour.site.state.database.begin().await.unwrap();
        tx.run(
            "UPDATE application SET submitted_at = submitted_at - $1 WHERE reference = $2",
            &[(10 - i64::from(at)).into(), (&fleet.reference).into()],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        fleets.push(fleet);
    }
    let [first, second, third] = &fleets[..] else {
        panic!("three fleets")
    };
    assert_eq!(harbour.application(first).await["place"], json!(null));
    assert_eq!(harbour.application(second).await["place"], 1);
    assert_eq!(harbour.application(third).await["place"], 2);
    assert_eq!(review(&mut ada, second).await["turn"], "waiting_list");
    assert_eq!(act(&mut ada, second, "approve", "Fine.").await, StatusCode::CONFLICT);

    assert!(
        withdraw(&harbour.site.state, &first.link(), &first.reference)
            .await
            .unwrap()
    );
    assert_eq!(harbour.application(second).await["place"], json!(null));
    assert_eq!(harbour.application(third).await["place"], 1);
    assert!(
        letters(&harbour.site.state, &second.reference)
            .await
            .contains(&"place free".to_owned())
    );
    assert_eq!(
        act(&mut ada, second, "decline", "No room for this size.").await,
        StatusCode::NO_CONTENT
    );
    assert_eq!(harbour.application(third).await["place"], json!(null));
    assert_eq!(
        act(&mut ada, third, "approve", "Welcome.").await,
        StatusCode::NO_CONTENT
    );
    assert_eq!(harbour.application(third).await["state"], "approved");
}

/// Looking at an earlier decision again doesn't take a place from somebody who has moved up.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_review_that_starts_again_waits_for_a_place(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, "review = [\"board\"]\ncap = { most = 1, waiting_list = true }");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let first = harbour.submitted().await;
    assert_eq!(
        act(&mut ada, &first, "decline", "Too small.").await,
        StatusCode::NO_CONTENT
    );
    let second = harbour.submitted().await;
    assert_eq!(
        act(&mut head, &first, "reopen", "They have grown.").await,
        StatusCode::NO_CONTENT
    );
    assert_eq!(harbour.application(&first).await["place"], 1);
    assert_eq!(harbour.application(&second).await["place"], json!(null));
    assert_eq!(
        act(&mut ada, &second, "decline", "Too large.").await,
        StatusCode::NO_CONTENT
    );
    assert_eq!(harbour.application(&first).await["place"], json!(null));
    assert_eq!(
        act(&mut ada, &first, "approve", "Welcome.").await,
        StatusCode::NO_CONTENT
    );
}
