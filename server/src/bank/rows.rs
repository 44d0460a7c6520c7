//! Imports and lines, as stored.

use crate::accounts::AccountId;
use crate::applications::{BankImportId, BankLineId, CommandError, from_text};
use crate::from_row;
use crate::invoices::{BillingDay, StoredCurrency};
use crate::storage::Tx;
use app::api::{BankImportState, BankLineState};
use domain::bank::{BankEntry, EntryLine};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// How far an import is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct ImportState(pub BankImportState);
from_text!(ImportState, |text| match text {
    "draft" => Some(Self(BankImportState::Draft)),
    "imported" => Some(Self(BankImportState::Imported)),
    "undone" => Some(Self(BankImportState::Undone)),
    _ => None,
});

/// What happens with a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct LineState(pub BankLineState);
from_text!(LineState, |text| {
    let all = [
        BankLineState::Ready,
        BankLineState::Open,
        BankLineState::Recorded,
        BankLineState::SetAside,
        BankLineState::Skipped,
        BankLineState::Known,
        BankLineState::Undone,
    ];
    all.into_iter().find(|state| state_id(*state) == text).map(Self)
});

/// A state's word in the database.
pub(super) fn state_id(state: BankLineState) -> &'static str {
    match state {
        BankLineState::Ready => "ready",
        BankLineState::Open => "open",
        BankLineState::Recorded => "recorded",
        BankLineState::SetAside => "set_aside",
        BankLineState::Skipped => "skipped",
        BankLineState::Known => "known",
        BankLineState::Undone => "undone",
    }
}

/// A file that was uploaded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct ImportRow {
    pub id: BankImportId,
    pub foundation: String,
    pub name: String,
    pub state: ImportState,
    pub columns: Option<String>,
    pub problems: String,
    /// Who did the last step.
    pub account: AccountId,
    pub email: String,
    pub at: i64,
}
from_row!(ImportRow {
    id,
    foundation,
    name,
    state,
    columns,
    problems,
    account,
    email,
    at
});

/// A query for [`ImportRow`]s.
macro_rules! import_query {
    ($rest:expr) => {
        concat!(
            "SELECT i.id, i.foundation, i.name, i.state, i.columns, i.problems, i.account, a.email, i.at \
             FROM bank_import i JOIN account a ON a.id = i.account ",
            $rest
        )
    };
}
pub(super) use import_query;

/// A foundation's import.
pub(super) async fn import_of(
    tx: &mut Tx,
    foundation: &str,
    id: &BankImportId,
) -> Result<Option<ImportRow>, CommandError> {
    Ok(tx
        .optional(
            import_query!("WHERE i.foundation = $1 AND i.id = $2"),
            &[foundation.into(), id.into()],
        )
        .await?)
}

/// A line. Amounts are in minor units.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct LineRow {
    pub id: BankLineId,
    pub import: BankImportId,
    pub foundation: String,
    /// The same for the same payment in another file.
    pub key: String,
    pub state: LineState,
    pub live: bool,
    pub booked_on: Option<BillingDay>,
    pub currency: StoredCurrency,
    pub minor: i64,
    pub content: String,
    pub plan: Option<String>,
    pub note: String,
    /// How much of it is recorded.
    pub used: i64,
    /// Who imported it.
    pub account: AccountId,
}
from_row!(LineRow {
    id,
    import,
    foundation,
    key,
    state,
    live,
    booked_on,
    currency,
    minor,
    content,
    plan,
    note,
    used,
    account
});

impl LineRow {
    /// What isn't recorded yet. Negative if money went out.
    pub fn rest(&self) -> i64 {
        self.minor - self.used
    }

    /// The entry with this line only.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn entry(&self) -> Result<BankEntry, CommandError> {
        stored_entry(&self.content)
    }

    /// The entry with what isn't recorded of this line yet.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn remaining_entry(&self) -> Result<BankEntry, CommandError> {
        let mut entry = self.entry()?;
        for line in &mut entry.lines {
            *line = line.remaining(self.rest());
        }
        Ok(entry)
    }
}

/// An entry as it's stored with its line.
///
/// # Errors
/// If it can't be read.
pub(super) fn stored_entry(content: &str) -> Result<BankEntry, CommandError> {
    serde_json::from_str(content).map_err(|error| CommandError::Files(error.to_string()))
}

/// A query for [`LineRow`]s.
macro_rules! line_query {
    ($rest:expr) => {
        concat!(
            "SELECT l.id, l.import, l.foundation, l.key, l.state, l.live, l.booked_on, l.currency, l.minor, l.content, l.plan, l.note, \
             CAST(COALESCE((SELECT SUM(p.bank_minor) FROM payment p WHERE p.bank_line = l.id AND p.undone_at IS NULL), 0) \
             AS BIGINT) AS used, i.account FROM bank_line l JOIN bank_import i ON i.id = l.import ",
            $rest
        )
    };
}
pub(super) use line_query;

/// A foundation's line that's imported.
pub(super) async fn line_of(tx: &mut Tx, foundation: &str, id: &BankLineId) -> Result<Option<LineRow>, CommandError> {
    Ok(tx
        .optional(
            line_query!("WHERE l.foundation = $1 AND l.id = $2 AND l.live"),
            &[foundation.into(), id.into()],
        )
        .await?)
}

/// The only line of an entry that was stored for it.
pub(super) fn only_line(entry: &BankEntry) -> Result<&EntryLine, CommandError> {
    entry
        .lines
        .first()
        .ok_or_else(|| CommandError::Files("a stored entry has no line".to_owned()))
}
