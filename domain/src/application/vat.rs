//! VAT numbers, as printed on letterheads.

use super::read::AnswerError;
use crate::number::with_plain_digits;
use crate::unicode::uppercase;

/// Reads a VAT number with its country code, or one that's as long as those of countries without codes (GST, ABN, CNPJ).
/// Spaces, dots and hyphens are removed, and so are words before the number.
pub(super) fn vat(typed: &str) -> Result<String, AnswerError> {
    let plain = uppercase(&with_plain_digits(typed)).replace('Ε', "E").replace('Λ', "L");
    let number = plain.rsplit(':').next().unwrap_or_default();
    let mut words = number.split(' ').filter(|word| !word.is_empty()).peekable();
    while words.next_if(|word| is_name(word)).is_some() {}
    let separators = [' ', '.', '-', '/'];
    let bare = words.collect::<String>().replace(separators, "");
    let body = bare.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let digits = body.bytes().filter(u8::is_ascii_digit).count();
    let has_country = bare.bytes().take(2).all(|b| b.is_ascii_alphabetic());
    // Old Irish numbers contain + or *.
    let is_written = bare
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'*'));
    let is_long_enough = if has_country {
        digits >= 2
    } else {
        digits >= 7 && bare.len() >= 10
    };
    let most = if has_country && !bare.starts_with("CHE") {
        17
    } else {
        18
    };
    if is_written && is_long_enough && (4..=most).contains(&bare.len()) {
        Ok(bare)
    } else {
        Err(AnswerError::NotVat)
    }
}

/// Whether a word before the number is the name of the tax or of the number, such as "VAT No.", and not a country code.
fn is_name(word: &str) -> bool {
    let letters = word.trim_end_matches('.');
    let is_code = letters.len() == 2 && letters == word || word.starts_with("CHE");
    !is_code && !word.chars().any(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f8_vat_numbers_are_understood_as_printed() {
        for (typed, read) in [
            ("CHE-123.456.789 MWST", "CHE123456789MWST"),
            ("CHE-123.456.789 TVA", "CHE123456789TVA"),
            ("CHE-123.456.789 IVA", "CHE123456789IVA"),
            ("CHE 123 456 789 HR/MWST", "CHE123456789HRMWST"),
            ("UID: CHE-123.456.789", "CHE123456789"),
            ("DE 123 456 789", "DE123456789"),
            ("de123456789", "DE123456789"),
            ("DE\u{2011}123456789", "DE123456789"),
            ("USt-IdNr.: DE123456789", "DE123456789"),
            ("VAT No. GB 123 4567 89", "GB123456789"),
            ("P. IVA IT 01234567890", "IT01234567890"),
            ("GBGD001", "GBGD001"),
            ("XI123456789", "XI123456789"),
            ("ATU12345678", "ATU12345678"),
            ("BE 0123.456.789", "BE0123456789"),
            ("FR 1A 123456789", "FR1A123456789"),
            ("ESX1234567R", "ESX1234567R"),
            ("NL123456789B01", "NL123456789B01"),
            ("NL 1234.56.789.B.01", "NL123456789B01"),
            ("IE1+23456A", "IE1+23456A"),
            ("IE1234567WA", "IE1234567WA"),
            ("ΕΛ 123456789", "EL123456789"),
            ("RO12", "RO12"),
            ("NO 923 456 789 MVA", "NO923456789MVA"),
            ("SE123456789001", "SE123456789001"),
            ("EU372001234", "EU372001234"),
            ("IN 27AAPFU0939F1ZV", "IN27AAPFU0939F1ZV"),
            ("27AAPFU0939F1ZV", "27AAPFU0939F1ZV"),
            ("ABN 51 824 753 556", "51824753556"),
            ("12.345.678/0001-95", "12345678000195"),
            ("T1234567890123", "T1234567890123"),
            ("123456789 RT0001", "123456789RT0001"),
            ("100123456700003", "100123456700003"),
            ("ＤＥ１２３４５６７８９", "DE123456789"),
            ("١٠٠١٢٣٤٥٦٧٠٠٠٠٣", "100123456700003"),
            ("DE\u{200b}123456789\u{200e}", "DE123456789"),
        ] {
            assert_eq!(vat(typed).as_deref(), Ok(read), "{typed}");
        }
        for typed in [
            "",
            "123",
            "123456789",
            "none",
            "DE",
            "DE1",
            "D",
            "n/a",
            "DE123456789 (Berlin)",
            "VAT",
            "€123456789012",
            "DE1234567890123456",
        ] {
            assert_eq!(vat(typed), Err(AnswerError::NotVat), "{typed}");
        }
    }
}
