//! Which page things are on.

use super::{document, read, signature, words, written};
use crate::pdf::write;

#[test]
fn the_same_document_gives_the_same_bytes() {
    let text = "# One\n\nText with [a link](https://example.org).\n\n- item\n\n| a |\n|---|\n| 1 |";
    assert_eq!(written(text), written(text));
}

#[test]
fn every_page_has_the_footer_and_its_number() {
    let pdf = written(&"A paragraph of some words.\n\n".repeat(100));
    assert!(pdf.pages > 2);
    for page in 1..=u32::try_from(pdf.pages).unwrap() {
        let text = words(&pdf, page);
        assert!(text.contains(&format!("Page {page} of {}", pdf.pages)), "{text}");
        assert!(text.contains("SHA-256 9f86d081 884c7d65"), "{text}");
    }
}

#[test]
fn signatures_have_their_own_page_and_none_is_split() {
    let names: Vec<String> = (0..25).map(|number| format!("Signer{number}Begin")).collect();
    let mut signatures: Vec<_> = names.iter().map(|name| signature(name)).collect();
    for block in &mut signatures {
        block.lines.push(("End", "last"));
    }
    let pdf = write(&document("Text", &signatures)).unwrap();
    assert!(!words(&pdf, 1).contains("Signatures"));
    assert!(words(&pdf, 2).contains("Signatures"));
    for page in 2..=u32::try_from(pdf.pages).unwrap() {
        let text = words(&pdf, page);
        assert_eq!(text.matches("Begin").count(), text.matches("last").count(), "{text}");
        assert!(text.contains("Begin"), "{text}");
    }
}

#[test]
fn without_signatures_there_is_no_page_for_them() {
    let pdf = written("Text");
    assert_eq!(pdf.pages, 1);
    assert!(!words(&pdf, 1).contains("Signatures"));
}

#[test]
fn a_heading_stays_with_what_follows() {
    for lines in 30..60 {
        let text = format!("{}## Heading\n\nFollows it", "Line\n\n".repeat(lines));
        let pdf = written(&text);
        for page in 1..=u32::try_from(pdf.pages).unwrap() {
            let text = words(&pdf, page);
            assert_eq!(
                text.contains("Heading"),
                text.contains("Follows it"),
                "{lines} lines: {text}"
            );
        }
    }
}

#[test]
fn the_row_of_a_table_stays_on_one_page() {
    let row = format!("| start | {} stop |\n", "word ".repeat(60));
    let pdf = written(&format!("| a | b |\n|---|---|\n{}", row.repeat(40)));
    assert!(pdf.pages > 1);
    for page in 1..=u32::try_from(pdf.pages).unwrap() {
        let text = words(&pdf, page);
        assert_eq!(text.matches("start").count(), text.matches("stop").count(), "{text}");
    }
}

#[test]
fn pages_are_a4() {
    let pdf = read(&written("Text"));
    let page = *pdf.get_pages().values().next().unwrap();
    let corners = pdf
        .get_dictionary(page)
        .unwrap()
        .get(b"MediaBox")
        .unwrap()
        .as_array()
        .unwrap();
    let size: Vec<f32> = corners.iter().map(|corner| corner.as_float().unwrap()).collect();
    assert_eq!(size, [0.0, 0.0, 595.28, 841.89]);
}
