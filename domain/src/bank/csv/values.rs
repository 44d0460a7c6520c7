//! Amounts and dates as banks write them.

use super::mapping::DecimalMark;
use crate::date::Date;
use crate::date_order::DateOrder;
use crate::number::{read_decimal, with_plain_digits};
use crate::ratio::Ratio;

/// What the amounts of a column show about their decimals. `None` if they don't, or contradict each other.
pub(super) fn decimal_mark<'a>(amounts: impl Iterator<Item = &'a str>) -> Option<DecimalMark> {
    let mut found = amounts.filter_map(|amount| {
        let at = amount.rfind([',', '.'])?;
        let (before, rest) = amount.split_at(at);
        let decimals = rest[1..].chars().take_while(char::is_ascii_digit).count();
        let mark = if rest.starts_with(',') {
            DecimalMark::Comma
        } else {
            DecimalMark::Point
        };
        let other = if rest.starts_with(',') { '.' } else { ',' };
        (decimals == 1 || decimals == 2 || before.contains(other)).then_some(mark)
    });
    let first = found.next()?;
    found.all(|mark| mark == first).then_some(first)
}

/// An amount in major units, with its sign: `-1.234,56`, `1234.56-`, `(12.50)`, `€ 12,50`. Without a known mark,
/// `1.500` has no value.
pub(super) fn read_amount(typed: &str, mark: Option<DecimalMark>) -> Option<Ratio> {
    let plain = with_plain_digits(typed);
    let plain = plain.trim_matches(|c: char| c.is_alphabetic() || c.is_whitespace() || matches!(c, '€' | '$' | '£'));
    let (is_negative, digits) = match (plain.strip_prefix('-'), plain.strip_suffix('-')) {
        (Some(rest), _) | (None, Some(rest)) => (true, rest),
        (None, None) => match plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            Some(rest) => (true, rest),
            None => (false, plain.strip_prefix('+').unwrap_or(plain)),
        },
    };
    let digits = digits.trim_matches(|c: char| c.is_whitespace() || matches!(c, '€' | '$' | '£'));
    let is_number = digits.contains(|c: char| c.is_ascii_digit());
    if !is_number
        || !digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '\'' | ' '))
    {
        return None;
    }
    let magnitude = match mark {
        Some(mark) => with_mark(digits, mark)?,
        // With three decimals, 1.500 is ambiguous.
        None => read_decimal(digits, 3).ok()?,
    };
    if is_negative {
        magnitude.negated()
    } else {
        Some(magnitude)
    }
}

fn with_mark(digits: &str, mark: DecimalMark) -> Option<Ratio> {
    let (mark, group) = match mark {
        DecimalMark::Comma => (',', '.'),
        DecimalMark::Point => ('.', ','),
    };
    let (whole, fraction) = digits.split_once(mark).unwrap_or((digits, "0"));
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let whole = if whole.is_empty() { "0" } else { whole };
    let is_grouped = whole.contains([group, '\'', ' ']);
    let whole = if is_grouped {
        read_decimal(whole, 2).ok()?
    } else {
        Ratio::parse(whole)?
    };
    let fraction = Ratio::parse(&format!("0.{fraction}")).filter(|_| is_fraction && whole.is_whole())?;
    whole.plus(fraction)
}

/// What the dates of a column show about their order. `None` if they don't, or contradict each other.
pub(crate) fn date_order<'a>(dates: impl Iterator<Item = &'a str>) -> Option<DateOrder> {
    let mut found = dates.filter_map(|date| {
        let [first, second, _] = parts(date)?;
        match (first.len(), first.parse::<u8>(), second.parse::<u8>()) {
            (4, ..) => Some(DateOrder::YearMonthDay),
            (_, Ok(13..), _) => Some(DateOrder::DayMonthYear),
            (_, _, Ok(13..)) => Some(DateOrder::MonthDayYear),
            _ if date.contains('.') => Some(DateOrder::DayMonthYear),
            _ => None,
        }
    });
    let first = found.next()?;
    found.all(|order| order == first).then_some(first)
}

/// A day, with or without a time after it. Two-digit years are in this century.
pub(crate) fn read_date(typed: &str, order: Option<DateOrder>) -> Option<Date> {
    let [first, second, third] = parts(typed)?;
    let order = if first.len() == 4 {
        DateOrder::YearMonthDay
    } else {
        order?
    };
    let (year, month, day) = match order {
        DateOrder::YearMonthDay => (first, second, third),
        DateOrder::DayMonthYear => (third, second, first),
        DateOrder::MonthDayYear => (third, first, second),
    };
    let century = match year.len() {
        2 => 2000,
        4 => 0,
        _ => return None,
    };
    Date::new(
        century + year.parse::<u16>().ok()?,
        month.parse().ok()?,
        day.parse().ok()?,
    )
}

