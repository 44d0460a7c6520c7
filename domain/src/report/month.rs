//! Months, and ranges of them.

use crate::date::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The most months that a report covers: ten years.
pub const LONGEST_RANGE: u16 = 120;

/// A month of a year, such as December 2026.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Month {
    year: u16,
    month: u8,
}

impl Month {
    /// `None` if there's no such month.
    pub fn new(year: u16, month: u8) -> Option<Self> {
        Date::new(year, month, 1).map(Self::of)
    }

    /// The month with this day.
    pub fn of(day: Date) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// Reads `YYYY-MM`.
    pub fn parse(text: &str) -> Option<Self> {
        Date::parse(&format!("{text}-01")).map(Self::of)
    }

    pub fn year(self) -> u16 {
        self.year
    }

    /// From 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month, 1).unwrap_or(Date::from_unix_days(0))
    }

    pub fn last_day(self) -> Date {
        let next = self.first_day().plus_months(1).and_then(Date::previous);
        // The last month of the calendar has 31 days.
        next.unwrap_or(Date::from_unix_days(i64::MAX))
    }

    /// The month this many months later. The last one of the calendar if that's too late.
    #[must_use]
    pub fn plus(self, months: u16) -> Self {
        let last = Date::from_unix_days(i64::MAX);
        Self::of(self.first_day().plus_months(months).unwrap_or(last))
    }

    /// The month this many months earlier. The first one of the calendar if that's too early.
    #[must_use]
    pub fn minus(self, months: u16) -> Self {
        let count = u32::from(self.year) * 12 + u32::from(self.month) - 1;
        let count = count.saturating_sub(u32::from(months)).max(12);
        let year = u16::try_from(count / 12).unwrap_or(self.year);
        let month = u8::try_from(count % 12 + 1).unwrap_or(self.month);
        Self { year, month }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year, self.month)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("this isn't a month"))
    }
}

/// Months that follow each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthRange {
    /// How many there are, from 1 to 120.
    pub months: u16,
    pub last: Month,
}

impl MonthRange {
    /// This many months up to one of them.
    pub fn until(last: Month, months: u16) -> Self {
        Self {
            months: months.clamp(1, LONGEST_RANGE),
            last,
        }
    }

    pub fn first(self) -> Month {
        self.last.minus(self.months - 1)
    }

    pub fn contains(self, month: Month) -> bool {
        self.first() <= month && month <= self.last
    }

    /// Each of its months, the earliest first.
    pub fn each(self) -> impl Iterator<Item = Month> {
        let (first, last) = (self.first(), self.last);
        (0..self.months)
            .map(move |after| first.plus(after))
            .filter(move |month| *month <= last)
    }

    /// The last day of each of its months that has begun. In the current one, that's today.
    pub fn days(self, today: Date) -> Vec<Date> {
        let started = self.each().filter(|month| month.first_day() <= today);
        started.map(|month| month.last_day().min(today)).collect()
    }
}
