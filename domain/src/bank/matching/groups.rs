//! The groups of letters and digits in a text, with what's between them, and the days among them.

use crate::date::Date;
use crate::typed::plain;

/// The longest text that's looked at, in characters. Payments have 140; only undivided batches have more.
const LONGEST_TEXT: usize = 10_000;

/// Letters or digits in a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Group {
    /// In capitals.
    pub text: String,
    pub is_digits: bool,
    /// What's between it and the group before. Empty at a change from letters to digits.
    pub gap: String,
    /// Whether it's a part of a day, such as `01.12.2026`.
    pub in_date: bool,
}

/// The groups of a text. `RF` before digits is a group of its own, because it starts a reference.
pub(super) fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut gap = String::new();
    let mut starts_group = true;
    for c in plain(text).chars().take(LONGEST_TEXT) {
        if !c.is_alphanumeric() {
            gap.push(c);
            starts_group = true;
            continue;
        }
        let is_digits = c.is_ascii_digit();
        starts_group |= groups.last().is_some_and(|last| last.is_digits != is_digits);
        if starts_group {
            if is_digits && gap.is_empty() {
                split_reference_mark(&mut groups);
            }
            groups.push(Group {
                text: String::new(),
                is_digits,
                gap: std::mem::take(&mut gap),
                in_date: false,
            });
            starts_group = false;
        }
        if let Some(last) = groups.last_mut() {
            last.text.extend(c.to_uppercase());
        }
    }
    mark_dates(&mut groups);
    groups
}

fn split_reference_mark(groups: &mut Vec<Group>) {
    let Some(last) = groups.last_mut() else { return };
    if last.text.len() > 2 && last.text.ends_with("RF") {
        last.text.truncate(last.text.len() - 2);
        groups.push(Group {
            text: "RF".to_owned(),
            is_digits: false,
            gap: String::new(),
            in_date: false,
        });
    }
}

fn mark_dates(groups: &mut [Group]) {
    let mut at = 0;
    while at < groups.len() {
        let length = if groups[at].is_digits && is_day(&groups[at].text) && groups[at].gap_separates(at) {
            1
        } else if at + 2 < groups.len() && is_date(&groups[at..at + 3]) {
            3
        } else {
            at += 1;
            continue;
        };
        for group in &mut groups[at..at + length] {
            group.in_date = true;
        }
        at += length;
    }
}

impl Group {
    /// Whether it stands apart from the group before, if there's one. `AL-20261201` is a number.
    fn gap_separates(&self, at: usize) -> bool {
        at == 0 || self.gap.contains(|c| !matches!(c, '-' | '/' | '_' | '#'))
    }
}

/// Eight digits that are a day.
fn is_day(digits: &str) -> bool {
    let parts = |first: usize, second: usize| {
        let (first, rest) = digits.split_at(first);
        let (second, third) = rest.split_at(second);
        [first, second, third]
    };
    digits.len() == 8 && (is_year_first(parts(4, 2)) || is_year_last(parts(2, 2)))
}

/// Three groups of digits with the same mark between them.
fn is_date(groups: &[Group]) -> bool {
    let [first, second, third] = groups else { return false };
    let mark = second.gap.trim();
    let is_separated = matches!(mark, "." | "-" | "/") && third.gap.trim() == mark;
    let texts = [first.text.as_str(), second.text.as_str(), third.text.as_str()];
    is_separated && groups.iter().all(|group| group.is_digits) && (is_year_first(texts) || is_year_last(texts))
}

fn is_year_first([year, month, day]: [&str; 3]) -> bool {
    year.len() == 4 && exists(year, month, day)
}

fn is_year_last([first, second, year]: [&str; 3]) -> bool {
    match year.len() {
        4 => exists(year, second, first) || exists(year, first, second),
        2 => exists(&format!("20{year}"), second, first),
        _ => false,
    }
}

fn exists(year: &str, month: &str, day: &str) -> bool {
    let is_short = |text: &str| matches!(text.len(), 1 | 2);
    let number = |text: &str| text.parse().ok().filter(|_| is_short(text));
    let year = year.parse().ok().filter(|year| (1900..2200).contains(year));
    match (year, number(month), number(day)) {
        (Some(year), Some(month), Some(day)) => Date::new(year, month, day).is_some(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_groups_of_letters_and_digits() {
        let found = groups("Rechnung AL-2026/0001, refRF18 ６");
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|group| (group.gap.as_str(), group.text.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("", "RECHNUNG"),
                (" ", "AL"),
                ("-", "2026"),
                ("/", "0001"),
                (", ", "REF"),
                ("", "RF"),
                ("", "18"),
                (" ", "6"),
            ]
        );
    }

    #[test]
    fn days_are_recognised() {
        for (text, dates) in [
            ("am 01.12.2026 bezahlt", 3),
            ("1. 12. 26", 3),
            ("2026-12-01", 3),
            ("12/31/2026", 3),
            ("vom 20261201", 1),
            ("01122026", 1),
            ("2026-0001", 0),
            ("20260001", 0),
            ("31.02.2026", 0),
            ("AL20261201", 0),
            ("090/9337/55493", 0),
        ] {
            let found = groups(text).iter().filter(|group| group.in_date).count();
            assert_eq!(found, dates, "{text}");
        }
    }
}
