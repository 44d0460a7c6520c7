//! Which parts of the format the examples have shown. A part is a key with its description, so a key
//! that several tables share needs only one example.

use serde_json::Value;
use std::collections::BTreeSet;
use toml::de::{DeTable, DeValue};

#[derive(Default)]
pub struct Used(BTreeSet<String>);

impl Used {
    /// Notes what a file shows.
    pub fn note(&mut self, schema: &str, file: &str) {
        let (Ok(schema), Ok(table)) = (serde_json::from_str(schema), DeTable::parse(file)) else {
            return;
        };
        let file = DeValue::Table(table.into_inner());
        self.walk(&schema, &file);
    }

    /// Walks through a value and every branch of the schema that could apply to it.
    fn walk(&mut self, schema: &Value, value: &DeValue<'_>) {
        for branch in ["anyOf", "oneOf"] {
            for one in schema[branch].as_array().into_iter().flatten() {
                self.walk(one, value);
            }
        }
        match value {
            DeValue::Table(table) => {
                for (key, inner) in table {
                    let key = key.get_ref().as_ref();
                    match schema["properties"].get(key) {
                        Some(property) => {
                            self.0.insert(part(key, property));
                            self.walk(property, inner.get_ref());
                        }
                        None => self.walk(&schema["additionalProperties"], inner.get_ref()),
                    }
                }
            }
            DeValue::Array(list) => {
                for inner in list {
                    self.walk(&schema["items"], inner.get_ref());
                }
            }
            _ => {}
        }
    }

    /// The parts that no file has shown.
    pub fn missing(&self, schemas: &[String]) -> Vec<String> {
        let mut all = BTreeSet::new();
        for schema in schemas {
            parts(&serde_json::from_str(schema).unwrap_or_default(), &mut all);
        }
        all.difference(&self.0).cloned().collect()
    }
}

fn part(key: &str, property: &Value) -> String {
    format!("{key}: {}", property["description"].as_str().unwrap_or_default())
}

fn parts(schema: &Value, all: &mut BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            for (key, property) in object
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
            {
                all.insert(part(key, property));
            }
            object.values().for_each(|inner| parts(inner, all));
        }
        Value::Array(list) => list.iter().for_each(|inner| parts(inner, all)),
        _ => {}
    }
}

/// Every word in a list of allowed values, except currencies.
pub fn words(schema: &Value, all: &mut BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            let list = object.get("enum").and_then(Value::as_array);
            let list: Vec<String> = list
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect();
            if !list.iter().any(|word| word == "EUR") {
                all.extend(list);
            }
            object.values().for_each(|inner| words(inner, all));
        }
        Value::Array(list) => list.iter().for_each(|inner| words(inner, all)),
        _ => {}
    }
}
