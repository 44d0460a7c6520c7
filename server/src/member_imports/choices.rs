//! What staff have said about a list, as it's stored.

use super::done::MemberImportDone;
use crate::applications::CommandError;
use app::api::{MemberImportCommand, RowChoice, TIER_LEFT_OUT};
use domain::date::Date;
use domain::date_order::DateOrder;
use domain::import::ImportMapping;
use domain::import_field::ImportField;
use domain::programme::Programme;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The choices. Without any, everything is guessed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(super) struct Choices {
    /// What each column of a table contains. Empty while nobody has said it.
    pub columns: Vec<Option<ImportField>>,
    pub dates: Option<DateOrder>,
    /// By the tier in the list's words: the tier's ID, or [`TIER_LEFT_OUT`].
    pub tiers: BTreeMap<String, String>,
    /// The first day of members for whom the list has none.
    pub first_day: Option<Date>,
    /// Whether rows that don't say it are people.
    pub people: bool,
    /// Whether rows are added whose name is like another one.
    pub alike: bool,
    /// By the row's place.
    pub rows: BTreeMap<i64, RowChoice>,
}

impl Choices {
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

    /// What a command says. What it says about rows stays as it was.
    ///
    /// # Errors
    /// If something isn't valid.
    pub fn said(&self, command: &MemberImportCommand, programme: &Programme) -> Result<Self, MemberImportDone> {
        let columns = &command.columns;
        let count = |wanted: ImportField| columns.iter().filter(|column| **column == Some(wanted)).count();
        if ImportField::EACH.into_iter().any(|column| count(column) > 1) {
            return Err(MemberImportDone::ColumnTwice);
        }
        if !columns.is_empty() && count(ImportField::Name) == 0 {
            return Err(MemberImportDone::NameMissing);
        }
        let mut tiers = BTreeMap::new();
        for chosen in command.tiers.iter().filter(|chosen| !chosen.tier.is_empty()) {
            if chosen.tier != TIER_LEFT_OUT && programme.tier(&chosen.tier).is_none() {
                return Err(MemberImportDone::TierWrong);
            }
            tiers.insert(chosen.name.clone(), chosen.tier.clone());
        }
        let typed = command.first_day.trim();
        let first_day = Date::parse(typed);
        if first_day.is_none() && !typed.is_empty() {
            return Err(MemberImportDone::DayWrong);
        }
        Ok(Self {
            columns: columns.clone(),
            dates: command.dates,
            tiers,
            first_day,
            people: command.people,
            alike: command.alike,
            rows: self.rows.clone(),
        })
    }

    /// The same with a choice about a row.
    pub fn with_row(&self, place: i64, choice: Option<RowChoice>) -> Self {
        let mut choices = self.clone();
        match choice {
            Some(choice) => choices.rows.insert(place, choice),
            None => choices.rows.remove(&place),
        };
        choices
    }

    /// How a table is read. `None` while nobody has said it.
    pub fn mapping(&self) -> Option<ImportMapping> {
        (!self.columns.is_empty()).then(|| ImportMapping {
            columns: self.columns.clone(),
            dates: self.dates,
        })
    }
}
