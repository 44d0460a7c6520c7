//! What a bank reports: statements, their entries, and the lines of entries.

use super::{BankProblem, BankProblemKind, EntryKey, MOST_BANK_LINES, StructuredReference};
use crate::date::Date;
use crate::money::{Currency, Money};
use crate::reference::Iban;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// What was read from a file. Entries that couldn't be read are among the problems, with their lines.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct BankFile {
    pub statements: Vec<BankStatement>,
    /// In the order of the file.
    pub problems: Vec<BankProblem>,
}

impl BankFile {
    /// The entries of all statements, each once: a file can contain the same statement twice.
    pub fn entries(&self) -> impl Iterator<Item = &BankEntry> {
        let mut seen = HashSet::new();
        let entries = self.statements.iter().flat_map(|statement| &statement.entries);
        entries.filter(move |entry| seen.insert(&entry.key))
    }

    /// Refuses a file with too many payments.
    pub(super) fn limited(self) -> Self {
        let entries = self.statements.iter().flat_map(|statement| &statement.entries);
        let lines: usize = entries.map(|entry| entry.lines.len()).sum();
        if lines > MOST_BANK_LINES {
            Self::refused(1, BankProblemKind::TooManyLines)
        } else {
            self
        }
    }

    /// A file that wasn't read at all.
    pub(super) fn refused(line: u32, kind: BankProblemKind) -> Self {
        Self {
            statements: Vec::new(),
            problems: vec![BankProblem { line, kind }],
        }
    }
}

/// Which message a statement comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum StatementKind {
    /// CAMT.052: an account report during the day.
    Report,
    /// CAMT.053: a statement of what has been booked.
    Statement,
    /// CAMT.054: a notification of debits and credits.
    Notification,
    /// A table in a CSV file.
    Table,
}

/// The entries of one account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BankStatement {
    pub kind: StatementKind,
    /// The bank's identification of the statement.
    pub id: Option<String>,
    pub account: Option<BankAccount>,
    /// The account's currency, if it's stated.
    pub currency: Option<Currency>,
    pub entries: Vec<BankEntry>,
}

/// An account number.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum BankAccount {
    Iban(Iban),
    /// Anything else, without spaces.
    Other(String),
}

impl From<String> for BankAccount {
    fn from(text: String) -> Self {
        Self::from_text(&text)
    }
}

impl From<BankAccount> for String {
    fn from(account: BankAccount) -> Self {
        account.as_str().to_owned()
    }
}

impl BankAccount {
    /// Any account number: an IBAN wherever it's a valid one.
    pub fn from_text(text: &str) -> Self {
        Iban::parse(text).map_or_else(
            |_| Self::Other(text.split_whitespace().collect::<String>().to_ascii_uppercase()),
            Self::Iban,
        )
    }

    /// Without spaces.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Iban(iban) => iban.as_str(),
            Self::Other(text) => text,
        }
    }
}

/// Whether an entry is final.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum EntryStatus {
    Booked,
    /// Pending, expected, or unclear. It can still change or disappear.
    Pending,
    /// For information only: no money moves.
    Information,
}

/// One movement on an account. A batch is one entry with several lines.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BankEntry {
    /// Where it starts in the file, from 1.
    pub line: u32,
    /// The same for the same entry in another file.
    pub key: EntryKey,
    /// The bank's own reference.
    pub reference: Option<String>,
    pub status: EntryStatus,
    /// Positive if money came in.
    pub amount: Money,
    /// Whether it reverses an earlier entry. The amount already has its sign.
    pub is_reversal: bool,
    /// Whether it's a reversal whose direction nothing in the file shows: the sign of its amount is what the standard says.
    #[serde(default)]
    pub is_unchecked: bool,
    pub booked_on: Option<Date>,
    /// When interest starts.
    pub value_on: Option<Date>,
    /// The bank transaction code: `PMNT-RCDT-ESCT`, or the bank's own.
    pub code: Option<String>,
    /// Whether it's the bank's charge for its services.
    pub is_charge: bool,
    /// How many payments it consists of, if the bank says so.
    pub payments: Option<u32>,
    /// The payments in it. If the bank gave no details, the entry as a single line. If it gave no amounts, a single line
    /// has the names, texts and references of all payments.
    pub lines: Vec<EntryLine>,
}

impl BankEntry {
    /// Whether it consists of several payments, but the bank didn't list them, or not with their amounts.
    pub fn is_undivided_batch(&self) -> bool {
        self.lines.len() == 1 && self.payments.is_some_and(|count| count > 1)
    }
}

/// One payment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct EntryLine {
    /// Where it starts in the file, from 1.
    pub line: u32,
    /// The same for the same payment in another file.
    pub key: EntryKey,
    /// What was booked for this line. Positive if money came in.
    pub amount: Money,
    /// Whether it reverses an earlier payment.
    pub is_reversal: bool,
    /// Why a payment was returned: an external code such as `AC04`.
    pub return_reason: Option<String>,
    /// What the payer instructed, if that's another amount or currency. Never negative.
    pub instructed: Option<Money>,
    /// What banks kept of it. Never negative.
    pub charges: Option<Money>,
    pub references: Vec<StructuredReference>,
    /// Numbers of the invoices that the payer's software stated.
    pub documents: Vec<String>,
    /// The text for the recipient, in the pieces the bank split it into.
    pub text: Vec<String>,
    /// What the bank added. Sometimes it's the only text.
    pub bank_text: Option<String>,
    pub counterparty: Counterparty,
    /// The payer's own identification, without placeholders such as `NOTPROVIDED`.
    pub end_to_end_id: Option<String>,
}

impl EntryLine {
    /// What's left of the line, in minor units of its currency, after parts of it were recorded.
    #[must_use]
    pub fn remaining(&self, minor: i64) -> Self {
        let used = self.amount.minor.saturating_sub(minor);
        if used == 0 {
            return self.clone();
        }
        let is_same = |instructed: &Money| instructed.currency == self.amount.currency;
        Self {
            amount: Money { minor, ..self.amount },
            // Nobody knows how much of another currency is left.
            instructed: self.instructed.filter(is_same).map(|instructed| Money {
                minor: instructed.minor.saturating_sub(used.saturating_abs()),
                ..instructed
            }),
            ..self.clone()
        }
    }
}

/// Who paid, or was paid.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Counterparty {
    pub name: Option<String>,
    /// For whom they paid, if that's somebody else.
    pub ultimate_name: Option<String>,
    pub account: Option<BankAccount>,
}
