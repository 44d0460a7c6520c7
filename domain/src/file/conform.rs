//! The pass that checks a file against the description of its format.

use super::input::LARGEST_FILE;
use super::problem::{Location, MOST_PROBLEMS, Problem};
use super::shape::{Shape, TableShape};
use super::value::{date, is_id, is_language, is_url, number, whole};
use super::view::TomlTable;
use super::wording::{advice, kind_words, one_of_several};
use super::{colour, syntax, written};
use crate::expr::looks_grouped;
use crate::money::Currency;
use crate::suggest::nearest;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Parses a file and checks its shape. Returns no table if the file isn't valid TOML.
pub(super) fn read<'t>(file: &str, text: &'t str, shape: &TableShape) -> (Option<TomlTable<'t>>, Vec<Problem>) {
    let whole = |message: String| Problem {
        place: Location::of(text, file, 0..0),
        message,
        help: Some("split the programme into several files".to_owned()),
    };
    if text.len() > LARGEST_FILE {
        return (None, vec![whole("this file is larger than 500 KB".to_owned())]);
    }
    if let Some(at) = too_deep(text) {
        let problem = Problem {
            place: Location::of(text, file, at..at + 1),
            message: "the brackets are nested too deeply here".to_owned(),
            help: Some("close the brackets before this; a programme file only needs a few levels".to_owned()),
        };
        return (None, vec![problem]);
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut checker = ShapeChecker {
        file,
        text,
        format: shape,
        problems: Vec::new(),
        has_thousandths: table
            .get_ref()
            .get("currency")
            .and_then(|code| Currency::parse(code.get_ref().as_str()?))
            .is_some_and(|currency| currency.digits() == 3),
        too_many: false,
    };
    if !errors.is_empty() {
        let errors = errors
            .iter()
            .map(|error| (error.span().unwrap_or(0..0), error.message()))
            .collect();
        return (None, syntax::problems(file, text, errors));
    }
    // Keys missing from the whole file are reported at its first statement.
    let first = table
        .get_ref()
        .iter()
        .map(|(key, _)| key.span())
        .min_by_key(|span| span.start);
    checker.table(table.get_ref(), first.unwrap_or(0..0), shape);
    let table = (!checker.too_many).then(|| table.into_inner());
    (table, checker.problems)
}

/// The byte where brackets nest deeper than any programme needs. Brackets in text and comments count too, but no real file
/// leaves 60 of them open.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 60 {
            return Some(at);
        }
    }
    None
}

struct ShapeChecker<'a> {
    file: &'a str,
    text: &'a str,
    /// The outermost table, to find out where a misplaced key belongs.
    format: &'a TableShape,
    problems: Vec<Problem>,
    /// Whether the programme's currency has three decimals, such as the Kuwaiti dinar.
    has_thousandths: bool,
    /// A list is too long, so the file isn't read any further.
    too_many: bool,
}

