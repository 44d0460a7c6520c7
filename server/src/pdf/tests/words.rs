//! The words in the file are the words that were signed.

use super::{document, signature, words, written};
use crate::pdf::write;

#[test]
fn the_words_of_the_text_come_out_again() {
    let text = words(
        &written("One *two* **three** `four` ﬁve – süß, Ελληνικά, Кириллица."),
        1,
    );
    assert!(
        text.contains("One two three four ﬁve – süß, Ελληνικά, Кириллица."),
        "{text}"
    );
}

#[test]
fn a_title_that_the_text_repeats_is_shown_once() {
    assert_eq!(
        words(&written("# Agreement\n\nText"), 1).matches("Agreement").count(),
        1
    );
    assert_eq!(words(&written("# Annex\n\nText"), 1).matches("Agreement").count(), 1);
}

#[test]
fn a_link_shows_its_address_once() {
    let text = words(
        &written("See [the charter](https://example.org/c) and <https://example.org/d>."),
        1,
    );
    assert!(
        text.contains("the charter (https://example.org/c) and https://example.org/d"),
        "{text}"
    );
    let text = words(&written("Write to <ana@example.org>."), 1);
    assert!(text.contains("Write to ana@example.org"), "{text}");
}

#[test]
fn markup_of_the_author_and_pictures_are_shown_as_text() {
    let text = words(
        &written("A <b>b</b> ![a seal](https://example.org/seal.png)\n\n<script>alert(1)</script>"),
        1,
    );
    assert!(text.contains("A <b>b</b> a seal"), "{text}");
    assert!(text.contains("<script>alert(1)</script>"), "{text}");
}

#[test]
fn lists_keep_their_numbers() {
    let text = words(&written("4. four\n5. five\n   - inner"), 1);
    assert!(text.contains("4. four 5. five – inner"), "{text}");
}

#[test]
fn a_table_is_read_row_by_row() {
    let text = words(&written("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | |"), 1);
    assert!(text.contains("a b 1 2 3"), "{text}");
}

/// Files contain the glyphs of such words from left to right, marked as reversed.
#[test]
fn names_from_right_to_left_are_drawn_from_the_right() {
    let mut block = signature("Signer");
    block.lines = vec![("Signed by", "דוד כהן, Chair"), ("For", "دار")];
    let signatures = [block];
    let pdf = write(&document("Text", &signatures)).unwrap();
    assert_eq!(pdf.shortcomings, [] as [String; 0]);
    let text = words(&pdf, 2);
    assert!(text.contains("Signed by ןהכ דוד , Chair For راد"), "{text}");
}

#[test]
fn a_character_without_a_glyph_is_a_box_and_is_reported() {
    let pdf = written("Fine 漢 fine");
    assert!(
        pdf.shortcomings.iter().any(|reason| reason.contains('漢')),
        "{:?}",
        pdf.shortcomings
    );
    assert!(words(&pdf, 1).contains("fine"));
}
