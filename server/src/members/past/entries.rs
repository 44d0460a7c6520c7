//! What the ledger has recorded about a membership.

use crate::applications::{ApplicationReference, CommandError};
use crate::clock::Timestamp;
use crate::from_row;
use crate::members::scope::{MembershipScope, scoped_query};
use crate::storage::Tx;
use domain::date::Date;
use serde_json::Value;
use std::collections::BTreeMap;

struct EntryRow {
    subject: ApplicationReference,
    action: String,
    at: i64,
    detail: String,
    content: Option<String>,
}
from_row!(EntryRow {
    subject,
    action,
    at,
    detail,
    content
});

/// An entry of the ledger.
pub(super) struct PastEntry {
    pub action: String,
    /// In milliseconds since 1970, UTC.
    pub at: i64,
    pub day: Date,
    detail: Value,
    /// Its personal data. Null if it has none, or it's been erased.
    pub personal: Value,
}

impl PastEntry {
    /// All entries about a membership, the oldest first.
    pub async fn of(tx: &mut Tx, reference: &ApplicationReference) -> Result<Vec<Self>, CommandError> {
        let rows: Vec<EntryRow> = tx
            .all(
                "SELECT l.subject, l.action, l.at, l.detail, p.content FROM ledger l LEFT JOIN personal p ON p.seq = l.seq \
                 WHERE l.subject = $1 ORDER BY l.seq",
                &[reference.into()],
            )
            .await?;
        rows.into_iter().map(Self::read).collect()
    }

    /// The entries about the terms and the people of a programme's memberships, the oldest first, by their application numbers. Only
    /// corrections of names have personal data.
    pub async fn of_programme(
        tx: &mut Tx,
        scope: MembershipScope<'_>,
    ) -> Result<BTreeMap<ApplicationReference, Vec<Self>>, CommandError> {
        let rows: Vec<EntryRow> = tx
            .all(
                scoped_query!(
                    scope,
                    "SELECT l.subject, l.action, l.at, l.detail, p.content FROM membership m \
                     JOIN ledger l ON l.subject = m.application \
                     LEFT JOIN personal p ON p.seq = l.seq AND l.action = 'contact corrected' WHERE ",
                    " AND l.action IN ('membership begun', 'membership imported', 'membership renewed', 'membership moved', \
                     'term to be confirmed', 'notice given', 'notice withdrawn', 'membership ended', 'contact named', \
                     'contact handed over', 'contact corrected', 'contact ended', 'contact kept') ORDER BY l.seq"
                ),
                &scope.args(),
            )
            .await?;
        let mut entries: BTreeMap<ApplicationReference, Vec<Self>> = BTreeMap::new();
        for row in rows {
            let subject = row.subject.clone();
            entries.entry(subject).or_default().push(Self::read(row)?);
        }
        Ok(entries)
    }

    fn read(row: EntryRow) -> Result<Self, CommandError> {
        let read = |text: &str| serde_json::from_str(text).map_err(|error| CommandError::Files(error.to_string()));
        Ok(Self {
            day: Timestamp(row.at).day(),
            detail: read(&row.detail)?,
            personal: row.content.as_deref().map_or(Ok(Value::Null), read)?,
            action: row.action,
            at: row.at,
        })
    }

    /// A detail that's a text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.detail.get(name)?.as_str()
    }

    /// A detail that's a day.
    pub fn date(&self, name: &str) -> Option<Date> {
        Date::parse(self.text(name)?)
    }

    /// A detail that's a number.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.detail.get(name)?.as_i64()
    }

    /// Whether a detail is true.
    pub fn is(&self, name: &str) -> bool {
        self.detail.get(name).and_then(Value::as_bool).unwrap_or(false)
    }
}
