//! Ending a membership.

use crate::applications::{AppState, CommandError, Entry, LinkedApplication, append};
use crate::members::access::StartedMembership;
use crate::members::letters;
use crate::members::tier::overtake;
use crate::storage::Tx;
use domain::date::Date;
use serde_json::json;

/// A membership that ends after its last day.
pub(super) struct EndedMembership<'a> {
    pub membership: StartedMembership,
    pub linked: LinkedApplication<'a>,
    pub last_day: Date,
    /// Whether the member has given notice.
    pub left: bool,
}

/// Ends a membership. What's owed stays owed, and its people can still read everything.
///
/// # Errors
/// If the database fails.
pub(super) async fn end(tx: &mut Tx, state: &AppState, ended: &EndedMembership<'_>) -> Result<(), CommandError> {
    let membership = &ended.membership;
    let day = ended.last_day.to_string();
    tx.run(
        "UPDATE membership SET ended_on = $1, member_version = member_version + 1 WHERE id = $2",
        &[(&day).into(), (&membership.id).into()],
    )
    .await?;
    // From now on, nobody can decide about its public page.
    tx.run(
        "UPDATE profile SET asked_at = NULL, asked_version = NULL WHERE membership = $1",
        &[(&membership.id).into()],
    )
    .await?;
    overtake(tx, state, membership).await?;
    let because = if ended.left { "notice" } else { "term" };
    let entry = Entry {
        subject: membership.application.as_str(),
        action: "membership ended",
        actor: "system",
        detail: json!({ "membership": membership.id, "last_day": day, "because": because }),
        personal: None,
    };
    append(tx, state, entry).await?;
    let letter = letters::ended(state, &ended.linked, membership, ended.last_day)?;
    letters::send(tx, state, &[letter]).await.map(drop)
}
