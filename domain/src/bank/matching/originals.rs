//! Which payment a returned one was.

use super::compact::compacted;
use super::earlier::EarlierPayment;
use super::names::normal;
use super::proposal::{Confidence, MatchReason};
use crate::bank::{BankEntry, Counterparty, EntryLine, StructuredReference};
use crate::date::Date;
use crate::money::{Currency, Money};
use std::collections::{BTreeSet, HashMap};
use std::ops::Bound;

/// Texts that are shorter, in characters, are alike by chance.
const SHORTEST_TEXT: usize = 8;

/// How many payments a return is compared with: the latest ones. Equal fees give many payments of the same amount.
const MOST_COMPARED: usize = 100;

/// Payments, by the day they arrived and their position.
type Places = BTreeSet<(Option<Date>, usize)>;

/// What a return can repeat of its payment.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Repeated {
    Id(String),
    Reference(String),
    Account(String),
    /// The payer's normal name.
    Name(String),
}

/// Payments, by what their return repeats. A payment is only returned once: then it's in none of these.
pub(super) struct Originals<'a> {
    payments: &'a [EarlierPayment],
    /// The text of each payment, compacted. Empty if it's too short.
    texts: Vec<String>,
    by_name: HashMap<(Repeated, Currency), Places>,
    by_name_and_amount: HashMap<(Repeated, Money), Places>,
    by_amount: HashMap<Money, Places>,
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
    /// Whether the bank says that it's a return. Otherwise, it could be any payment to the same person.
    pub is_stated: bool,
}

impl Original {
    pub fn confidence(&self) -> Confidence {
        match self.reason {
            _ if self.others_fit || !self.is_whole || !self.is_stated => Confidence::Possible,
            MatchReason::PaymentIdentified => Confidence::Certain,
            _ => Confidence::Likely,
        }
    }
}

/// Payments that could be the original.
#[derive(Default)]
struct Fitting {
    /// Their positions.
    places: Vec<usize>,
    /// Whether there are more than were compared.
    is_cut: bool,
}

impl Fitting {
    /// The latest of some payments, but none that arrived after a day.
    fn latest<'p>(all: impl Iterator<Item = &'p Places>, until: Option<Date>) -> Self {
        let mut fitting = Self::default();
        for places in all {
            let known = fitting.places.len();
            // Without a day, a payment could have arrived before: it comes first, and every range contains it.
            let until = until.map_or(Bound::Unbounded, |day| Bound::Included((Some(day), usize::MAX)));
            let before = places.range((Bound::Unbounded, until)).rev();
            fitting.places.extend(before.map(|(_, at)| *at).take(MOST_COMPARED + 1));
            if fitting.places.len() - known > MOST_COMPARED {
                fitting.is_cut = true;
                fitting.places.pop();
            }
        }
        fitting.places.sort_unstable();
        fitting.places.dedup();
        fitting
    }
}

impl<'a> Originals<'a> {
    pub fn new(payments: &'a [EarlierPayment]) -> Self {
        let mut originals = Self {
            payments,
            texts: payments.iter().map(text).collect(),
            by_name: HashMap::new(),
            by_name_and_amount: HashMap::new(),
            by_amount: HashMap::new(),
        };
        for (at, payment) in payments.iter().enumerate() {
            let (amount, place) = (payment.amount, (payment.booked_on, at));
            for name in names(payment) {
                let any = originals.by_name.entry((name.clone(), amount.currency));
                any.or_default().insert(place);
                let same = originals.by_name_and_amount.entry((name, amount));
                same.or_default().insert(place);
            }
            originals.by_amount.entry(amount).or_default().insert(place);
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
        let until = entry.booked_on;
        let identified: Vec<Repeated> = identifications(line.end_to_end_id.as_ref(), &line.references).collect();
        let same = self.with_amount(&identified, amount, until);
        let found = self
            .last(&same, MatchReason::PaymentIdentified, true)
            .or_else(|| self.alike(line, amount, until))
            .or_else(|| {
                let keys = identified.into_iter().map(|name| (name, amount.currency));
                let any = Fitting::latest(keys.filter_map(|key| self.by_name.get(&key)), until);
                self.last(&any, MatchReason::PaymentIdentified, false)
            })?;
        self.remove(found.payment);
        Some(found)
    }

    fn with_amount(&self, names: &[Repeated], amount: Money, until: Option<Date>) -> Fitting {
        let keys = names.iter().map(|name| (name.clone(), amount));
        Fitting::latest(keys.filter_map(|key| self.by_name_and_amount.get(&key)), until)
    }

    /// A payment of the same amount, with the same payer or text.
    fn alike(&self, line: &EntryLine, amount: Money, until: Option<Date>) -> Option<Original> {
        let text = compacted(&line.text.concat()) + &compacted(line.bank_text.as_deref().unwrap_or_default());
        let payer: Vec<Repeated> = payers(&line.counterparty).collect();
        let mut alike = self.with_amount(&payer, amount, until);
        let same = Fitting::latest(self.by_amount.get(&amount).into_iter(), until);
        let has_text = |at: &usize| !self.texts[*at].is_empty() && text.contains(&self.texts[*at]);
        alike.places.extend(same.places.into_iter().filter(has_text));
        alike.places.sort_unstable();
        alike.places.dedup();
        alike.is_cut |= same.is_cut;
        self.last(&alike, MatchReason::PaymentAlike, true)
    }

    fn last(&self, fitting: &Fitting, reason: MatchReason, is_whole: bool) -> Option<Original> {
        let places = fitting.places.iter().copied();
        let payment = places.max_by_key(|at| (self.payments[*at].booked_on, *at))?;
        Some(Original {
            payment,
            reason,
            others_fit: fitting.places.len() > 1 || fitting.is_cut,
            is_whole,
            is_stated: true,
        })
    }

    fn remove(&mut self, at: usize) {
        let payment = &self.payments[at];
        let (amount, place) = (payment.amount, (payment.booked_on, at));
        for name in names(payment) {
            if let Some(places) = self.by_name.get_mut(&(name.clone(), amount.currency)) {
                places.remove(&place);
            }
            if let Some(places) = self.by_name_and_amount.get_mut(&(name, amount)) {
                places.remove(&place);
            }
        }
        if let Some(places) = self.by_amount.get_mut(&amount) {
            places.remove(&place);
        }
    }
}

fn text(payment: &EarlierPayment) -> String {
    let text = compacted(&payment.text.concat());
    if text.chars().count() < SHORTEST_TEXT {
        String::new()
    } else {
        text
    }
}

/// Everything that a return can repeat of a payment.
fn names(payment: &EarlierPayment) -> impl Iterator<Item = Repeated> {
    identifications(payment.end_to_end_id.as_ref(), &payment.references).chain(payers(&payment.counterparty))
}

fn identifications(id: Option<&String>, references: &[StructuredReference]) -> impl Iterator<Item = Repeated> {
    let references = references
        .iter()
        .map(|known| Repeated::Reference(known.as_str().to_owned()));
    id.cloned().map(Repeated::Id).into_iter().chain(references)
}

fn payers(party: &Counterparty) -> impl Iterator<Item = Repeated> {
    let account = party.account.as_ref().map(|known| known.as_str().to_owned());
    let name = party.name.as_deref().map(normal).filter(|name| !name.is_empty());
    account
        .map(Repeated::Account)
        .into_iter()
        .chain(name.map(Repeated::Name))
}
