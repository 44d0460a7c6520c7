//! What would happen: the same steps and reminders as those that are taken, without doing anything.

use super::notices::{current, notices_of};
use super::step::{StepKind, next_step, once_started};
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError, MembershipId};
use crate::members::checks::checks_until;
use app::api::{AheadAnswer, AheadRow, AheadStep, FoundationBrief};
use domain::access::Action;
use domain::date::Date;

/// The most rows of an answer.
const MOST: usize = 500;
/// The furthest day, in days from today: three years.
const FURTHEST: i64 = 1_096;
/// The most memberships that are looked at, those whose terms end first.
const MOST_MEMBERSHIPS: i64 = 5_000;

/// The memberships of a foundation (`$1`) whose last term, or which themselves, end until a day (`$2`).
macro_rules! ending {
    () => {
        " FROM membership m JOIN term t ON t.membership = m.id WHERE m.foundation = $1 \
         AND (t.last_day <= $2 OR m.leaves_on <= $2) AND m.activated_at IS NOT NULL AND m.ended_at IS NULL AND m.ended_on IS NULL \
         AND NOT EXISTS (SELECT 1 FROM term o WHERE o.membership = t.membership AND o.number > t.number)"
    };
}

/// What happens to a foundation's memberships until a day, if nobody does anything. A day that's too far away becomes the furthest one.
///
/// # Errors
/// If the account may not read the foundation's applications.
pub async fn what_happens_by(
    state: &AppState,
    session: &Session,
    foundation: &str,
    until: Option<Date>,
    about: FoundationBrief,
) -> Result<AheadAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let today = state.clock.today();
    let furthest = Date::from_unix_days(today.unix_days() + FURTHEST);
    let year = || Date::from_unix_days(today.unix_days() + 365);
    let until = until.unwrap_or_else(year).clamp(today, furthest);
    // Reminders come up to a year before the last day to give notice, which is up to a year before the end.
    let last_end = Date::from_unix_days(until.unix_days() + 2 * 366).to_string();
    let found: Vec<(MembershipId,)> = tx
        .all(
            concat!(
                "SELECT m.id",
                ending!(),
                " ORDER BY COALESCE(m.leaves_on, t.last_day), m.id LIMIT $3"
            ),
            &[foundation.into(), (&last_end).into(), MOST_MEMBERSHIPS.into()],
        )
        .await?;
    let (all,): (i64,) = tx
        .one(
            concat!("SELECT COUNT(*)", ending!()),
            &[foundation.into(), (&last_end).into()],
        )
        .await?;
    let mut rows = Vec::new();
    for (id,) in found {
        let (membership, linked, last) = match current(&mut tx, state, &id).await {
            Ok(Some(found)) => found,
            Ok(None) => continue,
            Err(error) if !error.is_about_one() => return Err(error),
            // Its programme is no longer on the site, or it's stored wrongly, so nothing happens to it.
            Err(error) => {
                tracing::error!(%error, membership = %id, "it isn't known what happens to a membership");
                // Nothing more can be read in a transaction in which something failed.
                tx.rollback().await?;
                tx = state.database.read().await?;
                continue;
            }
        };
        let sent: Vec<(i64, i64)> = tx
            .all(
                "SELECT term, days FROM notice WHERE membership = $1 AND state <> 'due'",
                &[(&id).into()],
            )
            .await?;
        let member = linked.party_name();
        let row = |day: Date, step: AheadStep| AheadRow {
            day: day.max(today),
            membership: id.to_string(),
            member: member.clone(),
            application: membership.application.to_string(),
            step,
        };
        let (mut now, mut linked, mut last) = (membership.clone(), linked, last);
        loop {
            let notices = notices_of(&now, &linked, last).into_iter();
            let notices = notices.filter(|notice| {
                let is_sent = sent.contains(&(last.number, i64::from(notice.days)));
                !is_sent && notice.on <= until && last.last_day.is_none_or(|day| today <= day)
            });
            rows.extend(notices.map(|notice| {
                let days = i64::from(notice.days);
                row(notice.on, AheadStep::Reminded { days })
            }));
            let Ok(Some(step)) = next_step(state, &now, &linked, last) else {
                break;
            };
            if step.on > until {
                break;
            }
            let (term, moves) = match step.what {
                StepKind::Renews(term) => (term, false),
                StepKind::Moves(term) => (term, true),
                StepKind::Ends { last_day, .. } => {
                    rows.push(row(step.on, AheadStep::Ends { last_day }));
                    break;
                }
            };
            let end = (!term.is_open).then_some(term.period.end);
            let tier = term.tier.title.clone();
            let what = if moves {
                AheadStep::Moves { tier }
            } else {
                AheadStep::Renews { tier, until: end }
            };
            rows.push(row(step.on, what));
            (now, last) = once_started(now, last, &term, moves);
            linked = linked.under(term.programme, term.tier);
        }
    }
    let checks = checks_until(&mut tx, foundation, until).await?;
    tx.rollback().await?;
    rows.sort_by(|one, two| (one.day, &one.member, &one.membership).cmp(&(two.day, &two.member, &two.membership)));
    let more = i64::try_from(rows.len().saturating_sub(MOST)).unwrap_or(i64::MAX);
    rows.truncate(MOST);
    Ok(AheadAnswer {
        foundation: about,
        today,
        until,
        rows,
        more,
        unseen: (all - MOST_MEMBERSHIPS).max(0),
        checks,
        money: powers.may(Action::ReadMoney),
    })
}
