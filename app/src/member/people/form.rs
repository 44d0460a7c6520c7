//! What people have sent from the page about people, and what came of it.

use crate::api::PeopleCommand;
use domain::application::AnswerError;
use domain::member::{ContactAction, ContactField, ContactProblem};

/// What the form says that's sent to say that an address works again. It changes nobody's role.
pub const WORKS: &str = "works";

/// A form of the page that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PeopleForm {
    /// `None` if nothing was sent, or it was done.
    pub sent: Option<PeopleCommand>,
    /// Why nothing was done.
    pub refusal: Option<PeopleRefusal>,
    /// What was just done, for a message.
    pub done: Option<ContactAction>,
    /// Whether somebody has just said that an address works again.
    pub works: bool,
    /// The contact that it was done about.
    pub about: String,
}

/// Why a change wasn't made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PeopleRefusal {
    /// Someone else has changed the membership meanwhile.
    Conflict,
    /// Fields can't be read.
    Fields(Vec<(ContactField, AnswerError)>),
    /// It isn't possible.
    Problem(ContactProblem),
}

impl PeopleForm {
    /// What was sent with the form with this action about a contact or a role.
    pub(super) fn sent_about(&self, action: ContactAction, about: &str) -> Option<&PeopleCommand> {
        let sent = self.sent.as_ref();
        sent.filter(|sent| sent.action == action && sent.about == about)
    }
}
