//! Ending a membership.

use crate::applications::{AppState, CommandError, Entry, LinkedApplication, append};
use crate::members::access::StartedMembership;
use crate::members::letters;
use crate::members::tier::overtake;
use crate::storage::Tx;
use domain::date::Date;
use serde_json::json;

/// Ends a membership after its last day. `left` says whether the member has given notice. What's owed stays owed, and its people can still
/// read everything.
///
/// # Errors
/// If the database fails.
pub(super) async fn end(
    tx: &mut Tx,
    state: &AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    last_day: Date,
    left: bool,
) -> Result<(), CommandError> {
    let day = last_day.to_string();
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
    let entry = Entry {
        subject: membership.application.as_str(),
        action: "membership ended",
        actor: "system",
        detail: json!({ "membership": membership.id, "last_day": day, "because": if left { "notice" } else { "term" } }),
        personal: None,
    };
    append(tx, state, entry).await?;
    letters::ended(tx, state, linked, membership, last_day).await
}
