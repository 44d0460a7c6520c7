//! JSON Schemas of the file formats, for completion in editors. They come from the same description that the reader uses.

use super::format::{FOUNDATION, PROGRAMME};
use super::shape::{Key, Shape, TableShape};
use std::fmt::Write;

/// The JSON Schema (draft 2020-12) of a programme file.
pub fn programme_schema() -> String {
    document("A Guildhall programme", &PROGRAMME)
}

/// The JSON Schema (draft 2020-12) of `foundation.toml`.
pub fn foundation_schema() -> String {
    document("A Guildhall foundation", &FOUNDATION)
}

fn document(title: &str, shape: &TableShape) -> String {
    let mut out = String::from("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
    let _ = writeln!(out, "  \"title\": {},", quoted(title));
    let body = table(shape, 1);
    // The table's braces are the document's braces.
    out.push_str(body.trim_start_matches("{\n"));
    out.push('\n');
    out
}

fn table(shape: &TableShape, depth: usize) -> String {
    let pad = "  ".repeat(depth);
    let properties: Vec<String> = shape.keys.iter().map(|key| property(key, depth + 1)).collect();
    let required: Vec<String> = shape
        .keys
        .iter()
        .filter(|key| key.required)
        .map(|key| quoted(key.name))
        .collect();
    let mut out = format!("{{\n{pad}\"type\": \"object\",\n{pad}\"additionalProperties\": false,\n");
    if !required.is_empty() {
        let _ = writeln!(out, "{pad}\"required\": [{}],", required.join(", "));
    }
    let _ = write!(
        out,
        "{pad}\"properties\": {{\n{}\n{pad}}}\n{}}}",
        properties.join(",\n"),
        "  ".repeat(depth - 1)
    );
    out
}

fn property(key: &Key, depth: usize) -> String {
    let pad = "  ".repeat(depth);
    let schema = shape(key.shape, depth + 1);
    let described = schema.replacen('{', &format!("{{ \"description\": {},", quoted(key.doc)), 1);
    format!("{pad}{}: {described}", quoted(key.name))
}

/// A string with something in it.
const WORD: &str = r#"{ "type": "string", "pattern": "\\S" }"#;

/// An identifier.
const ID: &str = r#""pattern": "^[a-z][a-z0-9_-]*$", "maxLength": 64"#;

/// A language tag.
const LANGUAGE: &str = r#"{ "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" }"#;

fn shape(shape: Shape, depth: usize) -> String {
    match shape {
        Shape::Text => format!(
            "{{ \"oneOf\": [{WORD}, {{ \"type\": \"object\", \"minProperties\": 1, \"propertyNames\": {LANGUAGE}, \"additionalProperties\": {WORD} }}] }}"
        ),
        Shape::Word => WORD.to_owned(),
        Shape::Expr => r#"{ "type": "string", "minLength": 1, "maxLength": 1000 }"#.to_owned(),
        Shape::Id => format!("{{ \"type\": \"string\", {ID} }}"),
        Shape::Yes => r#"{ "const": true }"#.to_owned(),
        Shape::YesNo => r#"{ "type": "boolean" }"#.to_owned(),
        Shape::Whole => r#"{ "type": "integer", "minimum": 0 }"#.to_owned(),
        Shape::Number => r#"{ "type": "number", "minimum": 0 }"#.to_owned(),
        // TOML has dates of its own; validators of TOML show them as strings.
        Shape::Date => r#"{ "type": "string", "format": "date" }"#.to_owned(),
        Shape::Currency => {
            let codes: Vec<&str> = crate::money::Currency::codes().collect();
            one_of(&codes)
        }
        Shape::Url => r#"{ "type": "string", "format": "uri", "pattern": "^(https?://|mailto:)" }"#.to_owned(),
        Shape::Colour => r#"{ "type": "string", "pattern": "^#[0-9a-fA-F]{6}$" }"#.to_owned(),
        Shape::OneOf(words) => one_of(words),
        Shape::List(item) => format!("{{ \"type\": \"array\", \"items\": {} }}", self::shape(*item, depth)),
        Shape::Map(item) => format!(
            "{{ \"type\": \"object\", \"propertyNames\": {{ {ID} }}, \"additionalProperties\": {} }}",
            self::shape(*item, depth)
        ),
        Shape::Table(shape) => table(shape, depth),
        Shape::Any(shapes) => {
            let all: Vec<String> = shapes.iter().map(|one| self::shape(*one, depth)).collect();
            format!("{{ \"anyOf\": [{}] }}", all.join(", "))
        }
    }
}

fn one_of(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    format!("{{ \"enum\": [{}] }}", words.join(", "))
}

/// The texts of the format have no control characters: quotation marks and backslashes are all there is to escape.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
