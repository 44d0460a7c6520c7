//! What a reviewer has sent, and what came of it.

use super::member::PartyForm;
use crate::api::ReviewAction;

/// A form of the console that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReviewForm {
    /// `None` if nothing was sent, or neither approve nor decline was chosen.
    pub action: Option<ReviewAction>,
    pub text: String,
    /// The ID of the chosen ready-made reason.
    pub ready: String,
    pub step: String,
    pub agreement: String,
    pub name: String,
    pub title: String,
    /// Why nothing was done.
    pub problem: Option<ReviewProblem>,
    /// What was just done, for a message.
    pub done: Option<ReviewAction>,
    /// A form about the application's party.
    pub party: Option<PartyForm>,
}

/// What's wrong with a form of the console.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReviewProblem {
    /// The reason, question or note is missing.
    TextMissing,
    /// The text is longer than 5,000 characters.
    TextTooLong,
    /// The ready-made reason doesn't fit the decision.
    ReasonWrong,
    /// Neither approve nor decline was chosen.
    ActionMissing,
    /// The step that a question is about is missing.
    StepMissing,
    /// The signatory's name is missing.
    NameMissing,
    /// Someone else has changed the application meanwhile.
    Conflict,
}

impl ReviewForm {
    /// Whether something that was sent is wrong.
    pub(super) fn is_wrong(&self) -> bool {
        let party = self.party.as_ref().and_then(|party| party.problem);
        self.problem.is_some() || party.is_some()
    }

    /// Whether a form with this action was sent, and wasn't accepted. Approve and decline share a form.
    pub(super) fn is_refused(&self, action: ReviewAction) -> bool {
        self.problem.is_some()
            && match self.action {
                None => is_vote(action),
                Some(sent) => sent == action || (is_vote(sent) && is_vote(action)),
            }
    }

    /// What was typed into the form with this action. Empty if another form was sent.
    pub(super) fn text_of(&self, action: ReviewAction) -> &str {
        if self.is_refused(action) { &self.text } else { "" }
    }

    /// The problem of the form with this action.
    pub(super) fn problem_of(&self, action: ReviewAction) -> Option<ReviewProblem> {
        self.problem.filter(|_| self.is_refused(action))
    }
}

/// Whether it's one of the two votes.
pub(super) fn is_vote(action: ReviewAction) -> bool {
    matches!(action, ReviewAction::Approve | ReviewAction::Decline)
}
