//! What comes of a command about a list.

/// The result of a command about a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MemberImportDone {
    Done,
    /// The foundation has no such list.
    NotFound,
    /// No column has the name.
    NameMissing,
    /// Two columns are said to contain the same.
    ColumnTwice,
    /// The programme has no such tier.
    TierWrong,
    /// The first day isn't a day.
    DayWrong,
    /// The list has no such row.
    RowMissing,
    /// No row can be added.
    NothingToAdd,
}
