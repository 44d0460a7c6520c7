//! Finds invoices by reference, number, account, name and amount.

use super::compact::{compacted, is_distinctive};
use super::names::normal;
use super::numbers::{NumberKey, YearNumber};
use super::proposal::OpenInvoice;
use crate::bank::StructuredReference;
use crate::money::Money;
use std::collections::HashMap;

/// The invoices, by what a payment can say about them. Values are positions in the list.
#[derive(Default)]
pub(super) struct InvoiceIndex {
    /// ISO 11649 references.
    pub creditor: HashMap<String, Vec<usize>>,
    /// QR and Belgian references.
    pub national: HashMap<String, Vec<usize>>,
    pub year_numbers: HashMap<NumberKey, Vec<usize>>,
    /// Numbers of any other form.
    pub other_numbers: HashMap<String, Vec<usize>>,
    pub accounts: HashMap<String, Vec<usize>>,
    /// By normal name.
    pub names: HashMap<String, Vec<usize>>,
    pub amounts: HashMap<Money, Vec<usize>>,
    /// The normal names of each invoice's payers.
    pub payers: Vec<Vec<String>>,
}

impl InvoiceIndex {
    pub fn new(invoices: &[OpenInvoice]) -> Self {
        let mut index = Self::default();
        for (at, invoice) in invoices.iter().enumerate() {
            index.add_number(&invoice.number, at);
            for reference in &invoice.references {
                match StructuredReference::from_text(reference) {
                    StructuredReference::Creditor(known) => add(&mut index.creditor, known.as_str().to_owned(), at),
                    StructuredReference::Other(_) => index.add_number(reference, at),
                    known => add(&mut index.national, known.as_str().to_owned(), at),
                }
            }
            for account in &invoice.accounts {
                add(&mut index.accounts, account.as_str().to_owned(), at);
            }
            let payers: Vec<String> = invoice.payers.iter().map(|name| normal(name)).collect();
            for payer in payers.iter().filter(|payer| !payer.is_empty()) {
                add(&mut index.names, payer.clone(), at);
            }
            index.payers.push(payers);
            // A returned payment can be of the whole amount.
            for amount in [invoice.open, invoice.total] {
                add(&mut index.amounts, amount, at);
            }
        }
        index
    }

    fn add_number(&mut self, number: &str, at: usize) {
        if let Some(number) = YearNumber::parse(number) {
            for key in number.keys() {
                add(&mut self.year_numbers, key, at);
            }
            return;
        }
        let number = compacted(number);
        if is_distinctive(&number) {
            add(&mut self.other_numbers, number, at);
        }
    }
}

fn add<K: std::hash::Hash + Eq>(map: &mut HashMap<K, Vec<usize>>, key: K, at: usize) {
    let places = map.entry(key).or_default();
    if places.last() != Some(&at) {
        places.push(at);
    }
}
