use super::samples::{accept, packed_objects, pdf};
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
