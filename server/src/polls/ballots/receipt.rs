//! Receipts: with theirs, voters find their ballot among those that are published, and can replace it until then.

use crate::applications::{Secrets, from_text};
use crate::storage::Arg;
use domain::typed::one_line;
use serde::{Deserialize, Serialize};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// Letters and digits that can't be confused (Crockford's base 32), in ascending order.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many of them a receipt has.
const LENGTH: usize = 16;

/// How many are between two hyphens.
const GROUP: usize = 4;

/// The receipt of a ballot: 80 random bits, such as `K7QF-29MD-XW4H-83RT`. It's enough to replace the ballot, so
/// `Debug` doesn't show it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Receipt(String);
from_text!(Receipt, |text| Some(Self(text.to_owned())));

impl Receipt {
    /// # Errors
    /// If the system has no random data.
    pub fn random(secrets: &Secrets) -> Result<Self, getrandom::Error> {
        Ok(Self::of_bits(secrets.bytes()?))
    }

    pub fn of_bits(bytes: [u8; 10]) -> Self {
        let bits = bytes.iter().fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte));
        let letters: Vec<char> = (0..LENGTH).rev().map(|place| letter(bits >> (5 * place))).collect();
        Self::of_letters(&letters)
    }

    /// The receipt that somebody typed or pasted: lower case, other hyphens or none, and letters that look like digits.
    /// `None` if it can't be one.
    pub fn typed(text: &str) -> Option<Self> {
        let letters: Option<Vec<char>> = one_line(text)
            .nfkc()
            .filter(|typed| typed.is_alphanumeric())
            .take(LENGTH + 1)
            .map(read)
            .collect();
        let letters = letters.filter(|letters| letters.len() == LENGTH)?;
        Some(Self::of_letters(&letters))
    }

    fn of_letters(letters: &[char]) -> Self {
        let groups: Vec<String> = letters.chunks(GROUP).map(|group| group.iter().collect()).collect();
        Self(groups.join("-"))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The letter for the last five bits.
fn letter(bits: u128) -> char {
    let place = usize::try_from(bits & 31).unwrap_or_default();
    char::from(LETTERS[place])
}

/// The letter that somebody means.
fn read(typed: char) -> Option<char> {
    let letter = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let known = u8::try_from(letter).ok().filter(|letter| LETTERS.contains(letter));
    known.map(char::from)
}

impl fmt::Display for Receipt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Debug for Receipt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Receipt(…)")
    }
}

impl<'a> From<&'a Receipt> for Arg<'a> {
    fn from(receipt: &'a Receipt) -> Self {
        receipt.as_str().into()
    }
}

#[cfg(test)]
mod tests {
    use super::Receipt;

    #[test]
    fn bits_and_receipts_have_the_same_order() {
        let bits = [
            [0; 10],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
            [0x7f, 0xff, 0, 0, 0, 0, 0, 0, 0, 31],
            [0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            [0xff; 10],
        ];
        let receipts: Vec<Receipt> = bits.into_iter().map(Receipt::of_bits).collect();
        let written: Vec<&str> = receipts.iter().map(Receipt::as_str).collect();
        assert_eq!(
            written,
            [
                "0000-0000-0000-0000",
                "0000-0000-0000-0001",
                "FZZG-0000-0000-000Z",
                "G000-0000-0000-0000",
                "ZZZZ-ZZZZ-ZZZZ-ZZZZ",
            ]
        );
        assert!(receipts.is_sorted());
    }

    #[test]
    fn a_receipt_is_read_as_people_type_it() {
        for typed in [
            "K7QF-29MD-XW41-80RT",
            " k7qf 29md xw4l 8Ort ",
            "k7qf29mdxw4i8ort",
            "K7QF–29MD–XW41–80RT.",
            "Ｋ７ＱＦ－２９ＭＤ－ＸＷ４１－８０ＲＴ",
            "\u{feff}K7QF-29MD-\u{200b}XW41-80RT\r\n",
        ] {
            let read = Receipt::typed(typed);
            let read = read.as_ref().map(Receipt::as_str);
            assert_eq!(read, Some("K7QF-29MD-XW41-80RT"), "{typed:?}");
        }
        for wrong in [
            "",
            "K7QF-29MD-XW41-80R",
            "K7QF-29MD-XW41-80RTT",
            "U7QF-29MD-XW41-80RT",
            "Ж7QF-29MD-XW41-80RT",
        ] {
            assert!(Receipt::typed(wrong).is_none(), "{wrong:?}");
        }
    }

    #[test]
    fn debug_output_never_contains_a_receipt() {
        assert_eq!(format!("{:?}", Receipt::of_bits([7; 10])), "Receipt(…)");
    }
}
