//! Reads a file into a checked programme or foundation, or reports every problem at once.

use super::input::unmarked;
use super::problem::Problem;
use super::{conform, decode, format, lint};
use crate::foundation::Foundation;
use crate::programme::Programme;
use std::collections::BTreeMap;

/// Reads one version of a programme.
///
/// `foundation` is the name of the folder, `file` the name of the file in it.
///
/// # Errors
/// Every problem in the file, in order.
pub fn read_programme(foundation: &str, file: &str, text: &str) -> Result<Programme, Vec<Problem>> {
    read_programme_with(foundation, file, text, &BTreeMap::new())
}

/// The same with the CSV files next to it, by name without extension, that lookups can name.
///
/// # Errors
/// Every problem in the file, in order.
pub fn read_programme_with(
    foundation: &str,
    file: &str,
    text: &str,
    tables: &BTreeMap<String, String>,
) -> Result<Programme, Vec<Problem>> {
    let text = unmarked(text);
    let (table, mut problems) = conform::read(file, text, &format::PROGRAMME);
    let Some(table) = table else { return Err(problems) };
    let programme = decode::programme(foundation, file, text, &table, tables, &mut problems);
    lint::programme(&programme, text, &table, file, &mut problems);
    finish(programme, problems)
}

/// Reads `foundation.toml`. `stories` are the texts of `home.md` and `home.LANGUAGE.md` next to it, by language.
///
/// # Errors
/// Every problem in the file, in order.
pub fn read_foundation(
    id: &str,
    file: &str,
    text: &str,
    stories: &BTreeMap<String, String>,
) -> Result<Foundation, Vec<Problem>> {
    let text = unmarked(text);
    let (table, mut problems) = conform::read(file, text, &format::FOUNDATION);
    let Some(table) = table else { return Err(problems) };
    let foundation = decode::foundation(id, text, &table, stories, &mut problems);
    lint::foundation(&foundation, text, &table, file, &mut problems);
    finish(foundation, problems)
}

fn finish<T>(read: T, mut problems: Vec<Problem>) -> Result<T, Vec<Problem>> {
    if problems.is_empty() {
        return Ok(read);
    }
    problems.sort_by_key(|problem| (problem.place.line, problem.place.column));
    problems.dedup();
    Err(problems)
}
