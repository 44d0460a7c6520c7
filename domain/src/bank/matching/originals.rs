//! Which payment a returned one was.

use crate::bank::{EntryKey, EntryLine};
use std::collections::HashMap;

/// The incoming payments of a run, by what their return repeats.
#[derive(Default)]
pub(super) struct Originals<'a> {
    by_id: HashMap<(&'a str, i64), &'a EntryKey>,
    by_reference: HashMap<(&'a str, i64), &'a EntryKey>,
}

impl<'a> Originals<'a> {
    pub fn of(lines: impl Iterator<Item = &'a EntryLine>) -> Self {
        let mut originals = Self::default();
        for line in lines.filter(|line| line.amount.minor > 0 && !line.is_reversal) {
            let amount = line.amount.minor;
            if let Some(id) = &line.end_to_end_id {
                originals.by_id.insert((id, amount), &line.key);
            }
            for reference in &line.references {
                originals.by_reference.insert((reference.as_str(), amount), &line.key);
            }
        }
        originals
    }

    pub fn find(&self, line: &EntryLine) -> Option<&'a EntryKey> {
        let amount = line.amount.minor.checked_neg()?;
        let by_id = line
            .end_to_end_id
            .as_deref()
            .and_then(|id| self.by_id.get(&(id, amount)));
        let by_reference = || {
            line.references
                .iter()
                .find_map(|found| self.by_reference.get(&(found.as_str(), amount)))
        };
        by_id.or_else(by_reference).copied()
    }
}
