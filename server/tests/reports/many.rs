//! Reports about 10,000 members.

use super::{page, report, set};
use crate::members::{ZOE, active, memberships};
use crate::reviews::{Harbour, STAFF};
use crate::support::copies::Model;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use server::storage::Backend;

/// A term with a known price, and an end.
const ENDS: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"ends\" }";
const MANY: i64 = 10_000;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_reports_count_10_000_members(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::priced(backend, ENDS);
    active(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let model = Model::of(&mut tx, &own).await.unwrap();
    model.copy(&mut tx, MANY, true).await.unwrap();
    tx.commit().await.unwrap();
    let leaves = "UPDATE membership SET notice_on = '2026-07-15', leaves_on = '2027-06-14'";
    set(&harbour, leaves).await;

    let mut staff = harbour.with_role(STAFF, Staff).await;
    let members = report(&mut staff, "members").await;
    assert_eq!(members["totals"].as_array().unwrap().last().unwrap(), MANY + 1);
    let retention = report(&mut staff, "retention").await;
    assert_eq!(retention["cohorts"][0]["members"], MANY + 1);
    let decisions = report(&mut staff, "decisions").await;
    assert_eq!(decisions["all"]["applications"], MANY + 1);
    assert_eq!(
        (&decisions["all"]["median"], &decisions["all"]["ninetieth"]),
        (&0.into(), &0.into())
    );
    let renewals = report(&mut staff, "renewals").await;
    let ends = &renewals["months"][11]["outcomes"][3];
    assert_eq!(
        (&ends["terms"], &ends["unpriced"]),
        (&(MANY + 1).into(), &0.into()),
        "{renewals}"
    );
    assert_eq!(ends["prices"][0]["minor"], (MANY + 1) * 200_000);
    for report in ["/members", "/retention", "/revenue", "/renewals", "/decisions"] {
        page(&mut staff, report).await;
    }
}
