//! Tables: a header and rows, from CSV in any encoding or from a JSON list of objects.

use super::days::read_day;
use super::mapping::ImportMapping;
use super::read::ImportTable;
use super::row::{ImportedRow, row_text};
use super::status::left_out;
use crate::application::ApplicantKind;
use crate::bank::{CsvRow, date_order, folded_header, starts, table};
use crate::import_field::ImportField;

/// The rows of a CSV file. `None` if it has no header.
pub(super) fn read_table(text: &str) -> Option<ImportTable> {
    let starts = starts(text);
    let start = starts.first().filter(|start| !start.is_wide)?;
    let filled = |row: &CsvRow| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let most = start.rows.iter().map(filled).max()?;
    // What's above the header is narrower: a title, or the day of the export.
    let header = start.rows.iter().find(|row| filled(row) * 2 >= most.max(1))?;
    let split = table(text, start.delimiter, header, true);
    let mut rows = split.rows.into_iter();
    let names = rows.next()?.cells;
    let rows = rows.filter(|row| !row.is_blank()).map(|row| (row.line, row.cells));
    Some(ImportTable {
        header: names,
        rows: rows.collect(),
        broken: split.broken,
    })
}

impl ImportTable {
    /// The place of the column with this name: small letters and digits.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|known| folded_header(known) == name)
    }

    /// Whether all of these columns are there.
    pub(super) fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.place(name).is_some())
    }

    /// The rows, with the fields that the mapping says.
    pub(super) fn mapped(&self, mapping: &ImportMapping) -> Vec<ImportedRow> {
        let place = |field: ImportField| mapping.columns.iter().position(|known| *known == Some(field));
        let places = ImportField::EACH.map(|field| (field, place(field)));
        let order = |field: ImportField| {
            let place = place(field)?;
            let cells = self.rows.iter().filter_map(|(_, cells)| cells.get(place));
            date_order(cells.map(String::as_str).filter(|cell| !cell.is_empty()))
        };
        let orders = [ImportField::Since, ImportField::FirstDay, ImportField::LastDay]
            .map(|field| mapping.dates.or_else(|| order(field)));
        let rows = self.rows.iter().map(|(line, cells)| {
            let cell = |wanted: ImportField| {
                let place = places
                    .iter()
                    .find(|(field, _)| *field == wanted)
                    .and_then(|(_, place)| *place);
                place.and_then(|place| cells.get(place)).map_or("", String::as_str)
            };
            ImportedRow {
                number: *line,
                key: cell(ImportField::Key).to_owned(),
                name: cell(ImportField::Name).to_owned(),
                kind: read_kind(cell(ImportField::Kind)),
                tier: cell(ImportField::Tier).to_owned(),
                contact: cell(ImportField::Contact).to_owned(),
                email: cell(ImportField::Email).to_owned(),
                website: cell(ImportField::Website).to_owned(),
                since: read_day(cell(ImportField::Since), orders[0]),
                first_day: read_day(cell(ImportField::FirstDay), orders[1]),
                last_day: read_day(cell(ImportField::LastDay), orders[2]),
                amount: cell(ImportField::Amount).to_owned(),
                logo: cell(ImportField::Logo).to_owned(),
                hidden: false,
                left_out: left_out(cell(ImportField::Status)),
                text: row_text(&cells.join(" | ")),
            }
        });
        rows.collect()
    }
}

fn read_kind(typed: &str) -> Option<ApplicantKind> {
    match folded_header(typed).as_str() {
        "person" | "individual" | "user" | "natürlicheperson" | "privatperson" => Some(ApplicantKind::Person),
        "organisation" | "organization" | "company" | "firma" | "verein" | "juristischeperson" => {
            Some(ApplicantKind::Organisation)
        }
        _ => None,
    }
}
