//! The names of a table's columns, for people to say what they contain.

use super::guess::guess_mapping;
use super::mapping::folded_header;
use super::table::{CsvRow, starts};
use crate::bank::read::bounded;

/// How many rows are shown as examples.
const SAMPLE_ROWS: usize = 3;

/// A table's header.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CsvHeader {
    /// As in the file, tidied.
    pub names: Vec<String>,
    /// The first rows below it, with as many cells.
    pub sample: Vec<Vec<String>>,
}

/// The header of a CSV file: the row with the columns that [`guess_mapping`] finds, or the first one with the most cells. `None` if the
/// file has no rows, or is too large or too wide.
pub fn csv_header(bytes: &[u8]) -> Option<CsvHeader> {
    let (text, _) = bounded(bytes).ok()?;
    let starts = starts(&text);
    let wanted: Vec<String> = guess_mapping(bytes)
        .map(|mapping| mapping.columns.iter().map(|(_, name)| folded_header(name)).collect())
        .unwrap_or_default();
    let has_wanted = |row: &&CsvRow| {
        let cells: Vec<String> = row.cells.iter().map(|cell| folded_header(cell)).collect();
        !wanted.is_empty() && wanted.iter().all(|name| cells.contains(name))
    };
    let known = starts
        .iter()
        .find_map(|start| Some((start, start.rows.iter().find(has_wanted)?)));
    if known.is_none() && starts.iter().any(|start| start.is_wide) {
        return None;
    }
    let (start, header) = known.or_else(|| {
        let start = starts.first()?;
        let filled = |row: &CsvRow| row.cells.iter().filter(|cell| !cell.is_empty()).count();
        let most = start.rows.iter().map(filled).max()?;
        Some((start, start.rows.iter().find(|row| filled(row) == most)?))
    })?;
    let width = header.cells.len();
    let below = start
        .rows
        .iter()
        .filter(|row| row.line > header.line && !row.is_blank());
    let sample = below.take(SAMPLE_ROWS).map(|row| {
        let mut cells = row.cells.clone();
        cells.resize(width, String::new());
        cells
    });
    Some(CsvHeader {
        names: header.cells.clone(),
        sample: sample.collect(),
    })
}
