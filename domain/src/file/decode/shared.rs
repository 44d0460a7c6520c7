//! What several tables have in common: notes, sources and reviewers.

use crate::file::view::TableView;
use crate::programme::Note;
use crate::review::Reviewer;

/// The notes of a table.
pub(super) fn notes(view: TableView<'_>, default_source: Option<&String>) -> Vec<Note> {
    let notes = view.list("notes").into_iter();
    notes
        .map(|note| Note {
            text: note.must_text("text"),
            source: source(note, default_source),
            line: note.line(),
        })
        .collect()
}

/// A statement's source, or the default source of the file.
pub(super) fn source(view: TableView<'_>, default: Option<&String>) -> Option<String> {
    view.owned("source").or_else(|| default.cloned())
}

pub(super) fn reviewers(view: TableView<'_>, key: &str) -> Vec<Reviewer> {
    let words = view.words(key).into_iter();
    words.filter_map(|word| Reviewer::parse(&word)).collect()
}
