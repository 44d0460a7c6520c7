//! A mapping from the names of the columns, and from what's in them.

use super::mapping::{CsvField, CsvMapping, folded_header};
use super::names::NAMES;
use super::presets::PRESETS;
use super::table::{CsvRow, starts};
use super::words::{is_credit, status};
use crate::bank::read::bounded;
use crate::money::Currency;

/// The preset whose columns are all there, or a mapping of the columns with common names. `None` if no row has a date and
/// an amount, or if the file is too large.
pub fn guess_mapping(bytes: &[u8]) -> Option<CsvMapping> {
    let (text, _) = bounded(bytes).ok()?;
    let starts = starts(&text);
    let headers: Vec<Header<'_>> = starts
        .iter()
        .flat_map(|start| (0..start.rows.len()).map(|at| (&start.rows, at)))
        .filter(|(rows, at)| rows[*at].can_be_header())
        .map(|(rows, at)| Header::of(rows, at))
        .collect();
    let presets = PRESETS.iter().map(|preset| preset.mapping());
    // The preset with the most columns says the most.
    presets
        .filter(|preset| headers.iter().any(|header| header.has_all(preset)))
        .max_by_key(|preset| preset.columns.len())
        .or_else(|| headers.iter().map(Header::by_name).find(is_enough))
}

/// A row that could be the header, and the rows after it.
struct Header<'a> {
    cells: Vec<HeaderCell<'a>>,
    rows: &'a [CsvRow],
}

/// A cell that could be the name of a column.
struct HeaderCell<'a> {
    cell: &'a str,
    folded: String,
    /// Without a currency: `Amount (EUR)` is an amount.
    short: String,
}

impl<'a> HeaderCell<'a> {
    fn of(cell: &'a str) -> Self {
        let (start, end) = cell.rsplit_once([' ', '(']).unwrap_or((cell, ""));
        let code = end.trim_matches(['(', ')']);
        let is_currency = code == "€" || Currency::parse(code).is_some();
        Self {
            cell,
            folded: folded_header(cell),
            short: folded_header(if is_currency { start } else { cell }),
        }
    }
}

impl<'a> Header<'a> {
    fn of(rows: &'a [CsvRow], at: usize) -> Self {
        Self {
            cells: rows[at].cells.iter().map(|cell| HeaderCell::of(cell)).collect(),
            rows: &rows[at + 1..],
        }
    }

    fn has_all(&self, preset: &CsvMapping) -> bool {
        let mut names = preset.columns.iter().map(|(_, name)| folded_header(name));
        names.all(|name| self.cells.iter().any(|cell| cell.folded == name))
    }

    fn by_name(&self) -> CsvMapping {
        let mut taken = vec![false; self.cells.len()];
        let (mut columns, mut places) = (Vec::new(), Vec::new());
        for (field, names) in NAMES {
            let found = names.iter().find_map(|name| {
                let mut places = self.cells.iter().enumerate();
                places.position(|(at, cell)| {
                    !taken[at] && (cell.folded == *name || cell.short == *name) && self.can_be(*field, at)
                })
            });
            if let Some(at) = found {
                taken[at] = true;
                columns.push((*field, self.cells[at].cell.to_owned()));
                places.push(at);
            }
        }
        let has_direction = columns.iter().any(|(field, _)| *field == CsvField::Direction);
        if let Some(at) = self.unnamed_direction().filter(|_| !has_direction) {
            columns.push((CsvField::Direction, self.cells[at].cell.to_owned()));
            places.push(at);
        }
        CsvMapping {
            columns,
            places,
            ..CsvMapping::default()
        }
    }

    /// Whether the values fit. `Info` and `State` can be anything, and so can `CD`.
    fn can_be(&self, field: CsvField, at: usize) -> bool {
        match field {
            CsvField::Status => self.has_only(at, |value| status(value).is_some()) || self.cells[at].folded == "status",
            CsvField::Direction => self.has_only(at, |value| is_credit(value).is_some()),
            _ => true,
        }
    }

    /// A column of another name, or none, that only contains directions.
    fn unnamed_direction(&self) -> Option<usize> {
        let mut places = 0..self.cells.len();
        places.find(|at| {
            let has_value = |row: &CsvRow| row.is_blank() || row.cells.get(*at).is_some_and(|cell| !cell.is_empty());
            self.rows.iter().all(has_value) && self.has_only(*at, |value| is_credit(value).is_some())
        })
    }

    /// Whether a column has values, all of them of one kind.
    fn has_only(&self, at: usize, is_known: impl Fn(&str) -> bool) -> bool {
        let mut values = self
            .rows
            .iter()
            .filter_map(|row| row.cells.get(at))
            .filter(|value| !value.is_empty())
            .peekable();
        values.peek().is_some() && values.all(|value| is_known(value))
    }
}

fn is_enough(mapping: &CsvMapping) -> bool {
    let has = |wanted| mapping.columns.iter().any(|(field, _)| *field == wanted);
    has(CsvField::BookingDate) && (has(CsvField::Amount) || has(CsvField::Credit))
}
