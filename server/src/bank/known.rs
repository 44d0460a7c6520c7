//! Which lines a foundation has imported already.

use crate::applications::{BankLineId, CommandError};
use crate::storage::Tx;
use domain::bank::EntryKey;
use std::collections::HashSet;

/// The keys of lines that are imported.
#[derive(Default)]
pub(super) struct KnownLines {
    lines: HashSet<EntryKey>,
    entries: HashSet<EntryKey>,
    /// Lines of imported files that pay no invoice, such as money out.
    skipped: HashSet<EntryKey>,
}

impl KnownLines {
    /// A foundation's imported lines.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of(tx: &mut Tx, foundation: &str) -> Result<Self, CommandError> {
        let keys: Vec<(String,)> = tx
            .all(
                "SELECT key FROM bank_line WHERE foundation = $1 AND live",
                &[foundation.into()],
            )
            .await?;
        let lines: HashSet<EntryKey> = keys.iter().map(|(key,)| EntryKey::from_stored(key)).collect();
        let entries = lines.iter().map(EntryKey::of_entry).collect();
        let skipped: Vec<(String,)> = tx
            .all(
                "SELECT l.key FROM bank_line l JOIN bank_import i ON i.id = l.import \
                 WHERE l.foundation = $1 AND l.state = 'skipped' AND i.state = 'imported'",
                &[foundation.into()],
            )
            .await?;
        Ok(Self {
            lines,
            entries,
            skipped: skipped.iter().map(|(key,)| EntryKey::from_stored(key)).collect(),
        })
    }

    /// Whether a line is imported. A batch can be one line in one file, and its payments in another.
    pub fn has(&self, key: &EntryKey) -> bool {
        let entry = key.of_entry();
        self.lines.contains(key) || self.lines.contains(&entry) || (*key == entry && self.entries.contains(key))
    }

    /// Whether an imported file has a line as one that pays no invoice. It can still be new: a pending entry is booked later.
    pub fn has_skipped(&self, key: &EntryKey) -> bool {
        self.skipped.contains(key)
    }

    fn add(&mut self, key: EntryKey) {
        self.entries.insert(key.of_entry());
        self.lines.insert(key);
    }
}

/// Lets people decide about lines that were left out because another file had them, after that file's import was undone. If several
/// files have a line, it's the one that was imported first.
///
/// # Errors
/// If the database fails.
pub(super) async fn revive(tx: &mut Tx, foundation: &str) -> Result<(), CommandError> {
    let mut known = KnownLines::of(tx, foundation).await?;
    let left_out: Vec<(BankLineId, String, i64)> = tx
        .all(
            "SELECT l.id, l.key, (SELECT COUNT(*) FROM bank_line o WHERE o.foundation = l.foundation AND o.key = l.key \
             AND o.state = 'skipped') FROM bank_line l JOIN bank_import i ON i.id = l.import \
             WHERE l.foundation = $1 AND l.state = 'known' AND i.state = 'imported' ORDER BY i.at, i.id, l.place",
            &[foundation.into()],
        )
        .await?;
    for (line, key, skipped) in left_out {
        let key = EntryKey::from_stored(&key);
        if known.has(&key) || known.has_skipped(&key) {
            continue;
        }
        if skipped > 0 {
            tx.run(
                "UPDATE bank_line SET state = 'skipped' WHERE id = $1",
                &[(&line).into()],
            )
            .await?;
            known.skipped.insert(key);
            continue;
        }
        tx.run(
            "UPDATE bank_line SET state = 'open', live = TRUE WHERE id = $1",
            &[(&line).into()],
        )
        .await?;
        known.add(key);
    }
    Ok(())
}
