//! The digits of the world's scripts.

use crate::typed::plain;

/// The zeros of the world's decimal digits. The other nine digits follow each one (Unicode, general category Nd).
#[rustfmt::skip]
const ZEROS: &[u32] = &[
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0,
    0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950,
    0x11bf0, 0x11c50, 0x11d50, 0x11da0, 0x11de0, 0x11f50, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce,
    0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
];

/// One line with ASCII digits, hyphens for minus signs, and apostrophes for every mark that can only group digits.
pub(crate) fn with_plain_digits(typed: &str) -> String {
    let ascii = |c: char| match c {
        '’' | '‘' | 'ʼ' | '′' | '`' | '´' | '٬' => '\'',
        '،' => ',',
        '−' | '‐' | '‑' | '‒' | '–' | '—' | '﹣' => '-',
        other => digit(other).unwrap_or(other),
    };
    plain(typed).chars().map(ascii).collect()
}

fn digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    let code = u32::from(c);
    let at = ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?;
    char::from_digit(code - ZEROS[at], 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f3_digits_are_in_order() {
        assert!(ZEROS.is_sorted());
        for (at, c) in "٠١٢٣٤٥٦٧٨٩".chars().enumerate() {
            assert_eq!(digit(c).and_then(|c| c.to_digit(10)), u32::try_from(at).ok());
        }
        assert_eq!(
            (digit('7'), digit('a'), digit('Ⅷ'), digit('ぁ')),
            (None, None, None, None)
        );
    }
}
