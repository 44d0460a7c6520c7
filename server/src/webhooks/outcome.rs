//! What came of an attempt: it's recorded, and a webhook that can't be reached for days is turned off.

use super::letters;
use super::message::TEST;
use super::retry::next;
use super::rows::{ClaimedDelivery, WebhookRow};
use crate::applications::{AppState, CommandError, Entry, alone, append};
use crate::clock::Timestamp;
use crate::outside::OutsideReply;
use crate::storage::{Arg, Tx};
use app::api::{WebhookState, WebhookTrouble};
use serde_json::json;

/// What an attempt led to.
pub(super) enum AttemptResult {
    Answered(OutsideReply),
    /// There was no response.
    Not(WebhookTrouble),
}

impl AttemptResult {
    fn status(&self) -> Option<u16> {
        match self {
            Self::Answered(reply) => Some(reply.status),
            Self::Not(_) => None,
        }
    }

    /// The number of seconds after which to try again, if the response says so.
    fn retry_after(&self) -> Option<i64> {
        match self {
            Self::Answered(reply) => reply.retry_after,
            Self::Not(_) => None,
        }
    }
}

/// What follows from an attempt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Verdict {
    Delivered,
    /// It's sent again at this time.
    Again(Timestamp),
    /// It isn't sent again.
    GivenUp,
    /// It isn't sent again, and the webhook is turned off.
    TurnedOff(WebhookState),
}

/// Records an attempt.
///
/// # Errors
/// If the database fails. Then it's sent once more, after the claim has expired.
pub(super) async fn record(
    state: &AppState,
    webhook: &WebhookRow,
    delivery: &ClaimedDelivery,
    sent: &AttemptResult,
) -> Result<(), CommandError> {
    let [random] = state.secrets.bytes::<1>()?;
    let verdict = verdict(webhook, delivery, sent, (state.clock.now(), random));
    let (id, event, status) = (&delivery.id, &delivery.event, sent.status());
    match verdict {
        Verdict::Delivered => tracing::info!(%id, event, "event sent"),
        Verdict::Again(_) => {
            tracing::warn!(%id, event, status, attempts = delivery.attempts, "event failed; will try again");
        }
        Verdict::GivenUp => tracing::error!(%id, event, status, "event given up"),
        Verdict::TurnedOff(_) => tracing::error!(%id, event, status, webhook = %webhook.id, "webhook turned off"),
    }
    let mut tx = state.database.begin().await?;
    if let Verdict::TurnedOff(_) = verdict {
        // The head of the ledger is locked before everything else.
        alone(&mut tx).await?;
    }
    store(&mut tx, state, delivery, sent, verdict).await?;
    match verdict {
        Verdict::Delivered => {
            let now = state.clock.now().0;
            tx.run(
                "UPDATE webhook SET delivered_at = $1 WHERE id = $2",
                &[now.into(), (&webhook.id).into()],
            )
            .await?;
        }
        Verdict::TurnedOff(into) => turn_off(&mut tx, state, webhook, into).await?,
        Verdict::Again(_) | Verdict::GivenUp => {}
    }
    Ok(tx.commit().await?)
}

fn verdict(
    webhook: &WebhookRow,
    delivery: &ClaimedDelivery,
    sent: &AttemptResult,
    (now, random): (Timestamp, u8),
) -> Verdict {
    match sent.status() {
        Some(200..=299) => return Verdict::Delivered,
        Some(410) => return Verdict::TurnedOff(WebhookState::Gone),
        _ => {}
    }
    if let Some(at) = next(delivery.attempts, now, random, sent.retry_after()) {
        return Verdict::Again(at);
    }
    // Whether something else arrived since it was sent first.
    let is_reached = webhook.delivered_at.is_some_and(|at| at >= delivery.created_at);
    // Receivers can refuse a type that they don't know, so a test decides nothing.
    if is_reached || delivery.event == TEST {
        Verdict::GivenUp
    } else {
        Verdict::TurnedOff(WebhookState::Failing)
    }
}

async fn store(
    tx: &mut Tx,
    state: &AppState,
    delivery: &ClaimedDelivery,
    sent: &AttemptResult,
    verdict: Verdict,
) -> Result<(), CommandError> {
    let (status, millis, response, trouble) = match sent {
        AttemptResult::Answered(reply) => (
            Some(i64::from(reply.status)),
            Some(reply.millis),
            reply.start.as_str(),
            None,
        ),
        AttemptResult::Not(trouble) => (None, None, "", Some(trouble.id())),
    };
    let now = state.clock.now();
    let (word, due_at) = match verdict {
        Verdict::Delivered => ("delivered", now),
        Verdict::Again(at) => ("due", at),
        Verdict::GivenUp | Verdict::TurnedOff(_) => ("failed", now),
    };
    tx.run(
        "UPDATE webhook_delivery SET state = $1, due_at = $2, status = $3, millis = $4, response = $5, trouble = $6 \
         WHERE id = $7 AND state = 'due'",
        &[
            word.into(),
            due_at.0.into(),
            Arg::Int(status),
            Arg::Int(millis),
            response.into(),
            trouble.into(),
            (&delivery.id).into(),
        ],
    )
    .await?;
    Ok(())
}

/// Turns a webhook off, with everything that's still due, and emails the administrators. Another server may have done so meanwhile.
/// Or somebody may have paused it, or moved it to another URL, which this attempt says nothing about.
async fn turn_off(tx: &mut Tx, state: &AppState, webhook: &WebhookRow, into: WebhookState) -> Result<(), CommandError> {
    // It only changes while the head of the ledger is locked, so it stays as it's read here.
    let active: Option<(i64,)> = tx
        .optional(
            "SELECT created_at FROM webhook WHERE id = $1 AND state = 'active' AND url = $2",
            &[(&webhook.id).into(), webhook.url.as_str().into()],
        )
        .await?;
    if active.is_none() {
        return Ok(());
    }
    // Deliveries are locked before their webhook, as in `record`.
    tx.run(
        "UPDATE webhook_delivery SET state = 'failed', trouble = $1 WHERE webhook = $2 AND state = 'due'",
        &[WebhookTrouble::TurnedOff.id().into(), (&webhook.id).into()],
    )
    .await?;
    tx.run(
        "UPDATE webhook SET state = $1 WHERE id = $2",
        &[into.id().into(), (&webhook.id).into()],
    )
    .await?;
    let entry = Entry {
        subject: webhook.id.as_str(),
        action: "webhook turned off",
        actor: "system",
        detail: json!({ "foundation": webhook.foundation, "because": into.id() }),
        personal: None,
    };
    append(tx, state, entry).await?;
    letters::turned_off(tx, state, webhook, into).await
}
