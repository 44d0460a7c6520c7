//! Days of moments, and how far away dates are.

use crate::text::Texts;
use crate::words::date;
use domain::date::Date;

/// The date in UTC.
pub(super) fn day(t: Texts, at: i64) -> String {
    date(t, Date::from_unix_millis(at))
}

/// How far away a deadline is: "in 2 days".
pub(crate) fn left(t: Texts, due: Date, today: Date) -> String {
    match due.unix_days() - today.unix_days() {
        0 => t.review_due_today().into_owned(),
        days if days < 0 => t.review_days_late(-days),
        days => t.review_due_in(days),
    }
}
