//! Calendar dates without a clock: `2024-04-10`, compared, shifted and printed.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A day of the proleptic Gregorian calendar, in years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// `None` if the day doesn't exist.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists =
            (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if parts.next().is_some()
            || (year.len(), month.len(), day.len()) != (4, 2, 2)
            || ![year, month, day].into_iter().all(digits)
        {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The day this many days after 1 January 1970, capped at the ends of the calendar.
    ///
    /// Source of the arithmetic: H. Hinnant, "chrono-compatible low-level date algorithms".
    pub fn from_unix_days(days: i64) -> Self {
        let days = days.clamp(-719_162, 2_932_896) + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self {
            year: u16::try_from(year).unwrap_or(1),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }

    pub fn year(self) -> u16 {
        self.year
    }

    pub fn month(self) -> u8 {
        self.month
    }

    pub fn day(self) -> u8 {
        self.day
    }

    /// The same day this many months later, or the last day of that month if it's shorter.
    /// `None` after the year 9999.
    pub fn plus_months(self, months: u16) -> Option<Self> {
        let index = u32::from(self.year) * 12 + u32::from(self.month) - 1 + u32::from(months);
        let year = u16::try_from(index / 12).ok()?;
        let month = u8::try_from(index % 12 + 1).ok()?;
        Self::new(year, month, self.day.min(days_in(year, month)))
    }

    /// The day before. `None` for the first day of the calendar.
    pub fn previous(self) -> Option<Self> {
        if self.day > 1 {
            return Self::new(self.year, self.month, self.day - 1);
        }
        let (year, month) = if self.month > 1 {
            (self.year, self.month - 1)
        } else {
            (self.year.checked_sub(1)?, 12)
        };
        Self::new(year, month, days_in(year.max(1), month))
    }

    /// The day after. `None` for the last day of the calendar.
    pub fn next(self) -> Option<Self> {
        Self::new(self.year, self.month, self.day + 1).or_else(|| Self::new(self.year, self.month, 1)?.plus_months(1))
    }

    /// Days since 1 January 1970. The inverse of [`from_unix_days`](Self::from_unix_days).
    pub fn unix_days(self) -> i64 {
        self.ordinal() - 719_162
    }

    /// Days since 1 January of year 1, for counting the days between two dates.
    pub fn ordinal(self) -> i64 {
        let years = i64::from(self.year) - 1;
        let before_year = years * 365 + years / 4 - years / 100 + years / 400;
        let before_month: i64 = (1..self.month).map(|month| i64::from(days_in(self.year, month))).sum();
        before_year + before_month + i64::from(self.day) - 1
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("this isn't a date"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_dates() {
        for (text, exists) in [
            ("2024-02-29", true),
            ("2023-02-29", false),
            ("1900-02-29", false),
            ("2000-02-29", true),
            ("2024-04-31", false),
            ("2024-4-10", false),
            ("2024-04-10-1", false),
            ("+024-04-10", false),
            ("0000-01-01", false),
        ] {
            assert_eq!(Date::parse(text).is_some(), exists, "{text}");
        }
    }

    #[test]
    fn the_day_before_the_day_after_is_the_day() {
        for text in ["2024-02-28", "2024-12-31", "2023-02-28", "2024-01-01"] {
            let date = Date::parse(text).unwrap();
            let after = date.next().unwrap();
            assert_eq!(after.previous(), Some(date));
            assert_eq!(after.ordinal() - date.ordinal(), 1);
        }
    }

    #[test]
    fn days_since_1970_are_dates() {
        for (days, text) in [
            (0, "1970-01-01"),
            (19_823, "2024-04-10"),
            (-1, "1969-12-31"),
            (11_016, "2000-02-29"),
            (i64::MIN, "0001-01-01"),
            (i64::MAX, "9999-12-31"),
        ] {
            assert_eq!(Date::from_unix_days(days).to_string(), text);
        }
    }

    #[test]
    fn months_are_added_to_the_end_of_a_shorter_month() {
        let start = Date::parse("2024-01-31").unwrap();
        assert_eq!(start.plus_months(1).unwrap().to_string(), "2024-02-29");
        assert_eq!(start.plus_months(12).unwrap().to_string(), "2025-01-31");
    }
}
