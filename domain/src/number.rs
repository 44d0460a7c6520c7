//! Reads numbers as people write them.

mod script;

pub(crate) use script::with_plain_digits;

use crate::ratio::Ratio;
use crate::unicode::lowercase;

/// Why a text isn't a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberError {
    NotANumber,
    /// It can be read in two ways: 1,500 million, or a dinar amount of 1.500.
    Ambiguous,
}

/// Words and letters that multiply the number before them, in lower case.
const UNITS: &[(&str, i64)] = &[
    ("k", 1_000),
    ("thousand", 1_000),
    ("tausend", 1_000),
    ("tsd", 1_000),
    ("m", 1_000_000),
    ("million", 1_000_000),
    ("millionen", 1_000_000),
    ("millions", 1_000_000),
    ("mio", 1_000_000),
    ("mln", 1_000_000),
    ("mn", 1_000_000),
    ("billion", 1_000_000_000),
    ("billions", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("milliarde", 1_000_000_000),
    ("milliarden", 1_000_000_000),
    ("mld", 1_000_000_000),
    ("mrd", 1_000_000_000),
    ("lakh", 100_000),
    ("lakhs", 100_000),
    ("crore", 10_000_000),
    ("crores", 10_000_000),
    ("cr", 10_000_000),
    ("万", 10_000),
    ("萬", 10_000),
    ("만", 10_000),
    ("百万", 1_000_000),
    ("億", 100_000_000),
    ("亿", 100_000_000),
    ("억", 100_000_000),
];

/// `1500`, `1,500`, `1 500`, `1'500`, `1_500`, `1,00,000`, `٢٬٠٠٠`, `0.8M`, `20 Mio.`. If a number has only one comma or point,
/// followed by exactly three digits, it's a thousands separator: nobody states 1.500 people or euros with three decimals.
///
/// # Errors
/// If it isn't a number, or could be two.
pub fn read_number(typed: &str) -> Result<Ratio, NumberError> {
    read_decimal(&with_plain_digits(typed), 2)
}

/// A whole number of something, which can't be negative.
pub fn read_count(typed: &str, most: i64) -> Option<i64> {
    let number = read_number(typed).ok()?.to_i64()?;
    (0..=most).contains(&number).then_some(number)
}

/// Whether a word multiplies the number before it.
pub(crate) fn is_unit(word: &str) -> bool {
    factor(word).is_some()
}

fn factor(word: &str) -> Option<i64> {
    let word = lowercase(word);
    UNITS.iter().find(|(name, _)| *name == word).map(|(_, factor)| *factor)
}

/// A number in plain digits. `decimals` is how many decimals such numbers usually have.
pub(crate) fn read_decimal(text: &str, decimals: u8) -> Result<Ratio, NumberError> {
    let text = text.trim();
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let end = text
        .rfind(|c: char| c.is_ascii_digit())
        .ok_or(NumberError::NotANumber)?
        + 1;
    let (body, unit) = text.split_at(end);
    let factor = match unit.trim().trim_end_matches('.') {
        "" => 1,
        unit => factor(unit).ok_or(NumberError::NotANumber)?,
    };
    let number = digits(body.trim(), factor != 1 || decimals == 3)?;
    let number = Ratio::parse(&format!("{sign}{number}")).and_then(|number| number.times(Ratio::whole(factor)));
    number.ok_or(NumberError::NotANumber)
}

/// The digits with a point before the decimals. `decimals` says whether three decimals are as likely as a thousand.
fn digits(body: &str, decimals: bool) -> Result<String, NumberError> {
    let Some(at) = body.rfind([',', '.', '٫']) else {
        return ungrouped(body).ok_or(NumberError::NotANumber);
    };
    let (before, rest) = body.split_at(at);
    let mark = if rest.starts_with('٫') { "٫" } else { &rest[..1] };
    let after = &rest[mark.len()..];
    if mark != "٫" {
        if before.contains(mark) {
            return ungrouped(body).ok_or(NumberError::NotANumber);
        }
        if are_digits(before) && before.len() <= 3 && !before.starts_with('0') && are_digits(after) && after.len() == 3
        {
            return if decimals {
                Err(NumberError::Ambiguous)
            } else {
                Ok(format!("{before}{after}"))
            };
        }
    }
    let whole = if before.is_empty() {
        Some("0".to_owned())
    } else {
        ungrouped(before)
    };
    // Nobody states four decimals, but some people group by ten thousand.
    let is_plausible = are_digits(after) && (decimals || after.len() <= 3);
    let whole = whole.filter(|_| is_plausible).ok_or(NumberError::NotANumber)?;
    Ok(format!("{whole}.{after}"))
}

/// Removes the marks between thousands, or between lakhs and crores.
fn ungrouped(text: &str) -> Option<String> {
    let Some(mark) = text.chars().find(|c| !c.is_ascii_digit()) else {
        return Some(text.to_owned());
    };
    let groups: Vec<&str> = text.split(mark).collect();
    let ([first, middle @ .., last], true) = (groups.as_slice(), matches!(mark, ',' | '.' | '\'' | ' ' | '_')) else {
        return None;
    };
    let thousands = (1..=3).contains(&first.len()) && middle.iter().all(|group| group.len() == 3);
    let lakhs = mark == ',' && (1..=2).contains(&first.len()) && middle.iter().all(|group| group.len() == 2);
    let grouped = last.len() == 3 && (thousands || lakhs) && groups.iter().all(|group| are_digits(group));
    (grouped && !first.starts_with('0')).then(|| groups.concat())
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<String, NumberError> {
        read_number(typed).map(|number| number.to_string())
    }

    #[test]
    fn numbers_are_understood_as_people_write_them() {
        for (typed, number) in [
            ("1500", "1500"),
            ("1,500", "1500"),
            ("1.500", "1500"),
            ("1 500", "1500"),
            ("1_500", "1500"),
            ("1'500'000", "1500000"),
            ("1,500,000.50", "1500000.5"),
            ("1.500.000,50", "1500000.5"),
            ("1’500’000.50", "1500000.5"),
            ("1500.500", "1500.5"),
            ("0.500", "0.5"),
            (".5", "0.5"),
            ("12.5", "12.5"),
            ("0.8M", "800000"),
            ("0,8 M", "800000"),
            ("20k", "20000"),
            ("-3", "-3"),
            ("−3", "-3"),
            ("+3", "3"),
            ("007", "7"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(number), "{typed}");
        }
        for typed in [
            "",
            "-",
            "ten",
            "12 people",
            "1.2.3",
            "1,500,00",
            "1 5",
            "5 10",
            "12 34 567",
            "1,500 000",
            "1,500.5.5",
            "1,,500",
            "1, 500",
            "0,500,000",
            "5-10",
            "1500,",
            "1e3",
            "1/2",
            "½",
            "²",
            "20 x",
            "1,0000",
        ] {
            assert_eq!(read(typed), Err(NumberError::NotANumber), "{typed}");
        }
    }

    #[test]
    fn f3_numbers_of_every_script_and_magnitude_are_understood() {
        for (typed, number) in [
            ("20 million", "20000000"),
            ("20 Mio", "20000000"),
            ("20 Mio.", "20000000"),
            ("2.5m", "2500000"),
            ("2,5 Millionen", "2500000"),
            ("1.5bn", "1500000000"),
            ("3 Mrd.", "3000000000"),
            ("250 Tsd.", "250000"),
            ("12 lakh", "1200000"),
            ("2.5 crore", "25000000"),
            ("150万", "1500000"),
            ("2億", "200000000"),
            ("1,00,000", "100000"),
            ("12,34,56,789.50", "123456789.5"),
            ("１，５００", "1500"),
            ("١٥٠٠", "1500"),
            ("٢٬٠٠٠٬٠٠٠", "2000000"),
            ("١٬٥٠٠٫٥٠", "1500.5"),
            ("۲۰۰۰", "2000"),
            ("१,००,०००", "100000"),
            ("৫০০", "500"),
            ("๑,๕๐๐", "1500"),
            ("1\u{a0}500", "1500"),
            ("1\u{202f}500\u{202f}000", "1500000"),
            ("1\u{2009}500,5", "1500.5"),
            ("1\u{3000}500", "1500"),
            ("\u{200e}1\u{ad}500\u{feff}", "1500"),
            ("\u{2066}1,500\u{2069}", "1500"),
            ("𝟏𝟓", "15"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(number), "{typed}");
        }
        for typed in ["1,500 million", "1.500 Mio.", "1.500k"] {
            assert_eq!(read(typed), Err(NumberError::Ambiguous), "{typed}");
        }
        assert_eq!(read("2 trillion"), Err(NumberError::NotANumber));
        assert_eq!(read_count("٢٠", 20), Some(20));
        assert_eq!(
            (read_count("21", 20), read_count("-1", 20), read_count("1.5", 20)),
            (None, None, None)
        );
    }
}
