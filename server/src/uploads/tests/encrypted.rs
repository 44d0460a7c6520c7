//! PDFs that are encrypted. Most only restrict printing and copying, and open without a password.

use super::samples::{ID, accept, assert_refused, deflated, encrypted_stream, opening, printed_after};
use crate::uploads::Refused;

const OPENING: [(&str, &[u8]); 7] = [
    ("rc4-40.pdf", include_bytes!("encrypted/rc4-40.pdf")),
    ("rc4-128.pdf", include_bytes!("encrypted/rc4-128.pdf")),
    ("rc4-v4.pdf", include_bytes!("encrypted/rc4-v4.pdf")),
    ("aes-128.pdf", include_bytes!("encrypted/aes-128.pdf")),
    (
        "aes-128-plain-metadata.pdf",
        include_bytes!("encrypted/aes-128-plain-metadata.pdf"),
    ),
    ("aes-256.pdf", include_bytes!("encrypted/aes-256.pdf")),
    ("aes-256-r5.pdf", include_bytes!("encrypted/aes-256-r5.pdf")),
];
const RC4: &[u8] = include_bytes!("encrypted/rc4-128.pdf");
const AES_128: &[u8] = include_bytes!("encrypted/aes-128.pdf");
const AES_256: &[u8] = include_bytes!("encrypted/aes-256.pdf");

const SCRIPT: &[u8] = b"90 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>";
const TITLE: &[u8] = b"90 0 << /Title (x) >>";
const OBJECTS: &str = "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode";

/// `file` with the first `from` replaced.
fn with(file: &[u8], from: &str, to: &str) -> Vec<u8> {
    let at = file
        .windows(from.len())
        .position(|word| word == from.as_bytes())
        .unwrap();
    [&file[..at], to.as_bytes(), &file[at + from.len()..]].concat()
}

/// The object that's the encryption dictionary of one of the files.
fn handler(file: &[u8]) -> &[u8] {
    let at = |word: &[u8]| file.windows(word.len()).position(|window| window == word).unwrap();
    &file[at(b"7 0 obj")..at(b"8 0 obj")]
}

fn active(name: &'static str) -> Refused {
    Refused::PdfActive { name }
}

#[test]
fn f30_a_document_that_opens_without_a_password_is_kept() {
    for (name, file) in OPENING {
        assert_eq!(
            accept(name, file.to_vec()).map(|accepted| accepted.bytes),
            Ok(file.to_vec()),
            "{name}"
        );
    }
}

#[test]
fn f30_a_script_in_an_encrypted_document_is_found() {
    let files: [(&str, &[u8]); 4] = [
        ("rc4-40.pdf", include_bytes!("encrypted/rc4-40-script.pdf")),
        ("rc4-128.pdf", include_bytes!("encrypted/rc4-128-script.pdf")),
        ("aes-128.pdf", include_bytes!("encrypted/aes-128-script.pdf")),
        ("aes-256.pdf", include_bytes!("encrypted/aes-256-script.pdf")),
    ];
    assert_refused(files.map(|(name, file)| (name, file.to_vec(), active("JS"))).to_vec());
}

#[test]
fn f30_a_document_that_needs_a_password_or_has_a_damaged_handler_is_refused() {
    let user = include_bytes!("encrypted/aes-256-user.pdf").to_vec();
    assert_refused(vec![("user.pdf", user, Refused::PdfEncrypted)]);
    let table: [(&[u8], &str, &str); 26] = [
        // The check doesn't match, because it belongs to another password.
        (RC4, "/U <", "/U <00"),
        (RC4, "/O <", "/O <00"),
        (RC4, "/P -4", "/P -8"),
        (RC4, "/ID [<31", "/ID [<32"),
        (AES_256, "/U <", "/U <00"),
        (AES_128, "/Filter /Standard", "/EncryptMetadata false /Filter /Standard"),
        // Nothing that a standard handler has.
        (RC4, "/V 2", "/V 3"),
        (RC4, "/V 2", "/V 99999999999999999999"),
        (RC4, "/R 3", "/R 4"),
        (RC4, "/R 3", ""),
        (RC4, "/Length 128 /O", "/Length 0 /O"),
        (RC4, "/Length 128 /O", "/Length 9999999999 /O"),
        (RC4, "/Length 128 /O", "/Length -128 /O"),
        (RC4, "/Length 128 /O", "/Length 9 0 R /O"),
        (RC4, "/O <", "/O <> /X <"),
        (RC4, "/U <", "/U /"),
        (RC4, "/P -4", "/P (-4)"),
        (RC4, "/P -4", "/P -4 /P -4"),
        (RC4, "/Filter /Standard", "/Filter /Adobe.PubSec"),
        (RC4, "/Filter /Standard", "/Filter 9 0 R"),
        (AES_128, "/CFM /AESV2", "/CFM /AESV3"),
        (AES_128, "/CFM /AESV2", "/CFM /None"),
        (AES_128, "/StmF /StdCF", "/StmF /Other"),
        (AES_128, "/CF <<", "/CF 9 0 R /X <<"),
        (AES_256, "/UE <", "/UE <> /X <"),
        (AES_256, "/Encrypt 7 0 R", "/Encrypt 9 0 R /Encrypt << >>"),
    ];
    for (file, from, to) in table {
        assert_refused(vec![(to, with(file, from, to), Refused::PdfEncrypted)]);
    }
}

