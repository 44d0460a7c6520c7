//! Options that the count doesn't apply, in words.

use super::names::printable;
use crate::count::NotApplied;

/// The longest value that's repeated in a report, in characters.
const LONGEST_VALUE: usize = 200;

/// What the file states, and what the count uses instead.
pub(super) fn sentences(option: &NotApplied) -> String {
    let (name, stated) = (shortened(&option.name), shortened(&option.stated));
    match &option.used {
        Some(used) => format!(
            "Not applied: {name}. The file states “{stated}”, but the count uses “{}”.",
            shortened(used)
        ),
        None => format!("Not applied: {name}. The file states “{stated}”, which the count doesn't use."),
    }
}

/// The beginning of a long text, safe for a terminal.
fn shortened(text: &str) -> String {
    let text = printable(text);
    match text.char_indices().nth(LONGEST_VALUE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
