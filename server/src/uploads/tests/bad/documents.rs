//! PDFs that run something, hide something or are cut off.

use super::super::samples::{assert_refused, half, packed_objects, pdf, with_tail};
use crate::uploads::{Refused, UploadFormat};

fn active(name: &'static str) -> Refused {
    Refused::PdfActive { name }
}

#[test]
fn a_document_that_acts_hides_or_is_cut_off_is_refused() {
    let script = b"<< /S /JavaScript /JS (app.alert(1)) >>";
    let objects = [&b"7 0 8 40 "[..], script, &[b' '; 200]].concat();
    let packed = |filter: &str| packed_objects(&format!("/Type /ObjStm {filter}"), &objects);
    assert_refused(vec![
        ("script.pdf", pdf(script, ""), active("JavaScript")),
        (
            "hex.pdf",
            pdf(b"<</S/J#61vaScript /J#53(app.alert\\(1\\))>>", ""),
            active("JavaScript"),
        ),
        ("js.pdf", pdf(b"<< /#4a#53 (app.alert) >>", ""), active("JS")),
        (
            "launch.pdf",
            pdf(b"<< /S /Launch /F (cmd.exe) >>", ""),
            active("Launch"),
        ),
        (
            "carries.pdf",
            pdf(b"<< /Type /EmbeddedFile >>", ""),
            active("EmbeddedFile"),
        ),
        ("opens.pdf", pdf(b"<< /OpenAction 5 0 R >>", ""), active("OpenAction")),
        ("acts.pdf", pdf(b"<< /AA << /O 5 0 R >> >>", ""), active("AA")),
        ("form.pdf", pdf(b"<< /XFA [] >>", ""), active("XFA")),
        ("plays.pdf", pdf(b"<< /Subtype /RichMedia >>", ""), active("RichMedia")),
        (
            "packed.pdf",
            pdf(&packed("/Filter /FlateDecode"), ""),
            active("JavaScript"),
        ),
        (
            "unlabelled.pdf",
            pdf(&packed_objects("/Filter /FlateDecode", &objects), ""),
            active("JavaScript"),
        ),
        (
            "twice.pdf",
            pdf(&packed("/Filter [/ASCIIHexDecode /FlateDecode]"), ""),
            Refused::PdfUnreadable,
        ),
        (
            "hidden-filter.pdf",
            pdf(&packed("/Filter 9 0 R"), ""),
            Refused::PdfUnreadable,
        ),
        (
            "bomb.pdf",
            pdf(&packed_objects("/Type /ObjStm", &vec![b'1'; 65 << 20]), ""),
            Refused::PdfUnreadable,
        ),
        ("encrypted.pdf", pdf(b"<< >>", "/Encrypt 9 0 R"), Refused::PdfEncrypted),
        ("half.pdf", half(pdf(b"<< >>", "")), Refused::Broken(UploadFormat::Pdf)),
        (
            "tail.pdf",
            with_tail(pdf(b"<< >>", ""), b"PK\x03\x04"),
            Refused::Broken(UploadFormat::Pdf),
        ),
    ]);
}

/// A compressed stream of this many megabytes of zeros.
fn bomb(megabytes: usize) -> Vec<u8> {
    packed_objects("/Filter /FlateDecode", &vec![0; megabytes << 20])
}

#[test]
fn s8_a_document_whose_streams_are_elsewhere_or_without_end_is_refused() {
    let twice = packed_objects("/Filter [/FlateDecode /FlateDecode]", &bomb(1));
    let external = |file: &str| {
        let stream = format!("<< /Length 0 /F {file} >>\nstream\n\nendstream");
        pdf(stream.as_bytes(), "")
    };
    assert_refused(vec![
        ("external.pdf", external("(http://example.org/data)"), active("F")),
        ("file.pdf", external("<< /Type /Filespec /F (data) >>"), active("F")),
        ("hex.pdf", external("<64617461>"), active("F")),
        ("reference.pdf", external("9 0 R"), active("F")),
        (
            "filter.pdf",
            pdf(b"<< /Length 0 /FFilter /FlateDecode >>\nstream\n\nendstream", ""),
            active("FFilter"),
        ),
        (
            "bomb.pdf",
            pdf(&bomb(200), ""),
            Refused::PdfTooLarge { most: 160 << 20 },
        ),
        (
            "bombs.pdf",
            pdf(&[&bomb(90)[..], b"\nendobj\n5 0 obj\n", &bomb(90)].concat(), ""),
            Refused::PdfTooLarge { most: 160 << 20 },
        ),
        ("twice.pdf", pdf(&twice, ""), Refused::PdfUnreadable),
    ]);
}
