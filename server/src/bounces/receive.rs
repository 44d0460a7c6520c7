//! The command: takes a report, and records what it says about an email that we did send to that address.

use super::letters;
use super::notification::{EnhancedStatus, MailDelivery, RecipientStatus, StatusNotification};
use super::read::read_notification;
use crate::applications::{AppState, ApplicationReference, CommandError, EmailId, Entry, alone, append};
use crate::from_row;
use crate::mail::{clear_bouncing, mark_bouncing, normalized};
use crate::storage::{StorageError, Tx};
use serde_json::json;
use sha2::{Digest, Sha256};

/// The kinds of emails whose bounces are emailed to staff at once.
const REMINDERS: [&str; 2] = ["term reminder", "payment reminder"];

/// What came of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BounceReceived {
    Recorded,
    /// It says nothing new, or nothing that counts.
    Unchanged,
    /// We never sent such an email to this address: it's forged, about another program's email, or the email has been erased. Or a server has
    /// replaced the email's ID, or only names the address to which it forwards.
    Unknown,
    /// It isn't a delivery report.
    Unreadable,
    /// The same message was received before.
    Known,
}

impl BounceReceived {
    /// Those that are stored.
    pub const STORED: [Self; 4] = [Self::Recorded, Self::Unchanged, Self::Unknown, Self::Unreadable];

    /// The word for it in the database and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Unchanged => "unchanged",
            Self::Unknown => "unknown",
            Self::Unreadable => "unreadable",
            Self::Known => "known",
        }
    }
}

/// Takes a message from the address to which bounces go. Idempotent: the same message counts once, whichever way it comes.
///
/// # Errors
/// If the database fails. The sender or the task tries again.
pub async fn receive_bounce(state: &AppState, message: &[u8]) -> Result<BounceReceived, CommandError> {
    let notification = read_notification(message);
    let digest: [u8; 32] = Sha256::digest(message).into();
    let mut tx = state.database.begin().await?;
    // So that no email is erased in the meantime, and two servers don't record the same report.
    alone(&mut tx).await?;
    if is_known(&mut tx, &digest).await? {
        tx.rollback().await?;
        return Ok(BounceReceived::Known);
    }
    let received = match notification {
        Some(notification) => apply(&mut tx, state, &notification).await?,
        None => BounceReceived::Unreadable,
    };
    tx.run(
        "INSERT INTO delivery_report (digest, at, outcome) VALUES ($1, $2, $3)",
        &[(&digest).into(), state.clock.now().0.into(), received.word().into()],
    )
    .await?;
    tx.commit().await?;
    tracing::info!(received = received.word(), "a delivery report was read");
    Ok(received)
}

async fn is_known(tx: &mut Tx, digest: &[u8; 32]) -> Result<bool, StorageError> {
    let (known,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM delivery_report WHERE digest = $1",
            &[digest.into()],
        )
        .await?;
    Ok(known > 0)
}

/// An email that was sent, or handed to a server that didn't confirm it.
struct ReportedEmail {
    id: EmailId,
    application: Option<ApplicationReference>,
    kind: String,
    recipient: String,
    created_at: i64,
    delivery: Option<MailDelivery>,
}
from_row!(ReportedEmail {
    id,
    application,
    kind,
    recipient,
    created_at,
    delivery
});

impl ReportedEmail {
    /// The subject of the ledger's entries about it.
    fn subject(&self) -> &str {
        self.application
            .as_ref()
            .map_or(self.id.as_str(), ApplicationReference::as_str)
    }
}

