//! Whether a use can be requested for a day.

use super::{CountedUse, Entitlement, PeriodBalance, Quantity};
use crate::date::Date;
use serde::{Deserialize, Serialize};

/// How many months ahead a use can be requested, in a term of any length.
pub const MONTHS_AHEAD: u16 = 24;

/// The most uses of an entitlement that can be planned at the same time, however much it grants.
pub const MOST_PLANNED: usize = 50;

/// Why a use can't be requested.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RequestRefusal {
    /// The day has passed.
    DayPassed,
    /// The right, or the term, starts on this day.
    NotBefore(Date),
    /// The term ends on this day.
    TermEnds(Date),
    /// More than [`MONTHS_AHEAD`]: this is the last day.
    TooFarAhead(Date),
    /// Everything of the day's period is used or planned. The next one starts on this day, if there's one in the term.
    NoneLeft { next: Option<Date> },
    /// What's left of the day's period was carried over and is planned for a later one.
    KeptForLater,
    /// [`MOST_PLANNED`] are planned already.
    TooManyPlanned,
}

impl Entitlement {
    /// Whether another one can be requested for a day.
    ///
    /// # Errors
    /// Why not.
    pub fn check_request(&self, uses: &[CountedUse], wanted: Date, today: Date) -> Result<(), RequestRefusal> {
        let furthest = today.plus_months(MONTHS_AHEAD).unwrap_or(wanted);
        match self.last_day {
            _ if wanted < today => return Err(RequestRefusal::DayPassed),
            _ if wanted < self.usable_from() => return Err(RequestRefusal::NotBefore(self.usable_from())),
            Some(last) if wanted > last => return Err(RequestRefusal::TermEnds(last)),
            _ if wanted > furthest => return Err(RequestRefusal::TooFarAhead(furthest)),
            _ if is_full(uses) => return Err(RequestRefusal::TooManyPlanned),
            _ => {}
        }
        match self.balance_on(uses, wanted) {
            Some(balance) if balance.left != Some(0) => Ok(()),
            Some(PeriodBalance { kept: 1.., .. }) => Err(RequestRefusal::KeptForLater),
            balance => Err(RequestRefusal::NoneLeft {
                next: balance.and_then(|balance| self.next_period(&balance)),
            }),
        }
    }

    /// Why nothing can be requested for any day of the term from today on. `None` if there's one.
    pub fn closed(&self, uses: &[CountedUse], today: Date) -> Option<RequestRefusal> {
        if let Some(last) = self.last_day.filter(|last| *last < today) {
            return Some(RequestRefusal::TermEnds(last));
        }
        if is_full(uses) {
            return Some(RequestRefusal::TooManyPlanned);
        }
        let furthest = today.plus_months(MONTHS_AHEAD).unwrap_or(today);
        let from = self.usable_from().max(today);
        if from > furthest || self.last_day.is_some_and(|last| last < from) {
            return Some(RequestRefusal::NotBefore(self.usable_from()));
        }
        let is_open = |balance: &PeriodBalance| {
            balance.period.first <= furthest
                && balance.period.last.is_none_or(|last| from <= last)
                && balance.left != Some(0)
        };
        let is_any_open = self.balances(uses, furthest).iter().any(is_open);
        (!is_any_open).then_some(RequestRefusal::NoneLeft { next: None })
    }

    /// The first day of the period after this one, if it grants anything.
    fn next_period(&self, balance: &PeriodBalance) -> Option<Date> {
        let first = balance.period.last?.next()?;
        let is_in_term = self.last_day.is_none_or(|last| first <= last);
        (is_in_term && self.quantity != Quantity::Limited(0)).then_some(first)
    }
}

fn is_full(uses: &[CountedUse]) -> bool {
    let planned = uses.iter().filter(|counted| counted.state.is_planned());
    planned.count() >= MOST_PLANNED
}
