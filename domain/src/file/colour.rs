//! Colours as programme files write them.

/// Red, green, blue.
pub(super) type Rgb = [u8; 3];

/// Reads `#rrggbb`.
pub(super) fn parse(text: &str) -> Option<Rgb> {
    let digits = text
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_has_six_digits() {
        assert_eq!(parse("#0b5fff"), Some([11, 95, 255]));
        assert_eq!(parse("#0b5ff"), None);
        assert_eq!(parse("#ééé"), None);
    }
}
