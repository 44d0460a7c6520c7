//! Reads a list of members of any kind.

use super::columns::guess_columns;
use super::mapping::ImportMapping;
use super::row::ImportedRow;
use super::table::read_table;
use super::{civicrm, github, landscape, opencollective, pythonorg, value};
use crate::bank::decoded;
use serde_json::Value;

/// The most bytes of a list.
pub const LARGEST_IMPORT: usize = 10 * 1024 * 1024;

/// The most rows of a list.
pub const MOST_IMPORT_ROWS: usize = 20_000;

/// The most lines of a table, and entries of a JSON list. Some systems have several for each member.
const MOST_ENTRIES: usize = 10 * MOST_IMPORT_ROWS;

/// The most characters of a name, as in forms.
const LONGEST_NAME: usize = 200;

/// The most bytes of every other cell.
const LONGEST_CELL: usize = 2_000;

/// What a list was exported from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ImportFormat {
    Landscape,
    OpenCollective,
    GithubSponsors,
    CiviCrm,
    PythonOrg,
    /// A table whose columns people say.
    Table,
}

impl ImportFormat {
    const EACH: [Self; 6] = [
        Self::Landscape,
        Self::OpenCollective,
        Self::GithubSponsors,
        Self::CiviCrm,
        Self::PythonOrg,
        Self::Table,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Self::Landscape => "landscape",
            Self::OpenCollective => "open_collective",
            Self::GithubSponsors => "github_sponsors",
            Self::CiviCrm => "civicrm",
            Self::PythonOrg => "python_org",
            Self::Table => "table",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|format| format.id() == id)
    }
}

/// A header and its rows, each with its line. Cells are tidied.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ImportTable {
    pub header: Vec<String>,
    pub rows: Vec<(u32, Vec<String>)>,
    /// The lines that can't be read.
    pub broken: Vec<u32>,
}

/// A list that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportFile {
    pub format: ImportFormat,
    pub rows: Vec<ImportedRow>,
    /// The table, if people can say what its columns contain.
    pub table: Option<ImportTable>,
    /// The lines that can't be read.
    pub broken: Vec<u32>,
}

/// Why a file isn't a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ImportRefusal {
    /// There's nothing in it.
    Empty,
    TooLarge,
    /// A ZIP file, or a spreadsheet: those are ZIP files, too.
    Archive,
    /// It isn't text, or nothing in it is a list of members.
    Other,
    /// It's JSON or YAML with a mistake, on this line.
    Broken(u64),
    TooManyRows,
}

