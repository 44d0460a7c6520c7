//! The members in a landscape file of the CNCF and its sister foundations: categories whose name ends in “Members”, with a subcategory for
//! each tier. An entry begins with the empty key `item`.

use super::days::read_day;
use super::read::MOST_IMPORT_ROWS;
use super::row::{ImportedRow, row_text};
use super::value::{field, list, number};
use crate::application::ApplicantKind;
use serde_json::Value;
use std::collections::BTreeMap;

/// What names end in that tells members from their products in the same file.
const ENDS: [&str; 4] = [" (member)", " (supporter)", " (contributor)", " (members)"];

pub(super) fn read(file: &Value) -> Vec<ImportedRow> {
    let nested = ["landscape", "categories"]
        .into_iter()
        .find_map(|name| file.get(name)?.as_array());
    // A file can also be one category.
    let categories = nested.map_or_else(|| std::slice::from_ref(file), Vec::as_slice);
    let mut rows = Vec::new();
    for category in categories.iter().filter(|category| has_members(category)) {
        for tier in list(category.get("subcategories")) {
            let title = title(tier, "subcategory");
            for item in list(tier.get("items")) {
                // It's refused anyway.
                if rows.len() > MOST_IMPORT_ROWS {
                    return rows;
                }
                rows.push(row(rows.len(), &title, item));
            }
        }
    }
    tell_apart(&mut rows);
    rows
}

/// Adds the name to keys that several entries have: subsidiaries can have the page of the parent company.
fn tell_apart(rows: &mut [ImportedRow]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.key.is_empty()) {
        *counts.entry(row.key.clone()).or_default() += 1;
    }
    for row in rows {
        if counts.get(&row.key).is_some_and(|count| *count > 1) {
            row.key = format!("{} {}", row.key, row.name);
        }
    }
}

fn has_members(category: &Value) -> bool {
    title(category, "category").to_lowercase().ends_with("members")
}

/// The name of a category. In older files, it's the value of another key.
fn title(of: &Value, key: &str) -> String {
    let name = field(of, "name");
    if name.is_empty() { field(of, key) } else { name }
}

fn row(at: usize, tier: &str, item: &Value) -> ImportedRow {
    let whole = field(item, "name");
    let name = ENDS.iter().find_map(|end| whole.strip_suffix(end)).unwrap_or(&whole);
    let crunchbase = field(item, "crunchbase");
    let website = field(item, "homepage_url");
    ImportedRow {
        number: number(at),
        key: if crunchbase.is_empty() {
            website.clone()
        } else {
            crunchbase
        },
        name: name.to_owned(),
        kind: Some(ApplicantKind::Organisation),
        tier: tier.to_owned(),
        since: read_day(&field(item, "joined"), None),
        website,
        logo: field(item, "logo"),
        text: row_text(&format!("{tier} | {item}")),
        ..ImportedRow::default()
    }
}
