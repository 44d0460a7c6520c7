//! What was sent from the forms of members and nominees, and what came of it.

use crate::api::{LONGEST_POLL_TEXT, NomineeAction, NomineeCommand, VoiceAction, VoiceCommand};

/// What's wrong with what a member or a nominee sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VoiceProblem {
    /// Nobody said who's nominated: the sender or somebody else.
    WhoMissing,
    NameMissing,
    EmailWrong,
    /// The question, the statement or the answer is missing.
    TextMissing,
    /// A text or a name is too long.
    TooLong,
    /// The person was nominated before.
    Twice,
    /// There are as many nominees or questions as there can be.
    TooMany,
    /// The member has nominated this person, so its support doesn't count.
    Own,
    /// There's no such nominee or question any more.
    Gone,
    /// It isn't the time for it, or not any more.
    Over,
}

/// The forms with which a member nominates somebody, supports nominees and asks them something: what was typed stays,
/// whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct VoiceForm {
    /// `None` if nothing was sent.
    pub sent: Option<VoiceCommand>,
    /// Whether the sender nominates themselves. `None` if they haven't said.
    pub is_self: Option<bool>,
    pub problem: Option<VoiceProblem>,
}

/// The forms of a nominee: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NomineeForm {
    /// `None` if nothing was sent.
    pub sent: Option<NomineeCommand>,
    pub problem: Option<VoiceProblem>,
    /// What was just done, for a message.
    pub done: Option<NomineeAction>,
}

impl VoiceForm {
    /// What was to be done. Without anything sent, the page is about nominating.
    pub(super) fn action(&self) -> VoiceAction {
        self.sent.as_ref().map_or(VoiceAction::Nominate, |sent| sent.action)
    }
}

/// Whether a statement, question or answer is longer than it may be. Otherwise, it's a name that's too long.
pub(super) fn is_text_long(text: &str) -> bool {
    text.chars().count() > LONGEST_POLL_TEXT
}

impl NomineeForm {
    /// What was sent with an action, if it was refused.
    pub(super) fn refused(&self, action: NomineeAction) -> Option<(&NomineeCommand, VoiceProblem)> {
        let sent = self.sent.as_ref().filter(|sent| sent.action == action)?;
        Some((sent, self.problem?))
    }
}
