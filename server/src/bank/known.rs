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
        Ok(Self { lines, entries })
    }

    /// Whether a line is imported. A batch can be one line in one file, and its payments in another.
    pub fn has(&self, key: &EntryKey) -> bool {
        let entry = key.of_entry();
        self.lines.contains(key) || self.lines.contains(&entry) || (*key == entry && self.entries.contains(key))
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
    let left_out: Vec<(BankLineId, String)> = tx
        .all(
            "SELECT l.id, l.key FROM bank_line l JOIN bank_import i ON i.id = l.import \
             WHERE l.foundation = $1 AND l.state = 'known' AND i.state = 'imported' ORDER BY i.at, i.id, l.place",
            &[foundation.into()],
        )
        .await?;
    for (line, key) in left_out {
        let key = EntryKey::from_stored(&key);
        if known.has(&key) {
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
