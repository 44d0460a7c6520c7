//! Whole documents, parsed from the file's bytes.

mod blocks;
mod hostile;
mod pages;
mod scripts;
mod structure;
mod words;

use super::{Document, DocumentText, DocumentTime, Fonts, Pdf, SignatureBlock, write};

fn label(page: usize, of: usize) -> String {
    format!("Page {page} of {of}")
}

/// A document with one signature, and this text.
pub fn document<'a>(markdown: &'a str, signatures: &'a [SignatureBlock<'a>]) -> Document<'a> {
    Document {
        title: "Agreement",
        language: "en",
        text: DocumentText::Markdown(markdown),
        signatures_heading: "Signatures",
        signatures,
        page_label: &label,
        footer: "SHA-256 9f86d081 884c7d65",
        author: "Example Foundation",
        created: DocumentTime {
            year: 2026,
            month: 11,
            day: 25,
            hour: 9,
            minute: 14,
            second: 7,
        },
        archival: false,
        fonts: Fonts::default(),
        id: "agreement-42",
    }
}

pub fn signature(heading: &str) -> SignatureBlock<'_> {
    SignatureBlock {
        heading,
        lines: vec![
            ("Signed by", "Ana Martínez"),
            ("For", "Example Foundation"),
            ("On", "25 November 2026"),
        ],
    }
}

pub fn written(markdown: &str) -> Pdf {
    write(&document(markdown, &[])).unwrap()
}

pub fn read(pdf: &Pdf) -> lopdf::Document {
    let read = lopdf::Document::load_mem(&pdf.bytes).unwrap();
    assert_eq!(read.get_pages().len(), pdf.pages);
    read
}

/// The words on a page, from 1, as copied from a viewer, without line breaks.
pub fn words(pdf: &Pdf, page: u32) -> String {
    let text = read(pdf).extract_text(&[page]).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
