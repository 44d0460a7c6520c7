//! The invented history of `guildhall demo`: it shows every state, and it's made once.

use crate::site::Site;
use crate::support::databases::fresh_location;
use rstest::rstest;
use server::applications::verify_ledger;
use server::demo::live;
use server::storage::{Backend, Tx};
use std::collections::BTreeSet;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_demo_shows_every_state_and_is_made_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let site = Site::at("programmes", |config| config.database = location.clone());
    let mut days = 0;
    let done = live(&site.state, |_| days += 1).await.unwrap().unwrap();
    assert_eq!(days, 1_096);
    assert!(done.members >= 25, "{done:?}");
    assert!(verify_ledger(&site.state.database).await.unwrap().is_ok());
    let mut tx = site.state.database.read().await.unwrap();
    for (what, sql, expected) in [
        (
            "applications",
            "SELECT COALESCE(outcome, state) FROM application",
            "approved asked declined draft on_hold submitted withdrawn",
        ),
        (
            "benefits",
            "SELECT state FROM benefit_use",
            "approved delivered missed refused requested scheduled",
        ),
        (
            "memberships",
            "SELECT CASE WHEN activated_at IS NULL THEN 'not-yet' WHEN ended_on IS NOT NULL THEN 'ended' \
             WHEN leaves_on IS NOT NULL THEN 'leaving' ELSE 'current' END FROM membership",
            "current ended leaving not-yet",
        ),
        (
            "invoices",
            "SELECT CASE WHEN EXISTS (SELECT 1 FROM payment p WHERE p.invoice = i.id) THEN 'paid' ELSE 'unpaid' END FROM invoice i",
            "paid unpaid",
        ),
        ("reminders", "SELECT state FROM notice", "due needless sent"),
        (
            "reminders that were sent",
            "SELECT COALESCE(delivery, 'unknown') FROM outbox WHERE notice IS NOT NULL",
            "bounced unknown",
        ),
        ("changes of tier", "SELECT state FROM tier_change", "asked done"),
        (
            "elections",
            "SELECT CASE WHEN certified_at IS NOT NULL THEN 'certified' WHEN counted_at IS NOT NULL THEN 'counted' \
             WHEN frozen_at IS NOT NULL THEN 'frozen' ELSE 'announced' END FROM poll",
            "certified frozen",
        ),
        (
            "ballots",
            "SELECT CASE WHEN l.has_voted THEN 'cast' ELSE 'missing' END FROM poll_line l JOIN poll p ON p.id = l.poll \
             WHERE l.votes > 0 AND p.counted_at IS NULL",
            "cast missing",
        ),
    ] {
        let seen = states(&mut tx, sql).await;
        for state in expected.split(' ') {
            assert!(seen.contains(state), "{what}: no {state} in {seen:?}");
        }
    }
    let (logos,): (i64,) = tx.one("SELECT COUNT(*) FROM logo", &[]).await.unwrap();
    assert!(logos >= 40, "{logos}");
    let (bounces,): (i64,) = tx.one("SELECT COUNT(*) FROM bouncing_address", &[]).await.unwrap();
    assert_eq!(bounces, 1, "one mailbox is full");
    let (ballots,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM poll_line l JOIN poll p ON p.id = l.poll WHERE p.counted_at IS NULL \
             AND l.address = 'marta@lanternfish-hosting.example.org' AND l.votes > 0 AND l.has_voted = FALSE",
            &[],
        )
        .await
        .unwrap();
    assert_eq!(ballots, 1, "whoever signs in as Marta can vote");
    tx.rollback().await.unwrap();
    assert_eq!(live(&site.state, |_| ()).await.unwrap(), None);
}

async fn states(tx: &mut Tx, sql: &'static str) -> BTreeSet<String> {
    let rows: Vec<(String,)> = tx.all(sql, &[]).await.unwrap();
    rows.into_iter().map(|(state,)| state).collect()
}
