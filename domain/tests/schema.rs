//! The JSON Schemas for editors: they match the format, and they agree with the reader.
//!
//! `UPDATE_SCHEMA=1 cargo test -p domain --test schema` writes them again.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use boon::{Compiler, SchemaIndex, Schemas};
use domain::file::{foundation_schema, programme_schema};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The schemas of both kinds of files.
fn schemas() -> [(&'static str, String); 2] {
    [
        ("programme.schema.json", programme_schema()),
        ("foundation.schema.json", foundation_schema()),
    ]
}

#[test]
fn the_schemas_in_docs_are_those_of_the_format() {
    for (name, generated) in schemas() {
        let path = root().join("docs").join(name);
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            fs::write(&path, &generated).unwrap();
        }
        let stored = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            stored == generated,
            "{} is not what the format says: run the test with UPDATE_SCHEMA=1",
            path.display()
        );
    }
}

/// A compiled schema.
struct Validator {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Validator {
    fn of(name: &str) -> Self {
        let (_, text) = schemas().into_iter().find(|(known, _)| *known == name).unwrap();
        let mut compiler = Compiler::new();
        compiler.enable_format_assertions();
        compiler
            .add_resource(name, serde_json::from_str(&text).unwrap())
            .unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile(name, &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn check(&self, file: &str) -> Result<(), String> {
        let Some(json) = json(file) else {
            return Err("not TOML".to_owned());
        };
        self.schemas
            .validate(&json, self.index)
            .map_err(|error| format!("{error:#}"))
    }
}

/// A file as a TOML validator sees it: dates are strings.
fn json(file: &str) -> Option<Value> {
    fn table(toml: &DeTable<'_>) -> Value {
        let entries = toml
            .iter()
            .map(|(key, entry)| (key.get_ref().to_string(), value(entry.get_ref())));
        Value::Object(entries.collect())
    }
    fn value(toml: &DeValue<'_>) -> Value {
        match toml {
            DeValue::String(text) => Value::String(text.to_string()),
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).unwrap().into(),
            DeValue::Float(number) => number.as_str().parse::<f64>().unwrap().into(),
            DeValue::Boolean(truth) => Value::Bool(*truth),
            DeValue::Datetime(datetime) => Value::String(datetime.to_string()),
            DeValue::Array(list) => list.iter().map(|entry| value(entry.get_ref())).collect(),
            DeValue::Table(inner) => table(inner),
        }
    }
    DeTable::parse(file).ok().map(|parsed| table(parsed.get_ref()))
}

/// Every foundation and programme file in these folders.
fn files(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "toml") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

fn is_foundation(path: &Path) -> bool {
    path.file_stem()
        .is_some_and(|stem| stem.to_string_lossy().starts_with("foundation"))
}

#[test]
fn the_schemas_accept_every_file_that_the_reader_accepts() {
    let (programme, foundation) = (
        Validator::of("programme.schema.json"),
        Validator::of("foundation.schema.json"),
    );
    let known = files(&["programmes", "domain/tests/programmes"]);
    assert!(known.len() >= 13, "{known:?}");
    for (path, text) in known {
        let validator = if is_foundation(&path) { &foundation } else { &programme };
        validator
            .check(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}

const PROGRAMME: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = { en = "Membership", de = "Mitgliedschaft" }
summary = "For everybody."
currency = "EUR"

[groups]
voice = "A voice"

[benefits.votes]
title = "Votes"
group = "voice"
kind = "votes"

[tiers.silver]
title = "Silver"
review = ["staff"]
grants = { votes = 1 }
price = { amount = 1_000, per = "year" }
"#;

const FOUNDATION: &str = r##"
name = "The Example Foundation"
tagline = "For examples."
mark = "EX"
website = "https://example.org"
languages = ["en"]
look = { accent = "#0b5fff", accent_dark = "#8ab4ff" }
contact = { email = "hello@example.org" }
"##;

#[test]
fn the_schemas_refuse_what_has_another_shape() {
    for (name, file, slips) in [
        (
            "programme.schema.json",
            PROGRAMME,
            &[
                ("programme = \"membership\"", ""),
                ("programme = \"membership\"", "programme = \"Membership 2026\""),
                ("version = \"2026\"", "version = 2026"),
                ("2026-01-01", "\"soon\""),
                ("2026-01-01", "2026-01-01T09:00:00"),
                ("\"EUR\"", "\"EURO\""),
                ("summary =", "sumary ="),
                ("\"For everybody.\"", "\"\""),
                ("\"For everybody.\"", "\" \""),
                ("kind = \"votes\"", "kind = \"voting\""),
                ("[tiers.silver]", "[tiers.Silver]"),
                ("title = \"Silver\"", "title = { German = \"Silber\" }"),
                ("[\"staff\"]", "\"staff\""),
                ("[\"staff\"]", "[\"bord\"]"),
                ("votes = 1", "votes = -1"),
                ("votes = 1", "votes = false"),
                ("amount = 1_000", "amount = \"1000\""),
                ("amount = 1_000", "amount = -1_000"),
                ("\"year\"", "\"week\""),
            ][..],
        ),
        (
            "foundation.schema.json",
            FOUNDATION,
            &[
                ("#0b5fff", "blue"),
                ("https://example.org", "example.org"),
                ("accent_dark", "accent_night"),
                ("[\"en\"]", "\"en\""),
                ("name =", "nmae ="),
                ("mark = \"EX\"", ""),
            ][..],
        ),
    ] {
        let validator = Validator::of(name);
        validator.check(file).unwrap();
        for (right, wrong) in slips {
            let broken = file.replacen(right, wrong, 1);
            assert_ne!(broken, file, "{right}");
            assert!(
                validator.check(&broken).is_err(),
                "{name} accepts {wrong:?} for {right:?}"
            );
        }
    }
}
