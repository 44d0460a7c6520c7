//! What staff have sent about a list, and what came of it.

use crate::api::{MemberImportAction, MemberImportCommand};

/// A form that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ImportForm {
    /// The programme that was chosen with a file. Browsers don't let pages fill in the file again.
    pub programme: String,
    /// What was said about a list.
    pub sent: Option<MemberImportCommand>,
    /// Why nothing was done.
    pub problem: Option<ImportFormProblem>,
    /// What was just done, for a message.
    pub done: Option<MemberImportAction>,
}

/// What's wrong with a form about a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ImportFormProblem {
    /// No file was chosen, or it has no rows.
    FileMissing,
    FileTooLarge,
    TooManyRows,
    /// It's a ZIP file or a spreadsheet.
    FileArchive,
    /// It isn't a list of members.
    FileOther,
    /// This line of JSON or YAML can't be read.
    FileBroken(i64),
    /// No column has the name.
    NameMissing,
    /// Two columns are said to contain the same.
    ColumnTwice,
    /// The first day isn't a day.
    DayWrong,
    /// No row can be added.
    NothingToAdd,
    /// The list was imported, undone or discarded meanwhile, or the programme has changed.
    ListChanged,
}
