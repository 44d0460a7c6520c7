//! Help for values of the wrong kind: what belongs where, and what to write instead.

use super::bare::number_help;
use super::shape::{Shape, TableShape};
use super::written::{WrittenNumber, dates};
use crate::expr::looks_grouped;
use crate::suggest::nearest;
use toml::de::DeValue;

impl Shape {
    /// What's expected, as the end of a sentence.
    pub(super) fn words(self) -> String {
        match self {
            Self::Text | Self::Word | Self::Id => "text in quotation marks".to_owned(),
            Self::Url => "a web address in quotation marks".to_owned(),
            Self::Colour => "a colour in quotation marks".to_owned(),
            Self::Currency => "a currency code in quotation marks".to_owned(),
            Self::Expr => "a condition or formula in quotation marks".to_owned(),
            Self::Yes => "true".to_owned(),
            Self::YesNo => "true or false".to_owned(),
            Self::Whole => "a whole number".to_owned(),
            Self::Number => "a number".to_owned(),
            Self::Date => "a date".to_owned(),
            Self::OneOf(words) => format!("one of {}", words.join(", ")),
            Self::List(_) => "a list".to_owned(),
            Self::Map(_) => "a table of names and values".to_owned(),
            Self::Table(shape) => format!("{} in braces", shape.name),
            Self::Any(shapes) => shapes
                .iter()
                .map(|shape| shape.words())
                .collect::<Vec<_>>()
                .join(", or "),
        }
    }

    /// A value of the right kind, to fill in.
    pub(super) fn placeholder(self) -> String {
        match self {
            Self::Text | Self::Word | Self::Id | Self::Expr => "\"…\"".to_owned(),
            Self::Url => "\"https://example.org\"".to_owned(),
            Self::Colour => "\"#0b5fff\"".to_owned(),
            Self::Currency => "\"EUR\"".to_owned(),
            Self::Yes | Self::YesNo => "true".to_owned(),
            Self::Whole => "4".to_owned(),
            Self::Number => "2_500".to_owned(),
            Self::Date => "2026-07-01".to_owned(),
            Self::OneOf(words) => words
                .first()
                .map_or_else(|| "\"…\"".to_owned(), |word| format!("\"{word}\"")),
            Self::List(item) => format!("[{}]", item.placeholder()),
            Self::Map(item) => format!("{{ name = {} }}", item.placeholder()),
            Self::Table(shape) => shape.placeholder(),
            // A table shows more than the other shapes.
            Self::Any(shapes) => {
                let table = shapes.iter().find(|shape| matches!(shape, Self::Table(_)));
                table
                    .or(shapes.first())
                    .map_or_else(|| "…".to_owned(), |shape| shape.placeholder())
            }
        }
    }
}

impl TableShape {
    /// Its required keys, or the most useful one.
    fn placeholder(&self) -> String {
        let required = self.keys.iter().filter(|key| key.required);
        let mut pairs: Vec<String> = required
            .map(|key| format!("{} = {}", key.name, key.shape.placeholder()))
            .collect();
        if pairs.is_empty() {
            let first = self.keys.iter().find(|key| key.name == "amount").or(self.keys.first());
            pairs.extend(first.map(|key| format!("{} = {}", key.name, key.shape.placeholder())));
        }
        format!("{{ {} }}", pairs.join(", "))
    }

    /// A table or list of tables in this one that has a key: the name of the table, and an example with the key.
    pub(super) fn inside(&self, key: &str, value: &str) -> Option<(&'static str, String)> {
        let has = |table: &TableShape| table.keys.iter().any(|known| known.name == key);
        self.keys.iter().find_map(|outer| {
            let (table, list) = match outer.shape {
                Shape::Table(table) if has(table) => (table, false),
                Shape::List(Shape::Table(table)) if has(table) => (*table, true),
                _ => return None,
            };
            let required = table.keys.iter().filter(|known| known.required && known.name != key);
            let mut pairs: Vec<String> = required
                .map(|known| format!("{} = {}", known.name, known.shape.placeholder()))
                .collect();
            pairs.push(format!("{key} = {value}"));
            let braces = format!("{{ {} }}", pairs.join(", "));
            let example = if list { format!("[{braces}]") } else { braces };
            Some((outer.name, format!("{} = {example}", outer.name)))
        })
    }

