//! A foundation: colours that can be read, an address, texts in its languages.

use crate::file::problem::{Location, Problem};
use crate::file::view::{TableView, TomlTable};
use crate::file::{colour, value};
use crate::foundation::Foundation;
use std::ops::Range;

/// The lightest and the darkest paper of light and of dark pages, as in `style/_tokens.scss`: links stand on all.
const PAGES: [(&str, &str, [colour::Rgb; 2]); 2] = [
    ("accent", "light", [[0xff, 0xff, 0xff], [0xf3, 0xf1, 0xec]]),
    ("accent_dark", "dark", [[0x16, 0x15, 0x14], [0x26, 0x24, 0x22]]),
];

/// WCAG 2.2, 1.4.3: text needs 4.5 to 1.
const LEAST_CONTRAST: f64 = 4.5;

pub(in crate::file) fn foundation(
    foundation: &Foundation,
    text: &str,
    table: &TomlTable<'_>,
    file: &str,
    problems: &mut Vec<Problem>,
) {
    let view = TableView {
        table,
        text,
        start: 0,
        end: 0,
        language: "en",
    };
    let mut report = |span: Range<usize>, message: String, help: &str| {
        problems.push(Problem {
            place: Location::of(text, file, span),
            message,
            help: Some(help.to_owned()),
        });
    };
    if let Some(look) = view.table("look") {
        for (key, name, papers) in PAGES {
            let Some(accent) = look.word(key).and_then(colour::parse) else {
                continue;
            };
            let ratio = papers
                .map(|paper| colour::contrast(accent, paper))
                .into_iter()
                .fold(f64::INFINITY, f64::min);
            if ratio < LEAST_CONTRAST {
                report(
                    look.span(key),
                    format!(
                        "this colour cannot be read on {name} pages: its contrast is {ratio:.2} to 1, and 4.5 to 1 is needed"
                    ),
                    if name == "light" {
                        "choose a darker colour"
                    } else {
                        "choose a lighter colour"
                    },
                );
            }
        }
    }
    if let Some(contact) = view.table("contact")
        && let Some(email) = contact.word("email")
        && !email
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !email.contains(' '))
    {
        report(
            contact.span("email"),
            format!("\"{email}\" is not an e-mail address"),
            "write it as name@example.org",
        );
    }
    if view.has("mark") && !(1..=3).contains(&foundation.mark.chars().count()) {
        report(
            view.span("mark"),
            "a mark has one to three letters".to_owned(),
            "write the initials: mark = \"GH\"",
        );
    }
    for item in view.items("languages") {
        let tag = item.get_ref().as_str().unwrap_or_default();
        if !value::is_language(tag) {
            report(
                item.span(),
                format!("\"{tag}\" is not a language tag"),
                "write tags such as \"en\", \"de\" or \"pt-BR\"",
            );
        }
    }
    if view.has("languages") && view.items("languages").is_empty() {
        report(
            view.span("languages"),
            "a foundation needs a language".to_owned(),
            "write: languages = [\"en\"]",
        );
    }
}