/// Reads a list. Without a mapping, the columns of a table are guessed from its header.
///
/// # Errors
/// If it isn't one, or is too large.
pub fn read_import(bytes: &[u8], mapping: Option<&ImportMapping>) -> Result<ImportFile, ImportRefusal> {
    if bytes.len() > LARGEST_IMPORT {
        return Err(ImportRefusal::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\x1f\x8b") {
        return Err(ImportRefusal::Archive);
    }
    let (text, _) = decoded(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let start = text.trim_start();
    if start.is_empty() {
        return Err(ImportRefusal::Empty);
    }
    if start.starts_with("%PDF-") || start.starts_with('<') || text.contains('\0') {
        return Err(ImportRefusal::Other);
    }
    let mut file = if start.starts_with(['[', '{']) {
        json(text, mapping)?
    } else if is_landscape(text) {
        whole(ImportFormat::Landscape, landscape::read(&yaml(text)?))
    } else if lines(text) > MOST_ENTRIES {
        return Err(ImportRefusal::TooManyRows);
    } else {
        of_table(read_table(text).ok_or(ImportRefusal::Other)?, mapping)
    };
    if file.rows.len() > MOST_IMPORT_ROWS {
        return Err(ImportRefusal::TooManyRows);
    }
    leave_out_long(&mut file);
    if file.rows.is_empty() {
        return Err(ImportRefusal::Empty);
    }
    Ok(file)
}

/// How many lines a text has, however they end.
fn lines(text: &str) -> usize {
    text.split(['\n', '\r']).filter(|line| !line.is_empty()).count()
}

/// Makes lines that can't be read of rows with very long cells: a quote that's never closed makes one cell of many rows.
fn leave_out_long(file: &mut ImportFile) {
    let (long, rows) = std::mem::take(&mut file.rows)
        .into_iter()
        .partition::<Vec<ImportedRow>, _>(is_long);
    file.rows = rows;
    file.broken.extend(long.into_iter().map(|row| row.number));
    file.broken.sort_unstable();
}

fn is_long(row: &ImportedRow) -> bool {
    let cells = [
        &row.key,
        &row.tier,
        &row.contact,
        &row.email,
        &row.website,
        &row.amount,
        &row.logo,
    ];
    row.name.chars().count() > LONGEST_NAME || cells.iter().any(|cell| cell.len() > LONGEST_CELL)
}

/// Whether it's YAML with categories: no table has such a line.
fn is_landscape(text: &str) -> bool {
    text.lines().take(200).any(|line| {
        let key = line.trim_start_matches([' ', '-']).split(':').next();
        line.contains(':') && matches!(key, Some("landscape" | "categories" | "category"))
    })
}

fn yaml(text: &str) -> Result<Value, ImportRefusal> {
    // Aliases would make a small file large, and no list has any. A list with as many rows as are read has fewer nodes than this.
    let budget = serde_saphyr::budget! {
        max_aliases: 0,
        max_depth: 64,
        max_documents: 1,
        max_nodes: 2_000_000,
        max_events: 4_000_000,
    };
    let options = serde_saphyr::options! { budget: budget, strict_booleans: true };
    serde_saphyr::from_str_with_options(text, options)
        .map_err(|error| ImportRefusal::Broken(error.location().map_or(1, |at| at.line())))
}

fn json(text: &str, mapping: Option<&ImportMapping>) -> Result<ImportFile, ImportRefusal> {
    let file: Value =
        serde_json::from_str(text).map_err(|error| ImportRefusal::Broken(u64::try_from(error.line()).unwrap_or(1)))?;
    let Some(entries) = file.as_array() else {
        return Ok(whole(ImportFormat::Landscape, landscape::read(&file)));
    };
    let first = entries.first().ok_or(ImportRefusal::Empty)?;
    if entries.len() > MOST_ENTRIES {
        return Err(ImportRefusal::TooManyRows);
    }
    Ok(if opencollective::is_opencollective(first) {
        whole(ImportFormat::OpenCollective, opencollective::read(entries))
    } else if pythonorg::is_pythonorg(first) {
        whole(ImportFormat::PythonOrg, pythonorg::read(entries))
    } else if entries.len() > MOST_IMPORT_ROWS {
        // Each becomes a row with all columns.
        return Err(ImportRefusal::TooManyRows);
    } else {
        of_table(objects(entries).ok_or(ImportRefusal::Other)?, mapping)
    })
}

/// A list of objects as a table: their keys are its header. `None` if they aren't objects, or have too many keys.
fn objects(entries: &[Value]) -> Option<ImportTable> {
    let mut header: Vec<String> = Vec::new();
    for entry in entries {
        for key in entry.as_object()?.keys() {
            if !header.contains(key) {
                header.push(key.clone());
            }
        }
        if header.len() > crate::bank::MOST_COLUMNS {
            return None;
        }
    }
    let rows = entries.iter().enumerate();
    let rows = rows.map(|(at, entry)| {
        let cells = header.iter().map(|key| value::field(entry, key)).collect();
        (value::number(at), cells)
    });
    let rows = rows.collect();
    Some(ImportTable {
        header,
        rows,
        broken: Vec::new(),
    })
}

fn of_table(table: ImportTable, mapping: Option<&ImportMapping>) -> ImportFile {
    if github::is_github(&table) {
        let rows = github::read(&table);
        return ImportFile {
            broken: table.broken,
            ..whole(ImportFormat::GithubSponsors, rows)
        };
    }
    let guessed = ImportMapping {
        columns: guess_columns(&table.header),
        dates: None,
    };
    let mapping = mapping.unwrap_or(&guessed);
    let (format, rows) = if civicrm::is_civicrm(&table) {
        (ImportFormat::CiviCrm, civicrm::read(&table, mapping))
    } else {
        (ImportFormat::Table, table.mapped(mapping))
    };
    ImportFile {
        format,
        rows,
        broken: table.broken.clone(),
        table: Some(table),
    }
}

fn whole(format: ImportFormat, rows: Vec<ImportedRow>) -> ImportFile {
    ImportFile {
        format,
        rows,
        table: None,
        broken: Vec::new(),
    }
}
