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
    /// Whether it waited until its sender had confirmed who they are, and has to be sent again.
    pub confirmed: bool,
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

    /// Whether a form with this action was sent, and wasn't accepted or waits to be sent again. Approve and decline share a form.
    pub(super) fn is_refused(&self, action: ReviewAction) -> bool {
        (self.problem.is_some() || self.confirmed)
            && match self.action {
                None => is_vote(action),
                Some(sent) => sent == action || (is_vote(sent) && is_vote(action)),
            }
    }

    /// What was typed into the form with this action. Empty if another form was sent.
    pub(super) fn text_of(&self, action: ReviewAction) -> &str {
        if self.is_refused(action) { &self.text } else { "" }
    }

    /// The problems of the form with this action.
    pub(super) fn problems_of(&self, action: ReviewAction) -> Vec<ReviewProblem> {
        if self.is_refused(action) {
            self.problems()
        } else {
            Vec::new()
        }
    }

    /// What's wrong, in the order of the fields: also what's missing beside the problem that was found first.
    pub(super) fn problems(&self) -> Vec<ReviewProblem> {
        let Some(problem) = self.problem else {
            return Vec::new();
        };
        let has_no_text = self.text.trim().is_empty() && self.ready.is_empty();
        let is_asked = self.action == Some(ReviewAction::Ask);
        let missing = [
            (is_asked && self.step.is_empty(), ReviewProblem::StepMissing),
            (problem == ReviewProblem::ActionMissing, ReviewProblem::ActionMissing),
            (
                has_no_text && (is_asked || problem == ReviewProblem::ActionMissing),
                ReviewProblem::TextMissing,
            ),
        ];
        // Somebody else's change comes first, and the form may be gone.
        let missing = missing
            .into_iter()
            .filter(|(is_missing, _)| *is_missing && problem != ReviewProblem::Conflict);
        let mut problems: Vec<ReviewProblem> = missing.map(|(_, problem)| problem).collect();
        if !problems.contains(&problem) {
            problems.push(problem);
        }
        problems
    }
}

/// Whether it's one of the two votes.
pub(super) fn is_vote(action: ReviewAction) -> bool {
    matches!(action, ReviewAction::Approve | ReviewAction::Decline)
}
