//! No input crashes the server.

use super::{document, read, signature, written};
use crate::pdf::{SignatureBlock, write};
use proptest::prelude::*;

#[test]
fn texts_that_mean_harm_are_written_all_the_same() {
    let texts = [
        String::new(),
        "\0\u{1}\u{7f}\u{85}\u{feff}\u{fffe}\u{ffff}\u{10ffff}\u{fdd0}".to_owned(),
        "\u{202e}drow\u{202c} \u{2066}a\u{2069} \u{200b}\u{ad}\u{200d}\u{fe0f}".to_owned(),
        "e\u{301}".repeat(300) + &"\u{301}".repeat(300),
        "لا لله ﷽ 👩‍👩‍👧‍👦 🇨🇭 क्षि สวัสดี 漢字".to_owned(),
        "x".repeat(20_000),
        "> ".repeat(2_000) + "deep",
        "- ".repeat(2_000) + "deep",
        "1. ".repeat(200) + "deep",
        "*a **b ".repeat(1_000),
        "[a](https://example.org/x) *b* ".repeat(3_000),
        "[".repeat(2_000) + &"]".repeat(2_000),
        "# \n\n## \n\n-\n-\n\n>\n\n1.\n".to_owned(),
        "# heading\n\n".repeat(100),
        "- ***\n- > q\n- # h\n- | a |\n  |---|\n  | b |\n".to_owned(),
        format!("|{}\n|{}\n|{}", "a|".repeat(300), "-|".repeat(300), "b|".repeat(300)),
        format!("| a | b |\n|---|---|\n| {} | c |", "long ".repeat(3_000)),
        "|a|\n|-|\n||".to_owned(),
        "999999999. a\n1. b".to_owned(),
        "[x](javascript:alert(1)) [y](https://e.org/\u{0}\u{202e}%00 \"t\") [](https://e.org)".to_owned(),
        "```\n\n\ttab\r\n\r\n```\n\n&#0; &#xFFFF; &nbsp;".to_owned(),
        "a  \n  \nb\\\n\\\nc".to_owned(),
    ];
    for text in &texts {
        let pdf = written(text);
        read(&pdf);
    }
}

#[test]
fn every_word_around_the_text_may_be_anything() {
    for odd in ["", "\n\n", "\0", "漢\u{202e}", "لا", &"x".repeat(3_000), "]]>&<\u{1}"] {
        let signatures = [SignatureBlock {
            heading: odd,
            lines: vec![(odd, odd), (odd, "")],
        }];
        let label = |_: usize, _: usize| odd.to_owned();
        let mut document = document("Text", &signatures);
        document.title = odd;
        document.language = odd;
        document.footer = odd;
        document.author = odd;
        document.id = odd;
        document.signatures_heading = odd;
        document.page_label = &label;
        read(&write(&document).unwrap());
    }
}

#[test]
fn a_signature_that_is_longer_than_a_page_goes_on_to_the_next() {
    let value = "word ".repeat(3_000);
    let mut block = signature("Long");
    block.lines.push(("Note", &value));
    let signatures = [block];
    let pdf = write(&document("Text", &signatures)).unwrap();
    assert!(pdf.pages > 2);
}

/// Markdown that affects what follows it, between words in any script.
fn markdown() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(vec![
        "\n",
        "\n\n",
        "  \n",
        "> ",
        "- ",
        "1. ",
        "    ",
        "# ",
        "### ",
        "*",
        "**",
        "`",
        "```\n",
        "[",
        "](https://e.org)",
        "![",
        "<b>",
        "<!--",
        "|",
        "\n|-|-|\n",
        "***\n",
        "لا ",
        "כהן ",
        "\u{301}",
        "\u{200f}",
        "12 ",
        "word ",
    ]);
    let piece = prop_oneof![4 => marks.prop_map(str::to_owned), 1 => any::<String>(), 1 => "\\PC{0,12}"];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text_becomes_a_pdf(text in markdown(), language in "(en|ar|he|zz-Hebr)?") {
        let signatures = [signature(&text)];
        let mut document = document(&text, &signatures);
        document.language = &language;
        let pdf = write(&document).unwrap();
        prop_assert!(lopdf::Document::load_mem(&pdf.bytes).is_ok());
    }
}