    /// The names of the tables in this format that have this key, without repeats.
    pub(super) fn tables_with(&self, key: &str) -> Vec<&'static str> {
        let mut found = Vec::new();
        for known in self.keys {
            known.shape.tables_with(key, &mut found);
        }
        found
    }
}

impl Shape {
    fn tables_with(self, key: &str, found: &mut Vec<&'static str>) {
        match self {
            Self::List(inner) | Self::Map(inner) => inner.tables_with(key, found),
            Self::Any(shapes) => shapes.iter().for_each(|shape| shape.tables_with(key, found)),
            Self::Table(table) => {
                if table.keys.iter().any(|known| known.name == key) && !found.contains(&table.name) {
                    found.push(table.name);
                }
                table.keys.iter().for_each(|known| known.shape.tables_with(key, found));
            }
            _ => {}
        }
    }
}

/// What a value is, as the end of a sentence.
pub(super) fn kind_words(shape: Shape, value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::Float(_) if matches!(shape, Shape::Whole) => "a decimal",
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(true) => "true",
        DeValue::Boolean(false) => "false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// What to write instead of a value of the wrong kind.
pub(super) fn advice(shape: Shape, found: &DeValue<'_>, written: &str, name: &str) -> String {
    match (shape, found) {
        (Shape::Yes | Shape::YesNo, DeValue::String(word)) if yes_or_no(word).is_some() => match yes_or_no(word) {
            Some(false) if matches!(shape, Shape::Yes) => format!("delete \"{name}\": without it, the answer is no"),
            answer => format!("write: {name} = {}", answer.unwrap_or_default()),
        },
        (Shape::Number | Shape::Whole | Shape::Date | Shape::Yes | Shape::YesNo, DeValue::String(word))
            if bare(shape, word) && !looks_grouped(word) =>
        {
            format!("write it without quotation marks: {name} = {word}")
        }
        (Shape::Number | Shape::Whole, DeValue::String(word)) if WrittenNumber::read(word).is_some() => {
            quoted_number(shape, word, name).unwrap_or_default()
        }
        (Shape::Whole, DeValue::Float(_)) => match WrittenNumber::read(written) {
            Some(number) if number.readings.len() > 1 => format!("write: {name} = {}", number.readings[0]),
            _ => format!(
                "round it: {name} = {}",
                crate::ratio::Ratio::parse(written).map_or(1, crate::ratio::Ratio::ceil)
            ),
        },
        (Shape::Date, DeValue::String(word)) if !dates(word).is_empty() => {
            format!("write: {name} = {}", dates(word).join(" or "))
        }
        (
            Shape::Text | Shape::Word | Shape::Id | Shape::OneOf(_),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_),
        ) => format!("write it in quotation marks: {name} = \"{written}\""),
        (Shape::Map(item), DeValue::Array(list)) if !list.iter().all(|entry| entry.get_ref().is_table()) => {
            let first = list.first().and_then(|entry| entry.get_ref().as_str());
            let first = first.filter(|word| super::value::is_id(word)).unwrap_or("name");
            // The first of several is the shortest.
            let value = match item {
                Shape::Any(shapes) => shapes.first().unwrap_or(item).placeholder(),
                _ => item.placeholder(),
            };
            format!("give each name a value: {name} = {{ {first} = {value} }}")
        }
        (Shape::Map(_), DeValue::Array(_)) => {
            format!("give each one its own heading with an identifier: [{name}.silver]")
        }
        (Shape::Table(_), DeValue::Array(_)) => {
            format!("there can be only one, so use single brackets in the heading: […{name}]")
        }
        (Shape::List(_), DeValue::Table(_)) if written.starts_with('{') => {
            format!("there can be several, so put it in square brackets: {name} = [{{ … }}]")
        }
        (Shape::List(_), DeValue::Table(_)) => {
            format!("there can be several, so use double brackets in the heading: [[…{name}]]")
        }
        (Shape::Text | Shape::Word | Shape::Id | Shape::OneOf(_), DeValue::Array(list))
            if list.iter().any(|item| item.get_ref().is_str()) =>
        {
            let first = list.iter().find_map(|item| item.get_ref().as_str()).unwrap_or_default();
            format!("there can be only one, without brackets: {name} = \"{first}\"")
        }
        (Shape::List(item), other) if item.takes(other) => format!("write it as a list: {name} = [{written}]"),
        (Shape::Any(shapes), DeValue::Integer(_) | DeValue::Float(_))
            if shapes.iter().any(|shape| shape.has_amount()) =>
        {
            let readings = WrittenNumber::read(written).filter(|number| number.readings.len() > 1);
            let readings = readings.map_or_else(|| vec![written.to_owned()], |number| number.readings);
            let choice = readings.iter().map(|reading| format!("{{ amount = {reading} }}"));
            format!("write: {name} = {}", choice.collect::<Vec<_>>().join(" or "))
        }
        (Shape::Number, _) if name == "factor" => "for example, to halve the amount: factor = 0.5".to_owned(),
        _ => format!("for example: {name} = {}", shape.placeholder()),
    }
}

