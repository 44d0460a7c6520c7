//! What identifies an entry, so that importing it twice does nothing.

use super::{BankAccount, BankEntry, EntryLine};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt;
use std::fmt::Write;

/// Identifies an entry or one of its lines: 32 hexadecimal digits, and for the lines of a batch their position.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct EntryKey(String);

impl EntryKey {
    /// A key that was stored before.
    pub fn from_stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EntryKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Sets the keys of a statement's entries and lines. The bank's reference, the account and the amount make the key, so
/// that it's the same in a report, a statement and a notification. Without a reference, the contents do: date, amount,
/// parties and texts. Two equal entries in one statement are then told apart by their order, so an export has to contain
/// whole days.
pub(super) fn set_keys(account: Option<&BankAccount>, entries: &mut [BankEntry]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for entry in entries {
        let account = account.map_or("", BankAccount::as_str);
        let identity = if let Some(reference) = &entry.reference {
            joined(["reference", account, reference, &amount(entry)])
        } else {
            let contents = contents(account, entry);
            let count = seen.entry(contents.clone()).or_default();
            *count += 1;
            joined([contents.as_str(), &count.to_string()])
        };
        entry.key = EntryKey(digest(&identity));
        let is_single = entry.lines.len() == 1;
        for (at, line) in entry.lines.iter_mut().enumerate() {
            line.key = if is_single {
                entry.key.clone()
            } else {
                EntryKey(format!("{}-{}", entry.key, at + 1))
            };
        }
    }
}

fn contents(account: &str, entry: &BankEntry) -> String {
    let date = entry.booked_on.or(entry.value_on).map(|date| date.to_string());
    let amount = amount(entry);
    let lines: Vec<String> = entry.lines.iter().map(line_contents).collect();
    joined([
        "contents",
        account,
        &date.unwrap_or_default(),
        &amount,
        &joined(lines.iter().map(String::as_str)),
    ])
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
