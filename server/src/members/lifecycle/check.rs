//! Proving that nobody was skipped: the reminders that the rules ask for, compared with those that were sent.

use super::notices::{current, notices_of, plan_again, send_notices};
use crate::applications::{AppState, CommandError, MembershipId};
use crate::reviews::StoredDay;
use crate::storage::Tx;
use domain::date::Date;
use domain::term::NoticeDay;
use std::collections::BTreeSet;

/// What a check found.
struct NoticesChecked {
    /// The number of memberships whose rules could be read.
    checked: i64,
    /// The number of the others: their programme is no longer on the site, or they're stored wrongly.
    unknown: usize,
    /// Reminders that were due before today and are neither sent nor needless.
    skipped: Vec<WantedNotice>,
}

/// Checks every foundation that hasn't been checked today, and stores the result. What's skipped is logged, too, and so
/// are memberships that couldn't be checked. Reminders that a programme has only asked for since the term began are
/// planned and sent first.
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
        tx.rollback().await?;
        if last.is_some_and(|(day,)| day.0 == today) {
            continue;
        }
        let wanted = wanted(state, foundation).await?;
        let mut tx = state.database.read().await?;
        let known: Vec<(MembershipId, i64, i64)> = tx
            .all(
                "SELECT membership, term, days FROM notice WHERE foundation = $1",
                &[foundation.into()],
            )
            .await?;
        tx.rollback().await?;
        let known: BTreeSet<_> = known.into_iter().collect();
        let new = wanted.notices.iter().filter(|wanted| !known.contains(&wanted.key()));
        let new: BTreeSet<_> = new.map(|wanted| &wanted.membership).collect();
        plan_again(state, new.iter().copied()).await?;
        if !new.is_empty() {
            send_notices(state).await?;
        }
        let mut tx = state.database.read().await?;
        let found = compare(&mut tx, state, foundation, wanted).await?;
        tx.rollback().await?;
        for skipped in &found.skipped {
            tracing::error!(%foundation, membership = %skipped.membership, days = skipped.notice.days, "a reminder was skipped");
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
            length(found.unknown).into(),
            length(found.skipped.len()).into(),
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Compares what the rules ask for with what was sent.
async fn compare(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    wanted: WantedNotices,
) -> Result<NoticesChecked, CommandError> {
    let today = state.clock.today();
    let handled: Vec<(MembershipId, i64, i64)> = tx
        .all(
            "SELECT membership, term, days FROM notice WHERE foundation = $1 AND state <> 'due'",
            &[foundation.into()],
        )
        .await?;
    let handled: BTreeSet<_> = handled.into_iter().collect();
    let skipped = wanted.notices.into_iter();
    let skipped = skipped.filter(|wanted| wanted.notice.on < today && !handled.contains(&wanted.key()));
    Ok(NoticesChecked {
        checked: wanted.checked,
        unknown: wanted.unknown,
        skipped: skipped.collect(),
    })
}

/// What the rules ask for.
#[derive(Default)]
struct WantedNotices {
    /// The number of memberships whose rules could be read.
    checked: i64,
    /// The number of the others.
    unknown: usize,
    notices: Vec<WantedNotice>,
}

/// A reminder that the rules ask for.
struct WantedNotice {
    membership: MembershipId,
    /// The number of the term, from 1.
    term: i64,
    notice: NoticeDay,
}

impl WantedNotice {
    fn key(&self) -> (MembershipId, i64, i64) {
        (self.membership.clone(), self.term, i64::from(self.notice.days))
    }
}

/// The reminders that the rules ask for in the last terms of a foundation's memberships, as far as these terms go on.
async fn wanted(state: &AppState, foundation: &str) -> Result<WantedNotices, CommandError> {
    let today = state.clock.today();
    let mut tx = state.database.read().await?;
    let members: Vec<(MembershipId,)> = tx
        .all(
            "SELECT m.id FROM membership m JOIN term t ON t.membership = m.id WHERE m.foundation = $1 AND t.last_day >= $2 \
             AND m.activated_at IS NOT NULL AND m.ended_at IS NULL AND m.ended_on IS NULL \
             AND NOT EXISTS (SELECT 1 FROM term o WHERE o.membership = t.membership AND o.number > t.number) ORDER BY m.id",
            &[foundation.into(), (&today.to_string()).into()],
        )
        .await?;
    let mut wanted = WantedNotices::default();
    for (id,) in members {
        let found = match current(&mut tx, state, &id).await {
            Ok(found) => found,
            Err(error) if !error.is_about_one() => return Err(error),
            Err(error) => {
                tracing::error!(%error, membership = %id, "it couldn't be checked whether a member was reminded");
                wanted.unknown += 1;
                // Nothing more can be read in a transaction in which something failed.
                tx.rollback().await?;
                tx = state.database.read().await?;
                continue;
            }
        };
        let Some((membership, linked, last)) = found else {
            continue;
        };
        wanted.checked += 1;
        let notices = notices_of(&membership, &linked, last).into_iter();
        wanted.notices.extend(notices.map(|notice| WantedNotice {
            membership: id.clone(),
            term: last.number,
            notice,
        }));
    }
    tx.rollback().await?;
    Ok(wanted)
}
