//! The memberships that somebody acts for.

use crate::accounts::Session;
use crate::applications::{AppState, CommandError, MembershipId};
use crate::from_row;

/// The most memberships in the list.
const MOST: i64 = 200;

/// A membership in the list of somebody who acts for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnMembershipRow {
    pub id: MembershipId,
    pub foundation: String,
    pub programme: String,
    pub version: String,
    pub tier: String,
    /// The member's name.
    pub name: String,
}
from_row!(OwnMembershipRow {
    id,
    foundation,
    programme,
    version,
    tier,
    name
});

/// The memberships whose contacts have the account's address today, by the member's name.
///
/// # Errors
/// If the database fails.
pub async fn own_memberships(state: &AppState, of: &Session) -> Result<Vec<OwnMembershipRow>, CommandError> {
    let today = state.clock.today().to_string();
    let mut tx = state.database.read().await?;
    let rows = tx
        .all(
            "SELECT m.id, m.foundation, m.programme, m.version, m.tier, p.name FROM membership m JOIN party p ON p.id = m.party \
             WHERE m.activated_at IS NOT NULL AND m.ended_at IS NULL AND m.id IN (SELECT c.membership FROM contact c WHERE c.address = $1 \
             AND c.first_day <= $2 AND (c.last_day IS NULL OR c.last_day >= $2)) ORDER BY p.name, m.id LIMIT $3",
            &[(&of.address).into(), (&today).into(), MOST.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(rows)
}
