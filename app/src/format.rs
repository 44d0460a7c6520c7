//! Formats money, numbers, dates and lists for a language. It's our own code instead of the browser's `Intl`, so
//! that server and browser produce the same characters. The formats are CLDR's.

use crate::locale::Locale;
use crate::text::Texts;
use domain::unicode::uppercase;
use std::borrow::Cow;
use std::fmt::Write;

/// An amount in minor units of an ISO 4217 currency: "$150,000", "1.500,50 €". Decimals are left out if they're zero.
pub fn money(locale: Locale, minor: i64, currency: &str) -> String {
    let is_whole = minor.unsigned_abs().is_multiple_of(10_u64.pow(minor_digits(currency)));
    written_money(locale, minor, currency, !is_whole, MINUS)
}

/// An amount with all decimals, for documents: "€1,190.00".
pub fn money_in_full(locale: Locale, minor: i64, currency: &str) -> String {
    written_money(locale, minor, currency, minor_digits(currency) > 0, "-")
}

/// The minus sign, which is as wide as a digit.
const MINUS: &str = "\u{2212}";

fn written_money(locale: Locale, minor: i64, currency: &str, has_decimals: bool, minus: &str) -> String {
    let digits = minor_digits(currency);
    let scale = 10_u64.pow(digits);
    let (whole, rest) = (minor.unsigned_abs() / scale, minor.unsigned_abs() % scale);
    let mut amount = grouped(locale, whole);
    if has_decimals {
        amount.push_str(Texts::new(locale).format_decimal_mark());
        push_decimals(&mut amount, rest, digits);
    }
    let sign = if minor < 0 { minus } else { "" };
    let t = Texts::new(locale);
    let symbol = symbol(t, currency);
    let text = if symbol.ends_with(|c: char| c.is_ascii_alphabetic()) {
        t.format_money_code(symbol, amount)
    } else {
        t.format_money_sign(symbol, amount)
    };
    format!("{sign}{text}")
}

/// A whole number with thousands separators: "20,000", "20.000".
pub fn number(locale: Locale, value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}", grouped(locale, value.unsigned_abs()))
}

/// A decimal number with trailing zeros removed: `decimal(En, 250, 2)` is "2.5". At most 18
/// digits.
pub fn decimal(locale: Locale, value: i64, digits: u32) -> String {
    let scale = 10_u64.pow(digits.min(18));
    let sign = if value < 0 { "-" } else { "" };
    let mut text = format!("{sign}{}", grouped(locale, value.unsigned_abs() / scale));
    let rest = value.unsigned_abs() % scale;
    if rest != 0 {
        text.push_str(Texts::new(locale).format_decimal_mark());
        push_decimals(&mut text, rest, digits);
        text.truncate(text.trim_end_matches('0').len());
    }
    text
}

/// A whole percentage: "50%", "50 %".
pub fn percent(locale: Locale, value: i64) -> String {
    Texts::new(locale).format_percent(number(locale, value))
}

/// A Gregorian date: "10 April 2024", "10. April 2024". `month` is 1 to 12.
pub fn date(locale: Locale, year: i32, month: u8, day: u8) -> String {
    Texts::new(locale).format_date(day, month_name(locale, month), year)
}

/// The name of a month, 1 to 12. Empty for any other number.
pub fn month_name(locale: Locale, month: u8) -> Cow<'static, str> {
    let t = Texts::new(locale);
    match month {
        1 => t.month_january(),
        2 => t.month_february(),
        3 => t.month_march(),
        4 => t.month_april(),
        5 => t.month_may(),
        6 => t.month_june(),
        7 => t.month_july(),
        8 => t.month_august(),
        9 => t.month_september(),
        10 => t.month_october(),
        11 => t.month_november(),
        12 => t.month_december(),
        _ => Cow::Borrowed(""),
    }
}

/// "Silver, Ruby and Gold". Callers isolate names, with [`crate::text::isolated`].
pub fn all_of(locale: Locale, items: &[String]) -> String {
    joined(items, &Texts::new(locale).list_and())
}

/// "Silver, Ruby or Gold".
pub fn one_of(locale: Locale, items: &[String]) -> String {
    joined(items, &Texts::new(locale).list_or())
}

/// Capitalises the first letter, for text that's used both alone and within sentences.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| {
        uppercase(first.encode_utf8(&mut [0; 4])) + rest.as_str()
    })
}

