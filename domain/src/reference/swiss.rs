//! Swiss QR references: 27 digits, of which the last checks the others.

use super::compact;
use std::fmt;

/// What digits carry to the next one (modulo 10, recursive; Swiss Implementation Guidelines QR-bill 2.3, annex B).
const CARRY: [u8; 10] = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

/// A QR reference with a valid check digit, as 27 digits.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct QrReference(String);

impl QrReference {
    /// Reads 27 digits, with or without spaces. `None` if the check digit is wrong, or all digits are zero.
    pub fn parse(typed: &str) -> Option<Self> {
        let text = compact(typed);
        if text.len() != 27 {
            return None;
        }
        let made = Self::from_number(&text[..text.floor_char_boundary(26)])?;
        (made.0 == text).then_some(made)
    }

    /// Makes a reference from at most 26 digits. `None` if it's anything else, or zero.
    pub fn from_number(digits: &str) -> Option<Self> {
        let are_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
        if digits.len() > 26 || !are_digits || digits.bytes().all(|byte| byte == b'0') {
            return None;
        }
        let carry = digits
            .bytes()
            .fold(0, |carry: u8, digit| CARRY[usize::from((carry + digit - b'0') % 10)]);
        Some(Self(format!("{digits:0>26}{}", (10 - carry) % 10)))
    }

    /// Its 27 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// As on a Swiss bill: two digits, then groups of five.
impl fmt::Display for QrReference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, rest) = self.0.split_at(2);
        out.write_str(first)?;
        for group in 0..5 {
            write!(out, " {}", &rest[group * 5..group * 5 + 5])?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The guidelines' examples.
    #[test]
    fn the_last_digit_checks_the_others() {
        for (typed, printed) in [
            ("210000000003139471430009017", "21 00000 00003 13947 14300 09017"),
            ("00 00000 00000 00000 00000 00012", ""),
            ("21 00000 00003 13947 14300 09018", ""),
            ("000000000000000000000000000", ""),
            ("2100000000031394714300090", ""),
            ("21000000000313947143000901é", ""),
            ("", ""),
        ] {
            let read = QrReference::parse(typed).map(|reference| reference.to_string());
            assert_eq!(read.unwrap_or_default(), printed, "{typed}");
        }
        let made = QrReference::from_number("21000000000313947143000901").unwrap();
        assert_eq!(made.as_str(), "210000000003139471430009017");
        assert_eq!(QrReference::from_number("1234").unwrap().as_str().len(), 27);
    }
}
