//! What happened, from the ledger.

use crate::applications::{ApplicationReference, BenefitUseId, CommandError, CommitmentId};
use crate::clock::DAY;
use crate::from_row;
use crate::storage::{Tx, among, among_query};
use app::api::{HISTORY_KINDS, HistoryBrief, MOST_ENTRIES};
use domain::date::Date;
use serde_json::Value;

/// Which entries about something a history has.
#[derive(Clone, Copy)]
struct HistoryRange<'a> {
    subject: &'a str,
    kinds: &'a [&'a str],
    /// For the details in the database. Empty for all.
    pattern: &'a str,
    /// Only entries before this time, in milliseconds since 1970.
    before: i64,
    /// The most entries: the newest.
    most: i64,
}

impl<'a> HistoryRange<'a> {
    fn of(subject: &'a str) -> Self {
        Self {
            subject,
            kinds: &HISTORY_KINDS,
            pattern: "",
            before: i64::MAX,
            most: MOST_ENTRIES,
        }
    }
}

/// A ledger entry.
struct HistoryRow {
    action: String,
    actor: String,
    /// The actor's address, if it's an account.
    email: Option<String>,
    at: i64,
    /// Its details, as JSON.
    detail: String,
    /// Its personal data, as JSON.
    content: Option<String>,
}
from_row!(HistoryRow {
    action,
    actor,
    email,
    at,
    detail,
    content
});

/// What happened to an application since it was submitted, to a meeting, or to a bank statement, by its ID. The newest is the last.
///
/// # Errors
/// If the database fails.
pub(crate) async fn history(tx: &mut Tx, subject: &str) -> Result<Vec<HistoryBrief>, CommandError> {
    shown(tx, HistoryRange::of(subject), |_| true).await
}

/// The same until the end of a day, in UTC.
///
/// # Errors
/// If the database fails.
pub(crate) async fn history_until(tx: &mut Tx, subject: &str, day: Date) -> Result<Vec<HistoryBrief>, CommandError> {
    let range = HistoryRange {
        before: (day.unix_days() + 1).saturating_mul(DAY),
        ..HistoryRange::of(subject)
    };
    shown(tx, range, |_| true).await
}

/// The newest entries of some kinds, at most this many. The newest is the last.
///
/// # Errors
/// If the database fails.
pub(crate) async fn history_of_kinds(
    tx: &mut Tx,
    subject: &str,
    kinds: &[&str],
    most: i64,
) -> Result<Vec<HistoryBrief>, CommandError> {
    let range = HistoryRange {
        kinds,
        most,
        ..HistoryRange::of(subject)
    };
    shown(tx, range, |_| true).await
}

/// What happened to one of the application's in-kind commitments.
///
/// # Errors
/// If the database fails.
pub(crate) async fn commitment_history(
    tx: &mut Tx,
    reference: &ApplicationReference,
    commitment: &CommitmentId,
) -> Result<Vec<HistoryBrief>, CommandError> {
    about(tx, reference, ("commitment", commitment.as_str())).await
}

/// What happened to something that the member has asked for.
///
/// # Errors
/// If the database fails.
pub(crate) async fn use_history(
    tx: &mut Tx,
    reference: &ApplicationReference,
    benefit_use: &BenefitUseId,
) -> Result<Vec<HistoryBrief>, CommandError> {
    about(tx, reference, ("use", benefit_use.as_str())).await
}

/// The entries whose details name something.
async fn about(
    tx: &mut Tx,
    reference: &ApplicationReference,
    (name, id): (&str, &str),
) -> Result<Vec<HistoryBrief>, CommandError> {
    let is_about = |row: &HistoryRow| {
        let detail: Value = serde_json::from_str(&row.detail).unwrap_or_default();
        detail.get(name).and_then(Value::as_str) == Some(id)
    };
    let pattern = format!("%\"{name}\":\"{id}\"%");
    let range = HistoryRange {
        pattern: &pattern,
        ..HistoryRange::of(reference.as_str())
    };
    shown(tx, range, is_about).await
}

async fn shown(
    tx: &mut Tx,
    range: HistoryRange<'_>,
    wanted: impl Fn(&HistoryRow) -> bool,
) -> Result<Vec<HistoryBrief>, CommandError> {
    // A colleague declines a link, the foundation an application.
    let sql = among_query!(
        tx.backend(),
        "SELECT l.action, l.actor, a.email, l.at, l.detail, p.content FROM ledger l LEFT JOIN account a ON a.id = l.actor \
         LEFT JOIN personal p ON p.seq = l.seq WHERE l.action IN ",
        " AND l.subject = $2 AND ($3 = '' OR l.detail LIKE $3) AND (l.action <> 'declined' OR l.actor = 'system') \
         AND l.at < $4 ORDER BY l.seq DESC LIMIT $5"
    );
    let kinds = among(range.kinds.iter().copied());
    let mut rows: Vec<HistoryRow> = tx
        .all(
            sql,
            &[
                (&kinds).into(),
                range.subject.into(),
                range.pattern.into(),
                range.before.into(),
                range.most.into(),
            ],
        )
        .await?;
    rows.reverse();
    let shown = rows.into_iter().filter(wanted);
    let brief = |row: HistoryRow| {
        let personal = row.content.and_then(|text| serde_json::from_str(&text).ok());
        let personal: Value = personal.unwrap_or_default();
        let why = ["reason", "question", "people", "subject"]
            .iter()
            .find_map(|key| personal.get(key)?.as_str());
        let detail: Value = serde_json::from_str(&row.detail).unwrap_or_default();
        let invoice = detail.get("number").and_then(Value::as_str).unwrap_or_default();
        HistoryBrief {
            invoice: invoice.to_owned(),
            on_behalf: detail.get("on_behalf") == Some(&Value::Bool(true)),
            what: row.action,
            who: row.email.unwrap_or(row.actor),
            why: why.unwrap_or_default().to_owned(),
            at: row.at,
        }
    };
    Ok(shown.map(brief).collect())
}
