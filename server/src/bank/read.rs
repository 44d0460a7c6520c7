//! From the bytes of a file to entries with one line each, and what couldn't be read.

use super::table::{ChosenColumns, column, guessed};
use crate::applications::CommandError;
use app::api::{BankProblemBrief, BankProblemId};
use domain::bank::{BankEntry, BankFile, BankFileFormat, BankProblem, BankProblemKind, EntryLine, read_bank_file};

/// How many problems are stored. Nobody reads more.
const PROBLEMS: usize = 200;

/// What was read.
pub(super) struct SplitFile {
    /// Each with one line.
    pub entries: Vec<BankEntry>,
    problems: Vec<BankProblemBrief>,
    columns: Option<ChosenColumns>,
}

impl SplitFile {
    /// The columns of a table, as they're stored.
    ///
    /// # Errors
    /// If they can't be written.
    pub fn stored_columns(&self) -> Result<Option<String>, CommandError> {
        self.columns.as_ref().map(stored).transpose()
    }

    /// What couldn't be read, as it's stored.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn stored_problems(&self) -> Result<String, CommandError> {
        stored(&self.problems)
    }
}

fn stored(value: &impl serde::Serialize) -> Result<String, CommandError> {
    serde_json::to_string(value).map_err(|error| CommandError::Files(error.to_string()))
}

/// Reads stored problems.
///
/// # Errors
/// If they can't be read.
pub(super) fn stored_problems(text: &str) -> Result<Vec<BankProblemBrief>, CommandError> {
    serde_json::from_str(text).map_err(|error| CommandError::Files(error.to_string()))
}

/// Whether it's a ZIP file: banks pack several statements in one.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether it's a table and not XML.
pub(super) fn is_table(bytes: &[u8]) -> bool {
    BankFileFormat::of(bytes) == BankFileFormat::Csv
}

/// Reads a file, with the columns that people chose if it's a table. Large files take a second, so it has a thread of its own.
///
/// # Errors
/// If the thread fails.
pub(super) async fn read_file(bytes: Vec<u8>, chosen: Option<ChosenColumns>) -> Result<SplitFile, CommandError> {
    tokio::task::spawn_blocking(move || read(&bytes, chosen))
        .await
        .map_err(|error| CommandError::Files(error.to_string()))
}

fn read(bytes: &[u8], chosen: Option<ChosenColumns>) -> SplitFile {
    if !is_table(bytes) {
        return split(read_bank_file(bytes, None), None);
    }
    let columns = chosen.or_else(|| guessed(bytes));
    let mapping = columns.as_ref().map(|columns| columns.mapping(bytes));
    split(read_bank_file(bytes, mapping.as_ref()), columns)
}

fn split(file: BankFile, columns: Option<ChosenColumns>) -> SplitFile {
    SplitFile {
        entries: file.entries().flat_map(divided).collect(),
        problems: file.problems.into_iter().take(PROBLEMS).map(brief).collect(),
        columns,
    }
}

/// An entry for each line. Only an entry whose lines the bank didn't list stays a batch.
fn divided(entry: &BankEntry) -> Vec<BankEntry> {
    if entry.lines.len() <= 1 {
        return vec![entry.clone()];
    }
    let whole = BankEntry {
        lines: Vec::new(),
        payments: None,
        ..entry.clone()
    };
    let alone = |line: &EntryLine| BankEntry {
        lines: vec![line.clone()],
        ..whole.clone()
    };
    entry.lines.iter().map(alone).collect()
}

fn brief(problem: BankProblem) -> BankProblemBrief {
    let loses = problem.kind.loses_entry();
    let mut brief = BankProblemBrief {
        line: problem.line,
        kind: problem_id(&problem.kind),
        found: String::new(),
        column: None,
        amounts: None,
        loses,
    };
    match problem.kind {
        BankProblemKind::Amount(text)
        | BankProblemKind::Currency(text)
        | BankProblemKind::Direction(text)
        | BankProblemKind::Status(text)
        | BankProblemKind::Date(text)
        | BankProblemKind::ValueDate(text)
        | BankProblemKind::Charge(text) => brief.found = text,
        BankProblemKind::LinesDoNotAddUp { lines, entry } => brief.amounts = Some((lines, entry)),
        BankProblemKind::BalanceDiffers { computed, stated } => brief.amounts = Some((computed, stated)),
        BankProblemKind::NoColumn(field) => brief.column = Some(column(field)),
        _ => {}
    }
    brief
}

fn problem_id(kind: &BankProblemKind) -> BankProblemId {
    match kind {
        BankProblemKind::Encoding => BankProblemId::Encoding,
        BankProblemKind::NotWellFormed => BankProblemId::NotWellFormed,
        BankProblemKind::DamagedEntry => BankProblemId::DamagedEntry,
        BankProblemKind::NoStatement => BankProblemId::NoStatement,
        BankProblemKind::NoEntries => BankProblemId::NoEntries,
        BankProblemKind::NoAmount => BankProblemId::NoAmount,
        BankProblemKind::Amount(_) => BankProblemId::Amount,
        BankProblemKind::NoCurrency => BankProblemId::NoCurrency,
        BankProblemKind::Currency(_) => BankProblemId::Currency,
        BankProblemKind::NoDirection => BankProblemId::NoDirection,
        BankProblemKind::Direction(_) => BankProblemId::Direction,
        BankProblemKind::NoStatus => BankProblemId::NoStatus,
        BankProblemKind::Status(_) => BankProblemId::Status,
        BankProblemKind::NoDate => BankProblemId::NoDate,
        BankProblemKind::Date(_) => BankProblemId::Date,
        BankProblemKind::ValueDate(_) => BankProblemId::ValueDate,
        BankProblemKind::Charge(_) => BankProblemId::Charge,
        BankProblemKind::LineWithoutAmount => BankProblemId::LineWithoutAmount,
        BankProblemKind::Undivided => BankProblemId::Undivided,
        BankProblemKind::NoSigns => BankProblemId::NoSigns,
        BankProblemKind::TooLarge => BankProblemId::TooLarge,
        BankProblemKind::TooManyLines => BankProblemId::TooManyLines,
        BankProblemKind::TooWide => BankProblemId::TooWide,
        BankProblemKind::LinesDoNotAddUp { .. } => BankProblemId::LinesDoNotAddUp,
        BankProblemKind::BalanceDiffers { .. } => BankProblemId::BalanceDiffers,
        BankProblemKind::UncheckedReversal => BankProblemId::UncheckedReversal,
        BankProblemKind::NoHeader => BankProblemId::NoHeader,
        BankProblemKind::NoColumn(_) => BankProblemId::NoColumn,
        BankProblemKind::Row => BankProblemId::Row,
    }
}
