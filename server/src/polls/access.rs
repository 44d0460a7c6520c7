//! Who may run a foundation's polls.

use crate::accounts::{Powers, Session, powers_for};
use crate::applications::CommandError;
use crate::storage::Tx;
use domain::access::Action;

/// What an account may do with a foundation's polls.
#[derive(Clone, Debug)]
pub(super) struct PollAccess(Powers);

impl PollAccess {
    /// # Errors
    /// If the database fails.
    pub async fn of(tx: &mut Tx, session: &Session, foundation: &str) -> Result<Self, CommandError> {
        Ok(Self(powers_for(tx, session, foundation).await?))
    }

    pub fn may(&self, action: Action) -> bool {
        self.0.may(action)
    }

    /// Whether they're one of the foundation's people, and read its applications.
    pub fn is_staff(&self) -> bool {
        self.may(Action::ReadApplications)
    }

    /// # Errors
    /// If they may not do this.
    pub fn check(&self, action: Action) -> Result<(), CommandError> {
        self.may(action).then_some(()).ok_or(CommandError::NoPermission)
    }
}
