//! Erasing a member's personal data: what goes, what stays, and that the ledger still verifies.

use super::benefits::ask;
use super::people::{BILLING, CAPTAIN, LEGAL, crew};
use super::{ZOE, harbour, member};
use crate::directory::another;
use rstest::rstest;
use serde_json::Value;
use server::applications::{AppState, verify_ledger};
use server::erasure::{ErasureDone, ErasureRefusal, erase_application, preview_erasure};
use server::storage::Backend;
use server::storage::backup::dump;
use std::collections::BTreeSet;

/// Tables of which something is erased, with an application or an account.
const ERASED: [&str; 49] = [
    "address_check",
    "address_check_result",
    "agreement_text",
    "answer",
    "api_token",
    "application",
    "benefit_use",
    "bouncing_address",
    "calendar_address",
    "commitment",
    "confirmation",
    "contact",
    "delivery",
    "held",
    "identity",
    "kept_form",
    "likeness_key",
    "link",
    "listed_word",
    "logo",
    "mailing",
    "mailing_email",
    "meeting_item",
    "member_import_row",
    "membership",
    "milestone",
    "note",
    "notice",
    "outbox",
    "party",
    "passkey",
    "personal",
    "poll_correction",
    "poll_line",
    "poll_nominee",
    "poll_objection",
    "poll_question",
    "profile",
    "proof",
    "refund",
    "request",
    "saved_view",
    "session",
    "sign_in",
    "signature",
    "tier_change_fact",
    "upload",
    "vote",
    "webhook_delivery",
];

/// Tables with personal data that's kept for a reason.
const KEPT: [&str; 8] = [
    "account",
    "bank_import",
    "bank_line",
    "invoice",
    "minutes",
    "payment",
    // A result that was published, and the names of those who certified it.
    "poll",
    "poll_certification",
];

/// Tables without personal data, or with some that's soon deleted.
const OTHERS: [&str; 27] = [
    "attempt",
    "bill",
    "card_event",
    "card_payment",
    "ceremony",
    "checkout",
    "credential_key",
    "delivery_report",
    "dispute",
    "invoice_number",
    "ledger",
    "ledger_head",
    "mailing_member",
    "meeting",
    "member_import",
    "notice_check",
    "party_decision",
    "poll_box",
    "poll_support",
    "poll_vote",
    "provider_visit",
    "reminder",
    "review_stage",
    "role",
    "term",
    "tier_change",
    "webhook",
];

/// Each line of a dump, with the table that it's in.
fn by_table(dumped: &str) -> Vec<(String, &str)> {
    let mut table = String::new();
    let mut lines = Vec::new();
    for line in dumped.lines() {
        let read: Value = serde_json::from_str(line).unwrap();
        if let Some(name) = read["table"].as_str() {
            name.clone_into(&mut table);
        }
        lines.push((table.clone(), line));
    }
    lines
}

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
    // Reminders of an unpaid invoice would still be sent.
    let of_invoices =
        "UPDATE payment SET undone_at = 1 WHERE invoice IN (SELECT id FROM invoice WHERE application = $1)";
    run(state, of_invoices, &reference).await;
    let refused = ErasureDone::Refused(ErasureRefusal::Unpaid);
    assert_eq!(erase(state, &reference, &reference).await, refused);
    let of_invoices =
        "UPDATE payment SET undone_at = NULL WHERE invoice IN (SELECT id FROM invoice WHERE application = $1)";
    run(state, of_invoices, &reference).await;
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
        ("accounts", 1),
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
    // People stay where they sign in, and emails about that belong to no application.
    let signing_in: &[&str] = &["account", "attempt", "invoice", "outbox", "sign_in"];
    let (nowhere, documents): (&[&str], &[&str]) = (&[], &["invoice", "minutes"]);
    for (gone, kept) in [
        ("Quagga night", nowhere),
        ("Nia New", nowhere),
        ("Harbour Works", documents),
        (ZOE, signing_in),
        (CAPTAIN, signing_in),
        (LEGAL, signing_in),
        (BILLING, signing_in),
    ] {
        for (table, line) in by_table(&after) {
            // That an account was created is said with its address, as long as there's the account.
            let is_account = table == "personal" && line.starts_with(r#"["{\"email\":"#) && kept.contains(&"account");
            assert!(
                !line.contains(gone) || is_account || kept.contains(&table.as_str()),
                "{gone} in {table}: {line}"
            );
        }
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
async fn a_party_keeps_its_name_until_all_its_applications_are_erased(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let (first, second) = (harbour.submitted().await, harbour.submitted().await);
    for fleet in [&first, &second] {
        run(
            state,
            "UPDATE application SET outcome = 'declined', party = (SELECT MIN(id) FROM party) WHERE reference = $1",
            &fleet.reference,
        )
        .await;
    }
    for (fleet, names) in [(&first, 1), (&second, 0)] {
        assert_eq!(
            erase(state, &fleet.reference, &fleet.reference).await,
            ErasureDone::Erased
        );
        let mut tx = state.database.read().await.unwrap();
        let sql =
            "SELECT COUNT(*) FROM party p JOIN application a ON a.party = p.id WHERE a.reference = $1 AND p.name <> ''";
        let (named,): (i64,) = tx.one(sql, &[(&fleet.reference).into()]).await.unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(named, names);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_table_is_erased_or_kept_for_a_reason() {
    let harbour = harbour(Backend::Sqlite);
    let dumped = left(&harbour.site.state).await;
    let mut tables: BTreeSet<String> = by_table(&dumped).into_iter().map(|(table, _)| table).collect();
    // The header is before all tables.
    tables.remove("");
    let known: BTreeSet<String> = ERASED
        .into_iter()
        .chain(KEPT)
        .chain(OTHERS)
        .map(ToOwned::to_owned)
        .collect();
    assert_eq!(tables, known);
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
