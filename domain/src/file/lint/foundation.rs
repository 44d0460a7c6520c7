//! A foundation: readable colours, a valid email address and languages.

use super::invoices::invoices;
use super::time_zone;
use crate::contrast::contrast_ratio;
use crate::date::{Date, YearDay};
use crate::file::problem::{Location, Problem};
use crate::file::view::{TableView, TomlTable};
use crate::file::written::dates;
use crate::file::{colour, value};
use crate::foundation::Foundation;
use crate::review::Holidays;
use std::ops::Range;
use toml::de::DeValue;

/// The lightest and darkest backgrounds of light and dark pages, as in `style/_tokens.scss`. Links appear on all of them.
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
                .map(|paper| contrast_ratio(accent, paper))
                .into_iter()
                .fold(f64::INFINITY, f64::min);
            if ratio < LEAST_CONTRAST {
                report(
                    look.span(key),
                    format!(
                        "this colour isn't readable on {name} pages: its contrast is {ratio:.2}:1 and must be at least 4.5:1"
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
            format!("\"{email}\" isn't an email address"),
            "write it like this: name@example.org",
        );
    }
    if let Some(table) = view.table("invoices") {
        invoices(table, &mut report);
    }
    if view.has("mark") && !(1..=3).contains(&foundation.mark.chars().count()) {
        report(
            view.span("mark"),
            "\"mark\" must have one to three letters".to_owned(),
            "write the initials: mark = \"GH\"",
        );
    }
    let mut earlier = Holidays::default();
    for item in view.items("holidays") {
        if let Some((message, help)) = holiday(item.get_ref(), &earlier) {
            report(item.span(), message, &help);
        }
        earlier.dates.extend(value::date(item.get_ref()));
        earlier.yearly.extend(item.get_ref().as_str().and_then(YearDay::parse));
    }
    if let Some(zone) = view.word("time_zone")
        && let Some(help) = time_zone::advice(zone)
    {
        report(view.span("time_zone"), format!("\"{zone}\" isn't a time zone"), &help);
    }
    for item in view.items("languages") {
        let tag = item.get_ref().as_str().unwrap_or_default();
        if !value::is_language(tag) {
            report(
                item.span(),
                format!("\"{tag}\" isn't a language tag"),
                &language_help(tag),
            );
        }
    }
    if view.has("languages") && view.items("languages").is_empty() {
        report(
            view.span("languages"),
            "a foundation needs at least one language".to_owned(),
            "write: languages = [\"en\"]",
        );
    }
}

/// What's wrong with a holiday, and what to write instead. `earlier` are the ones before it.
fn holiday(written: &DeValue<'_>, earlier: &Holidays) -> Option<(String, String)> {
    if let Some(date) = value::date(written) {
        return earlier.contains(date).then(|| {
            let message = format!("{date} is a holiday already");
            (message, "delete it".to_owned())
        });
    }
    let word = written.as_str()?;
    if let Some(day) = YearDay::parse(word) {
        return earlier.yearly.contains(&day).then(|| {
            let message = format!("\"{word}\" is a holiday already");
            (message, "delete it".to_owned())
        });
    }
    if word == "02-29" {
        let help = "write the dates of the years that have it, without quotation marks: 2028-02-29";
        return Some(("most years have no 29 February".to_owned(), help.to_owned()));
    }
    if let Some(date) = Date::parse(word).or_else(|| dates(word).first().and_then(|date| Date::parse(date))) {
        let message = format!("\"{word}\" isn't a day of every year");
        let (month, day) = (date.month(), date.day());
        let help = format!("write {date}, without quotation marks; for every year, write \"{month:02}-{day:02}\"");
        return Some((message, help));
    }
    let help = "write a date: 2026-12-25; or the month and the day of every year: \"12-25\"";
    Some((format!("\"{word}\" isn't a day"), help.to_owned()))
}

/// Languages as people name them.
const LANGUAGES: [(&str, &str); 10] = [
    ("english", "en"),
    ("german", "de"),
    ("deutsch", "de"),
    ("french", "fr"),
    ("français", "fr"),
    ("spanish", "es"),
    ("español", "es"),
    ("italian", "it"),
    ("portuguese", "pt"),
    ("dutch", "nl"),
];

fn language_help(written: &str) -> String {
    let plain = written.to_lowercase();
    let tag = LANGUAGES
        .iter()
        .find(|(name, _)| *name == plain)
        .map(|(_, tag)| (*tag).to_owned())
        .or_else(|| Some(written.replace('_', "-")).filter(|tag| value::is_language(tag)))
        .or_else(|| Some(plain).filter(|tag| value::is_language(tag) && tag.len() <= 3));
    tag.map_or_else(
        || "use tags such as \"en\", \"de\" or \"pt-BR\"".to_owned(),
        |tag| format!("write the tag: \"{tag}\""),
    )
}
