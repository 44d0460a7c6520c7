//! Days as lists write them.

use super::row::ImportedDay;
use crate::bank::read_date;
use crate::date_order::DateOrder;
use crate::number::with_plain_digits;

/// A day, with or without a time. Times say the day where they were written, so their zone doesn't matter. Without an order,
/// 3/4/2026 is unclear, and 13/4/2026 isn't.
pub(super) fn read_day(typed: &str, order: Option<DateOrder>) -> ImportedDay {
    let typed = crate::typed::tidy(typed);
    if typed.is_empty() {
        return ImportedDay::Missing;
    }
    let plain = with_plain_digits(&typed);
    let plain = plain.trim_matches('\'');
    let mut days: Vec<_> = match order {
        Some(order) => read_date(plain, Some(order)).into_iter().collect(),
        None => [
            DateOrder::YearMonthDay,
            DateOrder::DayMonthYear,
            DateOrder::MonthDayYear,
        ]
        .into_iter()
        // Nobody writes the year last with dots and the month first.
        .filter(|order| *order != DateOrder::MonthDayYear || !plain.contains('.'))
        .filter_map(|order| read_date(plain, Some(order)))
        .collect(),
    };
    days.sort_unstable();
    days.dedup();
    match days.as_slice() {
        [day] => ImportedDay::Day(*day),
        [] => ImportedDay::Wrong(typed),
        _ => ImportedDay::Unclear(typed),
    }
}
