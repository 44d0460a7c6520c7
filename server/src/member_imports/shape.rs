//! What people choose from: the columns of a list, and its tiers. It's stored, so that pages don't read the file again.

use super::choices::Choices;
use super::tiers::tier_of;
use crate::applications::CommandError;
use app::api::{ListTable, ListTier, MemberImportChoices, TIER_LEFT_OUT};
use domain::import::{ImportFile, guess_columns};
use domain::import_field::ImportField;
use domain::programme::Programme;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many rows are shown as examples.
const SAMPLE: usize = 3;

/// How many characters of a cell are shown as an example.
const LONGEST_SAMPLE: usize = 100;

/// How many tiers people choose from. A list with more has something else in that column.
const MOST_TIERS: usize = 100;

/// The columns and the tiers of a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct ListShape {
    header: Vec<String>,
    sample: Vec<Vec<String>>,
    /// As they're guessed.
    columns: Vec<Option<ImportField>>,
    /// Those with the most rows first.
    tiers: Vec<(String, i64)>,
}

impl ListShape {
    pub fn of(file: &ImportFile) -> Self {
        let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
        for row in file.rows.iter().filter(|row| row.left_out.is_none()) {
            *counts.entry(&row.tier).or_default() += 1;
        }
        let mut tiers: Vec<(String, i64)> = counts.into_iter().map(|(tier, rows)| (tier.to_owned(), rows)).collect();
        tiers.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
        tiers.truncate(MOST_TIERS);
        let table = file.table.as_ref();
        let header = table.map(|table| table.header.clone()).unwrap_or_default();
        let columns = guess_columns(&header);
        let sample = table.map_or(&[][..], |table| &table.rows);
        let width = header.len();
        let sample = sample.iter().take(SAMPLE).map(|(_, cells)| {
            let short = cells
                .iter()
                .map(|cell| cell.chars().take(LONGEST_SAMPLE).collect::<String>());
            let mut cells: Vec<String> = short.collect();
            cells.resize(width, String::new());
            cells
        });
        Self {
            sample: sample.collect(),
            columns,
            header,
            tiers,
        }
    }

    /// Reads what's stored.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn read(stored: &str) -> Result<Self, CommandError> {
        serde_json::from_str(stored).map_err(|error| CommandError::Files(error.to_string()))
    }

    /// As it's stored.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn stored(&self) -> Result<String, CommandError> {
        serde_json::to_string(self).map_err(|error| CommandError::Files(error.to_string()))
    }

    /// What can be chosen, and what is.
    pub fn choices(self, chosen: &Choices, programme: &Programme) -> MemberImportChoices {
        let is_table = !self.header.is_empty();
        let table = is_table.then(|| ListTable {
            columns: if chosen.columns.is_empty() {
                self.columns
            } else {
                chosen.columns.clone()
            },
            header: self.header,
            sample: self.sample,
            dates: chosen.dates,
        });
        let tiers = self.tiers.into_iter().map(|(name, rows)| {
            let left_out = chosen.tiers.get(&name).is_some_and(|tier| tier == TIER_LEFT_OUT);
            let tier = if left_out {
                TIER_LEFT_OUT.to_owned()
            } else {
                tier_of(programme, chosen, &name)
                    .map(|tier| tier.id.clone())
                    .unwrap_or_default()
            };
            ListTier { name, rows, tier }
        });
        MemberImportChoices {
            table,
            tiers: tiers.collect(),
            offered: programme
                .tiers
                .iter()
                .map(|tier| (tier.id.clone(), tier.title.clone()))
                .collect(),
            first_day: chosen.first_day,
            people: chosen.people,
            alike: chosen.alike,
        }
    }
}
