//! Payments that came before, so that their returns can be recognised.

use super::proposal::Allocation;
use crate::bank::{BankEntry, Counterparty, EntryKey, EntryLine, StructuredReference};
use crate::date::Date;
use crate::money::Money;

/// A payment of an earlier import that hasn't been returned yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EarlierPayment {
    pub key: EntryKey,
    /// What arrived. Positive.
    pub amount: Money,
    pub booked_on: Option<Date>,
    pub end_to_end_id: Option<String>,
    pub references: Vec<StructuredReference>,
    pub text: Vec<String>,
    pub counterparty: Counterparty,
    /// What it was recorded for, in positive amounts. Empty if it wasn't recorded for an invoice.
    pub allocations: Vec<Allocation>,
}

impl EarlierPayment {
    /// A line as a payment, with what it was recorded for.
    pub fn of(entry: &BankEntry, line: &EntryLine, allocations: Vec<Allocation>) -> Self {
        Self {
            key: line.key.clone(),
            amount: line.amount,
            booked_on: entry.booked_on,
            end_to_end_id: line.end_to_end_id.clone(),
            references: line.references.clone(),
            text: line.text.clone(),
            counterparty: line.counterparty.clone(),
            allocations,
        }
    }
}