async fn apply(
    tx: &mut Tx,
    state: &AppState,
    notification: &StatusNotification,
) -> Result<BounceReceived, CommandError> {
    let Some(email) = find(tx, state, notification).await? else {
        return Ok(BounceReceived::Unknown);
    };
    let Some(address) = normalized(&email.recipient) else {
        return Ok(BounceReceived::Unknown);
    };
    let mut recipients = notification.recipients.iter();
    let Some(said) = recipients.find(|recipient| recipient.addresses.contains(&address)) else {
        return Ok(BounceReceived::Unknown);
    };
    if !said.delivery.is_news_after(email.delivery) {
        return Ok(BounceReceived::Unchanged);
    }
    // Anyone can ask for a code to be sent to any address. That leaves nothing for good.
    if email.application.is_none() && !is_somebodys(tx, &address).await? {
        return Ok(BounceReceived::Unchanged);
    }
    let said = RecipientStatus {
        reason: said.reason_about(&address),
        ..said.clone()
    };
    store(tx, state, &email, &said).await?;
    match said.delivery {
        MailDelivery::Bounced => bounced(tx, state, &email, &address, &said).await?,
        MailDelivery::Delivered => delivered(tx, state, &email, &address).await?,
        MailDelivery::Delayed => {}
    }
    Ok(BounceReceived::Recorded)
}

/// The email that a report is about, by its random ID. Only those who have the email know it, and the servers that passed it on.
async fn find(
    tx: &mut Tx,
    state: &AppState,
    notification: &StatusNotification,
) -> Result<Option<ReportedEmail>, CommandError> {
    let Some(id) = state.mail.email_of(&notification.message_id) else {
        return Ok(None);
    };
    Ok(tx
        .optional(
            "SELECT id, application, kind, recipient, created_at, delivery FROM outbox WHERE id = $1 AND attempts > 0",
            &[(&id).into()],
        )
        .await?)
}

/// Whether an account or a contact has the address.
async fn is_somebodys(tx: &mut Tx, address: &str) -> Result<bool, StorageError> {
    let (count,): (i64,) = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM account WHERE address = $1) + (SELECT COUNT(*) FROM contact WHERE address = $1)",
            &[address.into()],
        )
        .await?;
    Ok(count > 0)
}

/// Stores what a report says about an email, and records that without addresses.
async fn store(
    tx: &mut Tx,
    state: &AppState,
    email: &ReportedEmail,
    said: &RecipientStatus,
) -> Result<(), CommandError> {
    let status = said.status.as_ref().map_or("", EnhancedStatus::as_str);
    tx.run(
        "UPDATE outbox SET delivery = $1, delivery_at = $2, delivery_status = $3, delivery_reason = $4 WHERE id = $5",
        &[
            said.delivery.word().into(),
            state.clock.now().0.into(),
            status.into(),
            (&said.reason).into(),
            (&email.id).into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: email.subject(),
        action: match said.delivery {
            MailDelivery::Delivered => "email delivered",
            MailDelivery::Delayed => "email delayed",
            MailDelivery::Bounced => "email bounced",
        },
        actor: "system",
        detail: json!({ "email": email.id, "kind": email.kind, "status": status }),
        personal: None,
    };
    append(tx, state, entry).await
}

/// Marks the address if other emails would bounce too, and emails staff what they have to know.
async fn bounced(
    tx: &mut Tx,
    state: &AppState,
    email: &ReportedEmail,
    address: &str,
    said: &RecipientStatus,
) -> Result<(), CommandError> {
    let status = said.status.as_ref().map_or("", EnhancedStatus::as_str);
    if let Some(application) = email
        .application
        .as_ref()
        .filter(|_| REMINDERS.contains(&email.kind.as_str()))
    {
        letters::reminder_bounced(tx, state, application, (email.recipient.as_str(), status)).await?;
    }
    if said.is_permanent() {
        let why = (status, said.reason.as_str());
        // The email's application can be one that staff were told about: their addresses are none of the member's business.
        let memberships = mark_bouncing(tx, state, address, why, email.id.as_str()).await?;
        letters::nobody_reached(tx, state, address, &memberships).await?;
    }
    Ok(())
}

/// An email that's newer than the mark has arrived, so the address works.
async fn delivered(tx: &mut Tx, state: &AppState, email: &ReportedEmail, address: &str) -> Result<(), CommandError> {
    let (older,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM bouncing_address WHERE address = $1 AND since < $2",
            &[address.into(), email.created_at.into()],
        )
        .await?;
    if older > 0 {
        clear_bouncing(tx, state, address, ("system", email.id.as_str()), "delivery").await?;
    }
    Ok(())
}