/// Whether a text is a day in any order.
pub(super) fn looks_like_date(text: &str) -> bool {
    let orders = [
        DateOrder::YearMonthDay,
        DateOrder::DayMonthYear,
        DateOrder::MonthDayYear,
    ];
    orders.iter().any(|order| read_date(text, Some(*order)).is_some())
}

/// Whether a text is an amount and nothing else.
pub(super) fn looks_like_amount(text: &str) -> bool {
    let is_plain = text.chars().all(|c| !c.is_alphabetic());
    let marks = [DecimalMark::Comma, DecimalMark::Point];
    is_plain && marks.iter().any(|mark| read_amount(text, Some(*mark)).is_some())
}

/// Whether an amount has a sign: `-5.00`, `5.00-`, `+5.00`, `(5.00)`.
pub(super) fn has_sign(amount: &str) -> bool {
    amount.contains(['-', '+', '(']) && amount.contains(|c: char| c.is_ascii_digit())
}

fn parts(typed: &str) -> Option<[&str; 3]> {
    let day = typed.split([' ', 'T']).next()?;
    let parts: Vec<&str> = day.trim_end_matches('.').split(['-', '/', '.']).collect();
    let are_digits = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.iter().all(are_digits) {
        return parts.try_into().ok();
    }
    let is_compact = day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit());
    is_compact.then(|| [&day[..4], &day[4..6], &day[6..]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_with_their_decimal_mark() {
        let (comma, point) = (Some(DecimalMark::Comma), Some(DecimalMark::Point));
        for (typed, mark, read) in [
            ("1.234,56", comma, "1234.56"),
            ("-1.234,56 €", comma, "-1234.56"),
            ("1.500", comma, "1500"),
            ("1500", comma, "1500"),
            ("12,5", comma, "12.5"),
            ("12.50", comma, ""),
            ("1,500.00", comma, ""),
            ("1,500.00", point, "1500"),
            ("1.500", point, "1.5"),
            ("1,500", point, "1500"),
            ("1'500.05", point, "1500.05"),
            ("EUR 12.50-", point, "-12.5"),
            ("(12.50)", point, "-12.5"),
            ("$ -0.50", point, "-0.5"),
            ("1.500", None, ""),
            ("1.500,00", None, "1500"),
            ("12.50", None, "12.5"),
            ("", point, ""),
            ("12.5.0", point, ""),
            ("1-2", point, ""),
            ("99999999999999999999999", point, ""),
        ] {
            let number = read_amount(typed, mark).map(|number| number.to_string());
            assert_eq!(number.unwrap_or_default(), read, "{typed}");
        }
    }

    #[test]
    fn a_column_shows_its_decimal_mark_and_date_order() {
        for (amounts, mark) in [
            (vec!["1.500", "12,50"], Some(DecimalMark::Comma)),
            (vec!["1,500.00"], Some(DecimalMark::Point)),
            (vec!["1.500", "2.000"], None),
            (vec!["12,50", "12.50"], None),
        ] {
            assert_eq!(decimal_mark(amounts.into_iter()), mark);
        }
        for (dates, order) in [
            (vec!["2026-11-19"], Some(DateOrder::YearMonthDay)),
            (vec!["01/02/2026", "19/11/2026"], Some(DateOrder::DayMonthYear)),
            (vec!["01/02/2026", "11/19/2026"], Some(DateOrder::MonthDayYear)),
            (vec!["01.02.26"], Some(DateOrder::DayMonthYear)),
            (vec!["01/02/2026"], None),
            (vec!["19/11/2026", "11/19/2026"], None),
        ] {
            assert_eq!(date_order(dates.into_iter()), order);
        }
    }

    #[test]
    fn dates_are_read_in_their_order() {
        use DateOrder::{DayMonthYear, MonthDayYear, YearMonthDay};
        for (typed, order, read) in [
            ("2026-11-19T10:00:00Z", None, "2026-11-19"),
            ("20261119", None, "2026-11-19"),
            ("19.11.26", Some(DayMonthYear), "2026-11-19"),
            ("1.2.2026 10:00", Some(DayMonthYear), "2026-02-01"),
            ("1/2/2026", Some(MonthDayYear), "2026-01-02"),
            ("1/2/2026", None, ""),
            ("31.02.2026", Some(DayMonthYear), ""),
            ("19.11.026", Some(DayMonthYear), ""),
            ("2026", Some(YearMonthDay), ""),
            ("", None, ""),
        ] {
            let date = read_date(typed, order).map(|date| date.to_string());
            assert_eq!(date.unwrap_or_default(), read, "{typed}");
        }
    }
}
