//! The JSON Schemas that editors use: generated from the format, and true to what the reader accepts.
//!
//! `UPDATE_SCHEMA=1 cargo test -p domain --features file --test schema` writes them anew.

#![cfg(feature = "file")]

use boon::{Compiler, SchemaIndex, Schemas};
use domain::file::{foundation_schema, programme_schema, read_foundation, read_programme};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Both kinds of file with what the format says of them.
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

/// A schema ready to hold files against.
struct Validator {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Validator {
    fn of(name: &str) -> Self {
        let (_, text) = schemas().into_iter().find(|(known, _)| *known == name).unwrap();
        let mut compiler = Compiler::new();
        compiler.enable_format_assertions();
        compiler.add_resource(name, serde_json::from_str(&text).unwrap()).unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile(name, &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn check(&self, file: &str) -> Result<(), String> {
        let Some(json) = json(file) else { return Err("not TOML".to_owned()) };
        self.schemas.validate(&json, self.index).map_err(|error| format!("{error:#}"))
    }
}

/// A file as a validator of TOML sees it: dates are strings.
fn json(file: &str) -> Option<Value> {
    fn value(toml: toml::Value) -> Value {
        match toml {
            toml::Value::String(text) => Value::String(text),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(truth) => Value::Bool(truth),
            toml::Value::Datetime(datetime) => Value::String(datetime.to_string()),
            toml::Value::Array(list) => list.into_iter().map(value).collect(),
            toml::Value::Table(table) => table.into_iter().map(|(key, entry)| (key, value(entry))).collect(),
        }
    }
    file.parse::<toml::Table>().ok().map(|table| value(toml::Value::Table(table)))
}

/// Every foundation and programme file below these folders.
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
    path.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with("foundation"))
}

#[test]
fn the_schemas_accept_every_file_that_the_reader_accepts() {
    let (programme, foundation) = (Validator::of("programme.schema.json"), Validator::of("foundation.schema.json"));
    let known = files(&["programmes", "domain/tests/programmes"]);
    assert!(known.len() >= 13, "{known:?}");
    for (path, text) in known {
        let validator = if is_foundation(&path) { &foundation } else { &programme };
        validator.check(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}
