//! When the bills of a period are due: each component is billed at its own interval, from the first day of the period.
//!
//! - The shortest interval divides the period. What's billed less often is on the bill of the interval in which it begins: a
//!   payment that's due once on the first one, a yearly fee on the first one of each year.
//! - An interval that begins on a day that a month doesn't have begins on the first day of the next month, and the one after it
//!   counts from the first day of the period again: 31 January to 28 February, 1 to 30 March, 31 March to 30 April.
//! - A component costs as much in a period as its bills in the years that the period costs, or the period's share of that, rounded
//!   once. Every bill is a regular one until that's used up, and the last one is for the rest.
//! - The tax of a period is that of its bills. On each bill, tax is rounded once for each rate.

use super::amount::Amount;
use super::bill::{Bill, BilledComponent};
use super::components::QuotedComponent;
use super::rated::{RatedAmounts, RatedTotal, rated_totals};
use super::tier::{Quote, QuoteOutcome};
use super::total::{MoneyRange, Sum};
use crate::date::Date;
use crate::money::Money;
use crate::price::BillingInterval;
use crate::term::TermPeriod;

/// One of the bills of a period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScheduledBill {
    /// From 1, without gaps.
    pub number: u16,
    /// The first and last day that it's for. The days of all bills are the period's.
    pub first_day: Date,
    pub last_day: Date,
    /// The day it's issued: the first one when the membership is agreed on, later ones on their first day.
    pub issued_on: Date,
    pub bill: Bill,
}

impl Quote {
    /// What's due for a period of membership at this price: what all its bills add up to. `None` if the amount isn't known, is in
    /// several currencies, or if parts of it are billed by use, every two years, or more often than once a year in a
    /// period that isn't as many years as it costs yearly fees, and doesn't cost a share of one.
    pub fn due_for(&self, period: TermPeriod) -> Option<Sum> {
        let totals = self.regular_totals()?;
        let intervals = Intervals::of(&totals, period)?;
        let mut due: Option<Sum> = None;
        for place in 0..intervals.days.len() {
            let sum = self.taxed(&Self::due_at(&totals, &intervals, place)?);
            due = Some(match due {
                None => sum,
                Some(before) => before.plus(sum)?,
            });
        }
        due
    }

    /// The bills of a period of membership at this price, if it's agreed on this day. Nothing is billed for nothing: an interval
    /// without anything to pay belongs to the bill before it. `None` if the amount isn't known exactly, for the same reasons as in
    /// [`Quote::due_for`], or if nothing is due.
    pub fn schedule(&self, period: TermPeriod, agreed: Date) -> Option<Vec<ScheduledBill>> {
        let totals = self.regular_totals()?;
        let intervals = Intervals::of(&totals, period)?;
        let mut bills: Vec<ScheduledBill> = Vec::new();
        let mut unbilled: Option<Date> = None;
        for (place, (first_day, last_day)) in intervals.days.iter().copied().enumerate() {
            let due = Self::due_at(&totals, &intervals, place)?;
            if !due.amount().is_exact() {
                return None;
            }
            if due.amount().is_zero() {
                match bills.last_mut() {
                    Some(before) => before.last_day = last_day,
                    None => unbilled = unbilled.or(Some(first_day)),
                }
                continue;
            }
            let number = u16::try_from(bills.len()).ok()?.checked_add(1)?;
            bills.push(ScheduledBill {
                number,
                first_day: unbilled.take().unwrap_or(first_day),
                last_day,
                issued_on: if number == 1 { agreed } else { first_day.max(agreed) },
                bill: self.bill_of(&due, &intervals, place)?,
            });
        }
        (!bills.is_empty()).then_some(bills)
    }

    /// The totals, if it's known how much they are and when they're billed.
    fn regular_totals(&self) -> Option<Vec<RatedTotal>> {
        let is_known = matches!(self.outcome, QuoteOutcome::Priced | QuoteOutcome::Range);
        let is_figure = |part: &QuotedComponent| {
            let is_billed = part.per != BillingInterval::TwoYears && part.per.times_in_first_year().is_some();
            part.amount == Amount::Free || (is_billed && MoneyRange::of(&part.amount).is_some())
        };
        (is_known && self.components.iter().all(is_figure)).then(|| rated_totals(&self.components, self.tax.as_ref()))
    }

