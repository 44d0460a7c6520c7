//! Days with their weekday, and the moments at which they start and end.

use crate::text::Texts;
use crate::words::date;
use domain::date::Date;
use std::borrow::Cow;

/// "Monday, 19 April 2027".
pub(super) fn long_day(t: Texts, day: Date) -> String {
    t.poll_day(weekday(t, day), date(t, day))
}

/// When a first day starts: "Monday, 5 April 2027, 00:00 UTC".
pub(super) fn day_start(t: Texts, day: Date) -> String {
    t.poll_day_start(long_day(t, day))
}

/// When a last day ends: "Monday, 19 April 2027, 24:00 UTC".
pub(super) fn day_end(t: Texts, day: Date) -> String {
    t.poll_day_end(long_day(t, day))
}

fn weekday(t: Texts, day: Date) -> Cow<'static, str> {
    // 1 January 1970 was a Thursday.
    match (day.unix_days() + 3).rem_euclid(7) {
        0 => t.poll_day_monday(),
        1 => t.poll_day_tuesday(),
        2 => t.poll_day_wednesday(),
        3 => t.poll_day_thursday(),
        4 => t.poll_day_friday(),
        5 => t.poll_day_saturday(),
        _ => t.poll_day_sunday(),
    }
}

/// The day that's this many days later.
pub(super) fn days_after(day: Date, days: i64) -> Date {
    Date::from_unix_days(day.unix_days() + days)
}

#[cfg(test)]
mod tests {
    use super::{day_end, day_start};
    use crate::fixtures::day;
    use crate::locale::Locale;
    use crate::text::Texts;

    #[test]
    fn d3_days_start_and_end_at_moments_in_utc() {
        let english = Texts::new(Locale::En);
        let said = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(
            said(day_end(english, day("2027-04-19"))),
            "Monday, 19 April 2027, 24:00 UTC"
        );
        assert_eq!(
            said(day_start(english, day("2027-04-04"))),
            "Sunday, 4 April 2027, 00:00 UTC"
        );
        let german = said(day_end(Texts::new(Locale::De), day("1969-12-31")));
        assert_eq!(german, "Mittwoch, 31. Dezember 1969, 24:00 Uhr UTC");
    }
}
