//! What identifies an entry, so that importing it twice does nothing.

use super::{BankAccount, BankEntry, BankStatement, EntryLine, EntryStatus, StatementKind};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::fmt::Write;

/// Identifies an entry or one of its lines: 32 hexadecimal digits, and for the lines of a batch their position.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryKey(String);

impl EntryKey {
    /// A key that was stored before.
    pub fn from_stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key of the entry that a line belongs to. A statement can have a batch as one line, and a notification the same
    /// batch line by line: their lines have different keys, and their entries the same.
    #[must_use]
    pub fn of_entry(&self) -> Self {
        let entry = self.0.split_once('-').map_or(self.0.as_str(), |(entry, _)| entry);
        Self(entry.to_owned())
    }
}

impl fmt::Display for EntryKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Sets the keys of a file's entries and lines. The account, the day, the amount and the bank's reference make the key, so
/// that it's the same in a report, a statement and a notification. Without a reference, the contents do: parties and
/// texts. The order tells equal entries of a day apart, so files have to contain whole days. What isn't booked is
/// counted apart, because it can disappear.
pub(super) fn set_keys(statements: &mut [BankStatement]) {
    let mut seen: HashMap<(StatementKind, String), Seen> = HashMap::new();
    for statement in statements {
        let account = statement.account.as_ref().map_or("", BankAccount::as_str);
        let identities: Vec<String> = statement.entries.iter().map(|entry| identity(account, entry)).collect();
        let seen = seen.entry((statement.kind, account.to_owned())).or_default();
        seen.begin(statement, &identities);
        for (entry, identity) in statement.entries.iter_mut().zip(identities) {
            let ordinal = seen.count(&identity).to_string();
            set_key(entry, EntryKey(digest(&joined([identity.as_str(), &ordinal]))));
        }
    }
}

/// Every line of an entry is kept, so a line's position is the one in the file.
fn set_key(entry: &mut BankEntry, key: EntryKey) {
    let is_single = entry.lines.len() == 1;
    for (at, line) in entry.lines.iter_mut().enumerate() {
        line.key = if is_single {
            key.clone()
        } else {
            EntryKey(format!("{key}-{}", at + 1))
        };
    }
    entry.key = key;
}

/// What a file's statements of one kind and account contained so far.
#[derive(Default)]
struct Seen {
    counts: HashMap<String, usize>,
    ids: HashSet<String>,
}

impl Seen {
    /// Statements follow each other, so their equal entries add up. Reports during a day can each contain everything
    /// since the morning, and a statement can be in a file twice: if one repeats all that came before, it's counted anew.
    fn begin(&mut self, statement: &BankStatement, identities: &[String]) {
        let is_copy = statement.id.as_ref().is_some_and(|id| !self.ids.insert(id.clone()));
        if (is_copy || statement.kind == StatementKind::Report) && self.is_repeated_by(identities) {
            self.counts.clear();
        }
    }

    fn is_repeated_by(&self, identities: &[String]) -> bool {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for identity in identities {
            *counts.entry(identity).or_default() += 1;
        }
        let mut before = self.counts.iter();
        before.all(|(identity, count)| counts.get(identity.as_str()).is_some_and(|now| now >= count))
    }

    fn count(&mut self, identity: &str) -> usize {
        let count = self.counts.entry(identity.to_owned()).or_default();
        *count += 1;
        *count
    }
}

fn identity(account: &str, entry: &BankEntry) -> String {
    let status = if entry.status == EntryStatus::Booked {
        "booked"
    } else {
        "pending"
    };
    let date = entry.booked_on.or(entry.value_on).map(|date| date.to_string());
    let (kind, what) = match &entry.reference {
        Some(reference) => ("reference", reference.clone()),
        None => ("contents", contents(entry)),
    };
    let date = date.unwrap_or_default();
    joined([status, account, &date, &amount(entry), kind, &what])
}

fn contents(entry: &BankEntry) -> String {
    let lines: Vec<String> = entry.lines.iter().map(line_contents).collect();
    joined(lines.iter().map(String::as_str))
}

/// The amount with its sign. A reversal has none: only some files show its direction.
fn amount(entry: &BankEntry) -> String {
    if entry.is_reversal {
        format!(
            "{} {} reversed",
            entry.amount.currency,
            entry.amount.minor.unsigned_abs()
        )
    } else {
        entry.amount.to_string()
    }
}

fn line_contents(line: &EntryLine) -> String {
    let amount = line.amount.minor.unsigned_abs().to_string();
    let party = &line.counterparty;
    let parts = [
        amount.as_str(),
        party.name.as_deref().unwrap_or_default(),
        party.account.as_ref().map_or("", BankAccount::as_str),
        line.end_to_end_id.as_deref().unwrap_or_default(),
        line.bank_text.as_deref().unwrap_or_default(),
    ];
    let references = line.references.iter().map(super::StructuredReference::as_str);
    joined(
        parts
            .into_iter()
            .chain(references)
            .chain(line.text.iter().map(String::as_str)),
    )
}

/// Parts with their lengths, so that different parts never give the same text.
fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().fold(String::new(), |mut text, part| {
        text.push_str(&part.len().to_string());
        text.push(':');
        text.push_str(part);
        text
    })
}

fn digest(text: &str) -> String {
    Sha256::digest(text)[..16].iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
