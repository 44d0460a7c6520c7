//! Working days: from Monday to Friday, except the foundation's holidays.

use crate::date::{Date, YearDay};
use serde::{Deserialize, Serialize};

/// The days on which a foundation doesn't work, besides weekends.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Holidays {
    /// Those of a single year.
    pub dates: Vec<Date>,
    /// Those of every year.
    pub yearly: Vec<YearDay>,
}

impl Holidays {
    pub fn contains(&self, date: Date) -> bool {
        let is_yearly = |day: &YearDay| (day.month(), day.day()) == (date.month(), date.day());
        self.dates.contains(&date) || self.yearly.iter().any(is_yearly)
    }

    fn is_working_day(&self, date: Date) -> bool {
        // 1 January 1970 was a Thursday.
        (date.unix_days() + 3).rem_euclid(7) < 5 && !self.contains(date)
    }
}

/// The last of this many working days after a date, which isn't counted itself. `None` if a whole year has no working day,
/// or the calendar ends.
pub fn working_days_after(date: Date, days: u16, holidays: &Holidays) -> Option<Date> {
    let mut day = date;
    for _ in 0..days {
        let last = day.plus_months(12)?;
        day = day.next()?;
        while !holidays.is_working_day(day) {
            day = day.next().filter(|next| *next <= last)?;
        }
    }
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn weekends_and_holidays_are_skipped() {
        let christmas = Holidays {
            // Boxing Day is a Saturday in 2026, so Monday is a day off instead.
            dates: vec![date("2026-12-28")],
            yearly: ["12-25", "12-26", "01-01"]
                .into_iter()
                .filter_map(YearDay::parse)
                .collect(),
        };
        let none = Holidays::default();
        for (from, days, holidays, expected) in [
            // A Wednesday.
            ("2026-07-15", 10, &none, "2026-07-29"),
            ("2026-07-15", 3, &none, "2026-07-20"),
            ("2026-07-15", 0, &none, "2026-07-15"),
            // A Saturday.
            ("2026-07-18", 0, &none, "2026-07-18"),
            ("2026-07-18", 1, &none, "2026-07-20"),
            ("2026-12-23", 2, &none, "2026-12-25"),
            ("2026-12-23", 2, &christmas, "2026-12-29"),
            ("2026-12-23", 5, &christmas, "2027-01-04"),
            // A holiday of one year is a working day in the next.
            ("2027-12-23", 3, &christmas, "2027-12-28"),
        ] {
            let day = working_days_after(date(from), days, holidays);
            assert_eq!(day, Some(date(expected)), "{days} after {from}");
        }
    }

    #[test]
    fn a_year_without_working_days_ends_the_search() {
        let every_day = (0..365).map(|day| Date::from_unix_days(day).to_string());
        let always = Holidays {
            dates: Vec::new(),
            yearly: every_day.filter_map(|day| YearDay::parse(&day[5..])).collect(),
        };
        assert_eq!(always.yearly.len(), 365);
        assert_eq!(working_days_after(date("2026-07-15"), 1, &always), None);
        assert_eq!(working_days_after(date("9999-12-30"), 5, &Holidays::default()), None);
    }
}
