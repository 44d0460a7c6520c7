//! What a bill is for: the lines of an invoice.

use super::amount::Amount;
use super::components::QuotedComponent;
use super::rated::RatedAmounts;
use super::tax::{QuotedRate, QuotedTax};
use super::tier::{Quote, QuoteOutcome};
use super::total::{MoneyRange, Sum, TaxBreakdown};
use crate::money::Money;
use crate::tax::TaxTreatment;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What's billed at once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Bill {
    /// The components that cost something. Their amounts always add up to the sum.
    pub lines: Vec<BilledComponent>,
    pub sum: Sum,
}

/// A component on a bill.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BilledComponent {
    /// The component's ID. Empty if the amount isn't computed from a component.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub component: String,
    pub title: Text,
    /// As the programme states prices: with or without tax.
    pub amount: Money,
}

/// What a bill charges at one rate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BilledTax {
    pub treatment: TaxTreatment,
    /// Why, in the programme's words. Different components can have different reasons.
    pub because: Vec<Text>,
    /// The places of the lines, from 0.
    pub lines: Vec<usize>,
    pub sum: TaxBreakdown,
}

impl Bill {
    /// The lines by how they're taxed, which add up to the bill's sum. `None` if it isn't known how something is taxed.
    pub fn taxes(&self, tax: &QuotedTax) -> Option<Vec<BilledTax>> {
        let mut taxes: Vec<(BilledTax, MoneyRange)> = Vec::new();
        for (place, line) in self.lines.iter().enumerate() {
            let rate = tax.rate_of(&line.component);
            let (treatment, amount) = (rate.treatment?, MoneyRange::exactly(line.amount));
            let found = taxes.iter().position(|(known, _)| known.treatment == treatment);
            let at = found.unwrap_or(taxes.len());
            if found.is_none() {
                let nothing = MoneyRange::nothing(amount.currency);
                let billed = BilledTax {
                    treatment,
                    because: Vec::new(),
                    lines: Vec::new(),
                    sum: TaxBreakdown::nothing(amount.currency),
                };
                taxes.push((billed, nothing));
            }
            let (billed, sum) = taxes.get_mut(at)?;
            *sum = sum.plus(amount)?;
            billed.lines.push(place);
            if let Some(because) = rate
                .because
                .as_ref()
                .filter(|because| !billed.because.contains(because))
            {
                billed.because.push(because.clone());
            }
        }
        let taxes = taxes.into_iter();
        taxes
            .map(|(billed, sum)| {
                let sum = TaxBreakdown::new(sum, tax.basis, billed.treatment)?;
                Some(BilledTax { sum, ..billed })
            })
            .collect()
    }

    /// What has to be paid, with tax.
    pub fn gross(&self) -> Money {
        let due = self.sum.tax.map_or(self.sum.amount, |tax| tax.gross);
        Money {
            minor: due.from,
            currency: due.currency,
        }
    }
}

impl Quote {
    /// The facts that decide how something on these bills is taxed, if that isn't known. Empty if the rules can't tell from any fact.
    pub fn unknown_tax<'a>(&'a self, bills: impl IntoIterator<Item = &'a Bill>) -> Option<Vec<&'a str>> {
        let tax = self.tax.as_ref()?;
        let lines = bills.into_iter().flat_map(|bill| &bill.lines);
        facts_of(lines.map(|line| tax.rate_of(&line.component)))
    }

    /// The same for whatever this price charges now.
    pub fn unknown_tax_now(&self) -> Option<Vec<&str>> {
        facts_of(self.rates_now().into_iter().map(|(rate, _)| rate))
    }

    /// This price with an amount that was agreed on, for the only component that has none. `None` if there's no such component,
    /// or more than one.
    pub fn with_agreed(&self, amount: Money) -> Option<Self> {
        let mut agreed = self.clone();
        let is_open = |part: &&mut QuotedComponent| {
            matches!(
                part.amount,
                Amount::ByAgreement { .. } | Amount::AtLeast(_) | Amount::Range { .. }
            )
        };
        let mut open: Vec<&mut QuotedComponent> = agreed.components.iter_mut().filter(is_open).collect();
        let [only] = &mut open[..] else {
            return None;
        };
        only.amount = Amount::Exact(amount);
        agreed.outcome = QuoteOutcome::Priced;
        Some(agreed)
    }

    /// A bill of an amount that isn't computed from this price, but agreed on. It's taxed like the price if all of that is taxed
    /// alike, and otherwise by the rules for all components.
    pub fn bill_of_agreed(&self, title: Text, amount: Money) -> Bill {
        let component = match &self.rates_now()[..] {
            [(_, parts)] => parts.first().map(|part| part.id.to_owned()).unwrap_or_default(),
            _ => String::new(),
        };
        let treatment = self.tax.as_ref().and_then(|tax| tax.rate_of(&component).treatment);
        let due = RatedAmounts::of(MoneyRange::exactly(amount), treatment);
        Bill {
            lines: vec![BilledComponent {
                component,
                title,
                amount,
            }],
            sum: due.sum(self.tax.as_ref().map(|tax| tax.basis)),
        }
    }
}

/// The facts that unknown rates depend on, each once. `None` if all are known.
fn facts_of<'a>(rates: impl Iterator<Item = &'a QuotedRate>) -> Option<Vec<&'a str>> {
    let mut unknown = rates.filter(|rate| rate.treatment.is_none()).peekable();
    unknown.peek()?;
    let mut facts: Vec<&str> = Vec::new();
    for fact in unknown.flat_map(|rate| &rate.needs) {
        if !facts.contains(&fact.as_str()) {
            facts.push(fact);
        }
    }
    Some(facts)
}
