//! PDFs that run something, hide something or are cut off.

use super::super::samples::{
    ID, assert_refused, encrypted, half, packed_objects, pdf, printed, printed_after, with_tail,
};
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

#[test]
fn f30_what_a_printed_document_runs_embeds_or_loads_is_found_in_its_structure() {
    let table: [(&str, &str, &[u8], &'static str); 17] = [
        (
            "script",
            "",
            b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
            "JavaScript",
        ),
        ("escaped", "", b"<< /S /J#61vaScript >>", "JavaScript"),
        ("js", "", b"<< /JS (app.alert) >>", "JS"),
        ("names", "/Names << /JavaScript 5 0 R >>", b"<< >>", "JavaScript"),
        (
            "opens",
            "/OpenAction << /S /URI /URI (https://example.org/) >>",
            b"<< >>",
            "OpenAction",
        ),
        (
            "opens later",
            "/OpenAction 5 0 R",
            b"<< /S /URI /URI (https://example.org/) >>",
            "OpenAction",
        ),
        (
            "opens script",
            "/OpenAction [5 0 R]",
            b"<< /S /JavaScript >>",
            "JavaScript",
        ),
        ("acts", "/AA << /WC 5 0 R >>", b"<< /S /GoTo >>", "AA"),
        ("acts later", "/AA 5 0 R", b"<< /WC << /S /URI >> >>", "AA"),
        ("launch", "", b"<< /S /Launch /F (cmd.exe) >>", "Launch"),
        ("type elsewhere", "", b"[ << /S 6 0 R >> /Launch ]", "Launch"),
        ("carries", "", b"<< /Type /Filespec /EF << /F 6 0 R >> >>", "EF"),
        (
            "file",
            "",
            b"<< /Type /EmbeddedFile /Length 0 >>\nstream\n\nendstream",
            "EmbeddedFile",
        ),
        ("form", "/AcroForm << /XFA [] >>", b"<< >>", "XFA"),
        (
            "sends",
            "",
            b"<< /S /SubmitForm /F (https://example.org/) >>",
            "SubmitForm",
        ),
        (
            "external",
            "",
            b"<< /Length 0 /F (http://example.org/data) >>\nstream\n\nendstream",
            "F",
        ),
        (
            "filter",
            "",
            b"<< /Length 0 /FFilter /FlateDecode >>\nstream\n\nendstream",
            "FFilter",
        ),
    ];
    for (name, catalog, object, found) in table {
        assert_refused(vec![(name, printed(catalog, &[object]), active(found))]);
        let after = printed_after(b"@PJL\r\n", catalog, &[object], "");
        assert_refused(vec![(name, after, active(found))]);
    }
}

#[test]
fn f30_what_is_hidden_from_the_table_of_objects_is_found() {
    let script: &[u8] = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
    let objects = [b"90 0 ", script].concat();
    let packed = |entries: &str| packed_objects(&format!("/Type /ObjStm /N 1 /First 5 {entries}"), &objects);
    let large = [b"90 0 ", script, &vec![b' '; 9 << 20]].concat();
    let large = packed_objects("/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", &large);
    let damaged = |file: Vec<u8>| {
        let at = file.windows(9).rposition(|word| word == b"startxref").unwrap();
        [&file[..at], b"startxref\n7\n%%EOF\n"].concat()
    };
    let wrong_offset = |file: Vec<u8>| {
        let text = b"0000000015 00000 n";
        let at = file.windows(text.len()).position(|word| word == text).unwrap();
        [&file[..at], b"0000000016 00000 n", &file[at + text.len()..]].concat()
    };
    assert_refused(vec![
        (
            "packed.pdf",
            printed("", &[&packed("/Filter /FlateDecode")]),
            active("JavaScript"),
        ),
        ("large.pdf", printed("", &[&large]), active("JavaScript")),
        ("damaged.pdf", damaged(printed("", &[script])), active("JavaScript")),
        ("offset.pdf", wrong_offset(printed("", &[script])), active("JavaScript")),
        (
            "owner.pdf",
            encrypted(&printed_after(b"", "", &[script], ID), ""),
            active("JavaScript"),
        ),
        (
            "locked.pdf",
            encrypted(&printed_after(b"", "", &[], ID), "secret"),
            Refused::PdfEncrypted,
        ),
        (
            "zip.pdf",
            with_tail(printed("", &[]), b"PK\x05\x06"),
            Refused::Broken(UploadFormat::Pdf),
        ),
        (
            "program.pdf",
            printed_after(b"MZ\x90\0", "", &[], ""),
            Refused::Broken(UploadFormat::Pdf),
        ),
        (
            "page.pdf",
            printed_after(b"<html><script>alert(1)</script>", "", &[], ""),
            Refused::Broken(UploadFormat::Pdf),
        ),
        (
            "cut-off.pdf",
            with_tail(printed("", &[]), b"5 0 obj\n<< >>\nendobj\n"),
            Refused::Broken(UploadFormat::Pdf),
        ),
    ]);
}

#[test]
fn f30_what_could_be_an_object_is_found_in_strings_and_comments() {
    let hidden = |object: &str| printed("", &[object.as_bytes()]);
    assert_refused(vec![
        (
            "string.pdf",
            hidden("(5 0 obj << /S /JavaScript >> endobj)"),
            active("JavaScript"),
        ),
        ("comment.pdf", hidden("% 5 0 obj /Launch endobj\n"), active("Launch")),
        ("name.pdf", hidden("[ << /S 6 0 R >> (/Launch ) ]"), active("Launch")),
        (
            "open-string.pdf",
            hidden("( << /S /JavaScript >>"),
            active("JavaScript"),
        ),
        (
            "chain.pdf",
            hidden("<< /OpenAction << /S /GoTo /Next 5 0 R >> >>"),
            active("OpenAction"),
        ),
        (
            "type.pdf",
            hidden("<< /AA << /Type /X /O << /S /URI >> >> >>"),
            active("AA"),
        ),
        ("file.pdf", hidden("<< /EF << /Type /X /F 9 0 R >> >>"), active("EF")),
        (
            "comment-between.pdf",
            hidden("<< /AA % a comment\n 5 0 R >>"),
            active("AA"),
        ),
    ]);
}

/// Libraries that follow the table allocate what it asks for, or recurse as deep as it leads.
#[test]
fn f30_a_table_that_asks_for_too_much_costs_nothing() {
    let table = |dictionary: &str| {
        let stream = format!("<< /Type /XRef {dictionary} /Root 1 0 R /Length 0 >>\nstream\n\nendstream");
        pdf(stream.as_bytes(), "")
    };
    let deep: Vec<String> = (1..10_000)
        .map(|k| format!("{k} 0 obj<</Length {} 0 R>>stream\n\nendstream endobj\n", k + 1))
        .collect();
    let budget = || crate::uploads::Budget::of(tokio::time::Duration::from_secs(20));
    for (file, is_harmless) in [
        (table("/Size 2 /W [9000000000000000 1 1]"), true),
        (table("/Size 2000000000 /W [0 0 0]"), true),
        (pdf(deep.concat().as_bytes(), ""), true),
        (pdf("[ /AA << ".repeat(100_000).as_bytes(), ""), false),
    ] {
        assert_eq!(crate::uploads::accept("large.pdf", file, budget()).is_ok(), is_harmless);
    }
}
