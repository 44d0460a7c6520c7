//! Who may do what with a body's meetings.

use super::rows::MeetingRow;
use crate::accounts::{Powers, Session, powers_for};
use crate::applications::CommandError;
use crate::storage::Tx;
use domain::access::Action;
use domain::review::Reviewer;

/// What an account may do with a foundation's meetings.
#[derive(Clone, Debug)]
pub(super) struct MeetingAccess {
    powers: Powers,
}

impl MeetingAccess {
    /// # Errors
    /// If the account may not read the foundation's applications.
    pub async fn of(tx: &mut Tx, session: &Session, foundation: &str) -> Result<Self, CommandError> {
        let powers = powers_for(tx, session, foundation).await?;
        let access = Self { powers };
        check(access.may(Action::ReadApplications))?;
        Ok(access)
    }

    pub fn may(&self, action: Action) -> bool {
        self.powers.may(action)
    }

    /// Whether they vote in this body.
    pub fn decides(&self, body: Reviewer) -> bool {
        self.powers.decides_as(body)
    }

    /// Whether they can plan this body's meetings, and change them.
    pub fn plans(&self, body: Reviewer) -> bool {
        body != Reviewer::Automatic && (self.decides(body) || self.may(Action::SteerReviews))
    }

    /// Whether they can close a meeting: staff can, and whoever planned it.
    pub fn closes(&self, session: &Session, meeting: &MeetingRow) -> bool {
        let own = meeting.account == session.account && self.plans(meeting.reviewer.0);
        own || self.may(Action::SteerReviews)
    }
}

/// # Errors
/// If it isn't allowed.
pub(super) fn check(is_allowed: bool) -> Result<(), CommandError> {
    is_allowed.then_some(()).ok_or(CommandError::NoPermission)
}
