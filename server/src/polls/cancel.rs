//! Cancelling a poll.

use super::PollDone;
use super::letters;
use super::record::record;
use super::rows::OpenedPoll;
use super::typed::text_of;
use super::voters::voters;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::storage::Tx;
use app::api::PollCommand;
use domain::poll::PollStand;
use serde_json::json;

/// Cancels a poll for good, with a reason, and emails all voters. Earlier emails that aren't sent yet are withdrawn.
/// Possible until the result is certified. Idempotent.
///
/// # Errors
/// If the result is certified, the caller has to confirm who they are first, or the database fails.
pub(super) async fn cancel(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    let poll = &opened.poll;
    match poll.stand() {
        PollStand::Cancelled => return Ok(PollDone::Done),
        PollStand::Certified => return Err(CommandError::WrongState),
        PollStand::Announced | PollStand::Frozen | PollStand::Counted => {}
    }
    let reason = match text_of(&command.text) {
        Ok(reason) => reason,
        Err(problem) => return Ok(problem),
    };
    if command.version != poll.version {
        return Ok(PollDone::Conflict);
    }
    let now = state.clock.now();
    session.confirmed(now)?;
    tx.run(
        "UPDATE poll SET cancelled_at = $1, cancelled_by = $2, cancel_reason = $3 WHERE id = $4",
        &[
            now.0.into(),
            (&session.account).into(),
            (&reason).into(),
            (&poll.id).into(),
        ],
    )
    .await?;
    let to = match voters(tx, state, poll).await {
        // Rules aren't on the site any more, so nobody knows who'd vote. It can be cancelled all the same.
        Err(CommandError::NotInCatalogue(_) | CommandError::RulesMissing(_)) => Vec::new(),
        found => found?,
    };
    letters::withdraw(tx, poll).await?;
    letters::cancelled(tx, state, poll, &to, &reason).await?;
    let detail = json!({ "programme": poll.programme, "poll": poll.number });
    let personal = Some(json!({ "reason": reason }));
    let by = (session.account.as_str(), "poll cancelled");
    record(tx, state, poll, by, detail, personal).await?;
    Ok(PollDone::Done)
}
