//! A change of tier that takes effect now: the running term ends the day before, and another one begins. What was promised for the
//! running term stays as it was.

use super::rows::close;
use super::starts::{OfferedStart, base};
use crate::applications::{AppState, CommandError, Entry, LinkedApplication, append, email_context};
use crate::invoices::store_plan;
use crate::members::access::StartedMembership;
use crate::members::letters::{moved, send};
use crate::members::lifecycle::{last_term, plan_reminders};
use crate::memberships::snapshot_of;
use crate::storage::Tx;
use app::words::say;
use domain::quote::QuoteOutcome;
use domain::text::Text;
use serde_json::json;

/// Begins the term in the new tier, and plans its bills: for the rest of a term, only the difference.
///
/// The bills that were planned for the running term are still issued: what they're short of is the difference.
pub(super) async fn begin_now(
    tx: &mut Tx,
    state: &AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    start: &OfferedStart<'_>,
) -> Result<(), CommandError> {
    let Some(running) = last_term(tx, &membership.id).await? else {
        return Err(CommandError::WrongState);
    };
    let next = &start.next;
    let (period, is_rest) = (next.period, start.rest.is_some());
    // Both terms are free, so nobody gets more by changing there and back.
    let counts_on = !is_rest && next.quote.outcome == QuoteOutcome::Free;
    let (Some(ended), number) = (period.start.previous(), running.number + 1) else {
        return Err(CommandError::WrongState);
    };
    tx.run(
        "UPDATE term SET last_day = $1 WHERE membership = $2 AND number = $3",
        &[
            (&ended.to_string()).into(),
            (&membership.id).into(),
            running.number.into(),
        ],
    )
    .await?;
    let under = linked.with_rules(next.programme, next.tier);
    let promised = snapshot_of(&under, &next.quote, &next.programme.version).to_string();
    let first_day = period.start.to_string();
    let last_day = (!next.is_open).then(|| period.end.to_string());
    tx.run(
        "INSERT INTO term (membership, number, first_day, last_day, snapshot, created_at, is_rest, tier, counts_on, \
         version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            (&membership.id).into(),
            number.into(),
            (&first_day).into(),
            last_day.as_deref().into(),
            (&promised).into(),
            state.clock.now().0.into(),
            i64::from(is_rest).into(),
            (&next.tier.id).into(),
            i64::from(counts_on).into(),
            (&next.programme.version).into(),
        ],
    )
    .await?;
    // The terms after the rest of one count as before.
    let (from, first) = if is_rest {
        (base(membership, linked), membership.tier_term + 1)
    } else {
        (period.start, number)
    };
    tx.run(
        "UPDATE membership SET version = $1, tier = $2, tier_from = $3, tier_term = $4 WHERE id = $5",
        &[
            (&next.programme.version).into(),
            (&next.tier.id).into(),
            (&from.to_string()).into(),
            first.into(),
            (&membership.id).into(),
        ],
    )
    .await?;
    let bills = start.bills(line(state, linked, start)?, linked.today);
    store_plan(tx, &membership.id, number, &bills, next.quote.tax.as_ref()).await?;
    let entry = Entry {
        subject: membership.application.as_str(),
        action: "membership moved",
        actor: "system",
        detail: json!({
            "membership": membership.id, "term": number, "first_day": first_day, "last_day": last_day,
            "before_ends": ended.to_string(), "rest": is_rest,
            "version": next.programme.version, "tier": next.tier.id, "bills": bills.len(),
        }),
        personal: None,
    };
    append(tx, state, entry).await?;
    close(tx, state, &membership.id).await?;
    plan_reminders(tx, state, &membership.id).await?;
    let letter = moved(state, &under, membership, period.start)?;
    send(tx, state, &[letter]).await.map(drop)
}

/// The line of an invoice for the difference: "instead of Silver, for 171/365 of the yearly fee".
fn line(state: &AppState, linked: &LinkedApplication<'_>, start: &OfferedStart<'_>) -> Result<Text, CommandError> {
    let t = email_context(state, linked)?.t;
    let share = start.next.period.share.to_string();
    let line = t.change_invoice_line(say(t, &linked.tier.title), share);
    Ok(Text::new(t.locale().content_tag(), line))
}
