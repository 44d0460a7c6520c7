//! Creditor references: `RF18 5390 0754 7034` (ISO 11649).

use super::mod97::{check_digits, mod_97};
use super::{compact, in_groups_of_four};
use std::fmt;

/// The most characters after `RF` and the two check digits (ISO 11649).
const LONGEST: usize = 21;

/// A reference with valid check digits, in capitals and without spaces.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CreditorReference(String);

/// Why a text isn't a creditor reference, or can't become one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CreditorReferenceError {
    /// Nothing is left after `RF` and the check digits.
    Empty,
    /// More than 21 characters after the check digits.
    TooLong,
    /// Only ASCII letters and digits are allowed.
    Character(char),
    /// It doesn't start with `RF` and two digits.
    NoPrefix,
    /// There's a typing mistake in it.
    CheckDigits,
}

impl CreditorReference {
    /// Makes a reference from a text such as an invoice number. Spaces and `- / . _ : #` are left out, so `1-23` and
    /// `12-3` have the same reference.
    ///
    /// # Errors
    /// If the text is empty, too long, or contains another character.
    pub fn from_text(text: &str) -> Result<Self, CreditorReferenceError> {
        let text: String = compact(text).chars().filter(|&c| !is_separator(c)).collect();
        check_body(&text)?;
        let digits = check_digits(&text, "RF").ok_or(CreditorReferenceError::CheckDigits)?;
        Ok(Self(format!("RF{digits:02}{text}")))
    }

    /// Reads a reference as people type it, with or without spaces.
    ///
    /// # Errors
    /// If it isn't a valid reference.
    pub fn parse(typed: &str) -> Result<Self, CreditorReferenceError> {
        let text = compact(typed);
        let rest = text.strip_prefix("RF").ok_or(CreditorReferenceError::NoPrefix)?;
        let (Some(digits), Some(body)) = (rest.get(..2), rest.get(2..)) else {
            return Err(CreditorReferenceError::NoPrefix);
        };
        // 00, 01 and 99 have the right remainder, but aren't the result of any computation.
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CreditorReferenceError::NoPrefix);
        }
        check_body(body)?;
        let is_valid =
            (2..=98).contains(&digits.parse().unwrap_or(0)) && mod_97(&format!("{body}RF{digits}")) == Some(1);
        if is_valid {
            Ok(Self(text))
        } else {
            Err(CreditorReferenceError::CheckDigits)
        }
    }

    /// In capitals, without spaces: the form for data and QR codes.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups of four, for people.
    pub fn grouped(&self) -> String {
        in_groups_of_four(&self.0)
    }
}

impl fmt::Display for CreditorReference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

fn check_body(text: &str) -> Result<(), CreditorReferenceError> {
    if let Some(other) = text.chars().find(|c| !c.is_ascii_alphanumeric()) {
        return Err(CreditorReferenceError::Character(other));
    }
    match text.len() {
        0 => Err(CreditorReferenceError::Empty),
        1..=LONGEST => Ok(()),
        _ => Err(CreditorReferenceError::TooLong),
    }
}

const fn is_separator(c: char) -> bool {
    matches!(c, '-' | '/' | '.' | '_' | ':' | '#' | '‐' | '‑' | '–')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first is the standard's own example.
    #[test]
    fn a_reference_has_the_check_digits_of_its_text() {
        for (text, reference) in [
            ("539007547034", "RF18539007547034"),
            ("2026-0042", "RF8820260042"),
            ("inv / 2026_0042", "RF73INV20260042"),
        ] {
            let made = CreditorReference::from_text(text).unwrap();
            assert_eq!(made.as_str(), reference, "{text}");
            assert_eq!(CreditorReference::parse(reference), Ok(made));
        }
    }

    #[test]
    fn references_are_read_as_people_type_them() {
        let made = CreditorReference::from_text("539007547034").unwrap();
        for typed in [
            "rf18 5390 0754 7034",
            " RF18\u{a0}5390\u{200b}07547034 ",
            "ＲＦ18539007547034",
        ] {
            assert_eq!(CreditorReference::parse(typed), Ok(made.clone()), "{typed}");
        }
        assert_eq!(made.grouped(), "RF18 5390 0754 7034");
    }

    #[test]
    fn what_isnt_a_reference_has_its_own_error() {
        for (typed, error) in [
            ("", CreditorReferenceError::NoPrefix),
            ("RF", CreditorReferenceError::NoPrefix),
            ("RF1é5", CreditorReferenceError::NoPrefix),
            ("539007547034", CreditorReferenceError::NoPrefix),
            ("RF18", CreditorReferenceError::Empty),
            ("RF18539007547043", CreditorReferenceError::CheckDigits),
            ("RF18-5390", CreditorReferenceError::Character('-')),
            ("RF181234567890123456789012", CreditorReferenceError::TooLong),
        ] {
            assert_eq!(CreditorReference::parse(typed), Err(error), "{typed}");
        }
        assert_eq!(CreditorReference::from_text("- /"), Err(CreditorReferenceError::Empty));
        assert_eq!(
            CreditorReference::from_text("Ü1"),
            Err(CreditorReferenceError::Character('Ü'))
        );
    }
}
