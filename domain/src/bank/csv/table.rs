//! The rows of a CSV file.

/// A file, split at one kind of delimiter.
pub(super) struct Table {
    pub rows: Vec<CsvRow>,
    /// The lines that can't be split.
    pub broken: Vec<u32>,
}

pub(super) struct CsvRow {
    /// The line it starts on, from 1.
    pub line: u32,
    /// Tidied.
    pub cells: Vec<String>,
}

impl CsvRow {
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

/// The file, split at each of the usual delimiters. The first has the most columns.
pub(super) fn tables(text: &str) -> Vec<Table> {
    let mut tables: Vec<Table> = [b';', b',', b'\t', b'|']
        .iter()
        .map(|delimiter| table(text, *delimiter))
        .collect();
    tables.sort_by_key(|table| std::cmp::Reverse(widest(table)));
    tables
}

fn widest(table: &Table) -> usize {
    let starts = table.rows.iter().take(30);
    starts.map(|row| row.cells.len()).max().unwrap_or(0)
}

fn table(text: &str, delimiter: u8) -> Table {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut table = Table {
        rows: Vec::new(),
        broken: Vec::new(),
    };
    // The reader skips empty lines and counts them, but a record starts before the ones it skips.
    for record in reader.records() {
        match record {
            Ok(record) => {
                let start = record.position().map_or(0, csv::Position::byte);
                let line = record.position().map_or(1, csv::Position::line) + skipped(text, start);
                table.rows.push(CsvRow {
                    line: u32::try_from(line).unwrap_or(u32::MAX),
                    cells: record.iter().map(crate::typed::tidy).collect(),
                });
            }
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                table.broken.push(u32::try_from(line).unwrap_or(u32::MAX));
            }
        }
    }
    table
}

/// How many empty lines are at a place.
fn skipped(text: &str, start: u64) -> u64 {
    let rest = usize::try_from(start)
        .ok()
        .and_then(|start| text.as_bytes().get(start..));
    let ends = rest
        .unwrap_or_default()
        .iter()
        .take_while(|byte| matches!(byte, b'\n' | b'\r'));
    ends.filter(|byte| **byte == b'\n').count() as u64
}
