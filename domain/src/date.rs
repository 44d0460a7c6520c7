//! Calendar dates without a clock: `2024-04-10`, compared, shifted and printed.

use jiff::{SignedDuration, civil};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A day of the proleptic Gregorian calendar, in years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date(civil::Date);

const FIRST: Date = Date(civil::date(1, 1, 1));
const EPOCH: civil::Date = civil::date(1970, 1, 1);

impl Date {
    /// `None` if the day doesn't exist.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let date = civil::Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?);
        date.ok().and_then(Self::within)
    }

    /// Reads `YYYY-MM-DD`. Jiff also reads other forms, and its reader would add 36 KB to the WebAssembly.
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

    /// The day of a time in milliseconds since 1970, in UTC.
    pub fn from_unix_millis(at: i64) -> Self {
        Self::from_unix_days(at.div_euclid(86_400_000))
    }

    /// The day this many days after 1 January 1970, capped at the ends of the calendar.
    pub fn from_unix_days(days: i64) -> Self {
        let days = days.clamp(-719_162, 2_932_896);
        Self(EPOCH.saturating_add(SignedDuration::from_hours(days * 24)))
    }

    /// Jiff's own calendar begins in the year -9999.
    fn within(date: civil::Date) -> Option<Self> {
        Some(Self(date)).filter(|date| *date >= FIRST)
    }

    pub fn year(self) -> u16 {
        self.0.year().unsigned_abs()
    }

    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }

    /// The same day this many months later, or the last day of that month if it's shorter.
    /// `None` after the year 9999.
    pub fn plus_months(self, months: u16) -> Option<Self> {
        let months = u32::from(self.year()) * 12 + u32::from(self.month()) - 1 + u32::from(months);
        let year = i16::try_from(months / 12).ok()?;
        let month = i8::try_from(months % 12 + 1).ok()?;
        // Adding a `Span` would add 48 KB to the WebAssembly.
        let last = civil::Date::new(year, month, 1).ok()?.days_in_month();
        civil::Date::new(year, month, self.0.day().min(last)).ok().map(Self)
    }

    /// The day before. `None` for the first day of the calendar.
    pub fn previous(self) -> Option<Self> {
        self.0.yesterday().ok().and_then(Self::within)
    }

    /// The day after. `None` for the last day of the calendar.
    pub fn next(self) -> Option<Self> {
        self.0.tomorrow().ok().map(Self)
    }

    /// Days since 1 January 1970. The inverse of [`from_unix_days`](Self::from_unix_days).
    pub fn unix_days(self) -> i64 {
        self.0.duration_since(EPOCH).as_hours() / 24
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Jiff's own printer would add two kilobytes to the code in the browser.
        write!(out, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
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

/// A day of every year, such as 1 December. Never 29 February.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct YearDay {
    month: u8,
    day: u8,
}

impl YearDay {
    /// Reads `MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        // 2023 has no 29 February.
        let day = Date::parse(&format!("2023-{text}"))?;
        Some(Self {
            month: day.month(),
            day: day.day(),
        })
    }

    /// From 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// From 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    fn of_year(self, year: u16) -> Option<Date> {
        Date::new(year, self.month, self.day)
    }

    /// The last of these days that isn't after a date.
    pub fn on_or_before(self, date: Date) -> Option<Date> {
        let same_year = self.of_year(date.year()).filter(|day| *day <= date);
        same_year.or_else(|| self.of_year(date.year().checked_sub(1)?))
    }

    /// The first of these days that isn't before a date.
    pub fn on_or_after(self, date: Date) -> Option<Date> {
        let same_year = self.of_year(date.year()).filter(|day| *day >= date);
        same_year.or_else(|| self.of_year(date.year().checked_add(1)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_year_are_found_before_and_after_a_date() {
        let date = |text| Date::parse(text).unwrap();
        let december = YearDay::parse("12-01").unwrap();
        for (from, before, after) in [
            ("2026-12-31", "2026-12-01", "2027-12-01"),
            ("2026-12-01", "2026-12-01", "2026-12-01"),
            ("2026-11-30", "2025-12-01", "2026-12-01"),
        ] {
            assert_eq!(december.on_or_before(date(from)), Some(date(before)), "{from}");
            assert_eq!(december.on_or_after(date(from)), Some(date(after)), "{from}");
        }
        for text in ["02-29", "2-28", "13-01", "00-10", "12-32", "12-1", "12-01-01", ""] {
            assert_eq!(YearDay::parse(text), None, "{text}");
        }
    }

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
            assert_eq!(after.unix_days() - date.unix_days(), 1);
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
        assert_eq!(start.plus_months(11).unwrap().to_string(), "2024-12-31");
        assert_eq!(Date::parse("9999-12-01").unwrap().plus_months(1), None);
        assert_eq!(start.plus_months(u16::MAX).unwrap().to_string(), "7485-04-30");
    }
}
