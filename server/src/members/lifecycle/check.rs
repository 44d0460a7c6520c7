//! Proving that nobody was skipped: the reminders that the rules ask for, compared with those that were sent.

use super::notices::{current, notices_of};
use crate::applications::{AppState, CommandError, MembershipId};
use crate::reviews::StoredDay;
use crate::storage::Tx;
use domain::date::Date;
use std::collections::BTreeSet;

/// A reminder that was due and is neither sent nor needless.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SkippedNotice {
    pub membership: MembershipId,
    /// The number of the term, from 1.
    pub term: i64,
    /// How many days before the member has to act.
    pub days: u16,
    pub due_on: Date,
}

/// What a check found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NoticesChecked {
    /// The number of memberships whose rules could be read.
    pub checked: i64,
    /// The memberships whose programme isn't on the site any more.
    pub unknown: Vec<MembershipId>,
    pub skipped: Vec<SkippedNotice>,
}

/// Checks every foundation that hasn't been checked today, and stores the result. What's skipped is logged, too.
///
/// # Errors
/// If the database fails.
pub async fn check_notices(state: &AppState) -> Result<(), CommandError> {
    let today = state.clock.today();
    for shelf in state.loaded.catalogue.foundations() {
        let foundation = &shelf.foundation.id;
        let mut tx = state.database.read().await?;
        let last: Option<(StoredDay,)> = tx
            .optional(
                "SELECT day FROM notice_check WHERE foundation = $1",
                &[foundation.into()],
            )
            .await?;
        if last.is_some_and(|(day,)| day.0 == today) {
            tx.rollback().await?;
            continue;
        }
        let found = skipped_notices(&mut tx, state, foundation).await?;
        tx.rollback().await?;
        for skipped in &found.skipped {
            tracing::error!(%foundation, membership = %skipped.membership, days = skipped.days, "a reminder was skipped");
        }
        store(state, foundation, today, &found).await?;
    }
    Ok(())
}

async fn store(state: &AppState, foundation: &str, day: Date, found: &NoticesChecked) -> Result<(), CommandError> {
    let length = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
    let mut tx = state.database.begin().await?;
    tx.run(
        "INSERT INTO notice_check (foundation, day, checked, unknown, skipped) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (foundation) DO UPDATE SET day = excluded.day, checked = excluded.checked, unknown = excluded.unknown, \
         skipped = excluded.skipped",
        &[
            foundation.into(),
            (&day.to_string()).into(),
            found.checked.into(),
            length(found.unknown.len()).into(),
            length(found.skipped.len()).into(),
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// The reminders of a foundation that were due before today and neither sent nor needless.
///
/// # Errors
/// If the database fails.
pub async fn skipped_notices(tx: &mut Tx, state: &AppState, foundation: &str) -> Result<NoticesChecked, CommandError> {
    let today = state.clock.today();
    let members: Vec<(MembershipId,)> = tx
        .all(
            "SELECT m.id FROM membership m JOIN term t ON t.membership = m.id WHERE m.foundation = $1 AND t.last_day >= $2 \
             AND m.activated_at IS NOT NULL AND m.ended_at IS NULL AND m.ended_on IS NULL \
             AND NOT EXISTS (SELECT 1 FROM term o WHERE o.membership = t.membership AND o.number > t.number) ORDER BY m.id",
            &[foundation.into(), (&today.to_string()).into()],
        )
        .await?;
    let handled: Vec<(MembershipId, i64, i64)> = tx
        .all(
            "SELECT membership, term, days FROM notice WHERE foundation = $1 AND state <> 'due'",
            &[foundation.into()],
        )
        .await?;
    let handled: BTreeSet<_> = handled.into_iter().collect();
    let mut result = NoticesChecked::default();
    for (id,) in members {
        let found = match current(tx, state, &id).await {
            Ok(found) => found,
            Err(error @ CommandError::Storage(_)) => return Err(error),
            Err(_) => {
                result.unknown.push(id);
                continue;
            }
        };
        let Some((membership, linked, last)) = found else {
            continue;
        };
        result.checked += 1;
        for notice in notices_of(&membership, &linked, last) {
            let key = (id.clone(), last.number, i64::from(notice.days));
            if notice.on < today && !handled.contains(&key) {
                result.skipped.push(SkippedNotice {
                    membership: id.clone(),
                    term: last.number,
                    days: notice.days,
                    due_on: notice.on,
                });
            }
        }
    }
    Ok(result)
}
