//! What lines could pay that nobody has decided about.

use super::matching::Candidates;
use super::rows::{LineRow, line_query};
use crate::applications::{BankImportId, BankLineId, CommandError};
use crate::storage::Tx;
use app::api::BankLineState;
use domain::bank::LineOutcome;
use std::collections::{HashMap, HashSet};

/// How many undecided lines are matched together at most, beside those of the page.
const TOGETHER: i64 = 1_000;

/// What lines pay that nobody has decided about, by their IDs. They're matched together, whichever of them a page shows: so each says
/// the same on every page. Those of a `draft` are matched as its import does.
///
/// # Errors
/// If the database fails, or what's stored can't be read.
pub(super) async fn outcomes(
    tx: &mut Tx,
    foundation: &str,
    draft: Option<&BankImportId>,
    rows: &[LineRow],
    candidates: &Candidates,
) -> Result<HashMap<BankLineId, LineOutcome>, CommandError> {
    if !rows.iter().any(is_undecided) {
        return Ok(HashMap::new());
    }
    let mut undecided: Vec<LineRow> = if let Some(import) = draft {
        let sql =
            line_query!("WHERE l.import = $1 AND l.state IN ('ready', 'open', 'skipped') ORDER BY l.place LIMIT $2");
        tx.all(sql, &[import.into(), TOGETHER.into()]).await?
    } else {
        let sql = line_query!(
            "WHERE l.foundation = $1 AND l.live AND l.state IN ('ready', 'open') \
             ORDER BY COALESCE(l.booked_on, ''), l.place, l.id LIMIT $2"
        );
        tx.all(sql, &[foundation.into(), TOGETHER.into()]).await?
    };
    let known: HashSet<&str> = undecided.iter().map(|line| line.id.as_str()).collect();
    let others: Vec<LineRow> = rows
        .iter()
        .filter(|row| is_undecided(row) && !known.contains(row.id.as_str()))
        .cloned()
        .collect();
    undecided.extend(others);
    let entries = undecided
        .iter()
        .map(LineRow::remaining_entry)
        .collect::<Result<Vec<_>, _>>()?;
    let found = undecided.iter().zip(candidates.matches(&entries));
    Ok(found.map(|(line, found)| (line.id.clone(), found.outcome)).collect())
}

/// Whether nobody has decided about a line yet.
pub(super) fn is_undecided(line: &LineRow) -> bool {
    matches!(line.state.0, BankLineState::Open | BankLineState::Ready)
}
