//! Checking an address again, because somebody asks: the member's people, or the foundation's staff.

use super::rows::CheckKey;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::members::access::open_for_member_or_staff;
use domain::member::MemberAction;

/// How long to wait before somebody can ask again, in milliseconds.
pub(super) const PAUSE: i64 = 600_000;

/// The result of asking.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CheckAgainDone {
    /// It's due now.
    Due,
    /// There's no such address, or the caller doesn't act for the member.
    NotFound,
}

/// Makes a check due now. A task makes it in the next minute.
///
/// # Errors
/// If somebody asked a few minutes ago, or the caller has a conflict of interest.
pub async fn check_again(
    state: &AppState,
    session: &Session,
    id: &str,
    question: &str,
) -> Result<CheckAgainDone, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(acting) = open_for_member_or_staff(&mut tx, state, session, id, MemberAction::Read).await? else {
        return Ok(CheckAgainDone::NotFound);
    };
    let key = CheckKey {
        membership: acting.membership.id.clone(),
        question: question.to_owned(),
    };
    if acting.membership.ended_on.is_some() {
        return Err(CommandError::WrongState);
    }
    let now = state.clock.now().0;
    let asked: Option<(Option<i64>,)> = tx
        .optional(
            "SELECT asked_at FROM address_check WHERE membership = $1 AND question = $2",
            &[(&key.membership).into(), (&key.question).into()],
        )
        .await?;
    let Some((asked_at,)) = asked else {
        return Ok(CheckAgainDone::NotFound);
    };
    if let Some(left) = asked_at.map(|at| at + PAUSE - now).filter(|left| *left > 0) {
        let seconds = (left + 999) / 1_000;
        return Err(CommandError::TooOften { seconds });
    }
    tx.run(
        "UPDATE address_check SET due_at = $3, asked_at = $3 WHERE membership = $1 AND question = $2",
        &[(&key.membership).into(), (&key.question).into(), now.into()],
    )
    .await?;
    tx.commit().await?;
    Ok(CheckAgainDone::Due)
}
