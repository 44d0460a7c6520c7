//! The one place that asks what day it is.

use domain::date::Date;
use std::time::{SystemTime, UNIX_EPOCH};

/// Tells the day, or the one day it was made with.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    System,
    /// For tests, and for showing a site as it will be.
    Fixed(Date),
}

impl Clock {
    /// The day in UTC.
    pub fn today(self) -> Date {
        match self {
            Self::Fixed(date) => date,
            Self::System => {
                #[expect(clippy::disallowed_methods, reason = "this is the clock")]
                let seconds = SystemTime::now()
                    .duration_since(UNIX_EPOCH)
                    .map_or(0, |since| since.as_secs());
                Date::from_unix_days(i64::try_from(seconds / 86_400).unwrap_or(0))
            }
        }
    }
}
