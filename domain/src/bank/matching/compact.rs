//! Finds references and numbers in texts, however they were spaced and split.

use super::groups::Group;
use crate::typed::plain;

/// The longest reference, in characters.
const LONGEST: usize = 35;

/// Letters and digits in capitals, without anything else.
pub(super) fn compacted(text: &str) -> String {
    plain(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

/// Whether a number is long enough to be found by chance only rarely. Four digits are also a year.
pub(super) fn is_distinctive(compact: &str) -> bool {
    let has_digit = compact.contains(|c: char| c.is_ascii_digit());
    let has_letter = compact.contains(char::is_alphabetic);
    let length = compact.chars().count();
    has_digit && (length >= 5 || (has_letter && length == 4))
}

/// A part of a text that starts and ends with a group of letters or digits.
pub(super) struct TextPart {
    pub text: String,
    /// Whether it's or contains a part of a day.
    pub has_date: bool,
}

/// Every part that's short enough to be a reference.
pub(super) fn parts(groups: &[Group]) -> impl Iterator<Item = TextPart> {
    (0..groups.len()).flat_map(move |start| {
        let mut text = String::new();
        let mut has_date = false;
        let parts = groups[start..].iter().map_while(move |group| {
            text.push_str(&group.text);
            has_date |= group.in_date;
            (text.len() <= LONGEST).then(|| TextPart {
                text: text.clone(),
                has_date,
            })
        });
        parts.collect::<Vec<_>>()
    })
}

#[cfg(test)]
mod tests {
    use super::super::groups::groups;
    use super::*;

    fn contains(text: &str, number: &str) -> bool {
        parts(&groups(text)).any(|part| part.text == compacted(number))
    }

    #[test]
    fn references_are_found_however_they_are_spaced() {
        for text in [
            "rf18 5390 0754 7034",
            "(RF18-539007547034)",
            "refRF18539007547034vom 1.11.",
            "ＲＦ１８ ５３９０ ０７５４ ７０３４",
        ] {
            assert!(contains(text, "RF18539007547034"), "{text}");
        }
        for text in ["RF185390075470341", "RF19539007547034", ""] {
            assert!(!contains(text, "RF18539007547034"), "{text}");
        }
        assert!(contains("RE+++090/9337/55493+++ danke", "090933755493"));
    }

    #[test]
    fn short_numbers_are_not_distinctive() {
        for (number, distinctive) in [
            ("2026", false),
            ("42", false),
            ("INVOICE", false),
            ("M042", true),
            ("20260", true),
        ] {
            assert_eq!(is_distinctive(number), distinctive, "{number}");
        }
    }
}
