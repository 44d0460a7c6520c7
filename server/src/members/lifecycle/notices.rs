//! Reminders of the end of a term: planned once for each term, and sent on their days.

use super::step::last_term;
use super::upcoming::{LastTerm, rules};
use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, LinkedApplication, MembershipId, NoticeId, alone, append,
    lock_application,
};
use crate::members::access::{StartedMembership, started_membership};
use crate::members::letters;
use crate::storage::{Arg, Tx};
use domain::term::NoticeDay;
use serde_json::json;

/// Plans the reminders of each last term that has none yet. Returns how many terms there were.
///
/// # Errors
/// If the database fails.
pub async fn plan_notices(state: &AppState) -> Result<usize, CommandError> {
    let mut tx = state.database.read().await?;
    let new: Vec<(MembershipId,)> = tx
        .all(
            "SELECT m.id FROM term t JOIN membership m ON m.id = t.membership \
             WHERE t.noticed_at IS NULL AND t.last_day IS NOT NULL AND m.activated_at IS NOT NULL AND m.ended_at IS NULL \
             AND m.ended_on IS NULL \
             AND NOT EXISTS (SELECT 1 FROM term o WHERE o.membership = t.membership AND o.number > t.number) ORDER BY m.id",
            &[],
        )
        .await?;
    tx.rollback().await?;
    plan_again(state, new.iter().map(|(id,)| id)).await?;
    Ok(new.len())
}

/// Plans the reminders of these memberships that aren't planned yet.
///
/// # Errors
/// If the database fails.
pub(super) async fn plan_again(
    state: &AppState,
    memberships: impl Iterator<Item = &MembershipId>,
) -> Result<(), CommandError> {
    for id in memberships {
        match plan(state, id).await {
            Ok(()) => {}
            Err(error) if !error.is_about_one() => return Err(error),
            Err(error) => tracing::error!(%error, membership = %id, "a member's reminders can't be planned"),
        }
    }
    Ok(())
}

async fn plan(state: &AppState, id: &MembershipId) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    plan_reminders(&mut tx, state, id).await?;
    tx.commit().await?;
    Ok(())
}

/// Plans the reminders of a membership's last term.
///
/// # Errors
/// If its programme is no longer on the site, or the database fails.
pub(crate) async fn plan_reminders(tx: &mut Tx, state: &AppState, id: &MembershipId) -> Result<(), CommandError> {
    let Some((membership, linked, last)) = current(tx, state, id).await? else {
        return Ok(());
    };
    alone(tx).await?;
    let notices = notices_of(&membership, &linked, last).into_iter();
    let notices: Vec<_> = notices.map(|notice| (&membership, last.number, notice)).collect();
    store(tx, state, &notices).await?;
    tx.run(
        "UPDATE term SET noticed_at = $1 WHERE membership = $2 AND number = $3",
        &[state.clock.now().0.into(), id.into(), last.number.into()],
    )
    .await?;
    Ok(())
}

/// Stores reminders, each of a membership's term with this number, unless they're there already.
pub(super) async fn store(
    tx: &mut Tx,
    state: &AppState,
    notices: &[(&StartedMembership, i64, NoticeDay)],
) -> Result<(), CommandError> {
    let mut new = Vec::new();
    for (.., notice) in notices {
        new.push((NoticeId::random(&state.secrets)?, notice.on.to_string()));
    }
    let rows: Vec<[Arg<'_>; 7]> = notices
        .iter()
        .zip(&new)
        .map(|((membership, term, notice), (id, due_on))| {
            [
                id.into(),
                (&membership.foundation).into(),
                (&membership.id).into(),
                (*term).into(),
                i64::from(notice.days).into(),
                due_on.into(),
                "due".into(),
            ]
        })
        .collect();
    tx.insert_new(
        "notice (id, foundation, membership, term, days, due_on, state)",
        &rows,
        "ON CONFLICT (membership, term, days) DO NOTHING",
    )
    .await?;
    Ok(())
}

/// The reminders of a last term, by the rules.
pub(super) fn notices_of(
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    last: LastTerm,
) -> Vec<NoticeDay> {
    rules(membership, linked, last).map_or_else(Vec::new, |(rules, period)| rules.notices(period).collect())
}

/// A membership that goes on, the application it's from, and its last term. Locks the application in a write transaction.
pub(super) async fn current<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    id: &MembershipId,
) -> Result<Option<(StartedMembership, LinkedApplication<'a>, LastTerm)>, CommandError> {
    // Locked first, so that what's read isn't out of date.
    let of: Option<(ApplicationReference,)> = tx
        .optional("SELECT application FROM membership WHERE id = $1", &[id.into()])
        .await?;
    let Some((reference,)) = of else {
        return Ok(None);
    };
    lock_application(tx, &reference).await?;
    let found: Option<StartedMembership> = tx
        .optional(
            started_membership!("id = $1 AND activated_at IS NOT NULL AND ended_at IS NULL AND ended_on IS NULL"),
            &[id.into()],
        )
        .await?;
    let Some(membership) = found else {
        return Ok(None);
    };
    let Some(linked) = membership.linked(tx, state).await? else {
        return Ok(None);
    };
    let last = last_term(tx, id).await?;
    Ok(last.map(|last| (membership, linked, last)))
}

