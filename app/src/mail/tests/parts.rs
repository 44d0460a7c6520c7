//! An email's two parts say the same, load nothing, and keep names in their place.

use super::{Facts, LINK};
use crate::locale::Locale;

/// The words in HTML.
fn words(html: &str) -> Vec<String> {
    let (_, body) = html.split_once("<body>").unwrap();
    let mut text = String::new();
    for piece in body.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or(("", piece));
        if !matches!(tag, "bdi" | "/bdi") {
            text.push(' ');
        }
        text.push_str(rest);
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    words_of(&text.replace("&amp;", "&"))
}

/// The words, without isolating characters and quotation marks.
fn words_of(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| {
        let line = line.strip_prefix('>').unwrap_or(line);
        line.replace(['\u{2068}', '\u{2069}'], "")
    });
    lines
        .flat_map(|line| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

#[test]
fn m1_every_letter_says_the_same_in_both_parts() {
    for facts in [Facts::usual(), Facts::hostile()] {
        for locale in Locale::ALL {
            for (name, letter) in facts.letters(locale) {
                assert_eq!(words_of(&letter.text()), words(&letter.html()), "{name}, {locale:?}");
            }
        }
    }
}

#[test]
fn m1_no_letter_loads_anything_and_its_links_are_those_it_was_given() {
    for facts in [Facts::usual(), Facts::hostile()] {
        for (name, letter) in facts.letters(Locale::En) {
            let html = letter.html();
            for tag in html.split('<').skip(1).map(|piece| piece.split('>').next().unwrap()) {
                let element = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap();
                let known = [
                    "!DOCTYPE",
                    "html",
                    "head",
                    "meta",
                    "title",
                    "body",
                    "p",
                    "a",
                    "br",
                    "bdi",
                    "dl",
                    "dt",
                    "dd",
                    "div",
                    "blockquote",
                ];
                assert!(known.contains(&element), "{name}: {tag}");
                for loading in ["src", "style", "url(", "http-equiv", "srcset", "background"] {
                    assert!(!tag.contains(loading), "{name}: {tag}");
                }
                if element == "a" && !tag.starts_with('/') {
                    assert!(tag.starts_with(&format!("a href=\"{LINK}")), "{name}: {tag}");
                }
            }
        }
    }
}

#[test]
fn m1_links_stand_whole_on_a_line_of_their_own_and_others_fit() {
    for locale in Locale::ALL {
        for (name, letter) in Facts::usual().letters(locale) {
            let has_link = letter.html().contains("<a ");
            assert_eq!(
                letter.text().lines().any(|line| line.starts_with(LINK)),
                has_link,
                "{name}"
            );
            for line in letter.text().lines() {
                let fits = line.chars().count() <= 72 || line.starts_with(LINK);
                assert!(fits && line.trim_end() == line, "{name}: {line}");
            }
        }
    }
}

#[test]
fn a_name_has_no_lines_of_its_own() {
    for (name, letter) in Facts::hostile().letters(Locale::En) {
        assert!(!letter.subject.contains(['\r', '\n', '\u{2029}']), "{name}");
        assert!(
            !letter
                .text()
                .lines()
                .any(|line| line.starts_with("Bcc") || line.starts_with("Next")),
            "{name}"
        );
    }
}

#[test]
fn a6_names_in_any_script_are_isolated() {
    let letters = Facts::hostile().letters(Locale::En);
    let (_, letter) = letters.iter().find(|(name, _)| *name == "part_done").unwrap();
    let isolated = "\u{2068}\u{202e}דנה\u{2069}";
    assert!(letter.subject.starts_with(isolated));
    assert!(letter.text().contains(isolated) && letter.html().contains(isolated));
}
