//! Likely duplicates: found by keys, and not too many at once.

use super::{Harbour, STAFF, review};
use crate::applications::fleet::Fleet;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::Value;
use server::likeness::fill;
use server::storage::Backend;
use server::tasks::TaskContext;

/// Which applications are likely duplicates, and how many more there are.
async fn alike(harbour: &Harbour, fleet: &Fleet) -> (Vec<(String, String)>, i64) {
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let seen = review(&mut staff, fleet).await;
    let text = |alike: &Value, key: &str| alike[key].as_str().unwrap_or_default().to_owned();
    let rows = seen["alike"].as_array().unwrap().iter();
    let rows = rows.map(|alike| (text(alike, "reference"), text(alike, "reason")));
    (rows.collect(), seen["alike_more"].as_i64().unwrap())
}

async fn run(harbour: &Harbour, sql: &'static str, reference: &str) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(sql, &[reference.into()]).await.unwrap();
    tx.commit().await.unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn applications_from_before_there_were_keys_are_found_once_a_task_has_filled_them_in(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let (old, new) = (harbour.submitted().await, harbour.submitted().await);
    run(
        &harbour,
        "DELETE FROM likeness_key WHERE application = $1",
        &old.reference,
    )
    .await;
    run(
        &harbour,
        "UPDATE application SET has_keys = NULL WHERE reference = $1",
        &old.reference,
    )
    .await;
    assert!(alike(&harbour, &new).await.0.is_empty());
    for _ in 0..2 {
        fill(&harbour.site.state, &TaskContext::unsupervised()).await.unwrap();
        let (found, more) = alike(&harbour, &new).await;
        assert_eq!((found.len(), more), (1, 0));
        assert_eq!(found[0].0, old.reference);
        assert_eq!(alike(&harbour, &old).await.0[0].0, new.reference);
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn at_most_twenty_are_listed_and_the_page_says_how_many_more_there_are(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let first = harbour.submitted().await;
    for _ in 0..22 {
        harbour.submitted().await;
    }
    let (found, more) = alike(&harbour, &first).await;
    assert_eq!((found.len(), more), (20, 2));
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let page = staff.get(&format!("/review/harbour/{}", first.reference)).await.body;
    assert!(page.contains("And 2 more."), "{page}");
}
