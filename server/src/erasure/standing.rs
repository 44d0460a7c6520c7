//! Whether an application can be erased.

use crate::applications::{ApplicationReference, CommandError};
use crate::reviews::StoredDay;
use crate::storage::Tx;
use domain::date::Date;

/// Why an application can't be erased.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ErasureRefusal {
    /// Its review goes on.
    UnderReview,
    /// Its membership goes on.
    MembershipGoesOn,
    /// An invoice is unpaid: reminders of it are sent.
    Unpaid,
}

/// Whether it can be erased on this day. `None` if there's no such application.
pub(super) async fn standing(
    tx: &mut Tx,
    reference: &ApplicationReference,
    today: Date,
) -> Result<Option<Result<(), ErasureRefusal>>, CommandError> {
    let found: Option<(String, Option<String>)> = tx
        .optional(
            "SELECT state, outcome FROM application WHERE reference = $1",
            &[reference.into()],
        )
        .await?;
    let Some((state, outcome)) = found else {
        return Ok(None);
    };
    let memberships: Vec<(Option<StoredDay>, Option<i64>)> = tx
        .all(
            "SELECT ended_on, ended_at FROM membership WHERE application = $1",
            &[reference.into()],
        )
        .await?;
    let goes_on = |(ended_on, ended_at): &(Option<StoredDay>, Option<i64>)| {
        ended_at.is_none() && ended_on.is_none_or(|last| today <= last.0)
    };
    if memberships.iter().any(goes_on) {
        return Ok(Some(Err(ErasureRefusal::MembershipGoesOn)));
    }
    let had_one = memberships.iter().any(|(ended_on, _)| ended_on.is_some());
    let is_closed =
        had_one || matches!(state.as_str(), "draft" | "withdrawn") || outcome.as_deref() == Some("declined");
    if !is_closed {
        return Ok(Some(Err(ErasureRefusal::UnderReview)));
    }
    let (unpaid,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM invoice i WHERE i.application = $1 AND i.kind = 'invoice' \
             AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id) \
             AND i.gross > COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id AND p.undone_at IS NULL), 0)",
            &[reference.into()],
        )
        .await?;
    Ok(Some(if unpaid == 0 {
        Ok(())
    } else {
        Err(ErasureRefusal::Unpaid)
    }))
}