impl ShapeChecker<'_> {
    fn report(&mut self, span: Range<usize>, message: String, help: Option<String>) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        // Values in a list have no name of their own.
        let in_list = self
            .text
            .get(..span.start)
            .unwrap_or_default()
            .trim_end()
            .ends_with([',', '[']);
        let name = message
            .strip_prefix('"')
            .and_then(|rest| rest.split_once('"'))
            .map(|(name, _)| name);
        let help = match (name, in_list) {
            (Some(name), true) => help.map(|help| {
                let example = help.replacen(&format!("for example: {name} = "), "for example: ", 1);
                example.replacen(&format!("write: {name} = "), "write: ", 1)
            }),
            _ => help,
        };
        self.problems.push(Problem {
            place: Location::of(self.text, self.file, span),
            message,
            help,
        });
    }

    fn table(&mut self, table: &DeTable<'_>, span: Range<usize>, shape: &TableShape) {
        let mut misspelt: Vec<String> = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if let Some(known) = shape.keys.iter().find(|known| known.name == name) {
                self.value(value, known.shape, name);
                continue;
            }
            let names: Vec<&str> = shape.keys.iter().map(|known| known.name).collect();
            let help = nearest(name, &names).map_or_else(
                || {
                    let written = self.text.get(value.span()).unwrap_or_default();
                    if let Some((table, example)) = shape.inside(name, written) {
                        return format!("\"{name}\" belongs in \"{table}\": {example}");
                    }
                    let elsewhere = self.format.tables_with(name);
                    let belongs = if elsewhere.is_empty() {
                        String::new()
                    } else {
                        format!("\"{name}\" belongs in {}; ", elsewhere.join(", or "))
                    };
                    format!("{belongs}{} can have: {}", shape.name, names.join(", "))
                },
                |meant| {
                    let help = format!("did you mean \"{meant}\"?");
                    misspelt.push(meant);
                    help
                },
            );
            self.report(key.span(), format!("{} has no \"{name}\"", shape.name), Some(help));
            // Only the case is wrong, so the rest can be checked too.
            if let Some(known) = shape.keys.iter().find(|known| known.name.eq_ignore_ascii_case(name)) {
                self.value(value, known.shape, known.name);
            }
        }
        for missing in shape
            .keys
            .iter()
            .filter(|key| key.required && table.get(key.name).is_none())
            .filter(|key| !misspelt.iter().any(|meant| meant == key.name))
        {
            self.report(
                span.clone(),
                format!("{} needs \"{}\"", shape.name, missing.name),
                Some(format!(
                    "add: {} = {}   # {}",
                    missing.name,
                    missing.shape.placeholder(),
                    missing.doc
                )),
            );
        }
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, shape: Shape, name: &str) {
        match (shape, value.get_ref()) {
            (Shape::Any(shapes), found) => match shapes.iter().find(|shape| shape.takes(found)) {
                Some(Shape::OneOf(words)) if !found.as_str().is_some_and(|word| words.contains(&word)) => {
                    let message = format!(
                        "\"{name}\" can't be {}",
                        self.text.get(value.span()).unwrap_or_default()
                    );
                    self.report(value.span(), message, Some(one_of_several(words, shapes, found, name)));
                }
                Some(Shape::Yes) if shapes.len() > 1 && matches!(found, DeValue::Boolean(false)) => {
                    let help = format!(
                        "delete this line: a tier only has what it lists; to take away an inherited benefit, write: removes = [\"{name}\"]"
                    );
                    self.report(value.span(), format!("\"{name}\" can't be false"), Some(help));
                }
                Some(shape) => self.value(value, *shape, name),
                None => self.wrong(value, shape, name),
            },
            (Shape::List(_) | Shape::Map(_), found) if entries(found) > most_entries(name) => {
                self.too_many = true;
                let message = format!(
                    "\"{name}\" has {} entries, but the most allowed is {}",
                    entries(found),
                    most_entries(name)
                );
                self.report(
                    value.span(),
                    message,
                    Some("split the programme into several files".to_owned()),
                );
            }
            (Shape::List(item), DeValue::Array(list)) => {
                for entry in list {
                    self.value(entry, *item, name);
                }
            }
            (Shape::Map(item), DeValue::Table(table)) => {
                for (key, entry) in table {
                    if !is_id(key.get_ref()) {
                        let message = format!("\"{}\" isn't a valid identifier", key.get_ref());
                        self.report(key.span(), message, Some(id_help(key.get_ref())));
                    }
                    self.value(entry, *item, key.get_ref());
                }
            }
            (Shape::Table(shape), DeValue::Table(table)) => self.table(table, value.span(), shape),
            (Shape::Text, DeValue::Table(table)) => {
                for (language, entry) in table {
                    if !is_language(language.get_ref()) {
                        let message = format!("\"{}\" isn't a language tag", language.get_ref());
                        let help = "use tags such as en, de or pt-BR: { en = \"…\", de = \"…\" }";
                        self.report(language.span(), message, Some(help.to_owned()));
                    }
                    self.value(entry, Shape::Word, name);
                }
            }
            (shape, found) if shape.takes(found) => self.content(value, shape, name),
            _ => self.wrong(value, shape, name),
        }
    }

    /// Checks the content of a value of the right kind.
    fn content(&mut self, value: &Spanned<DeValue<'_>>, shape: Shape, name: &str) {
        let DeValue::String(word) = value.get_ref() else {
            let negative = matches!(value.get_ref(), DeValue::Integer(number) if number.as_str().starts_with('-'))
                || matches!(value.get_ref(), DeValue::Float(number) if number.as_str().starts_with('-'));
            if negative {
                let help = if matches!(shape, Shape::Whole) {
                    "write 0 or more"
                } else {
                    "write 0 or more; for a discount, use a factor: times = [{ factor = 0.8 }]"
                };
                self.report(
                    value.span(),
                    format!("\"{name}\" can't be negative"),
                    Some(help.to_owned()),
                );
            } else if let (Shape::Number, DeValue::Float(float)) = (shape, value.get_ref())
                && looks_grouped(float.as_str())
                && !SHARES.contains(&name)
            {
                // Most currencies have two decimals.
                let cents = AMOUNTS.contains(&name) && !self.has_thousandths;
                let (message, choice) = written::two_meanings(float.as_str(), cents);
                let list = self
                    .text
                    .get(..value.span().start)
                    .unwrap_or_default()
                    .trim_end()
                    .ends_with([',', '[']);
                let name = if list { String::new() } else { format!("{name} = ") };
                self.report(value.span(), message, Some(format!("write: {name}{choice}")));
            } else if matches!(shape, Shape::Number) && number(value.get_ref()).is_none() {
                let message = format!("\"{name}\" must be a decimal number with at most 18 digits");
                self.report(
                    value.span(),
                    message,
                    Some("write a number such as 1_000 or 0.25".to_owned()),
                );
            } else if matches!(shape, Shape::Whole) && whole(value.get_ref()).is_none() {
                let message = format!("\"{name}\" is too large");
                self.report(value.span(), message, Some("write at most 18 digits".to_owned()));
            } else if matches!((shape, value.get_ref()), (Shape::Yes, DeValue::Boolean(false))) {
                let message = format!("\"{name}\" can only be true");
                self.report(
                    value.span(),
                    message,
                    Some(format!("delete \"{name}\": without it, the answer is no")),
                );
            } else if matches!(shape, Shape::Date) && date(value.get_ref()).is_none() {
                let message = format!("\"{name}\" must be a date");
                self.report(
                    value.span(),
                    message,
                    Some("write it without a time: 2026-07-01".to_owned()),
                );
            }
            return;
        };
        let problem = match shape {
            _ if word.trim_matches(is_blank).is_empty() => Some((
                format!("\"{name}\" is empty"),
                "fill it in, or delete the line".to_owned(),
            )),
            Shape::Id if !is_id(word) => Some((format!("\"{word}\" isn't a valid identifier"), id_help(word))),
            Shape::OneOf(words) if !words.contains(&word.as_ref()) => Some((
                format!("\"{name}\" can't be \"{word}\""),
                nearest(word, words).map_or_else(
                    || format!("use one of: {}", words.join(", ")),
                    |meant| format!("did you mean \"{meant}\"? Use one of: {}", words.join(", ")),
                ),
            )),
            Shape::Currency if Currency::parse(word).is_none() => Some((
                format!("\"{word}\" isn't a supported currency"),
                nearest(word, &Currency::codes().collect::<Vec<_>>()).map_or_else(
                    || "use a three-letter code, such as USD or EUR".to_owned(),
                    |meant| format!("did you mean \"{meant}\"?"),
                ),
            )),
            Shape::Url if !is_url(word) => Some((
                format!("\"{word}\" isn't a valid URL"),
                "write it in full: https://example.org/page".to_owned(),
            )),
            Shape::Colour if colour::parse(word).is_none() => Some((
                format!("\"{word}\" isn't a valid colour"),
                "write it as # and six hex digits: \"#0b5fff\"".to_owned(),
            )),
            _ => None,
        };
        if let Some((message, help)) = problem {
            self.report(value.span(), message, Some(help));
        }
    }

    fn wrong(&mut self, value: &Spanned<DeValue<'_>>, shape: Shape, name: &str) {
        let message = format!(
            "\"{name}\" must be {}, but this is {}",
            shape.words(),
            kind_words(shape, value.get_ref())
        );
        let written = self.text.get(value.span()).unwrap_or_default();
        let help = advice(shape, value.get_ref(), written, name);
        self.report(value.span(), message, Some(help));
    }
}

