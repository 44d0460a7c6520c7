//! Which lines a foundation has imported already.

use crate::applications::CommandError;
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
}
