//! Someone who's signed in.

use super::ids::{AccountId, SessionId};
use domain::access::{AccountRole, Action};

/// Someone who's signed in, and what they may do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    pub id: SessionId,
    pub account: AccountId,
    pub email: String,
    /// The address in one spelling.
    pub address: String,
    /// Their roles by foundation, when the session was read. Commands read them again.
    pub roles: Vec<(String, AccountRole)>,
}

impl Session {
    /// Whether their roles allowed something for a foundation when the session was read. To offer it, not to do it.
    pub fn could(&self, action: Action, foundation: &str) -> bool {
        allow(&self.roles, action, foundation)
    }
}

/// Whether one of these roles allows something for a foundation.
pub(super) fn allow(roles: &[(String, AccountRole)], action: Action, foundation: &str) -> bool {
    roles.iter().any(|(of, role)| of == foundation && role.may(action))
}
