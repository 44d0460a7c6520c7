//! Someone who's signed in.

use super::ids::{AccountId, SessionId};
use crate::applications::CommandError;
use crate::clock::Timestamp;
use domain::access::{AccountRole, Action, CONFIRMED_MINUTES};

/// Someone who's signed in, and what they may do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    pub id: SessionId,
    pub account: AccountId,
    pub email: String,
    /// The address in one spelling.
    pub address: String,
    /// When they last proved who they are, in milliseconds since 1970, UTC.
    pub confirmed_at: i64,
    /// Their roles by foundation, when the session was read. Commands read them again.
    pub roles: Vec<(String, AccountRole)>,
}

impl Session {
    /// Checks that they've proved who they are not long ago: before something that can't be undone.
    pub(crate) fn confirmed(&self, now: Timestamp) -> Result<(), CommandError> {
        let recently = is_recent(Timestamp(self.confirmed_at), now);
        recently.then_some(()).ok_or(CommandError::NotConfirmed)
    }

    /// Whether their roles allowed something for a foundation when the session was read. To offer it, not to do it.
    pub fn could(&self, action: Action, foundation: &str) -> bool {
        allow(&self.roles, action, foundation)
    }
}

/// Whether somebody who proved who they are at a time can do what can't be undone.
pub(super) fn is_recent(proved_at: Timestamp, now: Timestamp) -> bool {
    now.0 - proved_at.0 <= CONFIRMED_MINUTES * 60_000
}

/// Whether one of these roles allows something for a foundation.
pub(super) fn allow(roles: &[(String, AccountRole)], action: Action, foundation: &str) -> bool {
    roles.iter().any(|(of, role)| of == foundation && role.may(action))
}
