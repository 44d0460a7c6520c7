//! Bank statements: reading them (CAMT.052, 053 and 054, and CSV), and matching their entries with open invoices. Nothing
//! is stored or applied here.

mod camt;
mod csv;
mod decode;
mod entry;
mod key;
mod matching;
mod placeholder;
mod problem;
mod read;
mod reference;

pub use camt::read_camt;
pub use csv::{
    CsvField, CsvHeader, CsvMapping, CsvPreset, DecimalMark, MOST_COLUMNS, PRESETS, csv_header, guess_mapping, read_csv,
};
#[cfg(feature = "import")]
pub(crate) use csv::{CsvRow, date_order, folded_header, read_date, starts, table};
#[cfg(feature = "import")]
pub(crate) use decode::decoded;
pub use entry::{BankAccount, BankEntry, BankFile, BankStatement, Counterparty, EntryLine, EntryStatus, StatementKind};
pub use key::EntryKey;
pub use matching::{
    Allocation, Confidence, EarlierPayment, LineMatch, LineOutcome, MatchProposal, MatchReason, OpenInvoice,
    SkippedLine, highest_charge, match_entries, skipped_line,
};
pub use problem::{BankProblem, BankProblemKind};
pub use read::{BankFileFormat, LARGEST_BANK_FILE, MOST_BANK_LINES, read_bank_file};
pub use reference::StructuredReference;
