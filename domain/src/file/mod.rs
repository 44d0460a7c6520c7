//! Reading programme files: text to a checked programme, or every problem at once.
//!
//! Three passes: the shape of the file against [`format`] (known keys, right kinds), decoding into the types of this
//! crate, and the checks that need the whole (names, circles, bands, reach). The JSON Schema comes from the same
//! description of the format, so that editors and the reader agree.

mod agreement;
mod colour;
mod decode;
mod format;
mod lint;
mod problem;
mod schema;
mod shape;
mod syntax;
mod value;
mod view;
mod wording;

pub use agreement::read_agreement;
pub use problem::{Place, Problem};
pub use schema::{foundation_schema, programme_schema};

use crate::foundation::Foundation;
use crate::programme::Programme;
use std::collections::BTreeMap;

/// A larger file is refused before it is read, in bytes.
pub const LARGEST_FILE: usize = 500_000;

/// Reads one version of a programme.
///
/// `foundation` is the name of its folder, `file` that of the file in it.
///
/// # Errors
/// Every problem found, in the order of the file.
pub fn read_programme(foundation: &str, file: &str, text: &str) -> Result<Programme, Vec<Problem>> {
    let text = unmarked(text);
    let (table, mut problems) = shape::read(file, text, &format::PROGRAMME);
    let Some(table) = table else { return Err(problems) };
    let programme = decode::programme(foundation, file, text, &table, &mut problems);
    lint::programme(&programme, text, &table, file, &mut problems);
    finish(programme, problems)
}

/// Reads `foundation.toml`. `stories` are the texts of `home.md` and `home.LANGUAGE.md` beside it, by language.
///
/// # Errors
/// Every problem found, in the order of the file.
pub fn read_foundation(
    id: &str,
    file: &str,
    text: &str,
    stories: &BTreeMap<String, String>,
) -> Result<Foundation, Vec<Problem>> {
    let text = unmarked(text);
    let (table, mut problems) = shape::read(file, text, &format::FOUNDATION);
    let Some(table) = table else { return Err(problems) };
    let foundation = decode::foundation(id, text, &table, stories, &mut problems);
    lint::foundation(&foundation, text, &table, file, &mut problems);
    finish(foundation, problems)
}

/// Without the mark that some editors put before the first character.
fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn finish<T>(read: T, mut problems: Vec<Problem>) -> Result<T, Vec<Problem>> {
    if problems.is_empty() {
        return Ok(read);
    }
    problems.sort_by_key(|problem| (problem.place.line, problem.place.column));
    problems.dedup();
    Err(problems)
}
