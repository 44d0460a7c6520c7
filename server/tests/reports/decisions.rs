//! Time to decision.

use super::{file, page, report};
use crate::members::imports::{LIST, imported};
use crate::reviews::{ADA, Harbour, STAFF, act};
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Staff};
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

const DAY: i64 = 86_400_000;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn decisions_are_timed_from_the_submission_to_the_outcome(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut staff = harbour.with_role(STAFF, Staff).await;
    assert!(
        page(&mut staff, "/decisions")
            .await
            .contains("No application was decided in this period.")
    );
    // What's imported or not decided yet doesn't count.
    imported(&mut staff, LIST).await;
    harbour.submitted().await;
    let mut ada = harbour.with_role(ADA, Board).await;
    for (days, action) in [(0_i64, "approve"), (4, "decline"), (9, "approve")] {
        let fleet = harbour.submitted().await;
        assert_eq!(act(&mut ada, &fleet, action, "So it is.").await, StatusCode::NO_CONTENT);
        let mut tx = harbour.site.state.database.begin().await.unwrap();
        tx.run(
            "UPDATE application SET submitted_at = decided_at - $1 WHERE reference = $2",
            &[(days * DAY).into(), (&fleet.reference).into()],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }
    let answer = report(&mut staff, "decisions").await;
    let times = json!({ "applications": 3, "median": 4, "ninetieth": null });
    let quarter = json!({ "quarter": { "year": 2026, "quarter": 3 }, "times": times });
    assert_eq!(answer["all"], times, "{answer}");
    assert_eq!(answer["quarters"].as_array().unwrap().last(), Some(&quarter));
    assert_eq!(
        answer["quarters"].as_array().unwrap().len(),
        9,
        "August 2024 to July 2026"
    );
    assert_eq!(answer["tiers"][0]["tier"]["id"], "membership/fleet");
    assert_eq!(answer["tiers"][0]["quarters"], json!([quarter]));
    let earlier = report(&mut staff, "decisions?until=2026-06").await;
    assert_eq!(earlier["all"]["applications"], 0);
    let lines = file(&mut staff, "decisions.csv?months=1").await;
    assert_eq!(lines[1], "\"2026-Q3\",\"membership/fleet\",\"Fleet\",\"3\",\"4\",\"\"");
    assert_eq!(
        lines.last().map(String::as_str),
        Some("\"\",\"\",\"\",\"3\",\"4\",\"\"")
    );
    let page = page(&mut staff, "/decisions").await;
    for expected in [
        "Half of the applications were decided within 4 days.",
        "too few",
        "Q3 2026",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}
