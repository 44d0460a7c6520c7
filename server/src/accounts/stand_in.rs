//! Sessions that nobody has signed in to, for the invented history of a demo, and for what a command on the server does for somebody. They
//! aren't stored, so no browser can use them.

use super::account::{AccountEmail, find_or_create};
use super::ids::SessionId;
use super::session::Session;
use crate::applications::{AppState, CommandError, alone};

/// A session of the account with this address, which is made if there's none.
///
/// # Errors
/// If the database fails.
pub(crate) async fn stand_in(state: &AppState, email: &AccountEmail) -> Result<Session, CommandError> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    let account = find_or_create(&mut tx, state, email).await?;
    tx.commit().await?;
    Ok(Session {
        id: SessionId::random(&state.secrets)?,
        account,
        email: email.typed.clone(),
        address: email.normalized.clone(),
        confirmed_at: state.clock.now().0,
        token: None,
        roles: Vec::new(),
    })
}
