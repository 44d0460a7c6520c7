//! Stopping a mailing: members who are still to come get nothing, and emails that are waiting for their turn are withdrawn. Reminders
//! that are waiting still leave, because the ledger says that the member was reminded.

use super::change::MailingDone;
use super::rows::MailingRow;
use crate::accounts::Session;
use crate::applications::{AppState, ApplicationReference, CommandError, Entry, alone, append};
use crate::storage::{Tx, among, among_query};
use app::api::{MailingCommand, MailingKind, MailingState};
use serde_json::json;

/// Stops a mailing. Idempotent.
///
/// # Errors
/// If the database fails.
pub(super) async fn stop(
    state: &AppState,
    session: &Session,
    mailing: &MailingRow,
    command: &MailingCommand,
) -> Result<MailingDone, CommandError> {
    let mut tx = state.database.begin().await?;
    // A member that's being handled comes first.
    alone(&mut tx).await?;
    let Some(mailing) = MailingRow::by_id(&mut tx, &mailing.id).await? else {
        return Ok(MailingDone::NotFound);
    };
    if mailing.version != command.version || mailing.state.0 == MailingState::Draft {
        return Ok(MailingDone::Outdated);
    }
    if mailing.state.0 == MailingState::Stopped {
        // The second of two clicks.
        return Ok(MailingDone::Done);
    }
    let withdrawn = match mailing.kind.0 {
        MailingKind::Email => withdraw(&mut tx, &mailing).await?,
        MailingKind::Reminder => 0,
    };
    if withdrawn == 0 && mailing.state.0 == MailingState::Sent {
        // There's nothing left to stop.
        return Ok(MailingDone::Outdated);
    }
    tx.run(
        "UPDATE mailing SET state = 'stopped' WHERE id = $1",
        &[(&mailing.id).into()],
    )
    .await?;
    let entry = Entry {
        subject: session.account.as_str(),
        action: "mailing stopped",
        actor: session.account.as_str(),
        detail: json!({ "foundation": mailing.foundation, "mailing": mailing.id, "withdrawn": withdrawn }),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(MailingDone::Done)
}

/// Deletes the emails that haven't been tried yet: another one may be on its way. A member who had no other is one who's still to come.
/// Returns how many emails there were.
async fn withdraw(tx: &mut Tx, mailing: &MailingRow) -> Result<usize, CommandError> {
    let emails: Vec<(ApplicationReference,)> = tx
        .all(
            "DELETE FROM outbox WHERE mailing = $1 AND attempts = 0 AND sent_at IS NULL AND failed_at IS NULL \
             RETURNING application",
            &[(&mailing.id).into()],
        )
        .await?;
    let applications = among(emails.iter().map(|(application,)| application.as_str()));
    let sql = among_query!(
        tx.backend(),
        "UPDATE mailing_member SET state = 'chosen' WHERE mailing = $2 AND state = 'sent' \
         AND membership IN (SELECT m.id FROM membership m WHERE m.application IN ",
        " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.application = m.application AND o.mailing = $2))"
    );
    tx.run(sql, &[(&applications).into(), (&mailing.id).into()]).await?;
    Ok(emails.len())
}
