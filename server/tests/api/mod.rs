//! `/api/v1`, used like any client would.

mod applications;
mod changes;
mod comparison;
mod described;
pub mod description;
mod foundations;
mod kept;
mod openapi;
mod other_sites;
mod own_pages;
mod problems;
mod program;
mod programmes;
mod quote;
mod seats;

use serde_json::Value;

/// One member of each object in a list.
fn each<'a>(list: &'a Value, member: &str) -> Vec<&'a Value> {
    list.as_array().unwrap().iter().map(|entry| &entry[member]).collect()
}
