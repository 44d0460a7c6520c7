//! Beginning a term: the next one in the same tier, or the first one in another.

use super::notices::plan_reminders;
use super::upcoming::NextTerm;
use crate::applications::{AppState, CommandError, Entry, LinkedApplication, append};
use crate::invoices::store_plan;
use crate::members::access::StartedMembership;
use crate::members::letters;
use crate::members::tier::close;
use crate::memberships::snapshot_of;
use crate::storage::Tx;
use serde_json::json;

/// Begins a term, and plans its bills. With `moves`, it's the first one in another tier, whose terms count from then.
///
/// # Errors
/// If the database fails.
pub(super) async fn begin(
    tx: &mut Tx,
    state: &AppState,
    membership: &StartedMembership,
    linked: LinkedApplication<'_>,
    number: i64,
    next: &NextTerm<'_>,
    moves: bool,
) -> Result<(), CommandError> {
    let NextTerm {
        programme,
        tier,
        period,
        is_open,
        quote,
    } = next;
    let linked = linked.under(programme, tier);
    let first_day = period.start.to_string();
    let last_day = (!is_open).then(|| period.end.to_string());
    let promised = snapshot_of(&linked, quote, &programme.version).to_string();
    tx.run(
        "INSERT INTO term (membership, number, first_day, last_day, snapshot, created_at, tier) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            (&membership.id).into(),
            number.into(),
            (&first_day).into(),
            last_day.as_deref().into(),
            (&promised).into(),
            state.clock.now().0.into(),
            (&tier.id).into(),
        ],
    )
    .await?;
    tx.run(
        "UPDATE membership SET version = $1, tier = $2, member_version = member_version + 1 WHERE id = $3",
        &[(&programme.version).into(), (&tier.id).into(), (&membership.id).into()],
    )
    .await?;
    if moves {
        tx.run(
            "UPDATE membership SET tier_from = $1, tier_term = $2 WHERE id = $3",
            &[(&first_day).into(), number.into(), (&membership.id).into()],
        )
        .await?;
    }
    let bills = quote.schedule(*period, period.start).unwrap_or_default();
    store_plan(tx, &membership.id, number, &bills, quote.tax.as_ref()).await?;
    let entry = Entry {
        subject: membership.application.as_str(),
        action: if moves {
            "membership moved"
        } else {
            "membership renewed"
        },
        actor: "system",
        detail: json!({
            "membership": membership.id, "term": number, "first_day": first_day, "last_day": last_day,
            "version": programme.version, "tier": tier.id, "bills": bills.len(),
        }),
        personal: None,
    };
    append(tx, state, entry).await?;
    if membership.next_tier.is_some() {
        close(tx, state, &membership.id).await?;
    }
    plan_reminders(tx, state, &membership.id).await?;
    if moves {
        letters::moved(tx, state, &linked, membership, period.start).await
    } else {
        letters::renewed(tx, state, &linked, membership, *period).await
    }
}
