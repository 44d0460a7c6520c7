//! The foundations' people, and sessions of anyone.

use crate::accounts::{AccountEmail, Actor, Session, grant_role, stand_in};
use crate::applications::{AppState, CommandError};
use domain::access::AccountRole;

/// The address of somebody who has every role. The README names it.
pub(super) const HEAD: &str = "ada@example.org";
/// Those who decide, each with every role, because some rules need three votes.
const CREW: [&str; 3] = [HEAD, "ben@example.org", "cleo@example.org"];

/// The foundations' people, signed in.
#[derive(Debug)]
pub(super) struct Crew(Vec<Session>);

impl Crew {
    /// Gives them their roles for each foundation.
    pub async fn hired(state: &AppState) -> Result<Self, CommandError> {
        let mut crew = Vec::new();
        for address in CREW {
            let email = AccountEmail::parse(address).ok_or(CommandError::NoPermission)?;
            for shelf in state.loaded.catalogue.foundations() {
                for role in AccountRole::ALL {
                    grant_role(state, Actor::CommandLine, &shelf.foundation.id, &email, role).await?;
                }
            }
            crew.push(stand_in(state, &email).await?);
        }
        Ok(Self(crew))
    }

    /// One of them. They take turns.
    pub fn turn(&self, turn: usize) -> Option<&Session> {
        self.0.get(turn % self.0.len().max(1))
    }
}

/// A session of somebody who applies or acts for a member.
pub(super) async fn signed_in(state: &AppState, address: &str) -> Result<Session, CommandError> {
    let email = AccountEmail::parse(address).ok_or(CommandError::NoPermission)?;
    stand_in(state, &email).await
}
