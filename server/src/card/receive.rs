//! Stripe's events: each is verified, stored and handled once, in one transaction.

use super::apply::{apply, concerned};
use super::event::{self, Reported};
use super::signature::{SignatureProblem, verify};
use crate::applications::{AppState, CommandError, alone, lock_application};
use crate::storage::{StorageError, Tx};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// How often it's tried again if what a report is about becomes known at the same moment.
const ATTEMPTS: usize = 5;

/// Why an event isn't accepted. Stripe sends it again later.
#[derive(Debug, thiserror::Error)]
pub enum EventError {
    #[error("the foundation takes no cards")]
    NoAccount,
    #[error(transparent)]
    Signature(#[from] SignatureProblem),
    #[error("the event can't be read: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error(transparent)]
    Command(#[from] CommandError),
}

impl From<StorageError> for EventError {
    fn from(error: StorageError) -> Self {
        Self::Command(error.into())
    }
}

/// What came of an event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EventOutcome {
    Handled,
    /// It doesn't concern us.
    Ignored,
    /// It was handled before.
    Known,
}

impl EventOutcome {
    fn id(self) -> &'static str {
        match self {
            Self::Handled => "handled",
            Self::Ignored | Self::Known => "ignored",
        }
    }
}

/// Takes an event that was sent to a foundation's address.
///
/// # Errors
/// If its signature isn't Stripe's, it can't be read, or the database fails.
pub async fn receive(
    state: &AppState,
    foundation: &str,
    signature: &str,
    body: &[u8],
) -> Result<EventOutcome, EventError> {
    let account = state.card.of(foundation).ok_or(EventError::NoAccount)?;
    verify(signature, body, account.webhook_secret.expose(), state.clock.now())?;
    let event = event::read(body)?;
    let mut tx = locked(state, foundation, &event.what).await?;
    let (known,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM card_event WHERE foundation = $1 AND event = $2",
            &[foundation.into(), (&event.id).into()],
        )
        .await?;
    if known > 0 {
        tx.rollback().await?;
        return Ok(EventOutcome::Known);
    }
    let concerns_us = apply(&mut tx, state, foundation, &event.what, event.created).await?;
    let outcome = if concerns_us {
        EventOutcome::Handled
    } else {
        EventOutcome::Ignored
    };
    let hash = HEXLOWER.encode(&Sha256::digest(body));
    tx.run(
        "INSERT INTO card_event (foundation, event, kind, hash, created_at, received_at, result) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            foundation.into(),
            (&event.id).into(),
            (&event.kind).into(),
            (&hash).into(),
            event.created.saturating_mul(1000).into(),
            state.clock.now().0.into(),
            outcome.id().into(),
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(outcome)
}

/// A transaction that has locked the application that a report is about, then the ledger. Every event is handled alone.
pub(super) async fn locked(state: &AppState, foundation: &str, what: &Reported) -> Result<Tx, CommandError> {
    for _ in 0..ATTEMPTS {
        let mut tx = state.database.begin().await?;
        let application = concerned(&mut tx, foundation, what).await?;
        if let Some(application) = &application {
            lock_application(&mut tx, application).await?;
        }
        alone(&mut tx).await?;
        // Another event may have said meanwhile which application it is.
        if concerned(&mut tx, foundation, what).await? == application {
            return Ok(tx);
        }
        tx.rollback().await?;
    }
    Err(StorageError::Busy.into())
}
