//! Files in unknown formats, or too large to check.

use super::super::samples::{assert_refused, png, svg, with_tail};
use crate::uploads::Refused;

#[test]
fn a_file_that_is_none_of_ours_is_refused() {
    assert_refused(vec![
        ("empty.png", vec![], Refused::Empty),
        (
            "moving.gif",
            b"GIF89a\x20\0\x20\0\0\0\0;".to_vec(),
            Refused::UnknownKind,
        ),
        (
            "page.png",
            b"<!doctype html><html><script>alert(1)</script></html>".to_vec(),
            Refused::UnknownKind,
        ),
        (
            "page.svg",
            b"<html><svg xmlns='http://www.w3.org/2000/svg'/></html>".to_vec(),
            Refused::UnknownKind,
        ),
        (
            "setup.pdf",
            with_tail(b"MZ\x90\0\x03\0\0\0".to_vec(), &[0; 512]),
            Refused::UnknownKind,
        ),
        ("logo.zip", b"PK\x03\x04\x14\0\0\0".to_vec(), Refused::UnknownKind),
        (
            "utf16.svg",
            "<svg/>".encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Refused::UnknownKind,
        ),
        (
            "large.pdf",
            with_tail(b"%PDF-1.7\n".to_vec(), &vec![b' '; 11 << 20]),
            Refused::TooLarge { most: 10 << 20 },
        ),
        (
            "large.png",
            with_tail(png(32, 32), &vec![0; 5 << 20]),
            Refused::TooLarge { most: 5 << 20 },
        ),
        (
            "large.svg",
            svg(&" ".repeat(512 << 10)),
            Refused::TooLarge { most: 512 << 10 },
        ),
    ]);
}
