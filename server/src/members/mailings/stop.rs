//! Stopping a mailing: members who are still to come get nothing, and emails that are waiting for their turn are withdrawn. Reminders
//! that are waiting still leave, because the ledger says that the member was reminded.

use super::change::MailingDone;
use super::rows::MailingRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, EmailId, Entry, MembershipId, alone, append, append_all};
use crate::storage::{Tx, among, among_query};
use app::api::{MailingCommand, MailingKind, MailingState};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

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
        MailingKind::Email => withdraw(&mut tx, state, session, &mailing).await?,
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

/// Deletes the emails that haven't been tried yet: another one may be on its way. A member who has no other email is still to come, and their
/// history says so. Returns how many emails there were.
async fn withdraw(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    mailing: &MailingRow,
) -> Result<usize, CommandError> {
    let covered: Vec<(EmailId, MembershipId, String)> = tx
        .all(
            "SELECT e.email, e.membership, m.application FROM outbox o JOIN mailing_email e ON e.email = o.id \
             JOIN membership m ON m.id = e.membership WHERE o.mailing = $1",
            &[(&mailing.id).into()],
        )
        .await?;
    let withdrawn: Vec<(EmailId,)> = tx
        .all(
            "DELETE FROM outbox WHERE mailing = $1 AND attempts = 0 AND sent_at IS NULL AND failed_at IS NULL RETURNING id",
            &[(&mailing.id).into()],
        )
        .await?;
    let withdrawn: BTreeSet<EmailId> = withdrawn.into_iter().map(|(id,)| id).collect();
    // Each with the application number. Those who keep another email are left out.
    let mut members = BTreeMap::new();
    for (_, membership, application) in covered.iter().filter(|(email, ..)| withdrawn.contains(email)) {
        members.insert(membership, application);
    }
    for (_, membership, _) in covered.iter().filter(|(email, ..)| !withdrawn.contains(email)) {
        members.remove(membership);
    }
    let sql = among_query!(
        tx.backend(),
        "UPDATE mailing_member SET state = 'chosen' WHERE mailing = $2 AND state = 'sent' AND membership IN ",
        ""
    );
    let memberships = among(members.keys().map(|membership| membership.as_str()));
    tx.run(sql, &[(&memberships).into(), (&mailing.id).into()]).await?;
    let entries: Vec<Entry<'_>> = members
        .iter()
        .map(|(membership, application)| Entry {
            subject: application.as_str(),
            action: "member email withdrawn",
            actor: session.account.as_str(),
            detail: json!({ "membership": membership, "mailing": mailing.id }),
            personal: Some(json!({ "subject": mailing.subject })),
        })
        .collect();
    append_all(tx, state, &entries).await?;
    Ok(withdrawn.len())
}
