//! Erasing a member's personal data: what goes, what stays, and that the ledger still verifies.

use super::benefits::ask;
use super::people::crew;
use super::{ZOE, harbour, member};
use crate::directory::another;
use rstest::rstest;
use server::applications::{AppState, verify_ledger};
use server::erasure::{ErasureDone, ErasureRefusal, erase_application, preview_erasure};
use server::storage::Backend;
use server::storage::backup::dump;

/// The whole database as text, without the rows of tables whose names stay.
async fn left(state: &AppState) -> String {
    let mut out = Vec::new();
    dump(&state.database, "", &mut out).await.unwrap();
    String::from_utf8(out).unwrap()
}

async fn erase(state: &AppState, reference: &str, typed: &str) -> ErasureDone {
    erase_application(state, "command line", reference, typed)
        .await
        .unwrap()
}

async fn run(state: &AppState, sql: &'static str, reference: &str) {
    let mut tx = state.database.begin().await.unwrap();
    tx.run(sql, &[reference.into()]).await.unwrap();
    tx.commit().await.unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_membership_that_has_ended_is_erased_and_its_accounts_are_kept(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut crew = crew(&harbour).await;
    let (own, reference) = (crew.own.clone(), crew.fleet.reference.clone());
    let (mut nia, theirs) = another(&harbour, "Lantern Makers", "nia@example.org").await;
    ask(&mut crew.zoe, &own, "Quagga night", "2026-08-01").await;
    super::calendar::make(&mut crew.zoe, &own).await;
    // It goes on.
    let preview = preview_erasure(state, &reference).await.unwrap().unwrap();
    assert_eq!(preview.refusal, Some(ErasureRefusal::MembershipGoesOn));
    let refused = ErasureDone::Refused(ErasureRefusal::MembershipGoesOn);
    assert_eq!(erase(state, &reference, &reference).await, refused);
    assert_eq!(member(&mut crew.zoe, &own).await["name"], "Harbour Works");

    run(
        state,
        "UPDATE membership SET ended_on = '2026-07-14' WHERE application = $1",
        &reference,
    )
    .await;
    let preview = preview_erasure(state, &reference).await.unwrap().unwrap();
    assert_eq!((preview.refusal, preview.was_erased), (None, false));
    let count = |what: &str| {
        let mut all = preview.erased.iter().chain(&preview.kept);
        all.find(|known| known.what.starts_with(what)).unwrap().count
    };
    for (what, least) in [
        ("answers", 15),
        ("people", 4),
        ("signatures", 1),
        ("emails", 1),
        ("texts", 1),
        ("ledger entries with", 1),
        ("invoices", 1),
        ("payments", 1),
    ] {
        assert!(count(what) >= least, "{what}: {preview:?}");
    }
    assert!(preview.newest_invoice.is_some());
    // A preview changes nothing, and neither does a number that was mistyped.
    assert_eq!(erase(state, &reference, "7KQ2-M9XW").await, ErasureDone::NotConfirmed);
    assert_eq!(erase(state, "7KQ2-M9XW", "7KQ2-M9XW").await, ErasureDone::NotFound);
    assert_eq!(preview_erasure(state, &reference).await.unwrap().unwrap(), preview);

    let entries = verify_ledger(&state.database).await.unwrap().unwrap();
    assert_eq!(
        erase(state, &reference, &reference.to_lowercase()).await,
        ErasureDone::Erased
    );
    assert_eq!(verify_ledger(&state.database).await.unwrap(), Ok(entries + 1));
    let after = left(state).await;
    for gone in ["Quagga night", "Nia New"] {
        assert!(!after.contains(gone), "{gone}");
    }
    let mut tx = state.database.read().await.unwrap();
    for (table, expected) in [
        ("SELECT COUNT(*) FROM answer WHERE application = $1", 0),
        ("SELECT COUNT(*) FROM signature WHERE application = $1", 0),
        ("SELECT COUNT(*) FROM outbox WHERE application = $1", 0),
        ("SELECT COUNT(*) FROM invoice WHERE application = $1", 1),
        (
            "SELECT COUNT(*) FROM party p JOIN application a ON a.party = p.id WHERE a.reference = $1 AND p.name <> ''",
            0,
        ),
        (
            "SELECT COUNT(*) FROM contact c JOIN membership m ON m.id = c.membership WHERE m.application = $1 AND c.email <> ''",
            0,
        ),
        (
            "SELECT COUNT(*) FROM calendar_address c JOIN membership m ON m.id = c.membership WHERE m.application = $1",
            0,
        ),
        (
            "SELECT COUNT(*) FROM application WHERE reference = $1 AND confirmed_email IS NOT NULL",
            0,
        ),
    ] {
        let (count,): (i64,) = tx.one(table, &[(&reference).into()]).await.unwrap();
        assert_eq!(count, expected, "{table}");
    }
    tx.rollback().await.unwrap();
    // Nobody acts for it any more, and others are as they were.
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(zoe.get(&format!("/member/{own}")).await.status, 404);
    assert_eq!(member(&mut nia, &theirs).await["name"], "Lantern Makers");

    // Once more changes nothing.
    let entries = verify_ledger(&state.database).await.unwrap().unwrap();
    let before = left(state).await;
    assert_eq!(erase(state, &reference, &reference).await, ErasureDone::Erased);
    let lines = |text: &str| text.lines().count();
    assert_eq!(lines(&left(state).await), lines(&before));
    assert_eq!(verify_ledger(&state.database).await.unwrap(), Ok(entries));
    assert!(preview_erasure(state, &reference).await.unwrap().unwrap().was_erased);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_application_is_erased_once_its_review_is_over(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let fleet = harbour.submitted().await;
    let refused = ErasureDone::Refused(ErasureRefusal::UnderReview);
    assert_eq!(erase(state, &fleet.reference, &fleet.reference).await, refused);
    run(
        state,
        "UPDATE application SET outcome = 'declined' WHERE reference = $1",
        &fleet.reference,
    )
    .await;
    assert_eq!(
        erase(state, &fleet.reference, &fleet.reference).await,
        ErasureDone::Erased
    );
    assert!(!left(state).await.contains("Harbour Works"));
    assert!(verify_ledger(&state.database).await.unwrap().is_ok());
    for unknown in ["", "x", "0000-0000"] {
        assert_eq!(preview_erasure(state, unknown).await.unwrap(), None, "{unknown}");
    }
}
