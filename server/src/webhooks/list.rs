//! What administrators see: a foundation's webhooks, and what was sent to each.

use super::ids::{WebhookDeliveryId, WebhookId};
use super::rows::{StoredDeliveryState, StoredEvents, StoredTrouble, StoredWebhookState};
use crate::accounts::{Session, may};
use crate::applications::{AppState, CommandError};
use crate::from_row;
use crate::storage::{Tx, sorted_query};
use app::api::{
    FoundationBrief, WebhookAnswer, WebhookBrief, WebhookChange, WebhookDelivery, WebhookDeliveryFilter,
    WebhookDeliveryState, WebhooksAnswer,
};
use domain::access::Action;

/// How many deliveries a page shows.
const PAGE: i64 = 50;

/// How many entries of the history are shown.
const MOST_CHANGES: i64 = 100;

struct ListedWebhook {
    id: WebhookId,
    url: String,
    description: String,
    events: StoredEvents,
    state: StoredWebhookState,
    created_at: i64,
    delivered_at: Option<i64>,
    old_until: Option<i64>,
    failed: i64,
}
from_row!(ListedWebhook {
    id,
    url,
    description,
    events,
    state,
    created_at,
    delivered_at,
    old_until,
    failed
});

/// The columns of a webhook without its secrets.
macro_rules! listed {
    ($where:literal) => {
        concat!(
            "SELECT w.id, w.url, w.description, w.events, w.state, w.created_at, w.delivered_at, w.old_until, \
             (SELECT COUNT(*) FROM webhook_delivery d WHERE d.webhook = w.id AND d.state = 'failed') AS failed FROM webhook w \
             WHERE w.foundation = $1 ",
            $where
        )
    };
}

fn brief(row: ListedWebhook, now: i64) -> WebhookBrief {
    WebhookBrief {
        id: row.id.to_string(),
        url: row.url,
        description: row.description,
        events: row.events.0,
        state: row.state.0,
        created_at: row.created_at,
        delivered_at: row.delivered_at,
        failed: row.failed,
        old_secret_until: row.old_until.filter(|until| now < *until),
    }
}

/// A foundation's webhooks, sorted by a column: `name`, or `-name` for descending. An empty `sort` has the oldest first.
///
/// # Errors
/// If the account isn't an administrator of the foundation.
pub async fn webhooks(
    state: &AppState,
    by: &Session,
    foundation: &str,
    sort: &str,
    about: FoundationBrief,
) -> Result<WebhooksAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, by, Action::ManageWebhooks, foundation).await?;
    let rows: Vec<ListedWebhook> = tx
        .all(
            sorted_query!(
                sort,
                listed!(""),
                "w.created_at, w.id",
                "",
                {
                    "name" => "w.sort_name";
                    "state" => "w.state";
                    "delivered" => "w.delivered_at";
                    "failed" => "failed";
                }
            ),
            &[foundation.into()],
        )
        .await?;
    tx.rollback().await?;
    let now = state.clock.now().0;
    Ok(WebhooksAnswer {
        foundation: about,
        sort: sort.to_owned(),
        webhooks: rows.into_iter().map(|row| brief(row, now)).collect(),
    })
}

/// What a list of deliveries is limited to.
#[derive(Clone, Copy, Debug)]
pub struct DeliveriesShown<'a> {
    pub show: WebhookDeliveryFilter,
    /// `when`, or `-when` for descending. Empty for `-when`.
    pub sort: &'a str,
    /// From 1.
    pub page: i64,
}

/// A webhook with a page of its deliveries. `None` if the foundation has no such webhook.
///
/// # Errors
/// If the account isn't an administrator of the foundation.
pub async fn webhook(
    state: &AppState,
    by: &Session,
    (foundation, id): (&str, &str),
    shown: DeliveriesShown<'_>,
    about: FoundationBrief,
) -> Result<Option<WebhookAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, by, Action::ManageWebhooks, foundation).await?;
    let Some(id) = WebhookId::parse(id) else {
        return Ok(None);
    };
    let row: Option<ListedWebhook> = tx
        .optional(listed!("AND w.id = $2"), &[foundation.into(), (&id).into()])
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let counts = counts(&mut tx, &id).await?;
    let count = counts.iter().find(|(filter, _)| *filter == shown.show);
    let count = count.map_or(0, |(_, count)| *count);
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = shown.page.clamp(1, pages);
    let sort = if shown.sort.is_empty() { "-when" } else { shown.sort };
    let deliveries = deliveries(&mut tx, &id, DeliveriesShown { sort, page, ..shown }).await?;
    let history = history(&mut tx, &id).await?;
    tx.rollback().await?;
    Ok(Some(WebhookAnswer {
        foundation: about,
        webhook: brief(row, state.clock.now().0),
        show: shown.show,
        counts,
        sort: sort.to_owned(),
        deliveries,
        page,
        pages,
        history,
    }))
}

