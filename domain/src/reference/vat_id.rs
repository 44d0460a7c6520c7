//! VAT IDs with the code of their country: `DE123456789`.

use super::compact;
use crate::country::CODES;
use std::fmt;

/// Codes of VAT IDs that aren't those of countries: Greece, and Northern Ireland (Directive 2006/112/EC, article 215).
const OTHER_CODES: [&str; 2] = ["EL", "XI"];

/// A VAT ID that starts with the code of its country, in capitals and without spaces. Other countries have numbers without a
/// code, which aren't VAT IDs in invoices as data (EN 16931, BR-CO-09).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct VatId(String);

impl VatId {
    /// Reads a VAT ID as people type it, with or without spaces, dots and hyphens. `None` if it has no country's code.
    pub fn parse(typed: &str) -> Option<Self> {
        let text: String = compact(typed).chars().filter(|c| !".-/".contains(*c)).collect();
        let country = text.get(..2)?;
        let is_code = CODES.binary_search(&country).is_ok() || OTHER_CODES.contains(&country);
        let number = &text[2..];
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        // Old Irish numbers contain + or *.
        let is_written = number
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'*'));
        // More letters at the start are words: `VAT ID …`.
        let letters = number.bytes().take_while(u8::is_ascii_alphabetic).count();
        let is_number = is_written && digits >= 2 && letters <= 2 && number.len() <= 16;
        (is_code && is_number).then_some(Self(text))
    }

    /// In capitals, without spaces.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for VatId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::VatId;

    #[test]
    fn only_numbers_with_a_country_are_vat_ids() {
        for (typed, read) in [
            ("de 123.456-789", Some("DE123456789")),
            ("EL094014201", Some("EL094014201")),
            ("XI123456789", Some("XI123456789")),
            ("CHE-123.456.789 MWST", Some("CHE123456789MWST")),
            ("IE1A23456A", Some("IE1A23456A")),
            ("51 824 753 556", None),
            ("QQ123456789", None),
            ("DE", None),
            ("DÉ123456789", None),
            ("VAT ID DE123456789", None),
            ("", None),
        ] {
            assert_eq!(VatId::parse(typed).as_ref().map(VatId::as_str), read, "{typed}");
        }
    }
}
