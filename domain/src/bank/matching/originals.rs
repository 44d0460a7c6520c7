//! Which payment a returned one was.

use super::compact::compacted;
use super::earlier::EarlierPayment;
use super::names::normal;
use super::proposal::{Confidence, MatchReason};
use crate::bank::{BankEntry, EntryLine};
use crate::date::Date;
use crate::money::{Currency, Money};
use std::collections::{HashMap, HashSet};

/// Texts that are shorter, in characters, are alike by chance.
const SHORTEST_TEXT: usize = 8;

/// Payments, by what their return repeats. Values are positions.
pub(super) struct Originals<'a> {
    payments: &'a [EarlierPayment],
    by_id: HashMap<(&'a str, Currency), Vec<usize>>,
    by_reference: HashMap<(&'a str, Currency), Vec<usize>>,
    by_amount: HashMap<Money, Vec<usize>>,
    /// A payment is only returned once.
    returned: HashSet<usize>,
}

/// The payment that a line returns.
pub(super) struct Original {
    /// The payment's position.
    pub payment: usize,
    pub reason: MatchReason,
    /// Whether others fit as well. This one is the last of them.
    pub others_fit: bool,
    /// Whether the whole payment was returned.
    pub is_whole: bool,
}

impl Original {
    pub fn confidence(&self) -> Confidence {
        match self.reason {
            _ if self.others_fit || !self.is_whole => Confidence::Possible,
            MatchReason::PaymentIdentified => Confidence::Certain,
            _ => Confidence::Likely,
        }
    }
}

impl<'a> Originals<'a> {
    pub fn new(payments: &'a [EarlierPayment]) -> Self {
        let mut originals = Self {
            payments,
            by_id: HashMap::new(),
            by_reference: HashMap::new(),
            by_amount: HashMap::new(),
            returned: HashSet::new(),
        };
        for (at, payment) in payments.iter().enumerate() {
            let currency = payment.amount.currency;
            if let Some(id) = &payment.end_to_end_id {
                originals.by_id.entry((id, currency)).or_default().push(at);
            }
            for reference in &payment.references {
                let places = originals.by_reference.entry((reference.as_str(), currency));
                places.or_default().push(at);
            }
            originals.by_amount.entry(payment.amount).or_default().push(at);
        }
        originals
    }

    /// The payment that a line returns. First by its identification, then by a reference of the same amount, then by the
    /// amount and the payer or the text. It's found once.
    pub fn take(&mut self, entry: &BankEntry, line: &EntryLine) -> Option<Original> {
        let amount = Money {
            minor: line.amount.minor.checked_neg()?,
            ..line.amount
        };
        let currency = amount.currency;
        let id = line.end_to_end_id.as_deref();
        let by_id = id.and_then(|id| self.by_id.get(&(id, currency))).cloned();
        let references = line.references.iter();
        let by_reference = references
            .filter_map(|reference| self.by_reference.get(&(reference.as_str(), currency)))
            .flatten()
            .copied();
        let mut named: Vec<usize> = by_id.into_iter().flatten().chain(by_reference).collect();
        named.sort_unstable();
        named.dedup();
        let named = self.possible(named, entry.booked_on);
        let same: Vec<usize> = named
            .iter()
            .copied()
            .filter(|at| self.payments[*at].amount == amount)
            .collect();
        let found = self
            .last(&same, MatchReason::PaymentIdentified, true)
            .or_else(|| self.alike(entry, line, amount))
            .or_else(|| self.last(&named, MatchReason::PaymentIdentified, false))?;
        self.returned.insert(found.payment);
        Some(found)
    }

    /// A payment of the same amount, with the same payer or text.
    fn alike(&self, entry: &BankEntry, line: &EntryLine, amount: Money) -> Option<Original> {
        let same = self.by_amount.get(&amount).cloned().unwrap_or_default();
        let text = compacted(&line.text.concat()) + &compacted(line.bank_text.as_deref().unwrap_or_default());
        let name = line.counterparty.name.as_deref().map(normal);
        let account = line.counterparty.account.as_ref();
        let is_alike = |payment: &EarlierPayment| {
            let known = compacted(&payment.text.concat());
            let has_text = known.chars().count() >= SHORTEST_TEXT && text.contains(&known);
            let party = &payment.counterparty;
            let has_account = account.is_some() && party.account.as_ref() == account;
            let has_name = name
                .as_ref()
                .is_some_and(|name| !name.is_empty() && party.name.as_deref().map(normal).as_ref() == Some(name));
            has_text || has_account || has_name
        };
        let same = self.possible(same, entry.booked_on);
        let alike: Vec<usize> = same.into_iter().filter(|at| is_alike(&self.payments[*at])).collect();
        self.last(&alike, MatchReason::PaymentAlike, true)
    }

    /// Those that haven't been returned, and came before the return.
    fn possible(&self, places: Vec<usize>, returned_on: Option<Date>) -> Vec<usize> {
        let is_possible = |at: &usize| {
            let booked_on = self.payments[*at].booked_on;
            let is_before = booked_on
                .zip(returned_on)
                .is_none_or(|(booked, returned)| booked <= returned);
            is_before && !self.returned.contains(at)
        };
        places.into_iter().filter(is_possible).collect()
    }

    fn last(&self, places: &[usize], reason: MatchReason, is_whole: bool) -> Option<Original> {
        let payment = places
            .iter()
            .copied()
            .max_by_key(|at| (self.payments[*at].booked_on, *at))?;
        Some(Original {
            payment,
            reason,
            others_fit: places.len() > 1,
            is_whole,
        })
    }
}