    /// What's billed for one of the intervals. `None` if nothing ever is, it's in several currencies or too large.
    fn due_at(totals: &[RatedTotal], intervals: &Intervals, place: usize) -> Option<RatedAmounts> {
        let mut due = RatedAmounts::nothing(totals.first()?.amounts.amount().currency);
        for total in totals {
            for (treatment, range) in total.amounts.by_treatment() {
                let part = range.map(|minor| intervals.part(total.per, minor, place))?;
                if !part.is_zero() {
                    due.add(part, *treatment)?;
                }
            }
        }
        Some(due)
    }

    fn taxed(&self, due: &RatedAmounts) -> Sum {
        due.sum(self.tax.as_ref().map(|tax| tax.basis))
    }

    /// The lines of one of the bills.
    fn bill_of(&self, due: &RatedAmounts, intervals: &Intervals, place: usize) -> Option<Bill> {
        let mut lines = Vec::new();
        for component in &self.components {
            let Some(range) = MoneyRange::of(&component.amount) else {
                // Free.
                continue;
            };
            let minor = intervals.part(component.per, range.from, place)?;
            if minor != 0 {
                let currency = range.currency;
                lines.push(BilledComponent {
                    component: component.id.clone(),
                    title: component.title.clone(),
                    amount: Money { minor, currency },
                });
            }
        }
        // A share of several components is rounded once, so the lines can differ from it by a minor unit each.
        let treatment = |line: &BilledComponent| {
            let tax = self.tax.as_ref()?;
            tax.rate_of(&line.component).treatment
        };
        for (alike, part) in due.by_treatment() {
            let mut same: Vec<_> = lines.iter_mut().filter(|line| treatment(line) == *alike).collect();
            let added = same.iter().map(|line| line.amount.minor).sum::<i64>();
            if added != part.from {
                let largest = same.iter_mut().max_by_key(|line| line.amount.minor)?;
                largest.amount.minor += part.from - added;
            }
        }
        Some(Bill {
            lines,
            sum: self.taxed(due),
        })
    }
}

/// The intervals that a period is billed in.
struct Intervals {
    period: TermPeriod,
    /// How long each is, in months. The last one can be shorter or longer.
    months: i64,
    /// The first and last day of each. Never empty.
    days: Vec<(Date, Date)>,
}

impl Intervals {
    /// `None` if it isn't clear how often something is billed in the period.
    fn of(totals: &[RatedTotal], period: TermPeriod) -> Option<Self> {
        let shortest = totals.iter().filter_map(|total| total.per.months()).min();
        let Some(months) = shortest else {
            return Some(Self {
                period,
                months: i64::from(period.fees) * 12,
                days: vec![(period.start, period.end)],
            });
        };
        Some(Self {
            period,
            months,
            days: period.intervals(u16::try_from(months).ok()?)?,
        })
    }

    /// What's billed for one of the intervals, of an amount that's due at its own interval. `None` if it's too large.
    fn part(&self, per: BillingInterval, minor: i64, place: usize) -> Option<i64> {
        let place = i64::try_from(place).ok()?;
        let Some(months) = per.months() else {
            return Some(if place == 0 { minor } else { 0 });
        };
        let every = months / self.months;
        if place % every != 0 {
            return Some(0);
        }
        let bills = i64::from(self.period.fees) * 12 / months;
        let price = self.period.share.part_of(minor.checked_mul(bills)?)?;
        // A discount is less than nothing.
        let until = |amount: i64| {
            if price < 0 {
                amount.max(price)
            } else {
                amount.min(price)
            }
        };
        let before = place / every;
        let rest = price.checked_sub(until(minor.checked_mul(before)?))?;
        let is_last = place + every >= i64::try_from(self.days.len()).ok()?;
        Some(if is_last {
            rest
        } else if price < 0 {
            minor.max(rest)
        } else {
            minor.min(rest)
        })
    }
}