/// A number in quotation marks, as a file wants it.
fn quoted_number(shape: Shape, word: &str, name: &str) -> Option<String> {
    let mut number = WrittenNumber::read(word)?;
    if matches!(shape, Shape::Whole) {
        number.readings.truncate(1);
    }
    if name == "amount" && word.trim_end().ends_with('+') {
        return Some(format!(
            "for this amount or more, write: at_least = {}",
            number.choice()
        ));
    }
    Some(number_help(&number, word.trim(), name).1)
}

pub(super) fn yes_or_no(word: &str) -> Option<bool> {
    match word.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "ja" | "1" => Some(true),
        "no" | "n" | "false" | "nein" | "0" => Some(false),
        _ => None,
    }
}

/// What an unknown word could have meant.
pub(super) fn one_of_several(words: &[&str], shapes: &[Shape], found: &DeValue<'_>, name: &str) -> String {
    if let Some(number) = found.as_str().and_then(WrittenNumber::read) {
        if shapes.iter().any(|shape| matches!(shape, Shape::Number)) {
            return format!("write it without quotation marks: {}", number.choice());
        }
        if shapes.iter().any(|shape| shape.has_amount()) {
            let choice = number
                .readings
                .iter()
                .map(|reading| format!("{{ amount = {reading} }}"));
            return format!("write: {name} = {}", choice.collect::<Vec<_>>().join(" or "));
        }
    }
    let meant = found.as_str().and_then(|word| nearest(word, words));
    let meant = meant.map_or_else(|| "use".to_owned(), |meant| format!("did you mean \"{meant}\"? Use"));
    let table = shapes.iter().find(|shape| matches!(shape, Shape::Table(_)));
    let or = table
        .map(|table| format!("; or write {name} = {}", table.placeholder()))
        .unwrap_or_default();
    format!("{meant} one of: {}{or}", words.join(", "))
}

impl Shape {
    fn has_amount(self) -> bool {
        matches!(self, Self::Table(table) if table.keys.iter().any(|key| key.name == "amount"))
    }
}

/// Whether the text would be the right kind of value without its quotation marks.
fn bare(shape: Shape, word: &str) -> bool {
    match shape {
        Shape::Date => crate::date::Date::parse(word).is_some(),
        Shape::Yes | Shape::YesNo => matches!(word, "true" | "false"),
        _ => crate::ratio::Ratio::parse(word).is_some(),
    }
}
