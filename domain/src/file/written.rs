//! Numbers and dates as people write them, and how a file wants them.

use crate::date::Date;
use crate::expr::clear_decimal;
use crate::ratio::Ratio;

/// A number as someone wrote it, read for a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct WrittenNumber {
    /// What to write instead. There are two if it could mean either, thousands first.
    pub readings: Vec<String>,
    /// Whether a percent sign follows.
    pub percent: bool,
    /// Whether a currency sign or code is next to it.
    pub money: bool,
}

const MONEY_SIGNS: [char; 6] = ['$', '€', '£', '¥', '₹', '₩'];

impl WrittenNumber {
    /// Reads `1.500`, `49,90`, `$2,500`, `1 500 EUR`, `40%` and `5 years`. `None` if there's no number, or more than one.
    pub fn read(written: &str) -> Option<Self> {
        let written = written.trim();
        let start = written.find(|c: char| c.is_ascii_digit())?;
        let before = written[..start].trim();
        let length = written[start..]
            .find(|c: char| !c.is_ascii_digit() && !is_mark(c))
            .unwrap_or(written.len() - start);
        let digits = written[start..start + length].trim_end_matches(is_mark);
        let after = written[start + digits.len()..].trim();
        if after.contains(|c: char| c.is_ascii_digit()) || !is_currency(before) && !before.is_empty() {
            return None;
        }
        let (factor, unit) = match after.split_whitespace().next().unwrap_or_default() {
            "k" | "K" => (1_000, ""),
            "M" | "m" | "million" | "Mio" | "Mio." => (1_000_000, ""),
            _ => (1, after),
        };
        let readings = readings(digits)?
            .into_iter()
            .filter_map(|reading| multiplied(reading, factor))
            .collect();
        Some(Self {
            readings,
            percent: unit.starts_with('%') || unit.starts_with("percent"),
            money: is_currency(before) && !before.is_empty() || is_currency(unit) && !unit.is_empty(),
        })
    }

    /// `1_500 or 1.50`.
    pub fn choice(&self) -> String {
        self.readings.join(" or ")
    }

    /// `40%` as a decimal: 0.4.
    pub fn as_factor(&self) -> Option<(Ratio, Ratio)> {
        let share = Ratio::parse(self.readings.last()?)?.over(Ratio::whole(100))?;
        Some((share, Ratio::ONE.minus(share)?))
    }
}

/// What's wrong with a decimal that looks grouped, and what to write instead: `1_500 or 1.50`. `cents` says whether it
/// can have only two decimals.
pub(super) fn two_meanings(number: &str, cents: bool) -> (String, String) {
    let (grouped, thousands) = (number.replace('.', ","), number.replace('.', "_"));
    if number.ends_with('0') {
        let decimal = clear_decimal(number);
        return (
            format!("{number} could mean {grouped} or {decimal}"),
            format!("{thousands} or {decimal}"),
        );
    }
    let decimal = if cents { rounded(number) } else { clear_decimal(number) };
    (
        format!("{number} could mean {grouped} or a decimal"),
        format!("{thousands} or {decimal}"),
    )
}

/// `999.995` with two decimals: `1000.00`.
fn rounded(number: &str) -> String {
    let hundredths = Ratio::parse(number).and_then(|number| number.times(Ratio::whole(100)));
    let hundredths = hundredths.map_or(0, Ratio::rounded);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Marks inside a number: decimal marks, and thousands separators of any language.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | '\'' | '’' | '_' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}'
    )
}

fn is_currency(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.chars().all(|c| MONEY_SIGNS.contains(&c)) || (word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase()))
}

/// `1.500` can be 1500 or 1.5. Everything else has one reading.
fn readings(digits: &str) -> Option<Vec<String>> {
    let last = digits.rfind(['.', ',']);
    let Some(last) = last else {
        return Some(vec![grouped(digits)?]);
    };
    let (whole, decimals) = (&digits[..last], &digits[last + 1..]);
    let mark = &digits[last..=last];
    let decimal = || Some(format!("{}.{decimals}", grouped(whole)?));
    let grouping = || grouped(digits);
    if whole.contains(mark) {
        return Some(vec![grouping()?]);
    }
    if whole.contains(is_mark) || decimals.len() != 3 || whole.starts_with('0') || whole.len() > 3 {
        return Some(vec![decimal()?]);
    }
    if mark == "," {
        return Some(vec![grouping()?]);
    }
    Some(vec![grouping()?, clear_decimal(digits)])
}

/// `1.500.000` as `1_500_000`. `None` if the groups don't have three digits.
fn grouped(digits: &str) -> Option<String> {
    let groups: Vec<&str> = digits.split(is_mark).collect();
    let (first, more) = groups.split_first()?;
    let three = more.iter().all(|group| group.len() == 3);
    if first.is_empty() || !three || (first.len() > 3 && !more.is_empty()) {
        return None;
    }
    Some(underscored(&groups.concat()))
}

/// `2500000` as `2_500_000`.
fn underscored(digits: &str) -> String {
    let digits = match digits.trim_start_matches('0') {
        "" => "0",
        rest => rest,
    };
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('_');
        }
        out.push(c);
    }
    out
}

