//! The only place that reads the system's clock.

use domain::date::Date;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The system's clock, or another one.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    System,
    /// Always noon on this day: for tests, and to preview a site.
    Fixed(Date),
    /// Noon on the day that's stored, in days since 1970: for tests that live through many days.
    Turned(&'static AtomicI64),
}

/// A point in time, in milliseconds since 1970, UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Timestamp(pub i64);

/// The milliseconds in a day.
pub const DAY: i64 = 86_400_000;

impl Clock {
    /// The day, in UTC.
    pub fn today(self) -> Date {
        self.now().day()
    }

    pub fn now(self) -> Timestamp {
        match self {
            Self::Fixed(date) => noon(date.unix_days()),
            Self::Turned(day) => noon(day.load(Ordering::Relaxed)),
            Self::System => {
                #[expect(clippy::disallowed_methods, reason = "this is the clock")]
                let since = SystemTime::now().duration_since(UNIX_EPOCH);
                let millis = since.map_or(0, |since| since.as_millis());
                Timestamp(i64::try_from(millis).unwrap_or(i64::MAX))
            }
        }
    }
}

fn noon(unix_days: i64) -> Timestamp {
    Timestamp(unix_days * DAY + DAY / 2)
}

impl Timestamp {
    /// Today, in UTC.
    pub fn day(self) -> Date {
        Date::from_unix_millis(self.0)
    }

    /// In ISO 8601: 2026-07-01T12:00:00Z.
    pub fn iso(self) -> String {
        let seconds = self.0.rem_euclid(DAY) / 1000;
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        format!("{}T{hours:02}:{minutes:02}:{seconds:02}Z", self.day())
    }

    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(DAY)))
    }

    /// For libraries that need a `SystemTime`.
    pub fn system(self) -> SystemTime {
        UNIX_EPOCH + Duration::from_millis(u64::try_from(self.0).unwrap_or(0))
    }
}
