//! Places of a tier: members who change to it hold one, and nobody gets one that's taken.

use super::{CONFLICT, DONE, TIERS, ZOE, ask, decide, midway, preview, set};
use crate::reviews::STAFF;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

const WAITING: &str = "cap = { most = 1, waiting_list = true }";
const FULL: &str = "cap = { most = 1 }";

/// Another member of the fleet, whose change to the admiral was approved.
const OTHER: [&str; 4] = [
    "INSERT INTO application (reference, foundation, programme, version, tier, language, state, carried, revision, created_at, \
     changed_at, submitted_at) SELECT 'ZZZZ-ZZZZ', foundation, programme, version, tier, language, state, carried, revision, \
     created_at, changed_at, submitted_at FROM application",
    "INSERT INTO party (id, foundation, kind, name, created_at) \
     SELECT 'zzzzzzzzzzzzzzzz', foundation, kind, 'Drydock Works', created_at FROM party",
    "INSERT INTO membership (id, foundation, party, application, programme, version, tier, approved_at, activated_at) \
     SELECT 'zzzzzzzzzzzzzzzz', foundation, 'zzzzzzzzzzzzzzzz', 'ZZZZ-ZZZZ', programme, version, tier, approved_at, activated_at \
     FROM membership",
    "INSERT INTO tier_change (membership, number, version, tier, starts, state, asked_at, changed_at) \
     VALUES ('zzzzzzzzzzzzzzzz', 1, '2', 'admiral', 'next_term', 'approved', 0, 0)",
];

/// The tiers, with a limit for the admiral.
fn capped(cap: &str) -> String {
    format!("{TIERS}\n{cap}")
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tier_that_is_full_is_refused_or_waited_for(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (harbour, own) = midway(backend, &capped(FULL)).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    // The approved change of another member holds a place.
    for sql in OTHER {
        set(&harbour.site, sql).await;
    }
    let shown = preview(&mut zoe, &own, "admiral").await;
    assert_eq!((&shown["full"], &shown["waiting_list"]), (&json!(true), &json!(false)));
    set(&harbour.site, "UPDATE tier_change SET state = 'withdrawn'").await;
    let shown = preview(&mut zoe, &own, "admiral").await;
    assert_eq!(shown["full"], json!(false));
    assert_eq!(ask(&mut zoe, &own, "admiral", "now").await, DONE);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_is_not_approved_while_the_tier_is_full(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, &capped(WAITING)).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "admiral", "now").await, DONE);
    // Somebody applies for the last place meanwhile.
    set(
        &harbour.site,
        "INSERT INTO application (reference, foundation, programme, version, tier, language, state, carried, revision, created_at, \
         changed_at, submitted_at) SELECT 'ZZZZ-ZZZZ', foundation, programme, version, 'admiral', language, 'submitted', carried, \
         revision, created_at, changed_at, submitted_at FROM application",
    )
    .await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    assert_eq!(decide(&mut staff, &own, "approve", "Yes.").await, CONFLICT);
    set(
        &harbour.site,
        "UPDATE application SET state = 'withdrawn' WHERE reference = 'ZZZZ-ZZZZ'",
    )
    .await;
    assert_eq!(decide(&mut staff, &own, "approve", "Yes.").await, DONE);
}