/// Sends the reminders that are due, each once. If several of a term are due at once, because no server was running, only the last one is
/// sent. Returns how many were sent.
///
/// # Errors
/// If the database fails.
pub async fn send_notices(state: &AppState) -> Result<usize, CommandError> {
    let today = state.clock.today().to_string();
    let mut tx = state.database.read().await?;
    let due: Vec<(MembershipId,)> = tx
        .all(
            "SELECT DISTINCT membership FROM notice WHERE state = 'due' AND due_on <= $1 ORDER BY membership",
            &[(&today).into()],
        )
        .await?;
    tx.rollback().await?;
    let mut sent = 0;
    for (id,) in &due {
        match send(state, id, &today).await {
            Ok(is_sent) => sent += usize::from(is_sent),
            Err(error) if !error.is_about_one() => return Err(error),
            Err(error) => tracing::error!(%error, membership = %id, "a member can't be reminded of the end of a term"),
        }
    }
    Ok(sent)
}

/// Sends the reminder of one membership that's due.
async fn send(state: &AppState, id: &MembershipId, today: &str) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    let found = current(&mut tx, state, id).await?;
    alone(&mut tx).await?;
    let due: Vec<(NoticeId, i64, i64)> = tx
        .all(
            "SELECT id, term, days FROM notice WHERE membership = $1 AND state = 'due' AND due_on <= $2 ORDER BY term DESC, days",
            &[id.into(), today.into()],
        )
        .await?;
    let mut is_sent = false;
    for (notice, term, days) in &due {
        let goes_on = found.as_ref().filter(|(membership, linked, last)| {
            let is_asked_for = |known: &NoticeDay| i64::from(known.days) == *days;
            last.number == *term
                && last.last_day.is_some_and(|last_day| linked.today <= last_day)
                && notices_of(membership, linked, *last).iter().any(is_asked_for)
        });
        let state_now = match goes_on {
            // The term is over, the next one has begun, or the programme doesn't ask for it any more.
            None => "needless",
            Some(_) if is_sent => "overtaken",
            Some((membership, linked, last)) => {
                let (now, _) = deliver(&mut tx, state, membership, linked, *last, (notice, *days), "system").await?;
                is_sent = true;
                now
            }
        };
        tx.run(
            "UPDATE notice SET state = $1, at = $2 WHERE id = $3",
            &[state_now.into(), state.clock.now().0.into(), notice.into()],
        )
        .await?;
    }
    tx.commit().await?;
    Ok(is_sent)
}

/// Emails a reminder to those who manage the membership. Returns the state that the reminder has then, and the number of emails.
pub(super) async fn deliver(
    tx: &mut Tx,
    state: &AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    last: LastTerm,
    (notice, days): (&NoticeId, i64),
    by: &str,
) -> Result<(&'static str, u64), CommandError> {
    let since = state.clock.now();
    let is_refused = letters::reminded(tx, state, linked, membership, last).await?;
    // An email that failed or bounced before doesn't count any more.
    tx.run(
        "UPDATE outbox SET notice = NULL WHERE notice = $1 AND (failed_at IS NOT NULL OR delivery = 'bounced')",
        &[notice.into()],
    )
    .await?;
    // All unsent emails of this kind belong to a reminder, from the transaction on that makes them.
    let emails = tx
        .run(
            "UPDATE outbox SET notice = $1 WHERE application = $2 AND kind = $3 AND notice IS NULL AND sent_at IS NULL \
             AND created_at >= $4",
            &[
                notice.into(),
                membership.application.as_str().into(),
                letters::TERM_REMINDER.into(),
                since.0.into(),
            ],
        )
        .await?;
    if emails == 0 {
        // What a limit refuses is tried again.
        return Ok((if is_refused { "due" } else { "nobody" }, 0));
    }
    let entry = Entry {
        subject: membership.application.as_str(),
        action: "term reminded",
        actor: by,
        detail: json!({ "membership": membership.id, "term": last.number, "days": days, "emails": emails }),
        personal: None,
    };
    append(tx, state, entry).await?;
    Ok(("sent", emails))
}