async fn counts(tx: &mut Tx, id: &WebhookId) -> Result<Vec<(WebhookDeliveryFilter, i64)>, CommandError> {
    let states: Vec<(StoredDeliveryState, i64)> = tx
        .all(
            "SELECT state, COUNT(*) FROM webhook_delivery WHERE webhook = $1 GROUP BY state",
            &[id.into()],
        )
        .await?;
    let counts = WebhookDeliveryFilter::EACH.map(|filter| {
        let shown = states.iter().filter(|(state, _)| shows(filter, state.0));
        (filter, shown.map(|(_, count)| count).sum::<i64>())
    });
    Ok(counts.to_vec())
}

/// Whether a filter shows deliveries in a state. The same rules as in the query.
fn shows(filter: WebhookDeliveryFilter, state: WebhookDeliveryState) -> bool {
    match filter {
        WebhookDeliveryFilter::All => true,
        WebhookDeliveryFilter::Waiting => state == WebhookDeliveryState::Due,
        WebhookDeliveryFilter::Delivered => state == WebhookDeliveryState::Delivered,
        WebhookDeliveryFilter::Failed => state == WebhookDeliveryState::Failed,
    }
}

struct ListedDelivery {
    id: WebhookDeliveryId,
    message: String,
    event: String,
    body: String,
    state: StoredDeliveryState,
    created_at: i64,
    due_at: i64,
    attempts: i64,
    tried_at: Option<i64>,
    status: Option<i64>,
    millis: Option<i64>,
    response: String,
    trouble: Option<StoredTrouble>,
}
from_row!(ListedDelivery {
    id,
    message,
    event,
    body,
    state,
    created_at,
    due_at,
    attempts,
    tried_at,
    status,
    millis,
    response,
    trouble
});

macro_rules! deliveries_where {
    ($sort:expr, $where:literal) => {
        sorted_query!(
            $sort,
            concat!(
                "SELECT id, message, event, body, state, created_at, due_at, attempts, tried_at, status, millis, response, trouble \
                 FROM webhook_delivery WHERE webhook = $1 ",
                $where
            ),
            "created_at DESC, id",
            "LIMIT $2 OFFSET $3",
            {
                "event" => "event COLLATE \"C\"";
                "when" => "created_at";
                "state" => "state COLLATE \"C\"";
                "attempts" => "attempts";
            }
        )
    };
}

async fn deliveries(
    tx: &mut Tx,
    id: &WebhookId,
    shown: DeliveriesShown<'_>,
) -> Result<Vec<WebhookDelivery>, CommandError> {
    let DeliveriesShown { show, sort, page } = shown;
    let sql = match show {
        WebhookDeliveryFilter::All => deliveries_where!(sort, ""),
        WebhookDeliveryFilter::Waiting => deliveries_where!(sort, "AND state = 'due'"),
        WebhookDeliveryFilter::Delivered => deliveries_where!(sort, "AND state = 'delivered'"),
        WebhookDeliveryFilter::Failed => deliveries_where!(sort, "AND state = 'failed'"),
    };
    let rows: Vec<ListedDelivery> = tx
        .all(sql, &[id.into(), PAGE.into(), ((page - 1) * PAGE).into()])
        .await?;
    let deliveries = rows.into_iter().map(|row| WebhookDelivery {
        id: row.id.to_string(),
        message: row.message,
        event: row.event,
        body: row.body,
        state: row.state.0,
        created_at: row.created_at,
        attempts: row.attempts,
        tried_at: row.tried_at,
        next_at: (row.state.0 == WebhookDeliveryState::Due).then_some(row.due_at),
        status: row.status,
        millis: row.millis,
        response: row.response,
        trouble: row.trouble.map(|trouble| trouble.0),
    });
    Ok(deliveries.collect())
}

/// What happened to a webhook, the newest last.
async fn history(tx: &mut Tx, id: &WebhookId) -> Result<Vec<WebhookChange>, CommandError> {
    let mut rows: Vec<(String, String, Option<String>, i64)> = tx
        .all(
            "SELECT l.action, l.actor, a.email, l.at FROM ledger l LEFT JOIN account a ON a.id = l.actor WHERE l.subject = $1 \
             ORDER BY l.seq DESC LIMIT $2",
            &[id.into(), MOST_CHANGES.into()],
        )
        .await?;
    rows.reverse();
    let changes = rows.into_iter().map(|(what, actor, email, at)| WebhookChange {
        what,
        who: email.unwrap_or(actor),
        at,
    });
    Ok(changes.collect())
}
