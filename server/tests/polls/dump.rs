//! Everything that's stored, row by row, as a backup has it.

use crate::site::Site;
use data_encoding::BASE64;
use serde_json::{Map, Value};
use server::storage::backup::dump;
use std::collections::BTreeSet;

/// A row of a backup.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DumpedRow {
    pub table: String,
    pub cells: Map<String, Value>,
    /// Its cells as people could read them: bytes that are text are decoded, too.
    pub text: String,
}

impl DumpedRow {
    fn new(table: &str, columns: &[String], cells: Vec<Value>) -> Self {
        let text: Vec<String> = cells.iter().map(readable).collect();
        Self {
            table: table.to_owned(),
            cells: columns.iter().cloned().zip(cells).collect(),
            text: text.join("\n"),
        }
    }

    /// The table and everything in the row.
    fn identity(&self) -> (&str, &str) {
        (&self.table, &self.text)
    }

    /// The ballots of a row of `poll_box`.
    pub fn ballots(&self) -> Vec<Value> {
        serde_json::from_str(self.cells["ballots"].as_str().unwrap()).unwrap()
    }
}

/// A cell as text, and what's in it if it's bytes in base64. Emails are stored as bytes, with long lines wrapped.
fn readable(cell: &Value) -> String {
    let Value::String(text) = cell else {
        return cell.to_string();
    };
    let bytes = BASE64.decode(text.as_bytes()).unwrap_or_default();
    let inside = String::from_utf8(bytes).unwrap_or_default();
    let inside = inside.replace("=\r\n", "").replace("=3D", "=");
    format!("{text}\n{inside}")
}

/// All rows of all tables, in the order of a backup.
pub async fn everything(site: &Site) -> Vec<DumpedRow> {
    let mut lines = Vec::new();
    dump(&site.state.database, "2026-09-21T12:00:00Z", &mut lines)
        .await
        .unwrap();
    let lines = String::from_utf8(lines).unwrap();
    let mut rows = Vec::new();
    let mut table = String::new();
    let mut columns: Vec<String> = Vec::new();
    for line in lines.lines() {
        match serde_json::from_str::<Value>(line).unwrap() {
            Value::Object(head) => {
                if let (Some(Value::String(name)), Some(names)) = (head.get("table"), head.get("columns")) {
                    table.clone_from(name);
                    columns = serde_json::from_value(names.clone()).unwrap();
                }
            }
            Value::Array(cells) => rows.push(DumpedRow::new(&table, &columns, cells)),
            other => panic!("{other}"),
        }
    }
    assert!(rows.iter().any(|row| row.table == "poll_line"));
    rows
}

/// The rows that are only in the first dump, and those that are only in the second.
pub fn difference<'a>(before: &'a [DumpedRow], after: &'a [DumpedRow]) -> [Vec<&'a DumpedRow>; 2] {
    [missing(before, after), missing(after, before)]
}

/// The rows that aren't in another dump.
fn missing<'a>(rows: &'a [DumpedRow], other: &[DumpedRow]) -> Vec<&'a DumpedRow> {
    let known: BTreeSet<(&str, &str)> = other.iter().map(DumpedRow::identity).collect();
    rows.iter().filter(|row| !known.contains(&row.identity())).collect()
}
