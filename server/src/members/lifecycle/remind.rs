//! Sending a reminder again, by the foundation's staff.

use super::notices::{current, deliver};
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError, MembershipId, NoticeId, alone};
use crate::members::access::check_conflict;
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
    let goes_on = found.filter(|(_, linked, last)| {
        last.number == term && last.last_day.is_some_and(|last_day| linked.today <= last_day)
    });
    let Some((membership, linked, last)) = goes_on else {
        return Err(CommandError::WrongState);
    };
    check_conflict(&mut tx, session, &membership, &linked).await?;
    let by = session.account.as_str();
    let (now, emails) = deliver(&mut tx, state, &membership, &linked, last, (&id, days), by).await?;
    if emails == 0 {
        // Nothing is stored: what failed or bounced before still counts.
        return Ok(RemindDone::Nobody);
    }
    // A reminder that's still planned is sent on its day, too.
    if before != "due" {
        tx.run(
            "UPDATE notice SET state = $1, at = $2 WHERE id = $3",
            &[now.into(), state.clock.now().0.into(), (&id).into()],
        )
        .await?;
    }
    tx.commit().await?;
    Ok(RemindDone::Sent)
}