fn multiplied(reading: String, factor: i64) -> Option<String> {
    if factor == 1 {
        return Some(reading);
    }
    let number = Ratio::parse(&reading)?.times(Ratio::whole(factor))?;
    Some(underscored(&number.to_i64()?.to_string()))
}

const MONTHS: [(&str, &str); 12] = [
    ("jan", "january januar"),
    ("feb", "february februar"),
    ("mar", "march märz"),
    ("apr", "april"),
    ("may", "may mai"),
    ("jun", "june juni"),
    ("jul", "july juli"),
    ("aug", "august"),
    ("sep", "september sept"),
    ("oct", "october oktober okt"),
    ("nov", "november"),
    ("dec", "december dezember dez"),
];

/// A day with a year as people write it: `31.12.2026`, `2026/7/1`, `July 1, 2026`. There are two readings if day and month
/// could be swapped.
pub(super) fn dates(written: &str) -> Vec<String> {
    let words = parts(written);
    let Some(at) = words.iter().position(|word| word.len() == 4 && number(word).is_some()) else {
        return Vec::new();
    };
    let year = number(&words[at]).and_then(|year| u16::try_from(year).ok());
    let rest: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(place, _)| *place != at)
        .map(|(_, word)| word.as_str())
        .collect();
    // A year at the start is followed by the month.
    let orders = days(&rest, at == 0, written.contains('/'));
    let written = |(month, day): (u32, u32)| {
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        Some(Date::new(year?, month, day)?.to_string())
    };
    let mut found: Vec<String> = orders.into_iter().filter_map(written).collect();
    found.dedup();
    found
}

/// A day of every year: `1.12.`, `1 December`, `12/1`.
pub(super) fn year_days(written: &str) -> Vec<String> {
    let words = parts(written);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let orders = days(&words, false, written.contains('/'));
    let mut found: Vec<String> = orders
        .into_iter()
        .map(|(month, day)| format!("{month:02}-{day:02}"))
        .collect();
    found.dedup();
    found
}

/// Month and day from two words. Between slashes, either can come first.
fn days(words: &[&str], month_first: bool, slashes: bool) -> Vec<(u32, u32)> {
    let [first, second] = words else { return Vec::new() };
    let valid = |(month, day): &(u32, u32)| (1..=12).contains(month) && (1..=31).contains(day);
    let found = match (month(first), month(second), number(first), number(second)) {
        (Some(month), None, _, Some(day)) | (None, Some(month), Some(day), _) => vec![(month, day)],
        (None, None, Some(first), Some(second)) if month_first => vec![(first, second)],
        (None, None, Some(first), Some(second)) if slashes => vec![(second, first), (first, second)],
        (None, None, Some(first), Some(second)) => vec![(second, first)],
        _ => Vec::new(),
    };
    found.into_iter().filter(valid).collect()
}

fn parts(written: &str) -> Vec<String> {
    written
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            let lower = word.to_lowercase();
            let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|end| lower.strip_suffix(end));
            ordinal
                .filter(|day| number(day).is_some())
                .map_or(lower.clone(), str::to_owned)
        })
        .collect()
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok()
}

fn month(word: &str) -> Option<u32> {
    let known = |(short, names): &(&str, &str)| *short == word || names.split(' ').any(|name| name == word);
    MONTHS.iter().position(known).and_then(|at| u32::try_from(at + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f9_numbers_have_one_reading_unless_a_point_could_separate_thousands() {
        for (written, readings) in [
            ("1.500", "1_500 or 1.50"),
            ("12.345", "12_345 or 12.3450"),
            ("1,500", "1_500"),
            ("49,90", "49.90"),
            ("1.500,00", "1_500.00"),
            ("1,500.00", "1_500.00"),
            ("1.500.000", "1_500_000"),
            ("1 500", "1_500"),
            ("1\u{a0}500 €", "1_500"),
            ("1'500.-", "1_500"),
            ("$2500", "2_500"),
            ("CHF 2500", "2_500"),
            ("10k", "10_000"),
            ("1.5 million", "1_500_000"),
            ("5 years", "5"),
            ("0.125", "0.125"),
            ("1234.567", "1_234.567"),
            ("12,5 %", "12.5"),
        ] {
            let read = WrittenNumber::read(written).map(|number| number.choice());
            assert_eq!(read.as_deref(), Some(readings), "{written}");
        }
        for none in ["", "gold", "5 to 10", "2,50,000", "about 5", "2026-01-01"] {
            assert_eq!(WrittenNumber::read(none), None, "{none}");
        }
    }

    #[test]
    fn dates_are_read_in_the_order_of_their_form() {
        for (written, readings) in [
            ("31.12.2026", "2026-12-31"),
            ("1. Juli 2026", "2026-07-01"),
            ("July 1st, 2026", "2026-07-01"),
            ("2026/7/1", "2026-07-01"),
            ("12/31/2026", "2026-12-31"),
            ("1/2/2026", "2026-02-01 2026-01-02"),
            ("2026-13-01", ""),
            ("next year", ""),
        ] {
            assert_eq!(dates(written).join(" "), readings, "{written}");
        }
        assert_eq!(year_days("1.12."), ["12-01"]);
        assert_eq!(year_days("1 December"), ["12-01"]);
    }
}
