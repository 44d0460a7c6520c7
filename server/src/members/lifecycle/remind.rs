//! Sending a reminder again, by the foundation's staff.

use super::notices::{current, deliver};
use super::upcoming::LastTerm;
use crate::accounts::{AccountId, Session, powers_for};
use crate::applications::{AppState, CommandError, LinkedApplication, MembershipId, NoticeId, alone};
use crate::members::access::{StartedMembership, check_conflict, has_conflict_about};
use crate::storage::Tx;
use domain::access::Action;

/// The result of sending a reminder again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RemindDone {
    Sent,
    /// Nobody manages the membership, so there's no address.
    Nobody,
    /// The foundation has no such reminder.
    NotFound,
}

/// Sends a reminder once more, with what's true now. Another click sends it once more, too, within the limits of each mailbox.
///
/// # Errors
/// If the account may not steer reviews, or the term is over.
pub async fn remind(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
) -> Result<RemindDone, CommandError> {
    let mut tx = state.database.begin().await?;
    if !powers_for(&mut tx, session, foundation)
        .await?
        .may(Action::SteerReviews)
    {
        return Err(CommandError::NoPermission);
    }
    let Some(id) = NoticeId::parse(id) else {
        return Ok(RemindDone::NotFound);
    };
    let found: Option<(MembershipId, i64, i64, String)> = tx
        .optional(
            "SELECT membership, term, days, state FROM notice WHERE id = $1 AND foundation = $2",
            &[(&id).into(), foundation.into()],
        )
        .await?;
    let Some((membership, term, days, before)) = found else {
        return Ok(RemindDone::NotFound);
    };
    let found = current(&mut tx, state, &membership).await?;
    alone(&mut tx).await?;
    let goes_on = found.filter(|(_, linked, last)| last.number == term && goes_on(linked, *last));
    let Some((membership, linked, last)) = goes_on else {
        return Err(CommandError::WrongState);
    };
    check_conflict(&mut tx, session, &membership, &linked).await?;
    let by = session.account.as_str();
    let about = (&membership, &linked, last);
    let (_, emails) = send_again(&mut tx, state, about, (&id, days, &before), by).await?;
    if emails == 0 {
        // Nothing is stored: what failed or bounced before still counts.
        return Ok(RemindDone::Nobody);
    }
    tx.commit().await?;
    Ok(RemindDone::Sent)
}

/// Whether a term isn't over.
fn goes_on(linked: &LinkedApplication<'_>, last: LastTerm) -> bool {
    last.last_day.is_some_and(|last_day| linked.today <= last_day)
}

/// Sends a reminder, whose state was `before`. Returns its state now, and the number of emails.
async fn send_again(
    tx: &mut Tx,
    state: &AppState,
    (membership, linked, last): (&StartedMembership, &LinkedApplication<'_>, LastTerm),
    (id, days, before): (&NoticeId, i64, &str),
    by: &str,
) -> Result<(&'static str, u64), CommandError> {
    let (now, emails) = deliver(tx, state, membership, linked, last, (id, days), by).await?;
    // A reminder that's still planned is sent on its day, too.
    if emails > 0 && before != "due" {
        tx.run(
            "UPDATE notice SET state = $1, at = $2 WHERE id = $3",
            &[now.into(), state.clock.now().0.into(), id.into()],
        )
        .await?;
    }
    Ok((now, emails))
}

/// The result of sending a member's newest reminder again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::members) enum NewestReminded {
    Sent,
    Nobody,
    /// A limit refuses the email for now.
    Later,
    /// The term has had no reminder yet.
    NoReminder,
    /// The membership or its term is over.
    Over,
    /// Whoever sends it has a conflict of interest.
    Conflict,
}

/// Sends the newest reminder of a membership's last term once more, for whoever has this account and address. The caller has locked the
/// application and the ledger's head, and has checked that they may do it.
///
/// # Errors
/// If the membership's programme isn't on the site any more, or the database fails.
pub(in crate::members) async fn remind_newest(
    tx: &mut Tx,
    state: &AppState,
    membership: &MembershipId,
    sender: (&AccountId, &str),
) -> Result<NewestReminded, CommandError> {
    let found = current(tx, state, membership).await?;
    let Some((membership, linked, last)) = found.filter(|(_, linked, last)| goes_on(linked, *last)) else {
        return Ok(NewestReminded::Over);
    };
    let newest: Option<(NoticeId, i64, String)> = tx
        .optional(
            "SELECT id, days, state FROM notice WHERE membership = $1 AND term = $2 AND state IN ('sent', 'nobody') \
             ORDER BY due_on DESC, days LIMIT 1",
            &[(&membership.id).into(), last.number.into()],
        )
        .await?;
    let Some((id, days, before)) = newest else {
        return Ok(NewestReminded::NoReminder);
    };
    if has_conflict_about(tx, sender, &membership, &linked).await? {
        return Ok(NewestReminded::Conflict);
    }
    let about = (&membership, &linked, last);
    let (account, _) = sender;
    let (now, emails) = send_again(tx, state, about, (&id, days, &before), account.as_str()).await?;
    Ok(match (emails, now) {
        (0, "due") => NewestReminded::Later,
        (0, _) => NewestReminded::Nobody,
        _ => NewestReminded::Sent,
    })
}
