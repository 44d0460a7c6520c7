//! What's wrong with a form about a list, and what was done. The summary and the fields use the same words (W6).

use super::choices::{FIRST_DAY, column_id};
use super::form::{ImportForm, ImportFormProblem};
use super::upload::FILE;
use crate::api::{MemberImportAction, MemberImportCommand};
use crate::site::{answer_with, error_box, error_summary};
use crate::text::Texts;
use leptos::prelude::*;

/// A problem in words.
pub(super) fn problem_text(t: Texts, problem: ImportFormProblem) -> String {
    match problem {
        ImportFormProblem::FileBroken(line) => return t.import_file_broken(line.to_string()),
        ImportFormProblem::FileMissing => t.import_file_missing(),
        ImportFormProblem::FileTooLarge => t.import_file_too_large(),
        ImportFormProblem::TooManyRows => t.import_too_many_rows(),
        ImportFormProblem::FileArchive => t.import_file_archive(),
        ImportFormProblem::FileOther => t.import_file_other(),
        ImportFormProblem::NameMissing => t.import_name_missing(),
        ImportFormProblem::ColumnTwice => t.import_column_twice(),
        ImportFormProblem::DayWrong => t.import_day_wrong(),
        ImportFormProblem::NothingToAdd => t.import_nothing(),
        ImportFormProblem::ListChanged => t.import_changed(),
    }
    .into_owned()
}

/// The ID of the field that a problem is about.
fn field(problem: ImportFormProblem, sent: Option<&MemberImportCommand>) -> Option<String> {
    match problem {
        ImportFormProblem::FileMissing
        | ImportFormProblem::FileTooLarge
        | ImportFormProblem::TooManyRows
        | ImportFormProblem::FileArchive
        | ImportFormProblem::FileOther
        | ImportFormProblem::FileBroken(_) => Some(FILE.to_owned()),
        ImportFormProblem::NameMissing => Some(column_id(0)),
        ImportFormProblem::ColumnTwice => Some(column_id(repeated(sent?)?)),
        ImportFormProblem::DayWrong => Some(FIRST_DAY.to_owned()),
        ImportFormProblem::NothingToAdd | ImportFormProblem::ListChanged => None,
    }
}

/// The first column that contains what another one does.
fn repeated(sent: &MemberImportCommand) -> Option<usize> {
    let columns = &sent.columns;
    let is_repeated = |at: &usize| columns[*at].is_some() && columns[..*at].contains(&columns[*at]);
    (0..columns.len()).find(is_repeated)
}

/// The error at a field. `None` if it has none.
pub(super) fn error_at(t: Texts, form: &ImportForm, id: &str) -> Option<String> {
    let problem = form.problem?;
    (field(problem, form.sent.as_ref()).as_deref() == Some(id)).then(|| problem_text(t, problem))
}

/// First on the page: what's wrong with the form that was sent, or what was done.
pub(super) fn outcome(t: Texts, form: &ImportForm) -> Option<AnyView> {
    let Some(problem) = form.problem else {
        return form.done.map(|done| self::done(t, done));
    };
    answer_with(match problem {
        ImportFormProblem::ListChanged => 409,
        _ => 422,
    });
    let text = problem_text(t, problem);
    match field(problem, form.sent.as_ref()) {
        Some(field) => error_summary(t, vec![(field, text)]),
        None => Some(error_box(t, view! { <p>{text}</p> }.into_any())),
    }
}

fn done(t: Texts, done: MemberImportAction) -> AnyView {
    let text = match done {
        MemberImportAction::Read => t.import_done_read(),
        MemberImportAction::Choose => t.import_done_choose(),
        MemberImportAction::Import => t.import_done_import(),
        MemberImportAction::Discard => t.import_done_discard(),
        MemberImportAction::Undo => t.import_done_undo(),
        MemberImportAction::Retry => t.import_done_retry(),
    };
    view! { <p class="note good" role="status">{text}</p> }.into_any()
}
