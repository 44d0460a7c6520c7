use super::samples::{accept, packed_objects, pdf, printed, printed_after, with_tail};
use crate::uploads::StoredFormat;

#[test]
fn a_plain_document_is_kept_as_it_is() {
    let bytes = pdf(
        &packed_objects("/Type /ObjStm /Filter /FlateDecode", b"7 0 << /Title (x) >>"),
        "",
    );
    let accepted = accept("Report v1.2.PDF", bytes.clone()).unwrap();
    assert_eq!(
        (accepted.kind, accepted.name.as_str()),
        (StoredFormat::Pdf, "Report v1.2.pdf")
    );
    assert_eq!((accepted.bytes, accepted.width), (bytes, None));
    assert!(accepted.kind.is_attachment());
}

#[test]
fn a_script_in_a_page_s_own_packed_text_is_only_text() {
    let page = packed_objects("/Filter /FlateDecode", b"BT (what /JavaScript does) Tj ET");
    assert!(accept("a.pdf", pdf(&page, "")).is_ok());
}

#[test]
fn two_letters_in_packed_data_are_chance() {
    assert!(accept("a.pdf", pdf(b"<< >>\nstream\n\xf3\x91/JS(\x80\xfe\nendstream", "")).is_ok());
}

#[test]
fn links_are_no_actions() {
    assert!(accept("a.pdf", pdf(b"<< /S /URI /URI (https://example.org/) >>", "")).is_ok());
}

#[test]
fn a_file_of_nothing_but_beginnings_ends() {
    let streams = b"stream\n\x78\x9c".repeat(17_000);
    assert!(accept("a.pdf", pdf(&streams, "")).is_err());
}

#[test]
fn s8_a_document_with_large_pictures_and_short_filters_is_kept() {
    for object in [
        packed_objects("/Filter /FlateDecode", &vec![7; 100 << 20]),
        packed_objects("/F /Fl", b"short"),
        packed_objects("/F [/Fl]", b"short"),
    ] {
        assert!(accept("report.pdf", pdf(&object, "")).is_ok());
    }
}

#[test]
fn f30_a_harmless_printed_document_is_kept() {
    let link: &[u8] = b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI \
        /URI (https://example.org/docs/Web/JavaScript/AA/Launch) >> >>";
    let plain = printed("", &[]);
    let after = |tail: &[u8]| with_tail(plain.clone(), tail);
    let comment: &[u8] = b"(a string about /JavaScript) % and a /Launch in a comment\n";
    let font: &[u8] = b"<< /Font << /AA << /Type /Font >> /JS << /Type /Font >> /EF << /Type /Font >> >> >>";
    let packed = packed_objects(
        "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode",
        b"90 0 << /Title (x) >>",
    );
    let packed_link = packed_objects(
        "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode",
        &[b"90 0 ", link].concat(),
    );
    for (name, file) in [
        ("plain", plain.clone()),
        ("link", printed("", &[link])),
        ("place", printed("/OpenAction [3 0 R /XYZ null null 0]", &[])),
        ("action", printed("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>", &[])),
        ("comment", printed("", &[comment])),
        ("font", printed("", &[font])),
        ("packed", printed("", &[&packed])),
        ("packed link", printed("", &[&packed_link])),
        (
            "print flag",
            printed("", &[b"<< /Type /Annot /F 4 /Contents (Our upstream policy) >>"]),
        ),
        (
            "address",
            printed("", &[b"<< /S /URI /URI (https://example.org/title/Encrypt) >>"]),
        ),
        ("empty", printed("/AA << >>", &[])),
        (
            "before",
            printed_after(b"\x1b%-12345X@PJL SET A=B\r\n", "", &[link], ""),
        ),
        ("line", printed_after(b"\n", "", &[link], "")),
        (
            "before, counted from the header",
            [&b"HTTP/1.1 200 OK\r\n\r\n"[..], &printed("", &[link])].concat(),
        ),
        ("zeros", after(&[0; 4_000])),
        ("printer", after(b"\x1b%-12345X@PJL EOJ\r\n")),
        ("page", after(b"<!-- served in 3 ms -->\n")),
    ] {
        let accepted = accept("report.pdf", file.clone());
        assert_eq!(accepted.map(|accepted| accepted.bytes), Ok(file), "{name}");
    }
}
