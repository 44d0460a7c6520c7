//! Names and values without quotation marks that TOML can't read, and what was meant.

use super::wording::yes_or_no;
use super::written::{WrittenNumber, dates};
use crate::date::Date;
use std::ops::Range;

/// Names and signs before a value that come from other languages.
pub(super) fn statement(line: &str, at: usize, error: &str) -> Option<(Range<usize>, String, String)> {
    let plain = line.trim();
    if let Some(comment) = plain.strip_prefix("//").or_else(|| plain.strip_prefix("--")) {
        let start = line.len() - line.trim_start().len();
        let help = format!("write: # {}", comment.trim());
        return Some((start..start + 2, "comments start with #".to_owned(), help));
    }
    let equals = at + line.get(at..)?.find('=')?;
    if line[equals..].starts_with("==") && error.contains("extra")
        || line[..at].ends_with('=') && line[at..].starts_with('=')
    {
        let start = if line[..at].ends_with('=') { at - 1 } else { equals };
        let help = format!("write: {} = {}", line[..start].trim(), line[start + 2..].trim());
        return Some((
            start..start + 2,
            "there's one equals sign between a name and its value".to_owned(),
            help,
        ));
    }
    let start = line[..equals].rfind([',', '{']).map_or(0, |before| before + 1);
    let name = line[start..equals].trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_word = |word: &&str| word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if words.len() < 2 || !words.iter().all(is_word) {
        return None;
    }
    let start = start + line[start..equals].len() - line[start..equals].trim_start().len();
    let help = format!("write: {} = …", words.join("_"));
    Some((
        start..start + name.len(),
        "a name can't contain spaces".to_owned(),
        help,
    ))
}

/// A number or date after an equals sign that TOML can't read: `2,500`, `$5`, `40%`, `31.12.2026`.
pub(super) fn bare_value(line: &str) -> Option<(Range<usize>, String, String)> {
    line.match_indices('=').find_map(|(equals, _)| {
        let name = line[..equals].trim_end().rsplit([' ', ',', '{', '\t']).next()?;
        let rest = &line[equals + 1..];
        let start = equals + 1 + rest.len() - rest.trim_start().len();
        let token = line[start..start + value_length(&line[start..])].trim_end();
        let span = start..start + token.len();
        if token.is_empty() || token.starts_with(['"', '\'', '[', '{', '=']) || is_valid(token) {
            return None;
        }
        if let Some(answer) = yes_or_no(token).filter(|_| token.starts_with(char::is_alphabetic)) {
            let message = format!("write true or false instead of {token}");
            return Some((span, message, format!("write: {name} = {answer}")));
        }
        if let [date, more @ ..] = &dates(token)[..] {
            let or = more
                .first()
                .map_or(String::new(), |other| format!(", or {name} = {other}"));
            let message = format!("\"{token}\" isn't a date that a file can have");
            return Some((span, message, format!("write year-month-day: {name} = {date}{or}")));
        }
        let looks_like_a_date = token.split(['-', '.', '/']).filter(|part| !part.is_empty()).count() == 3
            && token
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | '/'));
        let Some(number) = WrittenNumber::read(token) else {
            if looks_like_a_date {
                let help = nearest_day(token).map_or_else(
                    || "write year-month-day: 2026-07-01".to_owned(),
                    |day| format!("write a day that exists, such as {day}"),
                );
                return Some((span, "this isn't a valid date".to_owned(), help));
            }
            let words = token.starts_with(char::is_alphabetic) && !token.contains(':');
            // A text before this one could contain the equals sign.
            let outside = line[..equals].matches('"').count().is_multiple_of(2);
            return (words && outside).then(|| {
                let help = format!("write: {name} = \"{}\"", token.trim_matches('"'));
                (span, "text needs quotation marks".to_owned(), help)
            });
        };
        let (message, help) = number_help(&number, token, name);
        Some((span, message, help))
    })
}

/// What's wrong with a number, and what to write instead.
pub(super) fn number_help(number: &WrittenNumber, written: &str, name: &str) -> (String, String) {
    let choice = number.choice();
    if let ("factor", true, Some((share, rest))) = (name, number.percent, number.as_factor()) {
        let message = "a factor is a decimal, without a percent sign".to_owned();
        let help = format!("write {share} to charge {written} of the amount, or {rest} to take {written} off");
        return (message, help);
    }
    if number.readings.len() > 1 {
        return (
            format!("{written} has two meanings"),
            format!("write: {name} = {choice}"),
        );
    }
    let message = if number.percent {
        "numbers can't have a percent sign"
    } else if number.money {
        "amounts can't have a currency sign or code"
    } else if written.contains(char::is_alphabetic) {
        "a number can't have a unit"
    } else if written.contains(char::is_whitespace) {
        "a number can't contain spaces"
    } else if written.contains([',', '.', '\'', '’']) {
        "numbers have a decimal point, and _ between thousands"
    } else {
        "this isn't a number that a file can have"
    };
    let more = if number.money {
        "; set \"currency\" once, at the top of the file or in the price"
    } else {
        ""
    };
    (message.to_owned(), format!("write: {name} = {choice}{more}"))
}

/// The last day of a month that's shorter than someone thought.
fn nearest_day(written: &str) -> Option<Date> {
    let (month, day) = written.rsplit_once('-')?;
    let day: u8 = day.parse().ok()?;
    (28..day)
        .rev()
        .find_map(|day| Date::parse(&format!("{month}-{day:02}")))
}

/// How many bytes a value without quotation marks has. A comma only ends it if no digit follows.
fn value_length(rest: &str) -> usize {
    let ends = |(at, c): (usize, char)| match c {
        '}' | ']' | '#' => true,
        ',' => !rest[at + 1..].starts_with(|next: char| next.is_ascii_digit()),
        _ => false,
    };
    rest.char_indices()
        .find(|place| ends(*place))
        .map_or(rest.len(), |(at, _)| at)
}

/// Whether TOML reads it as it is.
fn is_valid(token: &str) -> bool {
    let plain = token.starts_with(|first: char| first.is_ascii_digit());
    plain && toml::de::DeTable::parse(&format!("a = {token}")).is_ok()
}
