//! The least that an endpoint accepts as a request's body, made from its description.

use serde_json::{Value, json};

/// Nobody has seen such a version, so commands that name it change nothing.
const VERSION: i64 = 1_000_000;

/// A body that can be read. `None` if the endpoint wants none, or not in JSON.
pub fn least(document: &Value, body: &Value) -> Option<Value> {
    let schema = &body["content"]["application/json"]["schema"];
    schema.is_object().then(|| value(document, schema))
}

fn value(document: &Value, schema: &Value) -> Value {
    if let Some(place) = schema["$ref"].as_str() {
        let found = document.pointer(place.trim_start_matches('#'));
        return value(
            document,
            found.unwrap_or_else(|| panic!("{place} isn't in the document")),
        );
    }
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    for several in ["oneOf", "anyOf"] {
        if let Some(first) = schema[several].get(0) {
            return value(document, first);
        }
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let mut all = json!({});
        for part in parts {
            for (key, known) in value(document, part).as_object().unwrap() {
                all[key] = known.clone();
            }
        }
        return all;
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str());
    match kind {
        Some("string") => json!(""),
        Some("integer" | "number") => json!(VERSION),
        Some("boolean") => json!(false),
        Some("array") => json!([]),
        Some("null") => Value::Null,
        _ => {
            let mut object = json!({});
            for key in schema["required"].as_array().into_iter().flatten() {
                let key = key.as_str().unwrap();
                object[key] = value(document, &schema["properties"][key]);
            }
            object
        }
    }
}
