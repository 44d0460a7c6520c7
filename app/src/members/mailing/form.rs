//! What was typed into a form about a mailing, and what's wrong with it.

use crate::api::MailingProblem;
use crate::text::Texts;
use std::borrow::Cow;

/// The IDs of the fields.
pub(super) const SUBJECT: &str = "mailing-subject";
pub(super) const TEXT: &str = "mailing-text";
pub(super) const NUMBER: &str = "mailing-number";
/// The ID of what's said if nobody can be reached.
pub(super) const NOBODY: &str = "mailing-nobody";

/// A form that was sent, and what came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MailingForm {
    /// Whether the text is to be changed.
    pub writes: bool,
    /// The subject and the text, as typed. `None` if the form wasn't sent.
    pub typed: Option<(String, String)>,
    /// The number, as typed.
    pub number: String,
    pub problems: Vec<MailingProblem>,
    /// Whether somebody has changed, sent or stopped it since the page was opened.
    pub is_outdated: bool,
}

impl MailingForm {
    /// The errors, each with the ID of its field.
    pub(super) fn errors(&self, t: Texts) -> Vec<(String, String)> {
        let error = |problem: &MailingProblem| {
            let (field, text) = words(t, *problem);
            (field.to_owned(), text.into_owned())
        };
        self.problems.iter().map(error).collect()
    }

    /// The error at a field.
    pub(super) fn error_at(&self, t: Texts, field: &str) -> Option<String> {
        let mut errors = self.errors(t).into_iter();
        errors.find(|(known, _)| known == field).map(|(_, text)| text)
    }
}

/// The field that a problem is at, and the error.
fn words(t: Texts, problem: MailingProblem) -> (&'static str, Cow<'static, str>) {
    match problem {
        MailingProblem::SubjectMissing => (SUBJECT, t.mailing_subject_missing()),
        MailingProblem::SubjectTooLong => (SUBJECT, t.mailing_subject_long()),
        MailingProblem::TextMissing => (TEXT, t.mailing_text_missing()),
        MailingProblem::TextTooLong => (TEXT, t.mailing_text_long()),
        MailingProblem::OtherNumber => (NUMBER, t.mailing_number_wrong()),
        // The others are about making a mailing.
        MailingProblem::NobodyReached
        | MailingProblem::Id
        | MailingProblem::NobodyChosen
        | MailingProblem::TooManyChosen
        | MailingProblem::UnknownMember
        | MailingProblem::Filters => (NOBODY, t.mailing_nobody_reached()),
    }
}
