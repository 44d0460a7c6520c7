//! The next term of memberships that renew by themselves.

use super::access::{BegunMembership, begun_membership};
use super::letters;
use super::upcoming::{LastTerm, Renewal, Upcoming, upcoming};
use crate::applications::{AppState, CommandError, Entry, LinkedApplication, MembershipId, alone, append};
use crate::invoices::store_plan;
use crate::memberships::snapshot_of;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use serde_json::json;

/// Begins the next term of each membership that renews by itself, on the last day of the term before, so that there's never a day between
/// them. Members who have given notice get the terms until their last day. Each membership has its own transaction. Returns how many terms
/// began.
///
/// # Errors
/// If the database fails.
pub async fn renew_due(state: &AppState) -> Result<usize, CommandError> {
    let today = state.clock.today().to_string();
    let mut tx = state.database.read().await?;
    let due: Vec<(MembershipId,)> = tx
        .all(
            "SELECT m.id FROM term t JOIN membership m ON m.id = t.membership \
             WHERE t.last_day <= $1 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL \
             AND (m.leaves_on IS NULL OR m.leaves_on > t.last_day) \
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
    // Most of those that don't renew by themselves stay due, so nothing is locked for them.
    let mut tx = state.database.read().await?;
    let is_due = due(&mut tx, state, id).await?.is_some();
    tx.rollback().await?;
    if !is_due {
        return Ok(0);
    }
    let mut tx = state.database.begin().await?;
    // Locks the application. Another server could have renewed it since, or the member given notice, so everything is read again.
    if due(&mut tx, state, id).await?.is_none() {
        return Ok(0);
    }
    alone(&mut tx).await?;
    let mut begun = 0;
    while let Some((membership, linked, number, renewal)) = due(&mut tx, state, id).await? {
        begin(&mut tx, state, &membership, linked, number, &renewal).await?;
        begun += 1;
    }
    tx.commit().await?;
    Ok(begun)
}

/// A membership, the application it's from, the number of its next term, and the term.
type DueRenewal<'a> = (BegunMembership, LinkedApplication<'a>, i64, Renewal<'a>);

/// The next term, if it's due. Locks the application in a write transaction.
async fn due<'a>(tx: &mut Tx, state: &'a AppState, id: &MembershipId) -> Result<Option<DueRenewal<'a>>, CommandError> {
    let found: Option<BegunMembership> = tx
        .optional(
            begun_membership!("id = $1 AND activated_at IS NOT NULL AND ended_at IS NULL"),
            &[id.into()],
        )
        .await?;
    let Some(membership) = found else {
        return Ok(None);
    };
    let Some(linked) = membership.linked(tx, state).await? else {
        return Ok(None);
    };
    let Some(last) = last_term(tx, id).await? else {
        return Ok(None);
    };
    let is_last = |day| membership.leaves_on.is_some_and(|leaves: StoredDay| leaves.0 <= day);
    if last.last_day.is_none_or(|day| day > linked.today || is_last(day)) {
        return Ok(None);
    }
    Ok(match upcoming(state, &membership, &linked, last)? {
        Upcoming::Renews(renewal) => Some((membership, linked, last.number + 1, *renewal)),
        Upcoming::Open | Upcoming::Moves(_) | Upcoming::Asks | Upcoming::Ends => None,
    })
}

/// The last term of a membership. `None` if it has none.
///
/// # Errors
/// If the database fails.
pub(super) async fn last_term(tx: &mut Tx, id: &MembershipId) -> Result<Option<LastTerm>, CommandError> {
    let last: Option<(i64, Option<StoredDay>)> = tx
        .optional(
            "SELECT number, last_day FROM term WHERE membership = $1 ORDER BY number DESC LIMIT 1",
            &[id.into()],
        )
        .await?;
    Ok(last.map(|(number, day)| LastTerm {
        number,
        last_day: day.map(|day| day.0),
    }))
}

/// Begins a term, and plans its bills.
async fn begin(
    tx: &mut Tx,
    state: &AppState,
    membership: &BegunMembership,
    linked: LinkedApplication<'_>,
    number: i64,
    renewal: &Renewal<'_>,
) -> Result<(), CommandError> {
    let Renewal {
        programme,
        tier,
        period,
        quote,
    } = renewal;
    let linked = linked.under(programme, tier);
    let days = (period.start.to_string(), period.end.to_string());
    let promised = snapshot_of(&linked, quote, &programme.version).to_string();
    tx.run(
        "INSERT INTO term (membership, number, first_day, last_day, snapshot, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&membership.id).into(),
            number.into(),
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
    let bills = quote.schedule(*period, period.start).unwrap_or_default();
    store_plan(tx, &membership.id, number, &bills, quote.tax.as_ref()).await?;
    let entry = Entry {
        subject: membership.application.as_str(),
        action: "membership renewed",
        actor: "system",
        detail: json!({
            "membership": membership.id, "term": number, "first_day": days.0, "last_day": days.1,
            "version": programme.version, "tier": tier.id, "bills": bills.len(),
        }),
        personal: None,
    };
    append(tx, state, entry).await?;
    letters::renewed(tx, state, &linked, membership, *period).await
}
