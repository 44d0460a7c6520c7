//! The next term of memberships that renew by themselves.

use super::access::{BegunMembership, begun_membership};
use super::letters;
use crate::applications::{AppState, CommandError, Entry, LinkedApplication, MembershipId, alone, append};
use crate::invoices::store_plan;
use crate::memberships::snapshot_of;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use domain::application::Contribution;
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::programme::{Programme, Tier};
use domain::quote::renewal_quote;
use domain::term::{AfterTerm, TermPeriod};
use serde_json::json;

/// Begins the next term of each membership whose last one is over, that renews by itself, and whose member hasn't given notice. After a
/// long pause, a membership gets all the terms that it has missed. Each membership has its own transaction. Returns how many terms began.
///
/// # Errors
/// If the database fails.
pub async fn renew_due(state: &AppState) -> Result<usize, CommandError> {
    let today = state.clock.today().to_string();
    let mut tx = state.database.read().await?;
    let due: Vec<(MembershipId,)> = tx
        .all(
            "SELECT m.id FROM term t JOIN membership m ON m.id = t.membership \
             WHERE t.last_day < $1 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL AND m.leaves_on IS NULL \
             AND NOT EXISTS (SELECT 1 FROM term o WHERE o.membership = t.membership AND o.number > t.number) ORDER BY m.id",
            &[(&today).into()],
        )
        .await?;
    tx.rollback().await?;
    let mut begun = 0;
    for (id,) in &due {
        match renew(state, id).await {
            Ok(terms) => begun += terms,
            Err(error @ CommandError::Storage(_)) => return Err(error),
            // The others renew all the same.
            Err(error) => tracing::error!(%error, membership = %id, "a membership can't be renewed"),
        }
    }
    Ok(begun)
}

/// The terms of one membership that are due.
async fn renew(state: &AppState, id: &MembershipId) -> Result<usize, CommandError> {
    let mut tx = state.database.begin().await?;
    // Locks the application. Another server could have renewed it since, or the member given notice, so everything is read again.
    match open(&mut tx, id).await? {
        Some(membership) => membership.linked(&mut tx, state).await?,
        None => return Ok(0),
    };
    alone(&mut tx).await?;
    let mut begun = 0;
    while let Some(membership) = open(&mut tx, id).await? {
        let Some(linked) = membership.linked(&mut tx, state).await? else {
            break;
        };
        let Some((number, last_day)) = last_term(&mut tx, id).await? else {
            break;
        };
        if last_day >= linked.today || !next(&mut tx, state, &membership, linked, (number, last_day)).await? {
            break;
        }
        begun += 1;
    }
    tx.commit().await?;
    Ok(begun)
}

/// A membership that can renew.
async fn open(tx: &mut Tx, id: &MembershipId) -> Result<Option<BegunMembership>, CommandError> {
    Ok(tx
        .optional(
            begun_membership!("id = $1 AND activated_at IS NOT NULL AND ended_at IS NULL AND leaves_on IS NULL"),
            &[id.into()],
        )
        .await?)
}

/// The number and the last day of the last term. `None` if it has no end.
async fn last_term(tx: &mut Tx, id: &MembershipId) -> Result<Option<(i64, Date)>, CommandError> {
    let last: Option<(i64, Option<StoredDay>)> = tx
        .optional(
            "SELECT number, last_day FROM term WHERE membership = $1 ORDER BY number DESC LIMIT 1",
            &[id.into()],
        )
        .await?;
    Ok(last.and_then(|(number, day)| Some((number, day?.0))))
}

/// Begins the term after the one with this number. Returns whether there's one: not if the membership ends, if people have to talk about
/// it, or if the member gives something in kind, which has to be agreed on again.
async fn next(
    tx: &mut Tx,
    state: &AppState,
    membership: &BegunMembership,
    linked: LinkedApplication<'_>,
    (number, last_day): (i64, Date),
) -> Result<bool, CommandError> {
    let Some(first_day) = last_day.next() else {
        return Ok(false);
    };
    let Some(period) = following(membership, &linked, number) else {
        return Ok(false);
    };
    if period.start != first_day {
        tracing::warn!(membership = %membership.id, "its terms don't follow each other, so it doesn't renew by itself");
        return Ok(false);
    }
    let Some((programme, tier)) = rules(state, membership, linked.tier, first_day)? else {
        tracing::warn!(membership = %membership.id, "its tier isn't offered any more, so it doesn't renew by itself");
        return Ok(false);
    };
    let linked = linked.under(programme, tier);
    let facts = linked.answers().facts(programme, tier, first_day);
    let quote = renewal_quote(programme, tier, &facts, period);
    if Contribution::of(&quote, linked.answers()).in_kind() {
        return Ok(false);
    }
    let days = (period.start.to_string(), period.end.to_string());
    let promised = snapshot_of(&linked, &quote, &programme.version).to_string();
    tx.run(
        "INSERT INTO term (membership, number, first_day, last_day, snapshot, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&membership.id).into(),
            (number + 1).into(),
            (&days.0).into(),
            (&days.1).into(),
            (&promised).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    tx.run(
        "UPDATE membership SET version = $1, tier = $2, member_version = member_version + 1 WHERE id = $3",
        &[(&programme.version).into(), (&tier.id).into(), (&membership.id).into()],
    )
    .await?;
    let bills = quote.schedule(period, period.start).unwrap_or_default();
    store_plan(tx, &membership.id, number + 1, &bills, quote.tax.as_ref()).await?;
    let entry = Entry {
        subject: membership.application.as_str(),
        action: "membership renewed",
        actor: "system",
        detail: json!({
            "membership": membership.id, "term": number + 1, "first_day": days.0, "last_day": days.1,
            "version": programme.version, "tier": tier.id, "bills": bills.len(),
        }),
        personal: None,
    };
    append(tx, state, entry).await?;
    letters::renewed(tx, state, &linked, membership, period).await?;
    Ok(true)
}

/// The term after the one with this number, if the membership renews by itself.
fn following(membership: &BegunMembership, linked: &LinkedApplication<'_>, number: i64) -> Option<TermPeriod> {
    let agreed = membership.agreed_on();
    let facts = linked.answers().facts(linked.programme, linked.tier, agreed);
    let rules = linked.tier.term_for(&facts)?;
    match rules.after(agreed, usize::try_from(number).ok()?)? {
        AfterTerm::Renews(period) => Some(period),
        AfterTerm::Moves(_) | AfterTerm::Asks | AfterTerm::Ends => None,
    }
}

/// The version that applies to members who renew on a day, and the tier in it. `None` if it doesn't have the tier any more.
fn rules<'a>(
    state: &'a AppState,
    membership: &BegunMembership,
    tier: &Tier,
    day: Date,
) -> Result<Option<(&'a Programme, &'a Tier)>, CommandError> {
    let catalogue = &state.loaded.catalogue;
    let on = VersionQuery::RenewingOn(day);
    let programme = catalogue.programme(&membership.foundation, &membership.programme, &on)?;
    let same = |known: &&Tier| known.id == tier.id || known.formerly.contains(&tier.id);
    Ok(programme.tiers.iter().find(same).map(|tier| (programme, tier)))
}