/// Nothing that anybody can see.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// No real programme comes close. The limits keep checking fast.
fn most_entries(name: &str) -> usize {
    if name == "tiers" { 100 } else { 500 }
}

fn entries(value: &DeValue<'_>) -> usize {
    match value {
        DeValue::Array(list) => list.len(),
        DeValue::Table(table) => table.len(),
        _ => 0,
    }
}

/// Keys with an amount of money.
const AMOUNTS: [&str; 6] = ["amount", "floor", "ceiling", "round_to", "at_least", "worth"];

/// Numbers that are never in the thousands: 1.075 only has one meaning.
const SHARES: [&str; 2] = ["factor", "markup_percent"];

/// How to turn a name into an identifier.
fn id_help(word: &str) -> String {
    let lower = word.to_lowercase();
    let stem = [".md", ".toml"].iter().find_map(|end| lower.strip_suffix(end));
    let mut id = String::new();
    for c in stem.unwrap_or(&lower).chars() {
        match c {
            'ä' => id.push_str("ae"),
            'ö' => id.push_str("oe"),
            'ü' => id.push_str("ue"),
            'ß' => id.push_str("ss"),
            _ if c.is_ascii_alphanumeric() || c == '_' => id.push(c),
            _ if id.is_empty() || id.ends_with('-') => {}
            _ => id.push('-'),
        }
    }
    let id = id.trim_end_matches('-');
    if id.starts_with(|first: char| first.is_ascii_digit()) {
        format!("start it with a letter, such as: v{id}")
    } else if is_id(id) && stem.is_some() {
        format!("write it without the extension: {id}")
    } else if is_id(id) {
        format!("write it with lower-case letters, digits and hyphens only, everywhere it's used: {id}")
    } else {
        ID_HELP.to_owned()
    }
}

const ID_HELP: &str = "identifiers start with a lower-case letter and contain lower-case letters, digits, - and _: gold, foundation-member";
