//! When what's left of a benefit expires.

use super::{CalendarEntry, CalendarEvent};
use crate::date::Date;
use crate::entitlement::PeriodBalance;
use crate::text::Text;

/// The current period of a benefit with a quantity.
#[derive(Clone, Debug)]
pub struct QuantityDays<'a> {
    /// ID of the benefit.
    pub benefit: &'a str,
    pub title: &'a Text,
    pub balance: PeriodBalance,
    /// How much carries over to the next period, at most.
    pub carry_over: u32,
    /// The last day of the membership, if it's known.
    pub ends_on: Option<Date>,
}

impl QuantityDays<'_> {
    /// The entry. `None` if there's no limit, nothing is left, or it doesn't expire.
    pub fn entry(&self) -> Option<CalendarEntry> {
        let PeriodBalance {
            period, granted, left, ..
        } = self.balance;
        let (left, granted) = (left.filter(|left| *left > 0)?, granted?);
        let ends = self.ends_on.filter(|end| period.last.is_none_or(|last| *end <= last));
        // What carried over doesn't carry over again, and nothing does after the end.
        let carries = if ends.is_some() {
            0
        } else {
            self.carry_over.min(left).min(granted)
        };
        let event = CalendarEvent::QuantityEnds {
            title: self.title.clone(),
            left,
            carries,
        };
        let id = format!("left-{}-{}", self.benefit, period.first);
        Some(CalendarEntry::new(id, ends.or(period.last)?, event))
    }
}
