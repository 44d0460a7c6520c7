//! Sending what's left of a mailing. Whoever goes on after an interruption finds which members are still to come.

use super::rows::{MailingId, MailingRow};
use super::send::{SentToMember, send_to, skip};
use crate::applications::{AppState, CommandError, MembershipId};
use crate::tasks::TaskContext;
use app::api::{MailingObstacle, MailingState, failed_mailing_reference};

/// How many members are read at once.
const BATCH: i64 = 100;

/// How many members are handled before whoever sends a mailing gets a response.
const AT_ONCE: usize = 20;

/// How far a pass came.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct SentMailing {
    /// How many members were handled.
    pub handled: usize,
    /// How many a limit refused. They're tried again.
    pub later: usize,
}

/// Goes on with all mailings. Returns how far it came.
///
/// # Errors
/// If the database isn't available.
pub async fn send_mailings(state: &AppState, context: &TaskContext) -> Result<SentMailing, CommandError> {
    let mut tx = state.database.read().await?;
    let open: Vec<(MailingId,)> = tx
        .all(
            "SELECT id FROM mailing WHERE state = 'sending' ORDER BY created_at, id",
            &[],
        )
        .await?;
    tx.rollback().await?;
    let mut all = SentMailing::default();
    for (id,) in &open {
        match pass(state, id, usize::MAX, Some(context)).await {
            Ok(pass) => {
                all.handled += pass.handled;
                all.later += pass.later;
            }
            // The other mailings go on all the same.
            Err(error) if error.is_about_one() => tracing::error!(%error, mailing = %id, "a mailing couldn't be sent"),
            Err(error) => return Err(error),
        }
    }
    Ok(all)
}

/// Sends a mailing to its first members.
pub(super) async fn send_some(state: &AppState, id: &MailingId) -> Result<(), CommandError> {
    pass(state, id, AT_ONCE, None).await?;
    Ok(())
}

/// Handles each member that's still to come once, but at most this many.
async fn pass(
    state: &AppState,
    id: &MailingId,
    most: usize,
    context: Option<&TaskContext>,
) -> Result<SentMailing, CommandError> {
    let mut done = SentMailing::default();
    let mut after = String::new();
    loop {
        let Some((mailing, members)) = next(state, id, &after).await? else {
            return Ok(done);
        };
        for membership in &members {
            let is_stopping = context.is_some_and(TaskContext::is_stopping);
            if is_stopping || done.handled + done.later >= most {
                return Ok(done);
            }
            membership.as_str().clone_into(&mut after);
            match handle(state, &mailing, membership).await? {
                SentToMember::Handled | SentToMember::Known => done.handled += 1,
                SentToMember::Later => done.later += 1,
            }
        }
        if let Some(context) = context {
            context.alive();
        }
        if members.is_empty() {
            finish(state, id).await?;
            return Ok(done);
        }
        // The queue is full for everyone.
        if done.later >= usize::try_from(BATCH).unwrap_or(usize::MAX) {
            return Ok(done);
        }
    }
}

/// Sends a mailing to a member. One who can't be handled is marked, and the others go on.
async fn handle(
    state: &AppState,
    mailing: &MailingRow,
    membership: &MembershipId,
) -> Result<SentToMember, CommandError> {
    let obstacle = match send_to(state, mailing, membership).await {
        Err(CommandError::RulesMissing(_) | CommandError::NotInCatalogue(_) | CommandError::NoSuchTier) => {
            MailingObstacle::RulesMissing
        }
        Err(error) if error.is_about_one() => {
            let reference = failed_mailing_reference(mailing.id.as_str(), membership.as_str());
            tracing::error!(%error, reference, "a mailing couldn't be sent to a member");
            MailingObstacle::Fault
        }
        done => return done,
    };
    skip(state, mailing, membership, obstacle).await?;
    Ok(SentToMember::Handled)
}

/// A mailing that's being sent, and its next members by their IDs. `None` if it isn't being sent.
async fn next(
    state: &AppState,
    id: &MailingId,
    after: &str,
) -> Result<Option<(MailingRow, Vec<MembershipId>)>, CommandError> {
    let mut tx = state.database.read().await?;
    let mailing = MailingRow::by_id(&mut tx, id).await?;
    let Some(mailing) = mailing.filter(|mailing| mailing.state.0 == MailingState::Sending) else {
        tx.rollback().await?;
        return Ok(None);
    };
    let members: Vec<(MembershipId,)> = tx
        .all(
            "SELECT membership FROM mailing_member WHERE mailing = $1 AND state = 'chosen' AND membership > $2 \
             ORDER BY membership LIMIT $3",
            &[id.into(), after.into(), BATCH.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(Some((mailing, members.into_iter().map(|(id,)| id).collect())))
}

/// The mailing is sent, unless members are still to come.
async fn finish(state: &AppState, id: &MailingId) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    tx.run(
        "UPDATE mailing SET state = 'sent' WHERE id = $1 AND state = 'sending' \
         AND NOT EXISTS (SELECT 1 FROM mailing_member m WHERE m.mailing = $1 AND m.state = 'chosen')",
        &[id.into()],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
