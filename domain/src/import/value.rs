//! Values of JSON and YAML as text.

use serde_json::Value;

/// A scalar as tidied text: a year, a number or a truth value that wasn't quoted, too. Empty for everything else.
pub(super) fn text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => crate::typed::tidy(text),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(value)) => value.to_string(),
        _ => String::new(),
    }
}

pub(super) fn field(object: &Value, name: &str) -> String {
    text(object.get(name))
}

/// The entries of a list. None for everything else.
pub(super) fn list(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A place in a list, from 1.
pub(super) fn number(at: usize) -> u32 {
    u32::try_from(at + 1).unwrap_or(u32::MAX)
}
