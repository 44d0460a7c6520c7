//! The days that the form suggests.

use super::days::days_after;
use domain::date::Date;
use domain::poll::Timetable;

/// How many days after the announcement nominations open, so that members can read it first.
const BEFORE_NOMINATIONS: i64 = 7;

/// How many days nominations are open.
const NOMINATIONS: i64 = 21;

/// How many days voting is open.
const VOTING: i64 = 14;

/// How many days members have before the record date to put right what's missing.
const BEFORE_RECORD: i64 = 14;

/// The days between the record date and the first day of voting, if the programme doesn't say.
const RECORD_DAYS: i64 = 14;

/// The days between the last day of nominations and the first day of voting, if the programme doesn't say.
const CLOSE_DAYS: i64 = 7;

/// Days that fit what the programme says about the record date and the end of nominations.
pub(super) fn suggested_days(today: Date, record_days: Option<u16>, close_days: Option<u16>) -> Timetable {
    let record_days = record_days.map_or(RECORD_DAYS, i64::from);
    let close_days = close_days.map_or(CLOSE_DAYS, i64::from).max(1);
    let first = days_after(today, BEFORE_NOMINATIONS);
    let last = days_after(first, NOMINATIONS - 1);
    let opens = days_after(last, close_days).max(days_after(today, BEFORE_RECORD + record_days));
    Timetable {
        record_day: days_after(opens, -record_days),
        nominations: Some((first, last)),
        opens,
        closes: days_after(opens, VOTING - 1),
    }
}

#[cfg(test)]
mod tests {
    use super::suggested_days;
    use crate::fixtures::day;

    #[test]
    fn suggested_days_leave_as_much_time_as_the_programme_wants() {
        let today = day("2027-01-04");
        for (record_days, close_days) in [
            (None, None),
            (Some(60), Some(10)),
            (Some(0), Some(0)),
            (Some(7), Some(90)),
        ] {
            let days = suggested_days(today, record_days, close_days);
            let (first, last) = days.nominations.unwrap();
            let between = |first: domain::date::Date, last: domain::date::Date| last.unix_days() - first.unix_days();
            assert!(between(today, days.record_day) >= 14, "{days:?}");
            assert!(first > today && last > first && days.closes > days.opens, "{days:?}");
            assert!(
                between(days.record_day, days.opens) >= record_days.map_or(0, i64::from),
                "{days:?}"
            );
            assert!(
                between(last, days.opens) >= close_days.map_or(0, i64::from).max(1),
                "{days:?}"
            );
        }
    }
}