/// Viewers could use another handler than ours, and see other objects.
#[test]
fn f30_a_document_that_could_have_a_second_handler_is_refused() {
    let object = handler(RC4);
    let inside = std::str::from_utf8(&object[7..object.len() - 8]).unwrap();
    let before = |hidden: &str| with(RC4, "7 0 obj", &format!("{hidden}\n7 0 obj"));
    assert!(accept("one.pdf", before("10 0 obj\n<< /Filter /X /O (x) >>\nendobj")).is_ok());
    for hidden in [
        format!("10 0 obj{inside}endobj"),
        format!("10 0 obj\n({inside}7 0 obj{inside})\nendobj"),
        format!("% 7 0 obj {}", inside.replace('\n', " ")),
        format!("10 0 obj\n<< >>\nstream\n7 0 obj{inside}\nendstream\nendobj"),
        "10 0 obj\n<< /Filter 11 0 R /#4f 12 0 R /U 13 0 R >>\nendobj".to_owned(),
        format!("trailer << /Encrypt {inside} >>"),
    ] {
        assert_refused(vec![(&hidden, before(&hidden), Refused::PdfEncrypted)]);
    }
    // Only the trailer says that a document is encrypted, wherever it is.
    let trailers = [
        "(trailer << /Encrypt 9 0 R >>)",
        "% trailer << /#45ncrypt 9 0 R >>",
        "<< /Encrypt % 9\n 9 0 R >>",
        "<< /Encrypt\0<< >> >>",
    ];
    for trailer in trailers {
        let file = printed_after(b"", "", &[trailer.as_bytes()], ID);
        assert_refused(vec![(trailer, file, Refused::PdfEncrypted)]);
    }
}

#[test]
fn f30_what_an_encrypted_stream_hides_is_found() {
    let stream = |header: &str, number: u32, dictionary: &str, objects: &[u8]| {
        opening(&encrypted_stream(header, number, dictionary, &deflated(objects)))
    };
    assert!(accept("title.pdf", stream("17", 17, OBJECTS, TITLE)).is_ok());
    assert!(
        accept(
            "page.pdf",
            stream("17", 17, "/Filter /FlateDecode", b"BT (/JavaScript) Tj ET")
        )
        .is_ok()
    );
    let undeclared = "/N 1 /First 5 /Filter /FlateDecode";
    let plain = [
        &b"17 0 obj\n"[..],
        &super::samples::packed_objects(OBJECTS, TITLE),
        b"\nendobj\n",
    ]
    .concat();
    let unpacked = encrypted_stream("17", 17, "/Type /ObjStm /N 1 /First 5", TITLE);
    let long = format!("{} {OBJECTS}", " ".repeat(5_000));
    assert_refused(vec![
        ("script.pdf", stream("17", 17, OBJECTS, SCRIPT), active("JavaScript")),
        (
            "undeclared.pdf",
            stream("17", 17, undeclared, SCRIPT),
            active("JavaScript"),
        ),
        (
            "unlabelled.pdf",
            stream("17", 17, "/Filter /FlateDecode", SCRIPT),
            active("JavaScript"),
        ),
        ("long.pdf", stream("17", 17, &long, SCRIPT), active("JavaScript")),
        // The table of objects can point at the second digit.
        ("digit.pdf", stream("17", 7, OBJECTS, SCRIPT), Refused::PdfUnreadable),
        (
            "digit-unlabelled.pdf",
            stream("17", 7, "/Filter /FlateDecode", SCRIPT),
            active("JavaScript"),
        ),
        // The number is another one for a viewer that skips comments.
        (
            "comment.pdf",
            stream("17 % 18\n", 17, OBJECTS, TITLE),
            Refused::PdfUnreadable,
        ),
        (
            "comments.pdf",
            stream("17 0 % 17\n", 17, OBJECTS, TITLE),
            Refused::PdfUnreadable,
        ),
        (
            "filter.pdf",
            stream("17", 17, "/N 1 /First 5 /Filter /LZWDecode", TITLE),
            Refused::PdfUnreadable,
        ),
        (
            "crypt.pdf",
            stream("17", 17, &format!("/F /Crypt {OBJECTS}"), TITLE),
            Refused::PdfUnreadable,
        ),
        ("plain.pdf", opening(&plain), Refused::PdfUnreadable),
        ("unpacked.pdf", opening(&unpacked), Refused::PdfUnreadable),
        (
            "other-key.pdf",
            stream("17", 18, OBJECTS, TITLE),
            Refused::PdfUnreadable,
        ),
        (
            "line.pdf",
            with(&stream("17", 17, OBJECTS, TITLE), ">>\nstream\n", ">>\nstream%\n"),
            Refused::PdfUnreadable,
        ),
        (
            "bomb.pdf",
            stream("17", 17, "/Filter /FlateDecode", &vec![0; 200 << 20]),
            Refused::PdfTooLarge { most: 160 << 20 },
        ),
    ]);
}

#[test]
fn f30_an_encrypted_document_that_asks_for_too_much_costs_little() {
    let budget = || crate::uploads::Budget::of(tokio::time::Duration::from_secs(20));
    for (part, times) in [
        ("1 0 obj<<", 20_000),
        ("1 0 obj<<(", 20_000),
        ("1 0 obj<<>>stream\n", 5_000),
        ("/Encrypt(", 20_000),
        ("/Encrypt<<", 20_000),
        ("/Encrypt%", 20_000),
        ("/ID[(", 20_000),
    ] {
        let refused = crate::uploads::accept("large.pdf", opening(part.repeat(times).as_bytes()), budget());
        assert_ne!(refused.map(|accepted| accepted.kind), Err(Refused::TooSlow), "{part}");
    }
    let nested = ["1 0 obj<<".repeat(10_000), ">>".repeat(10_000)].concat();
    let refused = crate::uploads::accept("nested.pdf", opening(nested.as_bytes()), budget());
    assert_eq!(refused.map(|accepted| accepted.kind), Err(Refused::PdfEncrypted));
}
