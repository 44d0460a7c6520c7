//! Scripts that the built-in fonts lack.

use super::{document, read, signature};
use crate::pdf::{Fonts, Pdf, write};
use lopdf::{Dictionary, Object};
use std::collections::BTreeSet;

/// The fonts of the Debian packages fonts-noto-core, fonts-noto-cjk and fonts-symbola, which `scripts/setup test` installs.
fn installed() -> Fonts {
    Fonts::in_folders(vec!["/usr/share/fonts".into()])
}

/// A name in every script, and the font that has it.
const NAMES: [(&str, &str); 14] = [
    ("株式会社みなと", "NotoSansCJKjp"),
    ("北港软件", "NotoSansCJKsc"),
    ("항구 소프트", "NotoSansCJKkr"),
    ("बंदरगाह क्षेत्र", "NotoSansDevanagari"),
    ("துறைமுகம்", "NotoSansTamil"),
    ("বন্দর", "NotoSansBengali"),
    ("ท่าเรือน้ำลึก", "NotoSansThai"),
    ("ወደብ", "NotoSansEthiopic"),
    ("កំពង់ផែ", "NotoSansKhmer"),
    ("ཀློང་", "NotoSerifTibetan"),
    ("ميناء البرمجيات", "DejaVuSans"),
    ("נמל תוכנה", "DejaVuSans"),
    ("Գավան ნავსადგური", "DejaVuSans"),
    ("Quay 🚢⚓", "Symbola"),
];

fn named(name: &str, fonts: Fonts) -> Pdf {
    let mut block = signature(name);
    block.lines = vec![("Signed by", name)];
    let signatures = [block];
    let text = format!("Between the Foundation and **{name}**, *{name}*.\n\n- {name}\n");
    let mut document = document(&text, &signatures);
    document.title = name;
    document.fonts = fonts;
    write(&document).unwrap()
}

fn resolved<'a>(pdf: &'a lopdf::Document, dictionary: &'a Dictionary, key: &[u8]) -> &'a Object {
    pdf.dereference(dictionary.get(key).unwrap()).unwrap().1
}

/// The names of the fonts that a document contains.
fn fonts_of(pdf: &lopdf::Document) -> BTreeSet<String> {
    let dictionaries = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let fonts = dictionaries.filter(|dictionary| dictionary.has_type(b"FontDescriptor"));
    fonts
        .map(|font| {
            let embedded = [&b"FontFile2"[..], b"FontFile3"].into_iter().any(|key| font.has(key));
            assert!(embedded, "{font:?}");
            let name = resolved(pdf, font, b"FontName").as_name().unwrap();
            String::from_utf8_lossy(name).split('+').next_back().unwrap().to_owned()
        })
        .collect()
}

/// The glyphs that a document shows: two bytes each, and 0 is the box for a missing one.
fn glyphs(pdf: &lopdf::Document) -> Vec<u16> {
    let mut glyphs = Vec::new();
    for page in pdf.get_pages().into_values() {
        let content = lopdf::content::Content::decode(&pdf.get_page_content(page)).unwrap();
        let shown = content
            .operations
            .iter()
            .filter(|operation| matches!(operation.operator.as_str(), "Tj" | "TJ"));
        let operands = shown.flat_map(|operation| &operation.operands);
        let strings = operands.flat_map(|operand| match operand {
            Object::Array(inside) => inside.iter().collect(),
            other => vec![other],
        });
        for bytes in strings.filter_map(|string| string.as_str().ok()) {
            glyphs.extend(bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])));
        }
    }
    glyphs
}

#[test]
fn f29_names_in_every_script_have_their_glyphs() {
    let fonts = installed();
    for (name, font) in NAMES {
        let pdf = named(name, fonts.clone());
        assert_eq!(pdf.shortcomings, [] as [String; 0], "{name}");
        assert_eq!(fonts.missing(name), Vec::<char>::new(), "{name}");
        let file = read(&pdf);
        let used = fonts_of(&file);
        assert!(used.iter().any(|used| used.starts_with(font)), "{name}: {used:?}");
        let glyphs = glyphs(&file);
        assert!(
            glyphs.len() > 3 * name.chars().count() && !glyphs.contains(&0),
            "{name}: {glyphs:?}"
        );
        // Only the glyphs it uses are in the file.
        assert!(pdf.bytes.len() < 120_000, "{name}: {} bytes", pdf.bytes.len());
        assert_eq!(named(name, fonts.clone()), pdf, "{name}");
    }
}

#[test]
fn f29_words_in_other_scripts_are_copied_as_they_are_read() {
    for name in ["株式会社みなと", "北港软件", "항구 소프트", "ወደብ"] {
        // Without spaces, because viewers guess where they are between the pieces of a line.
        let text = super::words(&named(name, installed()), 1).replace(' ', "");
        assert!(text.contains(&name.replace(' ', "")), "{text}");
    }
}

#[test]
fn f29_letters_are_shaped() {
    // A consonant and a virama join the next consonant: fewer glyphs than characters.
    let joined = glyphs(&read(&named("क्ष", installed()))).len();
    let apart = glyphs(&read(&named("कषत", installed()))).len();
    assert!(joined < apart, "{joined} {apart}");
}

#[test]
fn f29_a_plain_document_reads_no_fonts_of_the_machine() {
    let fonts = installed();
    named("Zoë Müller, Ελλάδα, Гавань", fonts.clone());
    assert!(fonts.missing("Zoë Müller, Ελλάδα, Гавань \u{200d}\u{fe0f}").is_empty());
    assert!(!fonts.are_read());
    named("漢", fonts.clone());
    assert!(fonts.are_read());
}

#[test]
fn f29_characters_that_no_font_has_are_named() {
    let empty = tempfile::tempdir().unwrap();
    let none = Fonts::in_folders(vec![empty.path().to_owned(), "/no/such/folder".into()]);
    assert_eq!(none.missing("Fine 漢字, 漢 ወ fine"), ['漢', '字', 'ወ']);
    // Assigned to nobody, so no font has it.
    assert_eq!(installed().missing("漢 \u{e0f0}"), ['\u{e0f0}']);
    for fonts in [none, installed()] {
        let pdf = named("Fine \u{e0f0} fine", fonts);
        assert!(!pdf.shortcomings.is_empty() && glyphs(&read(&pdf)).contains(&0));
    }
}
