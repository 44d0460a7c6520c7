//! Addresses to which email can't be delivered. A report marks them. The mark is gone once an email arrives, or somebody says that the
//! address works again. Emails are sent all the same.

use crate::applications::{AppState, ApplicationReference, CommandError, Entry, MembershipId, append};
use crate::clock::Timestamp;
use crate::from_row;
use crate::storage::{StorageError, Tx, among, among_query};
use app::api::AddressBounce;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The most memberships of one person whose histories say so.
const MOST: i64 = 200;

/// Marks an address, in one spelling, and records that. Returns the memberships whose contacts have it, or none if it was marked before.
/// `subject` is what the entry is about if there are none.
///
/// # Errors
/// If the database fails.
pub(crate) async fn mark_bouncing(
    tx: &mut Tx,
    state: &AppState,
    address: &str,
    (status, reason): (&str, &str),
    subject: &str,
) -> Result<Vec<MembershipId>, CommandError> {
    let new = tx
        .run(
            "INSERT INTO bouncing_address (address, since, status, reason) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (address) DO NOTHING",
            &[address.into(), state.clock.now().0.into(), status.into(), reason.into()],
        )
        .await?;
    if new == 0 {
        tx.run(
            "UPDATE bouncing_address SET status = $2, reason = $3 WHERE address = $1",
            &[address.into(), status.into(), reason.into()],
        )
        .await?;
        return Ok(Vec::new());
    }
    let actor = ("address bounces", "system");
    record(tx, state, address, actor, subject, json!({ "status": status })).await
}

/// Removes the mark of an address, and records that. `by` says how it's known that the address works. Does nothing if there's no mark.
/// `subject` is where the actor acts, and what the entry is about if no membership's contacts have the address.
///
/// # Errors
/// If the database fails.
pub(crate) async fn clear_bouncing(
    tx: &mut Tx,
    state: &AppState,
    address: &str,
    (actor, subject): (&str, &str),
    by: &str,
) -> Result<(), CommandError> {
    let cleared = tx
        .run("DELETE FROM bouncing_address WHERE address = $1", &[address.into()])
        .await?;
    if cleared > 0 {
        let actor = ("address works", actor);
        record(tx, state, address, actor, subject, json!({ "by": by })).await?;
    }
    Ok(())
}

/// Records something about an address in the history of each membership whose contacts have it, without the address. `subject` is where
/// the actor acts: only there, and about themselves, are they named.
async fn record(
    tx: &mut Tx,
    state: &AppState,
    address: &str,
    (action, actor): (&'static str, &str),
    subject: &str,
    detail: Value,
) -> Result<Vec<MembershipId>, CommandError> {
    let rows: Vec<(MembershipId, ApplicationReference)> = tx
        .all(
            "SELECT m.id, m.application FROM membership m WHERE m.activated_at IS NOT NULL AND m.ended_at IS NULL \
             AND m.ended_on IS NULL AND m.id IN (SELECT c.membership FROM contact c WHERE c.address = $1 \
             AND (c.last_day IS NULL OR c.last_day >= $2)) ORDER BY m.id LIMIT $3",
            &[address.into(), (&state.clock.today().to_string()).into(), MOST.into()],
        )
        .await?;
    let mut subjects: Vec<&str> = rows.iter().map(|(_, application)| application.as_str()).collect();
    // Somebody who acts for others is in the history where they act, even if the contact's role there is over.
    let acts_there = !matches!(actor, "system" | "applicant") && actor != subject;
    if subjects.is_empty() || (acts_there && !subjects.contains(&subject)) {
        subjects.push(subject);
    }
    for about in subjects {
        // Another member, perhaps of another foundation, can have the same contact. Who acted is none of their business.
        let actor = if about == subject || actor == subject {
            actor
        } else {
            "system"
        };
        let entry = Entry {
            subject: about,
            action,
            actor,
            detail: detail.clone(),
            personal: None,
        };
        append(tx, state, entry).await?;
    }
    Ok(rows.into_iter().map(|(membership, _)| membership).collect())
}

/// An address with a mark.
struct BouncingRow {
    address: String,
    since: i64,
    status: String,
    reason: String,
}
from_row!(BouncingRow {
    address,
    since,
    status,
    reason
});

/// Which addresses of a membership's contacts are marked, by address.
///
/// # Errors
/// If the database fails.
pub(crate) async fn bouncing_of(
    tx: &mut Tx,
    membership: &MembershipId,
) -> Result<BTreeMap<String, AddressBounce>, StorageError> {
    let rows: Vec<BouncingRow> = tx
        .all(
            "SELECT b.address, b.since, b.status, b.reason FROM bouncing_address b \
             WHERE b.address IN (SELECT c.address FROM contact c WHERE c.membership = $1)",
            &[membership.into()],
        )
        .await?;
    let bounces = rows.into_iter().map(|row| {
        let bounce = AddressBounce {
            since: Timestamp(row.since).day(),
            status: row.status,
            reason: row.reason,
        };
        (row.address, bounce)
    });
    Ok(bounces.collect())
}

/// Which of these addresses are marked, each in one spelling.
///
/// # Errors
/// If the database fails.
pub(crate) async fn bouncing_among<'a>(
    tx: &mut Tx,
    addresses: impl IntoIterator<Item = &'a str>,
) -> Result<BTreeSet<String>, StorageError> {
    let sql = among_query!(
        tx.backend(),
        "SELECT b.address FROM bouncing_address b WHERE b.address IN ",
        ""
    );
    let rows: Vec<(String,)> = tx.all(sql, &[(&among(addresses)).into()]).await?;
    Ok(rows.into_iter().map(|(address,)| address).collect())
}
