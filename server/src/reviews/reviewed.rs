//! What becomes of a reviewer's command.

/// The result of a reviewer's command.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reviewed {
    Done,
    /// Someone else changed something meanwhile, so nothing was done.
    Conflict,
    /// The reason, question or note is missing.
    TextMissing,
    /// There's no such ready-made reason for this action.
    ReasonWrong,
    /// A text is longer than [`LONGEST_TEXT`].
    TextTooLong,
    /// There's no such step to ask about.
    StepMissing,
    /// The signatory's name or position is missing.
    NameMissing,
    /// There's no such agreement that the member has signed.
    NothingToSign,
    /// The foundation has no such application.
    NoSuchApplication,
}

/// The longest reason, question, note or name, in characters.
pub const LONGEST_TEXT: usize = 5_000;
