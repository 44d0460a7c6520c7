//! What follows from the checks of a member's address, such as that of a mirror.

use crate::date::Date;

/// On how many days in a row an address has to fail before people get an email.
pub const FAILING_DAYS: i64 = 3;

/// The checks that have failed since the last one that worked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CheckStreak {
    /// When the first of them was, in milliseconds since 1970, UTC.
    pub since: Option<i64>,
    /// On how many different days.
    pub days: i64,
    /// The last of these days.
    pub last_day: Option<Date>,
    /// Whether people have got an email.
    pub reported: bool,
}

/// What people get an email about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CheckNews {
    Failed,
    Recovered,
}

impl CheckStreak {
    /// What a check at a time, in milliseconds since 1970, UTC, leads to. Several checks on one day count once, so nobody gets an email because
    /// an address was away for an hour.
    #[must_use]
    pub fn after(self, works: bool, at: i64) -> (Self, Option<CheckNews>) {
        if works {
            return (Self::default(), self.reported.then_some(CheckNews::Recovered));
        }
        let day = Date::from_unix_millis(at);
        let is_new = self.last_day.is_none_or(|last| last < day);
        let days = self.days + i64::from(is_new);
        let is_news = !self.reported && days >= FAILING_DAYS;
        let next = Self {
            since: self.since.or(Some(at)),
            days,
            last_day: Some(self.last_day.map_or(day, |last| last.max(day))),
            reported: self.reported || is_news,
        };
        (next, is_news.then_some(CheckNews::Failed))
    }

    /// After how many days it's checked again: every day while it fails, and until people know that it works again.
    pub fn next_days(self, every_days: u16) -> i64 {
        if self.since.is_some() || self.reported {
            1
        } else {
            i64::from(every_days)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000;

    /// What people get emails about after checks, each with its hour and whether it worked.
    fn news(checks: &[(i64, bool)]) -> Vec<(i64, CheckNews)> {
        let mut streak = CheckStreak::default();
        let mut all = Vec::new();
        for (hour, works) in checks {
            let (next, news) = streak.after(*works, hour * HOUR);
            streak = next;
            all.extend(news.map(|news| (*hour, news)));
        }
        all
    }

    #[test]
    fn people_get_one_email_on_the_third_day_and_once_when_it_works_again() {
        use CheckNews::{Failed, Recovered};
        for (checks, expected) in [
            (vec![(0, false), (24, false), (48, false)], vec![(48, Failed)]),
            // Several checks on one day count once.
            (vec![(0, false), (1, false), (2, false), (25, false)], vec![]),
            // It worked in between.
            (
                vec![(0, false), (24, false), (25, true), (48, false), (72, false)],
                vec![],
            ),
            (
                vec![
                    (0, false),
                    (24, false),
                    (48, false),
                    (72, false),
                    (96, true),
                    (120, true),
                ],
                vec![(48, Failed), (96, Recovered)],
            ),
            (vec![(0, false), (24, true)], vec![]),
        ] {
            assert_eq!(news(&checks), expected, "{checks:?}");
        }
    }

    #[test]
    fn an_address_that_fails_is_checked_every_day() {
        let (failing, _) = CheckStreak::default().after(false, 0);
        assert_eq!((failing.next_days(7), failing.after(true, HOUR).0.next_days(7)), (1, 7));
        assert_eq!(failing.since, Some(0));
        assert_eq!(failing.after(false, HOUR).0.since, Some(0));
    }
}
