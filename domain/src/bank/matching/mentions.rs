//! Which invoices a line names.

use super::compact::parts;
use super::groups::groups;
use super::index::InvoiceIndex;
use super::numbers::numbers_in;
use super::proposal::MatchReason;
use crate::bank::{EntryLine, StructuredReference};

/// The invoices that a line names, by how sure it is that it means them.
#[derive(Default)]
pub(super) struct Mentions {
    /// By an ISO 11649 reference, wherever it is.
    pub creditor: Found,
    /// By a QR or Belgian reference.
    pub national: Found,
    pub numbers: Found,
}

/// Invoices without repetition, in the order they were found.
#[derive(Clone, Default)]
pub(super) struct Found {
    pub invoices: Vec<usize>,
    pub reasons: Vec<MatchReason>,
}

impl Found {
    fn add(&mut self, places: Option<&Vec<usize>>, reason: MatchReason) {
        for at in places.into_iter().flatten() {
            if !self.invoices.contains(at) {
                self.invoices.push(*at);
            }
            if !self.reasons.contains(&reason) {
                self.reasons.push(reason);
            }
        }
    }

    /// Both, without repetition.
    pub fn and(mut self, other: &Self) -> Self {
        for at in &other.invoices {
            if !self.invoices.contains(at) {
                self.invoices.push(*at);
            }
        }
        self.reasons.extend(&other.reasons);
        self
    }

    /// Only some of the invoices. Without any, there's no reason.
    pub fn only(&self, is_kept: impl Fn(usize) -> bool) -> Self {
        let invoices: Vec<usize> = self.invoices.iter().copied().filter(|at| is_kept(*at)).collect();
        let reasons = if invoices.is_empty() {
            Vec::new()
        } else {
            self.reasons.clone()
        };
        Self { invoices, reasons }
    }
}

impl Mentions {
    pub fn of(line: &EntryLine, index: &InvoiceIndex) -> Self {
        let mut found = Self::default();
        for reference in &line.references {
            let text = reference.as_str();
            match reference {
                StructuredReference::Creditor(_) => {
                    found.creditor.add(index.creditor.get(text), MatchReason::Reference);
                }
                StructuredReference::Other(_) => found.read_stated(text, index),
                StructuredReference::Qr(_) | StructuredReference::Belgian(_) => {
                    found.national.add(index.national.get(text), MatchReason::Reference);
                }
            }
            // An invoice's number can be a valid reference by chance.
            found
                .numbers
                .add(index.other_numbers.get(text), MatchReason::NumberStated);
        }
        for document in &line.documents {
            found.read_stated(document, index);
        }
        // Banks split texts at a fixed width, so what's in pieces is read with and without spaces between them.
        found.read(&line.text.join(" "), index, MatchReason::NumberInText);
        if line.text.len() > 1 {
            found.read(&line.text.concat(), index, MatchReason::NumberInText);
        }
        for text in [&line.bank_text, &line.end_to_end_id].into_iter().flatten() {
            found.read(text, index, MatchReason::NumberInText);
        }
        found
    }

    fn read_stated(&mut self, text: &str, index: &InvoiceIndex) {
        self.read(text, index, MatchReason::NumberStated);
    }

    fn read(&mut self, text: &str, index: &InvoiceIndex, number: MatchReason) {
        let groups = groups(text);
        for part in parts(&groups) {
            self.creditor
                .add(index.creditor.get(&part.text), MatchReason::ReferenceInText);
            self.national
                .add(index.national.get(&part.text), MatchReason::ReferenceInText);
            if !part.has_date {
                self.numbers.add(index.other_numbers.get(&part.text), number);
            }
        }
        for key in numbers_in(&groups) {
            self.numbers.add(index.year_numbers.get(&key), number);
        }
    }
}
