//! The task that sends refunds to Stripe. Several servers can run it on one database: each refund is sent by the one that claimed it.
//! A crash between sending and recording sends it once more with the same idempotency key, so Stripe does it once.

use super::amount::to_stripe;
use super::apply::apply;
use super::client::{CardClient, NewRefund, RefundMetadata, StripeRefund};
use super::error::StripeError;
use super::event::Reported;
use super::receive::locked;
use super::rows::{application_of, card_payment};
use crate::applications::{AppState, CommandError, Entry, RefundId, alone, append, lock_application};
use crate::clock::Timestamp;
use crate::from_row;
use crate::storage::{StorageError, Tx, retry};
use crate::tasks::TaskContext;
use domain::money::Money;
use serde_json::json;
use std::time::Duration;

/// How often the table is checked, for refunds from other servers and retries.
const PAUSE: Duration = Duration::from_secs(5);
/// How long a claim lasts, in milliseconds: longer than sending can take.
const CLAIM: i64 = 120_000;
const MINUTE: i64 = 60_000;
const LONGEST_WAIT: i64 = 60 * MINUTE;
/// When it's given up, after the request. Stripe knows an idempotency key for a day: later, it could give the money back twice.
const PATIENCE: i64 = 20 * 60 * MINUTE;

/// Sends refunds until the server stops.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    while !context.is_stopping() {
        if let Err(error) = send_refunds(&state).await {
            tracing::error!(%error, "refunds are waiting");
        }
        context.alive();
        tokio::select! {
            () = context.stopping() => {}
            () = state.card.wake.notified() => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// A refund that only this task can send for a while.
struct ClaimedRefund {
    id: RefundId,
    foundation: String,
    intent: String,
    minor: i64,
    requested_at: i64,
    /// The number of attempts, including this one.
    attempts: i64,
}
from_row!(ClaimedRefund {
    id,
    foundation,
    intent,
    minor,
    requested_at,
    attempts
});

/// Sends the refunds that are due.
///
/// # Errors
/// If the database fails. Claimed refunds are due again after the claim expires.
pub async fn send_refunds(state: &AppState) -> Result<(), CommandError> {
    let mut tx = state.database.read().await?;
    let due: Vec<(RefundId,)> = tx
        .all(
            "SELECT id FROM refund WHERE state = 'due' AND due_at <= $1 ORDER BY due_at, id LIMIT 50",
            &[state.clock.now().0.into()],
        )
        .await?;
    tx.rollback().await?;
    for (id,) in &due {
        if let Some(refund) = claim(state, id).await? {
            let sent = send(state, &refund).await;
            recorded(state, &refund, sent).await?;
        }
    }
    Ok(())
}

async fn claim(state: &AppState, id: &RefundId) -> Result<Option<ClaimedRefund>, StorageError> {
    let now = state.clock.now().0;
    retry(|| async {
        let mut tx = state.database.begin().await?;
        let claimed = tx
            .optional(
                "UPDATE refund SET due_at = $1, attempts = attempts + 1 WHERE id = $2 AND state = 'due' AND due_at <= $3 \
                 RETURNING id, foundation, intent, minor, requested_at, attempts",
                &[(now + CLAIM).into(), id.into(), now.into()],
            )
            .await?;
        tx.commit().await?;
        Ok(claimed)
    })
    .await
}

/// What became of a request.
enum SentRefund {
    Made(StripeRefund),
    /// It can be sent again.
    Later(String),
    Never(String),
}

async fn send(state: &AppState, refund: &ClaimedRefund) -> SentRefund {
    if refund.attempts > 1 && state.clock.now().0 > refund.requested_at + PATIENCE {
        return SentRefund::Never("nobody knows whether Stripe has it, and it's too late to send it again".to_owned());
    }
    let Some(account) = state.card.of(&refund.foundation) else {
        return SentRefund::Later("the foundation's Stripe account isn't in the configuration".to_owned());
    };
    let amount = match stripe_amount(state, refund).await {
        Ok(Some(amount)) => amount,
        Ok(None) => return SentRefund::Never("the amount can't be paid by card".to_owned()),
        Err(error) => return SentRefund::Later(error.to_string()),
    };
    let new = NewRefund {
        foundation: &refund.foundation,
        refund: refund.id.as_str(),
        intent: &refund.intent,
        amount,
    };
    match async { CardClient::new(account)?.refund(&new).await }.await {
        Ok(made) => SentRefund::Made(made),
        Err(error @ StripeError::Refused { .. }) => SentRefund::Never(error.to_string()),
        Err(error) => SentRefund::Later(error.to_string()),
    }
}

/// The amount as Stripe counts it.
async fn stripe_amount(state: &AppState, refund: &ClaimedRefund) -> Result<Option<i64>, CommandError> {
    let mut tx = state.database.read().await?;
    let card = card_payment(&mut tx, &refund.foundation, &refund.intent).await?;
    tx.rollback().await?;
    let currency = card.and_then(|card| card.known_currency());
    Ok(currency.and_then(|currency| {
        to_stripe(Money {
            minor: refund.minor,
            currency,
        })
    }))
}

async fn recorded(state: &AppState, refund: &ClaimedRefund, sent: SentRefund) -> Result<(), CommandError> {
    let (id, foundation) = (&refund.id, refund.foundation.as_str());
    let trouble = match sent {
        SentRefund::Made(made) => {
            let created = made.created;
            let report = Reported::Refund(StripeRefund {
                payment_intent: Some(refund.intent.clone()),
                metadata: Some(RefundMetadata {
                    refund: Some(id.to_string()),
                }),
                ..made
            });
            let mut tx = locked(state, foundation, &report).await?;
            apply(&mut tx, state, foundation, &report, created).await?;
            tx.commit().await?;
            tracing::info!(%id, foundation, "a refund was sent to Stripe");
            return Ok(());
        }
        SentRefund::Later(trouble) => match next(refund, state.clock.now()) {
            Some(at) => {
                tracing::warn!(%id, foundation, trouble, attempts = refund.attempts, "a refund couldn't be sent; will try again");
                let mut tx = state.database.begin().await?;
                tx.run(
                    "UPDATE refund SET due_at = $1, trouble = $2 WHERE id = $3 AND state = 'due'",
                    &[at.0.into(), (&trouble).into(), id.into()],
                )
                .await?;
                return Ok(tx.commit().await?);
            }
            None => trouble,
        },
        SentRefund::Never(trouble) => trouble,
    };
    tracing::error!(%id, foundation, trouble, "a refund was given up");
    let mut tx = state.database.begin().await?;
    give_up(&mut tx, state, refund, &trouble).await?;
    Ok(tx.commit().await?)
}

/// Says that a refund can't be sent. Somebody has to look at Stripe.
async fn give_up(tx: &mut Tx, state: &AppState, refund: &ClaimedRefund, trouble: &str) -> Result<(), CommandError> {
    let card = card_payment(tx, &refund.foundation, &refund.intent).await?;
    let application = match card.and_then(|card| card.invoice) {
        Some(invoice) => application_of(tx, &invoice).await?,
        None => None,
    };
    if let Some(application) = &application {
        lock_application(tx, application).await?;
    }
    alone(tx).await?;
    let failed = tx
        .run(
            "UPDATE refund SET state = 'failed', trouble = $1 WHERE id = $2 AND state = 'due'",
            &[trouble.into(), (&refund.id).into()],
        )
        .await?;
    if failed == 0 {
        // Stripe has reported it meanwhile.
        return Ok(());
    }
    let entry = Entry {
        subject: application.as_ref().map_or(refund.id.as_str(), |of| of.as_str()),
        action: "refund failed",
        actor: "system",
        detail: json!({ "refund": refund.id, "minor": refund.minor, "card": refund.intent }),
        personal: None,
    };
    append(tx, state, entry).await
}

/// When to send a refund again: after 1, 2, 4… minutes, up to an hour, for at most 20 hours.
fn next(refund: &ClaimedRefund, now: Timestamp) -> Option<Timestamp> {
    let doublings = u32::try_from(refund.attempts - 1).unwrap_or(0).min(16);
    let next = now.0 + (MINUTE << doublings).min(LONGEST_WAIT);
    (next <= refund.requested_at + PATIENCE).then_some(Timestamp(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refund_is_given_up_before_stripe_forgets_its_key() {
        let mut refund = ClaimedRefund {
            id: RefundId::parse("aaaaaaaaaaaaaaaa").unwrap(),
            foundation: String::new(),
            intent: String::new(),
            minor: 1,
            requested_at: 0,
            attempts: 0,
        };
        let (mut now, mut pauses) = (0, Vec::new());
        loop {
            refund.attempts += 1;
            let Some(next) = next(&refund, Timestamp(now)) else {
                break;
            };
            pauses.push((next.0 - now) / MINUTE);
            now = next.0;
        }
        assert_eq!(pauses[..8], [1, 2, 4, 8, 16, 32, 60, 60]);
        assert!(now <= PATIENCE && now > PATIENCE - LONGEST_WAIT);
    }
}