fn joined(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

fn grouped(locale: Locale, value: u64) -> String {
    let digits = value.to_string();
    let mark = Texts::new(locale).format_group_mark();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    text
}

fn push_decimals(text: &mut String, value: u64, digits: u32) {
    // Writing to a string can't fail.
    let _ = write!(text, "{value:0width$}", width = digits as usize);
}

/// Decimal places of a currency's minor unit. Source: ISO 4217, list one.
pub fn minor_digits(currency: &str) -> u32 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND" | "VUV"
        | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

/// The currency's symbol if it's commonly known in the language, otherwise its code.
fn symbol(t: Texts, currency: &str) -> &str {
    match currency {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        "KRW" => "₩",
        "CNY" => "CN¥",
        "AUD" => t.format_currency_aud(),
        "CAD" => "CA$",
        "NZD" => "NZ$",
        "BRL" => "R$",
        _ => currency,
    }
}

#[cfg(test)]
mod tests {
    use super::{all_of, date, decimal, money, month_name, number, one_of, percent};
    use crate::locale::Locale::{De, En, Pseudo, PseudoRtl};

    #[test]
    fn money_is_written_as_in_each_language() {
        for (minor, currency, en, de) in [
            (15_000_000, "USD", "$150,000", "150.000\u{a0}$"),
            (150_050, "EUR", "€1,500.50", "1.500,50\u{a0}€"),
            (150_005, "EUR", "€1,500.05", "1.500,05\u{a0}€"),
            (0, "USD", "$0", "0\u{a0}$"),
            (1, "GBP", "£0.01", "0,01\u{a0}£"),
            (99_900, "USD", "$999", "999\u{a0}$"),
            (100_000, "CHF", "CHF\u{a0}1,000", "1.000\u{a0}CHF"),
            (1_500_000, "JPY", "¥1,500,000", "1.500.000\u{a0}¥"),
            (1_234_567, "KWD", "KWD\u{a0}1,234.567", "1.234,567\u{a0}KWD"),
            (1_050, "KWD", "KWD\u{a0}1.050", "1,050\u{a0}KWD"),
            (250_000, "CAD", "CA$2,500", "2.500\u{a0}CA$"),
            (250_000, "AUD", "A$2,500", "2.500\u{a0}AU$"),
            (-500_000, "USD", "−$5,000", "−5.000\u{a0}$"),
            (
                i64::MAX,
                "USD",
                "$92,233,720,368,547,758.07",
                "92.233.720.368.547.758,07\u{a0}$",
            ),
            (
                i64::MIN,
                "USD",
                "−$92,233,720,368,547,758.08",
                "−92.233.720.368.547.758,08\u{a0}$",
            ),
        ] {
            assert_eq!(money(En, minor, currency), en);
            assert_eq!(money(De, minor, currency), de);
            assert_eq!(money(Pseudo, minor, currency), en);
            assert_eq!(money(PseudoRtl, minor, currency), en);
        }
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        for (value, en, de) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1,000", "1.000"),
            (12_345_678, "12,345,678", "12.345.678"),
            (-1_000, "-1,000", "-1.000"),
            (i64::MIN, "-9,223,372,036,854,775,808", "-9.223.372.036.854.775.808"),
        ] {
            assert_eq!(number(En, value), en);
            assert_eq!(number(De, value), de);
        }
    }

    #[test]
    fn decimals_lose_the_zeros_at_their_end() {
        for (value, digits, en, de) in [
            (250, 2, "2.5", "2,5"),
            (200, 2, "2", "2"),
            (125, 2, "1.25", "1,25"),
            (5, 2, "0.05", "0,05"),
            (-150, 2, "-1.5", "-1,5"),
            (123_456_789, 4, "12,345.6789", "12.345,6789"),
            (7, 0, "7", "7"),
        ] {
            assert_eq!(decimal(En, value, digits), en);
            assert_eq!(decimal(De, value, digits), de);
        }
    }

    #[test]
    fn a_date_names_its_month() {
        for ((year, month, day), en, de) in [
            ((2024, 4, 10), "10\u{a0}April 2024", "10.\u{a0}April 2024"),
            ((2026, 3, 1), "1\u{a0}March 2026", "1.\u{a0}März 2026"),
            ((2025, 12, 31), "31\u{a0}December 2025", "31.\u{a0}Dezember 2025"),
        ] {
            assert_eq!(date(En, year, month, day), en);
            assert_eq!(date(De, year, month, day), de);
        }
        assert!(!date(Pseudo, 2024, 4, 10).contains("April"));
        assert_eq!(month_name(En, 0), "");
        assert_eq!(month_name(En, 13), "");
    }

    #[test]
    fn a_share_carries_its_sign() {
        assert_eq!(percent(En, 50), "50%");
        assert_eq!(percent(De, 50), "50\u{a0}%");
    }

    #[test]
    fn the_last_item_of_a_list_is_joined_by_a_word() {
        let items = ["Silver", "Ruby", "Gold"].map(String::from);
        for (count, en, de) in [
            (0, "", ""),
            (1, "Silver", "Silver"),
            (2, "Silver and Ruby", "Silver und Ruby"),
            (3, "Silver, Ruby and Gold", "Silver, Ruby und Gold"),
        ] {
            assert_eq!(all_of(En, &items[..count]), en);
            assert_eq!(all_of(De, &items[..count]), de);
        }
        assert_eq!(one_of(En, &items), "Silver, Ruby or Gold");
        assert_eq!(one_of(De, &items), "Silver, Ruby oder Gold");
    }
}
