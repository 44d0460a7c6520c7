//! International bank account numbers (ISO 13616).

use super::iban_lengths::iban_length;
use super::mod97::mod_97;
use super::{compact, in_groups_of_four};
use std::fmt;

/// An IBAN with valid check digits and the length of its country, in capitals and without spaces.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Iban(String);

/// Why a text isn't an IBAN.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum IbanError {
    /// Only ASCII letters and digits are allowed.
    Character(char),
    /// It doesn't start with a country that has IBANs.
    Country,
    /// Its country's IBANs have this many characters.
    Length { expected: usize },
    /// There's a typing mistake in it.
    CheckDigits,
}

impl Iban {
    /// Reads an IBAN as people type it, with or without spaces.
    ///
    /// # Errors
    /// If it isn't a valid IBAN.
    pub fn parse(typed: &str) -> Result<Self, IbanError> {
        let text = compact(typed);
        if let Some(other) = text.chars().find(|c| !c.is_ascii_alphanumeric()) {
            return Err(IbanError::Character(other));
        }
        let expected = text.get(..2).and_then(iban_length).ok_or(IbanError::Country)?;
        if text.len() != expected {
            return Err(IbanError::Length { expected });
        }
        let (start, account) = text.split_at(4);
        let has_digits = start[2..].parse().is_ok_and(|digits| (2..=98).contains(&digits));
        if has_digits && mod_97(&format!("{account}{start}")) == Some(1) {
            Ok(Self(text))
        } else {
            Err(IbanError::CheckDigits)
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

    /// The ISO 3166-1 code it starts with.
    pub fn country(&self) -> &str {
        &self.0[..2]
    }

    /// Whether it's a Swiss or Liechtenstein account for payments with a QR reference: its bank has a number from 30000 to
    /// 31999 (Swiss Implementation Guidelines QR-bill 2.3, 4.2.2).
    pub fn is_qr_iban(&self) -> bool {
        matches!(self.country(), "CH" | "LI") && matches!(&self.0[4..6], "30" | "31")
    }
}

impl fmt::Display for Iban {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The registry's examples.
    #[test]
    fn ibans_of_all_lengths_are_read() {
        for (typed, grouped) in [
            ("NO9386011117947", "NO93 8601 1117 947"),
            ("be68 5390 0754 7034", "BE68 5390 0754 7034"),
            ("DE89370400440532013000", "DE89 3704 0044 0532 0130 00"),
            ("GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 19"),
            (
                "MT84MALT011000012345MTLCAST001S",
                "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
            ),
            (
                "LC55HEMM000100010012001200023015",
                "LC55 HEMM 0001 0001 0012 0012 0002 3015",
            ),
        ] {
            assert_eq!(Iban::parse(typed).unwrap().grouped(), grouped);
        }
    }

    #[test]
    fn what_isnt_an_iban_has_its_own_error() {
        for (typed, error) in [
            ("", IbanError::Country),
            ("D", IbanError::Country),
            ("US64SVBKUS6S3300958879", IbanError::Country),
            ("DE8937040044053201300", IbanError::Length { expected: 22 }),
            ("DE98370400440532013000", IbanError::CheckDigits),
            ("DEXX370400440532013000", IbanError::CheckDigits),
            ("DE89-3704", IbanError::Character('-')),
            ("DÉ89370400440532013000", IbanError::Character('É')),
        ] {
            assert_eq!(Iban::parse(typed), Err(error), "{typed}");
        }
    }

    #[test]
    fn qr_ibans_are_recognised() {
        for (typed, is_qr) in [
            ("CH4431999123000889012", true),
            ("CH5800791123000889012", false),
            ("DE89370400440532013000", false),
        ] {
            assert_eq!(Iban::parse(typed).unwrap().is_qr_iban(), is_qr, "{typed}");
        }
    }
}
