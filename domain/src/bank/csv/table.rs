//! The rows of a CSV file.

use super::values::{looks_like_amount, looks_like_date};

/// In how many rows at the start the header has to be.
const HEADER_ROWS: usize = 30;

/// The most columns of a table that's read.
pub const MOST_COLUMNS: usize = 100;

/// The most rows with broken quotes. After that, quotes are read like other characters.
const MOST_BROKEN: usize = 100;

/// A file, split at one kind of delimiter.
pub(crate) struct Table {
    pub rows: Vec<CsvRow>,
    /// The lines that can't be split.
    pub broken: Vec<u32>,
}

pub(crate) struct CsvRow {
    /// Where it starts in what was split, in bytes.
    start: usize,
    /// The line it starts on, from 1.
    pub line: u32,
    /// Tidied.
    pub cells: Vec<String>,
}

impl CsvRow {
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }

    /// Whether it can be the header: a header with a day and an amount ran into the next row, because a quote isn't closed.
    pub fn can_be_header(&self) -> bool {
        !is_row(self.cells.iter().map(String::as_str))
    }

    /// Whether there's something after as many cells as the header has.
    pub fn is_wider(&self, width: usize) -> bool {
        self.cells.iter().skip(width).any(|cell| !cell.is_empty())
    }
}

/// The start of a file, split at a delimiter.
pub(crate) struct TableStart {
    pub delimiter: u8,
    pub rows: Vec<CsvRow>,
    /// Whether rows were left out, because they have more than [`MOST_COLUMNS`].
    pub is_wide: bool,
}

/// The start of the file, split at each of the usual delimiters. The first has the most columns.
pub(crate) fn starts(text: &str) -> Vec<TableStart> {
    let mut starts: Vec<TableStart> = [b';', b',', b'\t', b'|']
        .into_iter()
        .map(|delimiter| {
            let found = split(text, delimiter, true)
                .filter_map(Result::ok)
                .filter(|found| !found.hides_rows)
                .map(|found| found.row)
                .take(HEADER_ROWS);
            let (wide, rows): (Vec<CsvRow>, Vec<CsvRow>) = found.partition(|row| row.cells.len() > MOST_COLUMNS);
            TableStart {
                delimiter,
                rows,
                is_wide: !wide.is_empty(),
            }
        })
        .collect();
    starts.sort_by_key(|start| std::cmp::Reverse(start.rows.iter().map(|row| row.cells.len()).max()));
    starts
}

/// The header and what's after it. A quote that's never closed would hide the rows after it in a cell: such a row is broken,
/// and the rows after it are read. Rows of account exports show that they are by a date and an amount. Those of other lists don't, so
/// `checks_quotes` looks at the quotes themselves.
pub(crate) fn table(text: &str, delimiter: u8, header: &CsvRow, checks_quotes: bool) -> Table {
    let mut table = Table {
        rows: Vec::new(),
        broken: Vec::new(),
    };
    let width = header.cells.len();
    let (mut rest, mut lines) = (&text[header.start..], header.line - 1);
    while let Some(start) = read(rest, delimiter, (width, checks_quotes), lines, &mut table) {
        let end = rest[start..].find('\n').map_or(rest.len(), |length| start + length + 1);
        lines = lines.saturating_add(line_ends(&rest[..end]));
        rest = &rest[end..];
    }
    table
}

/// Reads rows until one hides others. Returns where that one starts.
fn read(
    text: &str,
    delimiter: u8,
    (width, checks_quotes): (usize, bool),
    lines: u32,
    table: &mut Table,
) -> Option<usize> {
    let has_quotes = table.broken.len() < MOST_BROKEN;
    for found in split(text, delimiter, has_quotes) {
        match found {
            Ok(mut found) => {
                found.row.line = found.row.line.saturating_add(lines);
                let is_unclosed = || checks_quotes && is_open(&text[found.row.start..], delimiter);
                if found.hides_rows || (found.spans_lines && (found.row.is_wider(width) || is_unclosed())) {
                    table.broken.push(found.row.line);
                    return Some(found.row.start);
                }
                table.rows.push(found.row);
            }
            Err(line) => table.broken.push(line.saturating_add(lines)),
        }
    }
    None
}

struct SplitRow {
    row: CsvRow,
    spans_lines: bool,
    /// Whether a cell contains other rows.
    hides_rows: bool,
}

/// The rows, or the lines that can't be split.
fn split(text: &str, delimiter: u8, has_quotes: bool) -> impl Iterator<Item = Result<SplitRow, u32>> {
    let reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .quoting(has_quotes)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    // The reader skips empty lines and counts them, but a record starts before the ones it skips.
    reader.into_records().map(move |record| {
        let record = record.map_err(|error| number(error.position().map_or(1, csv::Position::line)))?;
        let start = record.position().map_or(0, csv::Position::byte);
        let line = record.position().map_or(1, csv::Position::line);
        let start = usize::try_from(start).unwrap_or(text.len()).min(text.len());
        let blank = text[start..].len() - text[start..].trim_start_matches(['\n', '\r']).len();
        Ok(SplitRow {
            spans_lines: record.iter().any(|cell| cell.contains('\n')),
            hides_rows: record.iter().any(|cell| hides_rows(cell, delimiter)),
            row: CsvRow {
                start: start + blank,
                line: number(line).saturating_add(line_ends(&text[start..start + blank])),
                cells: cells(&record),
            },
        })
    })
}

/// The cells of a row, tidied. Of those that are too many for a table, only the first with something in it is kept: it's in no
/// column.
fn cells(record: &csv::StringRecord) -> Vec<String> {
    let mut cells: Vec<String> = record.iter().take(MOST_COLUMNS).map(crate::typed::tidy).collect();
    if record.len() > MOST_COLUMNS {
        let mut others = record.iter().skip(MOST_COLUMNS).map(crate::typed::tidy);
        cells.push(others.find(|cell| !cell.is_empty()).unwrap_or_default());
    }
    cells
}

/// Whether a cell has another line with a date and an amount, as rows have.
fn hides_rows(cell: &str, delimiter: u8) -> bool {
    let has_values = |line: &str| {
        is_row(
            line.split(char::from(delimiter))
                .map(|cell| cell.trim_matches([' ', '"'])),
        )
    };
    cell.lines().skip(1).any(has_values)
}

/// Whether the row at the start of a text has a quote that isn't closed where a cell ends.
fn is_open(text: &str, delimiter: u8) -> bool {
    let mut bytes = text.bytes().peekable();
    let (mut is_quoted, mut is_start) = (false, true);
    while let Some(byte) = bytes.next() {
        match byte {
            // Two quotes are a character of the cell.
            b'"' if is_quoted && bytes.next_if_eq(&b'"').is_some() => {}
            b'"' if is_quoted => {
                is_quoted = false;
                let next = bytes.peek();
                if next.is_some_and(|next| ![delimiter, b'\r', b'\n'].contains(next)) {
                    return true;
                }
            }
            b'"' if is_start => is_quoted = true,
            b'\r' | b'\n' if !is_quoted => return false,
            _ => {}
        }
        is_start = byte == delimiter;
    }
    is_quoted
}

/// Whether a cell is a date, and another one an amount.
fn is_row<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let cells: Vec<&str> = cells.collect();
    let date = cells.iter().position(|cell| looks_like_date(cell));
    let mut others = cells.iter().enumerate().filter(|(at, _)| Some(*at) != date);
    date.is_some() && others.any(|(_, cell)| looks_like_amount(cell))
}

fn line_ends(text: &str) -> u32 {
    number(text.bytes().filter(|byte| *byte == b'\n').count() as u64)
}

fn number(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
