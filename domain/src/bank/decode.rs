//! Bytes of a bank's file as text.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text, and whether it contains characters that couldn't be decoded. A text that's valid UTF-8 is UTF-8, whatever it
/// says about itself: banks and spreadsheet programs convert files without changing the declaration.
pub(crate) fn decoded(bytes: &[u8]) -> (String, bool) {
    let encoding = byte_order_mark(bytes).unwrap_or_else(|| guessed(bytes));
    let (text, _, has_errors) = encoding.decode(bytes);
    (text.into_owned(), has_errors)
}

fn byte_order_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    Encoding::for_bom(bytes).map(|(encoding, _)| encoding)
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    match bytes {
        [0, b, ..] if *b != 0 => UTF_16BE,
        [b, 0, ..] if *b != 0 => UTF_16LE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => declared(bytes)
            .filter(|encoding| *encoding != UTF_8 && encoding.is_ascii_compatible())
            .unwrap_or(WINDOWS_1252),
    }
}

/// What the XML declaration says.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let declaration = start.split_once("<?xml")?.1.split_once("?>")?.0;
    let value = declaration
        .split_once("encoding")?
        .1
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Encoding::for_label(value[1..].split(quote).next()?.as_bytes())
}

/// Finds lines quickly.
pub(super) struct LineIndex(Vec<usize>);

impl LineIndex {
    pub fn new(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// The line that contains a byte, from 1.
    pub fn line(&self, at: usize) -> u32 {
        u32::try_from(self.0.partition_point(|&end| end < at) + 1).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_decoded_by_what_they_are() {
        let declared = |encoding: &str| format!("<?xml version=\"1.0\" encoding='{encoding}'?>ü").into_bytes();
        let latin = |encoding: &str| {
            WINDOWS_1252
                .encode(std::str::from_utf8(&declared(encoding)).unwrap())
                .0
                .into_owned()
        };
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        for bytes in [
            declared("UTF-8"),
            declared("ISO-8859-1"),
            declared("UTF-16"),
            latin("ISO-8859-1"),
            latin("UTF-8"),
            latin("no such encoding"),
            [b"\xef\xbb\xbf".to_vec(), declared("UTF-8")].concat(),
            wide("<?xml version=\"1.0\"?>ü"),
            wide("\u{feff}<ü"),
        ] {
            let (text, has_errors) = decoded(&bytes);
            assert!(text.ends_with('ü') && text.starts_with('<') && !has_errors, "{text}");
        }
        let (text, _) = decoded(
            "<?xml encoding=\"ISO-8859-15\"?>\u{20ac}"
                .replace('€', "#")
                .replace('#', "x")
                .as_bytes(),
        );
        assert!(text.ends_with('x'));
    }

    #[test]
    fn lines_are_counted_from_one() {
        let lines = LineIndex::new("a\nb\n\nc");
        assert_eq!([0, 1, 2, 4, 5].map(|at| lines.line(at)), [1, 1, 2, 3, 4]);
    }
}
