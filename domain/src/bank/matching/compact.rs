//! Finds references and numbers in texts, however they were spaced and split.

use crate::bank::EntryLine;
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

/// Every part of a line's texts that could be a reference: it starts and ends where a word, a group of digits or a piece
/// does. Pieces are joined, because banks split texts at a fixed width.
pub(super) fn parts(line: &EntryLine) -> Vec<String> {
    let pieces = [
        line.text.as_slice(),
        line.bank_text.as_slice(),
        line.end_to_end_id.as_slice(),
    ];
    pieces.into_iter().flat_map(parts_of).collect()
}

fn parts_of(pieces: &[String]) -> Vec<String> {
    let mut compact: Vec<char> = Vec::new();
    let mut edges = Vec::new();
    for piece in pieces {
        let mut previous = ' ';
        for c in plain(piece).chars() {
            if c.is_alphanumeric() {
                if class(c) != class(previous) || previous == ' ' {
                    edges.push(compact.len());
                }
                compact.extend(c.to_uppercase());
                previous = c;
            } else {
                previous = ' ';
            }
        }
    }
    edges.push(compact.len());
    edges.dedup();
    let mut parts = Vec::new();
    for (at, &start) in edges.iter().enumerate() {
        let ends = edges[at + 1..].iter().take_while(|&&end| end - start <= LONGEST);
        parts.extend(ends.map(|&end| compact[start..end].iter().collect::<String>()));
    }
    parts
}

/// Digits, letters, or neither.
fn class(c: char) -> u8 {
    match c {
        c if c.is_numeric() => 1,
        c if c.is_alphabetic() => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contains(pieces: &[&str], number: &str) -> bool {
        let pieces: Vec<String> = pieces.iter().map(|piece| (*piece).to_owned()).collect();
        parts_of(&pieces).contains(&compacted(number))
    }

    #[test]
    fn numbers_are_found_however_they_are_spaced_and_split() {
        for pieces in [
            &["Membership inv 2026-", "0042 / rf18 5390"][..],
            &["INV2026-0042vom 1.11."],
            &["inv.2026/0042"],
            &["(2026 0042)"],
            &["20260042"],
            &["Ｉｎｖ ２０２６-００４２"],
        ] {
            assert!(contains(pieces, "2026-0042"), "{pieces:?}");
        }
        for pieces in [&["12026-0042"][..], &["2026-00421"], &["2026-0043"], &[]] {
            assert!(!contains(pieces, "2026-0042"), "{pieces:?}");
        }
        assert!(contains(&["rf18 5390 0754 7034"], "RF18539007547034"));
        assert!(contains(&["RE+++090/9337/55493+++ danke"], "090933755493"));
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
