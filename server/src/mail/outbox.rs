//! The outbox: emails to send, in the database.

use super::address::address;
use super::message::message;
use crate::applications::{AppState, ApplicationReference, CommandError, EmailId, PollId};
use crate::clock::Timestamp;
use crate::from_row;
use crate::storage::{Arg, StorageError, Tx, retry};
use app::mail::Letter;

/// An email to send.
#[derive(Clone, Copy, Debug)]
pub struct NewEmail<'a> {
    /// The number of the application it's about.
    pub application: Option<&'a ApplicationReference>,
    /// The kind of email, for logs.
    pub kind: &'static str,
    /// The address, as typed.
    pub to: &'a str,
    /// The foundation's name.
    pub from_name: &'a str,
    /// The foundation's email address.
    pub reply_to: &'a str,
    pub letter: &'a Letter,
}

/// Adds an email to the outbox. It's sent once the transaction commits.
///
/// If the address isn't valid, the email is recorded as given up. An email never blocks an application.
///
/// # Errors
/// If the database or the system's randomness fails.
pub async fn owe(tx: &mut Tx, state: &AppState, owed: NewEmail<'_>) -> Result<(), CommandError> {
    owe_at(tx, state, owed, state.clock.now()).await
}

/// Adds an email that shouldn't be sent before `due`.
///
/// # Errors
/// If the database or the system's randomness fails.
pub async fn owe_at(tx: &mut Tx, state: &AppState, owed: NewEmail<'_>, due: Timestamp) -> Result<(), CommandError> {
    owe_all(tx, state, &[(owed, due)]).await
}

