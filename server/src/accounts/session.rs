//! Someone who's signed in.

use super::ids::{AccountId, SessionId};
use crate::applications::CommandError;
use crate::clock::Timestamp;
use domain::access::{AccountRole, Action, CONFIRMED_MINUTES};
use domain::review::Reviewer;

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
    /// What software may do for them. `None` if they're in a browser.
    pub token: Option<TokenLimits>,
    /// Their roles by foundation, when the session was read. Commands read them again.
    pub roles: Vec<(String, AccountRole)>,
}

/// What an API token can be used for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TokenLimits {
    /// The only foundation that it works for.
    pub foundation: String,
    pub scopes: Vec<Action>,
}

/// What somebody may do for a foundation: what their roles allow, and the API token if software acts for them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Powers {
    roles: Vec<AccountRole>,
    /// `None` if they're in a browser.
    scopes: Option<Vec<Action>>,
}

impl Powers {
    pub fn new(roles: Vec<AccountRole>, scopes: Option<Vec<Action>>) -> Self {
        Self { roles, scopes }
    }

    /// Whether they have no role for the foundation.
    pub fn is_empty(&self) -> bool {
        self.roles.is_empty()
    }

    pub fn may(&self, action: Action) -> bool {
        let is_in_scope = self.scopes.as_ref().is_none_or(|scopes| scopes.contains(&action));
        is_in_scope && self.roles.iter().any(|role| role.may(action))
    }

    /// Whether they're one of a reviewer's deciders. Software never decides.
    pub fn decides_as(&self, reviewer: Reviewer) -> bool {
        self.scopes.is_none() && self.roles.iter().any(|role| role.decides_as(reviewer))
    }
}

impl Session {
    /// Checks that they've proved who they are not long ago: before something that can't be undone.
    pub(crate) fn confirmed(&self, now: Timestamp) -> Result<(), CommandError> {
        if self.token.is_some() {
            // Software can't prove who it's acting for.
            return Err(CommandError::NoPermission);
        }
        let recently = is_recent(Timestamp(self.confirmed_at), now);
        recently.then_some(()).ok_or(CommandError::NotConfirmed)
    }

    /// Whether their roles allowed something for a foundation when the session was read. To offer it, not to do it.
    pub fn could(&self, action: Action, foundation: &str) -> bool {
        self.powers(self.roles.clone(), foundation).may(action)
    }

    /// What these roles let them do for a foundation.
    pub(super) fn powers(&self, roles: Vec<(String, AccountRole)>, foundation: &str) -> Powers {
        let roles = roles.into_iter().filter(|(of, _)| of == foundation);
        let roles = roles.map(|(_, role)| role).collect();
        match &self.token {
            None => Powers::new(roles, None),
            Some(token) if token.foundation == foundation => Powers::new(roles, Some(token.scopes.clone())),
            Some(_) => Powers::new(Vec::new(), Some(Vec::new())),
        }
    }
}

/// Whether somebody who proved who they are at a time can do what can't be undone.
pub(super) fn is_recent(proved_at: Timestamp, now: Timestamp) -> bool {
    now.0 - proved_at.0 <= CONFIRMED_MINUTES * 60_000
}
