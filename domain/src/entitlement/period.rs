//! The periods of a quantity: they follow each other from the first day of the term to its last.

use super::{Cycle, Entitlement};
use crate::date::Date;
use crate::term::last_day;
use serde::{Deserialize, Serialize};

/// A period of a quantity, including both days.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EntitledPeriod {
    pub first: Date,
    /// The day on which what's left expires, unless it carries over. `None` if the term has no fixed end.
    pub last: Option<Date>,
}

impl EntitledPeriod {
    pub fn contains(self, day: Date) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

impl Entitlement {
    /// The periods up to the one with this day, or to the end of the term. The last one ends with the term, and isn't prorated: the
    /// programme grants the whole quantity for it.
    pub(super) fn periods(&self, until: Date) -> Vec<EntitledPeriod> {
        let mut periods = Vec::new();
        let mut next = Some(self.first_day);
        while let Some(first) = next.filter(|first| periods.is_empty() || *first <= until) {
            let last = self.end(periods.len());
            periods.push(EntitledPeriod { first, last });
            let is_over = last.is_none() || (self.last_day.is_some() && last >= self.last_day);
            next = last.filter(|_| !is_over).and_then(Date::next);
        }
        periods
    }

    /// The last day of a period, counted from 0.
    fn end(&self, number: usize) -> Option<Date> {
        let regular = match self.cycle {
            Cycle::Months(months) => u16::try_from(number + 1)
                .ok()
                .and_then(|number| last_day(self.first_day, months.checked_mul(number)?)),
            Cycle::Term => None,
        };
        match (regular, self.last_day) {
            (Some(regular), Some(last)) => Some(regular.min(last)),
            (regular, last) => regular.or(last),
        }
    }

    /// The first day on which it can be used in this term.
    pub fn usable_from(&self) -> Date {
        self.starts.max(self.first_day)
    }
}
