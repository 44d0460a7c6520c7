//! Older memberships that members now have to confirm: their terms get a last day.

use super::notices::{current, plan_reminders};
use crate::applications::{AppState, CommandError, Entry, MembershipId, alone, append};
use crate::tasks::TaskContext;
use domain::date::Date;
use domain::programme::{Programme, Tier};
use domain::term::{RenewalDefault, Term};
use serde_json::json;

/// Ends the terms without an end in tiers whose programme says that members confirm a condition: with the first period that leaves time
/// for every reminder. Returns how many there were.
///
/// # Errors
/// If the database fails.
pub async fn end_open_terms(state: &AppState) -> Result<usize, CommandError> {
    end_all(state, &TaskContext::unsupervised()).await
}

/// The same until the server stops.
pub(super) async fn end_all(state: &AppState, context: &TaskContext) -> Result<usize, CommandError> {
    let mut open = Vec::new();
    for shelf in state.loaded.catalogue.foundations() {
        for version in &shelf.versions {
            for tier in version.tiers.iter().filter(|tier| is_asked(tier)) {
                open.extend(open_terms(state, &shelf.foundation.id, version, tier).await?);
            }
        }
    }
    let mut ended = 0;
    for id in &open {
        if context.is_stopping() {
            return Ok(ended);
        }
        context.alive();
        match end(state, id).await {
            Ok(is_ended) => ended += usize::from(is_ended),
            Err(error) if !error.is_about_one() => return Err(error),
            Err(error) => tracing::error!(%error, membership = %id, "a member can't be asked to confirm"),
        }
    }
    Ok(ended)
}

/// Whether something happens if members don't confirm.
fn is_asked(tier: &Tier) -> bool {
    let is_asked = |term: &Term| term.is_confirmed() && term.silence != RenewalDefault::Renews;
    tier.term.as_ref().is_some_and(is_asked)
}

async fn open_terms(
    state: &AppState,
    foundation: &str,
    programme: &Programme,
    tier: &Tier,
) -> Result<Vec<MembershipId>, CommandError> {
    let mut tx = state.database.read().await?;
    let found: Vec<(MembershipId,)> = tx
        .all(
            "SELECT m.id FROM membership m JOIN term t ON t.membership = m.id WHERE m.foundation = $1 AND m.programme = $2 \
             AND m.version = $3 AND m.tier = $4 AND t.last_day IS NULL AND m.activated_at IS NOT NULL AND m.ended_at IS NULL \
             AND m.ended_on IS NULL ORDER BY m.id",
            &[
                foundation.into(),
                (&programme.id).into(),
                (&programme.version).into(),
                (&tier.id).into(),
            ],
        )
        .await?;
    tx.rollback().await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

async fn end(state: &AppState, id: &MembershipId) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    let found = current(&mut tx, state, id).await?;
    // Another server may have done the same.
    let Some((membership, linked, last)) = found.filter(|(_, _, last)| last.last_day.is_none()) else {
        return Ok(false);
    };
    let from = membership.counts_from();
    let facts = linked.answers().facts(linked.programme, linked.tier, from);
    let Some(rules) = linked.tier.term_for(&facts).map(|rules| membership.term_rules(rules)) else {
        return Ok(false);
    };
    let longest = rules.reminders.iter().max().copied().unwrap_or(0);
    let earliest = Date::from_unix_days(linked.today.unix_days() + i64::from(longest) + 1);
    let Some(period) = rules.periods(from).find(|period| period.end >= earliest) else {
        return Ok(false);
    };
    alone(&mut tx).await?;
    let last_day = period.end.to_string();
    tx.run(
        "UPDATE term SET last_day = $1 WHERE membership = $2 AND number = $3",
        &[(&last_day).into(), id.into(), last.number.into()],
    )
    .await?;
    let entry = Entry {
        subject: membership.application.as_str(),
        action: "term to be confirmed",
        actor: "system",
        detail: json!({ "membership": id, "term": last.number, "last_day": last_day }),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    plan_reminders(&mut tx, state, id).await?;
    tx.commit().await?;
    Ok(true)
}
