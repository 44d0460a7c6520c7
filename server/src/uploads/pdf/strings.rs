//! The bytes of a string (ISO 32000-1, 7.3.4).

use super::names::digit;

/// `text` is the string as it's written, with its marks.
pub(super) fn string(text: &[u8]) -> Vec<u8> {
    match text {
        [b'(', inside @ .., b')'] => literal(inside),
        _ => hexadecimal(text),
    }
}

fn literal(mut rest: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(rest.len());
    loop {
        rest = match rest {
            [] => return bytes,
            [b'\\', b'\r', b'\n', after @ ..] | [b'\\', b'\r' | b'\n', after @ ..] => after,
            [b'\\', b'0'..=b'7', ..] => {
                let digits = rest[1..].iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7'));
                let length = digits.clone().count();
                // The standard ignores an overflow.
                bytes.push(digits.fold(0, |byte: u8, octal| byte << 3 | (octal - b'0')));
                &rest[1 + length..]
            }
            [b'\\', escaped, after @ ..] => {
                bytes.push(match escaped {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'b' => 8,
                    b'f' => 12,
                    other => *other,
                });
                after
            }
            [b'\r', b'\n', after @ ..] | [b'\r', after @ ..] => {
                bytes.push(b'\n');
                after
            }
            [byte, after @ ..] => {
                bytes.push(*byte);
                after
            }
        }
    }
}

/// A missing last digit is a zero.
fn hexadecimal(text: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = text
        .iter()
        .filter(|byte| byte.is_ascii_hexdigit())
        .map(|byte| digit(*byte))
        .collect();
    let pairs = digits.chunks(2);
    pairs.map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0)).collect()
}

#[cfg(test)]
mod tests {
    use super::string;

    #[test]
    fn strings_are_read_as_they_are_written() {
        let table: [(&[u8], &[u8]); 8] = [
            (b"()", b""),
            (b"(a(b)c)", b"a(b)c"),
            (b"(\\n\\r\\t\\b\\f\\(\\)\\\\\\x)", b"\n\r\t\x08\x0c()\\x"),
            (b"(\\1\\12\\1234\\8)", b"\x01\nS48"),
            (b"(a\\\r\nb\\\nc)", b"abc"),
            (b"(a\r\nb\rc\n)", b"a\nb\nc\n"),
            (b"<48 6f\n6C7>", b"Hol\x70"),
            (b"<>", b""),
        ];
        for (text, bytes) in table {
            assert_eq!(string(text), bytes, "{}", text.escape_ascii());
        }
    }
}
