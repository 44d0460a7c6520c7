//! What couldn't be read in a bank's file.

use super::CsvField;
use crate::money::Money;

/// A problem and its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BankProblem {
    /// From 1. In CSV files, the line on which the row starts.
    pub line: u32,
    pub kind: BankProblemKind,
}

/// What's wrong. Texts are as in the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BankProblemKind {
    /// The file is larger than [`LARGEST_BANK_FILE`](super::LARGEST_BANK_FILE), and wasn't read.
    TooLarge,
    /// The file has more payments than [`MOST_BANK_LINES`](super::MOST_BANK_LINES), and wasn't read.
    TooManyLines,
    /// The file isn't in the encoding it states: some letters can be wrong.
    Encoding,
    /// The XML is damaged. What's intact was read.
    NotWellFormed,
    /// This entry is damaged or incomplete, and was left out.
    DamagedEntry,
    /// The file contains no statement, report or notification.
    NoStatement,
    /// This statement has no entries.
    NoEntries,
    NoAmount,
    Amount(String),
    NoCurrency,
    Currency(String),
    /// It doesn't say whether money came in or went out.
    NoDirection,
    Direction(String),
    /// Read as pending.
    NoStatus,
    /// Read as pending.
    Status(String),
    /// A booked entry without a booking date. The day from which interest counts is taken, if it's stated.
    NoDate,
    /// The day of an entry.
    Date(String),
    /// The day from which interest counts. The entry has a booking date.
    ValueDate(String),
    Charge(String),
    /// A line of a batch without a clear amount of its own. If it's the only one, it has what the others leave of the
    /// batch's amount.
    LineWithoutAmount,
    /// Several lines of a batch have no amounts of their own, so it was read as one line.
    Undivided,
    /// The lines of an entry add up to another amount than the entry's, so it was read as one line.
    LinesDoNotAddUp {
        lines: Money,
        entry: Money,
    },
    /// The opening balance and the booked entries add up to another balance than the closing one.
    BalanceDiffers {
        computed: Money,
        stated: Money,
    },
    /// Banks disagree about the direction of reversals, and no balances show it. Read as ISO 20022 says: a reversed credit is
    /// a debit.
    UncheckedReversal,
    /// No row has the names of the mapping's columns.
    NoHeader,
    /// The table has more columns than [`MOST_COLUMNS`](super::MOST_COLUMNS), and wasn't read.
    TooWide,
    /// The header lacks a column of the mapping.
    NoColumn(CsvField),
    /// No amount has a sign, and no column says whether money came in or went out: nothing was read. Someone has to name
    /// the column, or say that money that went out would have a sign.
    NoSigns,
    /// The row can't be read as CSV, or has more values than the header has columns.
    Row,
}

impl BankProblemKind {
    /// Whether an entry or a line is missing from what was read.
    pub fn loses_entry(&self) -> bool {
        matches!(
            self,
            Self::DamagedEntry
                | Self::NoAmount
                | Self::Amount(_)
                | Self::NoCurrency
                | Self::Currency(_)
                | Self::NoDirection
                | Self::Direction(_)
                | Self::Date(_)
                | Self::Row
        )
    }
}
