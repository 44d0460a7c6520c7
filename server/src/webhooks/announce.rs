//! Makes events due for a foundation's webhooks, in the transaction of the change that they're about.

use super::events::event_of;
use super::ids::WebhookId;
use super::message::WebhookMessage;
use super::rows::StoredEvents;
use crate::applications::{AppState, CommandError, Entry};
use crate::from_row;
use crate::storage::{Tx, among, among_query};
use app::api::WebhookEvent;
use serde_json::{Map, Value, json};

/// A webhook of the foundation that an application is for.
struct Listener {
    application: String,
    id: WebhookId,
    events: StoredEvents,
    foundation: String,
    programme: String,
    membership: Option<String>,
}
from_row!(Listener {
    application,
    id,
    events,
    foundation,
    programme,
    membership
});

/// Makes events due for the webhooks that want them: what these ledger entries report. Paused webhooks don't get any.
///
/// # Errors
/// If the database or the system's randomness fails.
pub(crate) async fn announce_all(tx: &mut Tx, state: &AppState, entries: &[Entry<'_>]) -> Result<(), CommandError> {
    let mut events = Vec::new();
    for entry in entries {
        let Some((event, facts)) = event_of(entry.action, entry.actor, &entry.detail) else {
            continue;
        };
        match foundation_of_poll(entry.subject) {
            Some(foundation) => announce_poll(tx, state, foundation, (event, facts)).await?,
            None => events.push((entry.subject, event, facts)),
        }
    }
    if events.is_empty() {
        return Ok(());
    }
    let applications = among(events.iter().map(|(application, ..)| *application));
    let sql = among_query!(
        tx.backend(),
        "SELECT a.reference AS application, w.id, w.events, a.foundation, a.programme, m.id AS membership FROM application a \
         JOIN webhook w ON w.foundation = a.foundation LEFT JOIN membership m ON m.application = a.reference AND m.ended_at IS NULL \
         WHERE w.state = 'active' AND a.reference IN ",
        " ORDER BY w.id"
    );
    let listeners: Vec<Listener> = tx.all(sql, &[(&applications).into()]).await?;
    for (application, event, facts) in events {
        let own = listeners.iter().filter(|to| to.application == application);
        announce(tx, state, &own.collect::<Vec<_>>(), (event, facts)).await?;
    }
    Ok(())
}

/// The foundation of an election or a resolution, by what it's called in the ledger: `poll almalinux/3`. `None` for everything else.
fn foundation_of_poll(subject: &str) -> Option<&str> {
    let (foundation, _) = subject.strip_prefix("poll ")?.rsplit_once('/')?;
    Some(foundation)
}

/// Makes an event about an election or a resolution due for the webhooks of its foundation.
async fn announce_poll(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    (event, facts): (WebhookEvent, Map<String, Value>),
) -> Result<(), CommandError> {
    let listeners: Vec<(WebhookId, StoredEvents)> = tx
        .all(
            "SELECT id, events FROM webhook WHERE foundation = $1 AND state = 'active' ORDER BY id",
            &[foundation.into()],
        )
        .await?;
    let wanted: Vec<&WebhookId> = listeners
        .iter()
        .filter(|(_, events)| events.0.contains(&event))
        .map(|(id, _)| id)
        .collect();
    let mut data = Map::new();
    data.insert("foundation".to_owned(), foundation.into());
    data.extend(facts);
    send_to(tx, state, &wanted, (event, data)).await
}

/// Makes an event due for the webhooks of an application's foundation.
async fn announce(
    tx: &mut Tx,
    state: &AppState,
    listeners: &[&Listener],
    (event, facts): (WebhookEvent, Map<String, Value>),
) -> Result<(), CommandError> {
    let Some(first) = listeners.first() else {
        return Ok(());
    };
    let mut data = Map::new();
    data.insert("foundation".to_owned(), first.foundation.clone().into());
    data.insert("programme".to_owned(), first.programme.clone().into());
    data.insert("application".to_owned(), first.application.clone().into());
    if let Some(membership) = &first.membership {
        data.insert("membership".to_owned(), membership.clone().into());
    }
    let of = first.foundation.as_str();
    if event == WebhookEvent::PaymentRecorded
        && let Some(paid) = paid_in_full(tx, of, &facts).await?
    {
        let mut data = data.clone();
        data.extend(paid);
        send(tx, state, listeners, (WebhookEvent::InvoicePaid, data)).await?;
    }
    data.extend(facts);
    send(tx, state, listeners, (event, data)).await
}

async fn send(
    tx: &mut Tx,
    state: &AppState,
    listeners: &[&Listener],
    (event, data): (WebhookEvent, Map<String, Value>),
) -> Result<(), CommandError> {
    let wanted: Vec<&WebhookId> = listeners
        .iter()
        .filter(|to| to.events.0.contains(&event))
        .map(|to| &to.id)
        .collect();
    send_to(tx, state, &wanted, (event, data)).await
}

/// The same for webhooks that want the event.
async fn send_to(
    tx: &mut Tx,
    state: &AppState,
    wanted: &[&WebhookId],
    (event, data): (WebhookEvent, Map<String, Value>),
) -> Result<(), CommandError> {
    if wanted.is_empty() {
        return Ok(());
    }
    let message = WebhookMessage::new(state, event.id(), data)?;
    for to in wanted {
        message.deliver(tx, state, to).await?;
    }
    Ok(())
}

/// The invoice that a payment has paid in full. `None` if something is left, nothing was left before, or it was cancelled.
async fn paid_in_full(
    tx: &mut Tx,
    foundation: &str,
    payment: &Map<String, Value>,
) -> Result<Option<Map<String, Value>>, CommandError> {
    let number = payment.get("number").and_then(Value::as_str).unwrap_or_default();
    let minor = payment.get("minor").and_then(Value::as_i64).unwrap_or_default();
    let invoice: Option<(String, i64, i64)> = tx
        .optional(
            "SELECT i.currency, i.gross, CAST(COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id \
             AND p.undone_at IS NULL), 0) AS BIGINT) FROM invoice i WHERE i.foundation = $1 AND i.label = $2 \
             AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id)",
            &[foundation.into(), number.into()],
        )
        .await?;
    Ok(invoice.and_then(|(currency, gross, paid)| {
        let is_last = paid >= gross && paid - minor < gross;
        let facts = json!({ "number": number, "currency": currency, "gross": gross });
        facts.as_object().cloned().filter(|_| is_last)
    }))
}
