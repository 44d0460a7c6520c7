//! Reads single values: identifiers, language tags, URLs, exact numbers and dates.

use crate::date::Date;
use crate::ratio::Ratio;
use toml::de::DeValue;

/// Keywords in conditions.
pub(super) const KEYWORDS: [&str; 8] = ["and", "or", "not", "in", "yes", "no", "true", "false"];

pub(super) fn is_id(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase())
        && word.len() <= 64
        && word
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
}

/// Two or three letters, with an optional region or script: `de`, `pt-BR`.
pub(super) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    parts
        .next()
        .is_some_and(|first| (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_lowercase()))
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

pub(super) fn is_url(word: &str) -> bool {
    let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
    let plain = !word.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\'));
    plain
        && (rest.is_some_and(|rest| rest.contains('.'))
            || word.strip_prefix("mailto:").is_some_and(|rest| rest.contains('@')))
}

/// The exact number as written.
pub(super) fn number(value: &DeValue<'_>) -> Option<Ratio> {
    match value {
        DeValue::Integer(number) if number.radix() == 10 => Ratio::parse(number.as_str()),
        DeValue::Float(number) => Ratio::parse(number.as_str()),
        _ => None,
    }
}

pub(super) fn whole(value: &DeValue<'_>) -> Option<i64> {
    number(value)?.to_i64()
}

pub(super) fn date(value: &DeValue<'_>) -> Option<Date> {
    let datetime = value.as_datetime()?;
    let date = datetime.date.filter(|_| datetime.time.is_none())?;
    Date::new(date.year, date.month, date.day)
}
