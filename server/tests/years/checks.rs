//! What holds on every day.

use crate::site::Site;
use domain::date::Date;
use domain::quote::Bill;
use serde_json::Value;
use server::storage::{Row, Tx};
use std::collections::BTreeMap;

/// Everything that's checked in the tables themselves.
pub async fn of_day(site: &Site) {
    let today = site.state.clock.today();
    let mut tx = site.state.database.read().await.unwrap();
    terms_follow_each_other(&mut tx).await;
    nobody_was_reminded_twice(&mut tx).await;
    nobody_was_skipped(&mut tx, site, today).await;
    invoices_are_explained(&mut tx, today).await;
    ends_are_final(&mut tx).await;
    tx.rollback().await.unwrap();
}

async fn all<T: Row>(tx: &mut Tx, sql: &'static str) -> Vec<T> {
    tx.all(sql, &[]).await.unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// No gap and no overlap, and only the last term has no end.
async fn terms_follow_each_other(tx: &mut Tx) {
    let rows: Vec<(String, i64, String, Option<String>)> = all(
        tx,
        "SELECT membership, number, first_day, last_day FROM term ORDER BY membership, number",
    )
    .await;
    let mut before: Option<&(String, i64, String, Option<String>)> = None;
    for row in &rows {
        let (membership, number, first, last) = row;
        assert!(last.as_ref().is_none_or(|last| first <= last), "{row:?}");
        match before.filter(|before| before.0 == *membership) {
            None => assert_eq!(*number, 1, "{row:?}"),
            Some(before) => {
                assert_eq!(*number, before.1 + 1, "{row:?}");
                let expected = before.3.as_deref().map(|last| day(last).next().unwrap());
                assert_eq!(expected, Some(day(first)), "{before:?} {row:?}");
            }
        }
        before = Some(row);
    }
}

/// Each reminder is one email to an address.
async fn nobody_was_reminded_twice(tx: &mut Tx) {
    let twice: Vec<(String, String, i64)> = all(
        tx,
        "SELECT COALESCE(notice, ''), recipient, COUNT(*) FROM outbox WHERE kind = 'term reminder' \
         GROUP BY notice, recipient HAVING COUNT(*) > 1 OR notice IS NULL",
    )
    .await;
    assert!(twice.is_empty(), "{twice:?}");
    let silent: Vec<(String,)> = all(
        tx,
        "SELECT id FROM notice WHERE state = 'sent' AND NOT EXISTS (SELECT 1 FROM outbox WHERE notice = notice.id)",
    )
    .await;
    assert!(silent.is_empty(), "sent without an email: {silent:?}");
}

/// The daily check ran today, and found nothing.
async fn nobody_was_skipped(tx: &mut Tx, site: &Site, today: Date) {
    let checks: Vec<(String, String, i64, i64)> = all(
        tx,
        "SELECT foundation, day, unknown, skipped FROM notice_check ORDER BY foundation",
    )
    .await;
    let foundations = site.loaded.catalogue.foundations().iter();
    let expected: Vec<_> = foundations
        .map(|shelf| (shelf.foundation.id.clone(), today.to_string(), 0, 0))
        .collect();
    assert_eq!(checks, expected);
    let late: Vec<(String, String)> = tx
        .all(
            "SELECT id, due_on FROM notice WHERE state = 'due' AND due_on <= $1",
            &[(&today.to_string()).into()],
        )
        .await
        .unwrap();
    assert!(late.is_empty(), "due and not sent: {late:?}");
}

/// Every bill is in its term and is issued when it's due; every invoice is a bill's, with its amount, or a membership's first.
async fn invoices_are_explained(tx: &mut Tx, today: Date) {
    type Planned = (String, i64, String, String, String, String, Option<i64>, Option<String>);
    let bills: Vec<Planned> = all(
        tx,
        "SELECT b.membership, b.term, b.first_day, b.last_day, b.issue_on, b.content, i.gross, m.leaves_on \
         FROM bill b JOIN membership m ON m.id = b.membership LEFT JOIN invoice i ON i.id = b.invoice",
    )
    .await;
    // Bills that were planned for a term are issued, too, if the member has the rest of it in another tier.
    let terms: Vec<(String, i64, String, Option<String>)> = all(
        tx,
        "SELECT t.membership, t.number, t.first_day, COALESCE((SELECT MAX(r.last_day) FROM term r \
         WHERE r.membership = t.membership AND r.number > t.number AND r.is_rest = 1), t.last_day) FROM term t",
    )
    .await;
    let terms: BTreeMap<_, _> = terms
        .into_iter()
        .map(|(membership, number, first, last)| ((membership, number), (first, last)))
        .collect();
    for bill in &bills {
        let (membership, term, first, last, issue_on, content, gross, leaves) = bill;
        let (begins, ends) = &terms[&(membership.clone(), *term)];
        assert!(begins <= first && first <= last, "{bill:?}");
        assert!(ends.as_ref().is_none_or(|ends| last <= ends), "{bill:?} {ends:?}");
        let content: Value = serde_json::from_str(content).unwrap();
        let planned: Bill = serde_json::from_value(content["bill"].clone()).unwrap();
        if let Some(gross) = gross {
            assert_eq!(*gross, planned.gross().minor, "{bill:?}");
        } else {
            let has_left = leaves.as_ref().is_some_and(|leaves| leaves < first);
            assert!(day(issue_on) > today || has_left, "due and not issued: {bill:?}");
        }
    }
    let others: Vec<(String, i64)> = all(
        tx,
        "SELECT i.application, COUNT(*) FROM invoice i WHERE NOT EXISTS (SELECT 1 FROM bill b WHERE b.invoice = i.id) \
         GROUP BY i.application HAVING COUNT(*) > 1",
    )
    .await;
    assert!(others.is_empty(), "more than one invoice without a bill: {others:?}");
    let wrong: Vec<(String,)> = all(
        tx,
        "SELECT label FROM invoice i WHERE (SELECT COALESCE(SUM(p.minor), 0) FROM payment p WHERE p.invoice = i.id) > i.gross \
         OR i.net + i.tax <> i.gross",
    )
    .await;
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// Nothing begins after the end, and nobody who has left is counted on.
async fn ends_are_final(tx: &mut Tx) {
    let wrong: Vec<(String,)> = all(
        tx,
        "SELECT m.id FROM membership m WHERE m.ended_on IS NOT NULL AND (\
         EXISTS (SELECT 1 FROM term t WHERE t.membership = m.id AND t.first_day > m.ended_on) \
         OR EXISTS (SELECT 1 FROM bill b JOIN invoice i ON i.id = b.invoice WHERE b.membership = m.id AND b.first_day > m.ended_on))",
    )
    .await;
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// A term that ended by itself had three reminders, and each was sent, unless the member had left or it was too short. A change of tier
/// within a term cuts it in two, and one that starts anew cuts it short.
pub async fn reminders_of_whole_terms(site: &Site) {
    let today = site.state.clock.today().to_string();
    let mut tx = site.state.database.read().await.unwrap();
    let rows: Vec<(String, String, String, i64)> = tx
        .all(
            "SELECT t.membership, t.first_day, t.last_day, \
             (SELECT COUNT(*) FROM notice n WHERE n.membership = t.membership AND n.term = t.number AND n.state = 'sent') \
             FROM term t JOIN membership m ON m.id = t.membership WHERE t.last_day < $1 \
             AND (m.ended_on IS NULL OR m.ended_on >= t.last_day) AND t.is_rest = 0 \
             AND NOT EXISTS (SELECT 1 FROM term n WHERE n.membership = t.membership AND n.number = t.number + 1 \
             AND (n.is_rest = 1 OR EXISTS (SELECT 1 FROM tier_change c WHERE c.membership = t.membership \
             AND c.state = 'done' AND c.starts = 'now' AND c.changed_at = n.created_at))) ORDER BY t.membership, t.number",
            &[(&today).into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let mut whole = 0;
    for (membership, first, last, sent) in rows {
        // The longest notice period of the shipped programmes, and the earliest reminder.
        if day(&last).unix_days() - day(&first).unix_days() > 90 + 90 {
            assert_eq!(sent, 3, "{membership}: {first} to {last}");
            whole += 1;
        }
    }
    assert!(whole >= 10, "only {whole} whole terms have ended");
}