/// Adds several emails, each with the time before which it shouldn't be sent.
///
/// # Errors
/// If the database or the system's randomness fails.
pub async fn owe_all(tx: &mut Tx, state: &AppState, owed: &[(NewEmail<'_>, Timestamp)]) -> Result<(), CommandError> {
    add(tx, state, owed, None).await
}

/// Adds several emails about an election or a resolution. If it's cancelled, those that aren't sent are withdrawn.
///
/// # Errors
/// If the database or the system's randomness fails.
pub(crate) async fn owe_about_poll(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollId,
    owed: &[(NewEmail<'_>, Timestamp)],
) -> Result<(), CommandError> {
    add(tx, state, owed, Some(poll)).await
}

async fn add(
    tx: &mut Tx,
    state: &AppState,
    owed: &[(NewEmail<'_>, Timestamp)],
    poll: Option<&PollId>,
) -> Result<(), CommandError> {
    let now = state.clock.now();
    let mut written = Vec::new();
    for (owed, _) in owed {
        written.push(write(state, owed, now)?);
    }
    let rows: Vec<[Arg<'_>; 12]> = owed
        .iter()
        .zip(&written)
        .map(|((owed, due), written)| {
            let message = written.message.as_ref();
            [
                (&written.id).into(),
                owed.application.map(ApplicationReference::as_str).into(),
                poll.map(PollId::as_str).into(),
                owed.kind.into(),
                (&written.recipient).into(),
                (&owed.letter.subject).into(),
                message.ok().into(),
                now.0.into(),
                due.0.into(),
                0_i64.into(),
                message.is_err().then_some(now.0).into(),
                message.err().into(),
            ]
        })
        .collect();
    tx.insert(
        "outbox (id, application, poll, kind, recipient, subject, message, created_at, due_at, attempts, failed_at, \
         trouble)",
        &rows,
    )
    .await?;
    tx.wakes(state.mail.wake.clone());
    Ok(())
}

/// An email as it's stored.
struct WrittenEmail {
    id: EmailId,
    recipient: String,
    /// Or why it can't be sent.
    message: Result<Vec<u8>, String>,
}

fn write(state: &AppState, owed: &NewEmail<'_>, now: Timestamp) -> Result<WrittenEmail, CommandError> {
    let id = EmailId::random(&state.secrets)?;
    let to = address(owed.to);
    let recipient = to
        .as_ref()
        .map_or(owed.to, |address| AsRef::<str>::as_ref(address))
        .to_owned();
    let message = match to {
        Some(to) => message(&state.mail, &id, now, to, owed).map_err(|error| error.to_string()),
        None => Err("not an address that email can be sent to".to_owned()),
    };
    if let Err(error) = &message {
        tracing::error!(%id, kind = owed.kind, error, "an email can't be sent");
    }
    Ok(WrittenEmail { id, recipient, message })
}

/// An email that only this task can send for a while.
pub(super) struct Claimed {
    pub id: EmailId,
    pub kind: String,
    pub recipient: String,
    pub message: Option<Vec<u8>>,
    pub created_at: i64,
    /// The number of attempts, including this one.
    pub attempts: i64,
}
from_row!(Claimed {
    id,
    kind,
    recipient,
    message,
    created_at,
    attempts
});

/// How long a claim lasts, in milliseconds: longer than sending can take.
pub(super) const CLAIM: i64 = 120_000;

/// The IDs of due emails, longest waiting first. Limited to a batch.
pub(super) async fn due(state: &AppState) -> Result<Vec<EmailId>, StorageError> {
    let now = state.clock.now().0;
    let mut tx = state.database.read().await?;
    let rows: Vec<(EmailId,)> = tx
        .all(
            "SELECT id FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND due_at <= $1 \
             ORDER BY due_at, id LIMIT 50",
            &[now.into()],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Claims an email and commits that before sending. Other servers don't see it as due until the claim expires, and neither
/// does this one after a crash. `None` if another server was faster.
pub(super) async fn claim(state: &AppState, id: &EmailId) -> Result<Option<Claimed>, StorageError> {
    let now = state.clock.now().0;
    retry(|| async {
        let mut tx = state.database.begin().await?;
        let claimed = tx
            .optional(
                "UPDATE outbox SET due_at = $1, attempts = attempts + 1 \
                 WHERE id = $2 AND due_at <= $3 AND sent_at IS NULL AND failed_at IS NULL \
                 RETURNING id, kind, recipient, message, created_at, attempts",
                &[(now + CLAIM).into(), id.into(), now.into()],
            )
            .await?;
        tx.commit().await?;
        Ok(claimed)
    })
    .await
}

/// The result of sending an email.
pub(super) enum Outcome<'a> {
    /// Sent. The message is deleted, unless it's kept to be shown.
    Sent { keep: bool },
    /// To be retried at this time.
    Later { at: Timestamp, error: &'a str },
    /// Given up.
    Failed { error: &'a str },
}

pub(super) async fn mark(state: &AppState, id: &EmailId, outcome: &Outcome<'_>) -> Result<(), StorageError> {
    const SENT: &str = "UPDATE outbox SET sent_at = $1, message = NULL, trouble = NULL WHERE id = $2";
    const SENT_AND_KEPT: &str = "UPDATE outbox SET sent_at = $1, trouble = NULL WHERE id = $2";
    const LATER: &str = "UPDATE outbox SET due_at = $1, trouble = $3 WHERE id = $2";
    const FAILED: &str = "UPDATE outbox SET failed_at = $1, message = NULL, trouble = $3 WHERE id = $2";
    let now = state.clock.now().0;
    retry(|| async {
        let mut tx = state.database.begin().await?;
        match *outcome {
            Outcome::Sent { keep: false } => tx.run(SENT, &[now.into(), id.into()]).await?,
            Outcome::Sent { keep: true } => tx.run(SENT_AND_KEPT, &[now.into(), id.into()]).await?,
            Outcome::Later { at, error } => tx.run(LATER, &[at.0.into(), id.into(), error.into()]).await?,
            Outcome::Failed { error } => tx.run(FAILED, &[now.into(), id.into(), error.into()]).await?,
        };
        tx.commit().await
    })
    .await
}
