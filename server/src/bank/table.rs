//! The columns of a CSV file: guessed from its header, or chosen by people.

use super::command::BankDone;
use app::api::{BankColumn, BankImportCommand, BankTable};
use domain::bank::{CsvField, CsvMapping, csv_header, guess_mapping};
use domain::money::Currency;
use serde::{Deserialize, Serialize};

/// What each column of a table contains, as it's stored.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct ChosenColumns {
    columns: Vec<Option<BankColumn>>,
    /// The currency of amounts that don't state one.
    currency: Option<Currency>,
    /// Whether amounts without a sign came in.
    has_signs: bool,
    /// Whether people chose them. Otherwise, they were guessed.
    is_chosen: bool,
}

impl ChosenColumns {
    /// How the file is read.
    pub fn mapping(&self, bytes: &[u8]) -> CsvMapping {
        if !self.is_chosen {
            // A preset also knows how dates and amounts are written.
            return guess_mapping(bytes).unwrap_or_default();
        }
        let header = csv_header(bytes).map(|found| found.names).unwrap_or_default();
        // Names can be repeated, so the positions count.
        let chosen = self.columns.iter().zip(header).enumerate();
        let chosen = chosen.filter_map(|(at, (column, name))| Some(((field((*column)?), name), at)));
        let (columns, places) = chosen.unzip();
        CsvMapping {
            columns,
            places,
            currency: self.currency,
            has_signs: self.has_signs,
            ..CsvMapping::default()
        }
    }
}

/// The columns of a file whose header is known.
pub(super) fn guessed(bytes: &[u8]) -> Option<ChosenColumns> {
    let mapping = guess_mapping(bytes)?;
    let header = csv_header(bytes)?;
    let place = |name: &str| header.names.iter().position(|known| is_same_name(known, name));
    let mut columns = vec![None; header.names.len()];
    for (at, (field, name)) in mapping.columns.iter().enumerate() {
        let place = mapping.places.get(at).copied().or_else(|| place(name));
        if let Some(found) = place.and_then(|place| columns.get_mut(place)) {
            *found = Some(column(*field));
        }
    }
    Some(ChosenColumns {
        columns,
        currency: mapping.currency,
        has_signs: mapping.has_signs,
        is_chosen: false,
    })
}

fn is_same_name(one: &str, other: &str) -> bool {
    let letters = |name: &str| -> String {
        name.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    letters(one) == letters(other)
}

/// The columns that people chose.
///
/// # Errors
/// If the date or the amount is missing, two columns contain what only one can, or it isn't a currency.
pub(super) fn columns(command: &BankImportCommand) -> Result<ChosenColumns, BankDone> {
    let chosen = &command.columns;
    let count = |wanted: BankColumn| chosen.iter().filter(|column| **column == Some(wanted)).count();
    let has = |wanted: BankColumn| count(wanted) > 0;
    if !has(BankColumn::BookingDate) || !(has(BankColumn::Amount) || has(BankColumn::Credit) || has(BankColumn::Debit))
    {
        return Err(BankDone::ColumnsMissing);
    }
    if BankColumn::EACH
        .into_iter()
        .any(|column| column != BankColumn::Text && count(column) > 1)
    {
        return Err(BankDone::ColumnTwice);
    }
    let typed = command.currency.trim().to_uppercase();
    let currency = if typed.is_empty() {
        None
    } else {
        Some(Currency::parse(&typed).ok_or(BankDone::CurrencyWrong)?)
    };
    Ok(ChosenColumns {
        columns: chosen.clone(),
        currency,
        has_signs: command.has_signs,
        is_chosen: true,
    })
}

/// A file's columns, for people to choose. `None` if it isn't a table.
pub(super) fn shown_table(bytes: &[u8], stored: Option<&str>) -> Option<BankTable> {
    let header = csv_header(bytes)?;
    let known: Option<ChosenColumns> = stored.and_then(|stored| serde_json::from_str(stored).ok());
    let mut columns = known.as_ref().map(|known| known.columns.clone()).unwrap_or_default();
    columns.resize(header.names.len(), None);
    let currency = known.as_ref().and_then(|known| known.currency);
    Some(BankTable {
        header: header.names,
        sample: header.sample,
        columns,
        has_signs: known.is_some_and(|known| known.has_signs),
        likely_currency: String::new(),
        currency: currency.map(|currency| currency.code().to_owned()).unwrap_or_default(),
    })
}

/// What a column contains, in the API's words.
pub(super) fn column(field: CsvField) -> BankColumn {
    match field {
        CsvField::BookingDate => BankColumn::BookingDate,
        CsvField::ValueDate => BankColumn::ValueDate,
        CsvField::Amount => BankColumn::Amount,
        CsvField::Credit => BankColumn::Credit,
        CsvField::Debit => BankColumn::Debit,
        CsvField::Direction => BankColumn::Direction,
        CsvField::Currency => BankColumn::Currency,
        CsvField::Status => BankColumn::Status,
        CsvField::Name => BankColumn::Name,
        CsvField::Account => BankColumn::Account,
        CsvField::Text => BankColumn::Text,
        CsvField::Reference => BankColumn::Reference,
        CsvField::EndToEndId => BankColumn::EndToEndId,
        CsvField::EntryReference => BankColumn::EntryReference,
        CsvField::Charges => BankColumn::Charges,
        CsvField::OwnAccount => BankColumn::OwnAccount,
        CsvField::Kind => BankColumn::Kind,
    }
}

fn field(column: BankColumn) -> CsvField {
    match column {
        BankColumn::BookingDate => CsvField::BookingDate,
        BankColumn::ValueDate => CsvField::ValueDate,
        BankColumn::Amount => CsvField::Amount,
        BankColumn::Credit => CsvField::Credit,
        BankColumn::Debit => CsvField::Debit,
        BankColumn::Direction => CsvField::Direction,
        BankColumn::Currency => CsvField::Currency,
        BankColumn::Status => CsvField::Status,
        BankColumn::Name => CsvField::Name,
        BankColumn::Account => CsvField::Account,
        BankColumn::Text => CsvField::Text,
        BankColumn::Reference => CsvField::Reference,
        BankColumn::EndToEndId => CsvField::EndToEndId,
        BankColumn::EntryReference => CsvField::EntryReference,
        BankColumn::Charges => CsvField::Charges,
        BankColumn::OwnAccount => CsvField::OwnAccount,
        BankColumn::Kind => CsvField::Kind,
    }
}
