//! Adding webhooks and changing them: for a foundation's administrators.

use super::ids::WebhookId;
use super::rows::{WebhookRow, stored_events, webhook_row};
use super::secret::WebhookSecret;
use crate::accounts::{Session, may};
use crate::applications::{AppState, CommandError, Entry, alone, append};
use crate::clock::{DAY, Timestamp};
use crate::outside::{UrlRefusal, outside_url};
use crate::storage::{Tx, name_key};
use app::api::{NewWebhook, WebhookState};
use domain::access::{Action, MOST_WEBHOOKS};
use domain::typed::tidy;
use serde_json::{Value, json};
use url::Url;

/// The longest description, in characters.
const LONGEST_DESCRIPTION: usize = 200;

/// How long the same command counts as a second click or a reload, in milliseconds.
const AGAIN: i64 = 600_000;

/// Why a webhook can't be added or changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WebhookProblem {
    /// Nothing can be sent to the URL.
    UrlWrong(UrlRefusal),
    /// The description is longer than 200 characters.
    DescriptionTooLong,
    /// No type of event was chosen.
    EventsMissing,
    /// The foundation has as many webhooks as it can have.
    TooMany,
}

/// A webhook that was added, or that has a new secret. The secret is shown once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AddedWebhook {
    pub id: WebhookId,
    pub secret: WebhookSecret,
}

/// What somebody typed, checked.
struct CheckedWebhook {
    url: Url,
    description: String,
    events: String,
}

impl CheckedWebhook {
    /// The types of events, each once.
    fn names(&self) -> Vec<&str> {
        self.events.split(' ').collect()
    }

    /// What it's sorted by: what it's called in lists.
    fn sort_name(&self) -> String {
        if self.description.is_empty() {
            name_key(self.url.as_str())
        } else {
            name_key(&self.description)
        }
    }
}

/// Checks what somebody typed.
fn checked(state: &AppState, new: &NewWebhook) -> Result<CheckedWebhook, Vec<WebhookProblem>> {
    let url = outside_url(new.url.trim(), state.webhooks.outside.allow_private);
    let description = tidy(&new.description);
    let mut problems = Vec::new();
    if let Err(refusal) = url {
        problems.push(WebhookProblem::UrlWrong(refusal));
    }
    if description.chars().count() > LONGEST_DESCRIPTION {
        problems.push(WebhookProblem::DescriptionTooLong);
    }
    if new.events.is_empty() {
        problems.push(WebhookProblem::EventsMissing);
    }
    let url = url.map_err(|_| ()).ok().filter(|_| problems.is_empty());
    let events = stored_events(&new.events);
    url.map(|url| CheckedWebhook {
        url,
        description,
        events,
    })
    .ok_or(problems)
}

/// Adds a webhook. Its secret is only returned here. The same one again within ten minutes is a second click or a reload: it replaces
/// the secret that nothing was delivered with.
///
/// # Errors
/// If the account isn't an administrator of the foundation, or has to confirm who it is first.
pub async fn add_webhook(
    state: &AppState,
    by: &Session,
    foundation: &str,
    new: &NewWebhook,
) -> Result<Result<AddedWebhook, Vec<WebhookProblem>>, CommandError> {
    state.loaded.catalogue.shelf(foundation)?;
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    may(&mut tx, by, Action::ManageWebhooks, foundation).await?;
    let checked = match checked(state, new) {
        Ok(checked) => checked,
        Err(problems) => return Ok(Err(problems)),
    };
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM webhook WHERE foundation = $1",
            &[foundation.into()],
        )
        .await?;
    let now = state.clock.now();
    let again = same_again(&mut tx, foundation, &checked, now).await?;
    if again.is_none() && usize::try_from(count).is_ok_and(|count| count >= MOST_WEBHOOKS) {
        return Ok(Err(vec![WebhookProblem::TooMany]));
    }
    by.confirmed(now)?;
    let secret = WebhookSecret::random(&state.secrets)?;
    if let Some(id) = again {
        tx.run(
            "UPDATE webhook SET secret = $1 WHERE id = $2",
            &[secret.bytes().into(), (&id).into()],
        )
        .await?;
        let detail = json!({ "foundation": foundation });
        record(&mut tx, state, by, &id, ("webhook secret replaced", detail)).await?;
        tx.commit().await?;
        return Ok(Ok(AddedWebhook { id, secret }));
    }
    let id = WebhookId::random(&state.secrets)?;
    tx.run(
        "INSERT INTO webhook (id, foundation, url, description, events, secret, state, created_at, sort_name) \
         VALUES ($1, $2, $3, $4, $5, $6, 'active', $7, $8)",
        &[
            (&id).into(),
            foundation.into(),
            checked.url.as_str().into(),
            (&checked.description).into(),
            (&checked.events).into(),
            secret.bytes().into(),
            now.0.into(),
            (&checked.sort_name()).into(),
        ],
    )
    .await?;
    let detail = json!({ "foundation": foundation, "events": checked.names() });
    record(&mut tx, state, by, &id, ("webhook added", detail)).await?;
    tx.commit().await?;
    Ok(Ok(AddedWebhook { id, secret }))
}

/// The webhook that the same form has just added. `None` if none was, or it's in use already.
async fn same_again(
    tx: &mut Tx,
    foundation: &str,
    new: &CheckedWebhook,
    now: Timestamp,
) -> Result<Option<WebhookId>, CommandError> {
    let found: Option<(WebhookId,)> = tx
        .optional(
            "SELECT id FROM webhook WHERE foundation = $1 AND url = $2 AND description = $3 AND events = $4 AND created_at > $5 \
             AND state = 'active' AND delivered_at IS NULL AND old_until IS NULL ORDER BY created_at, id LIMIT 1",
            &[
                foundation.into(),
                new.url.as_str().into(),
                (&new.description).into(),
                (&new.events).into(),
                (now.0 - AGAIN).into(),
            ],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}

/// Changes where events are sent, and which. `None` if there's no such webhook.
///
/// # Errors
/// If the account isn't an administrator of the foundation, or has to confirm who it is first.
pub async fn change_webhook(
    state: &AppState,
    by: &Session,
    (foundation, id): (&str, &str),
    new: &NewWebhook,
) -> Result<Option<Result<(), Vec<WebhookProblem>>>, CommandError> {
    let Some((mut tx, row)) = start_command(state, by, foundation, id).await? else {
        return Ok(None);
    };
    let checked = match checked(state, new) {
        Ok(checked) => checked,
        Err(problems) => return Ok(Some(Err(problems))),
    };
    let same = (row.url.as_str(), &row.description, stored_events(&row.events.0));
    if same == (checked.url.as_str(), &checked.description, checked.events.clone()) {
        return Ok(Some(Ok(())));
    }
    by.confirmed(state.clock.now())?;
    tx.run(
        "UPDATE webhook SET url = $1, description = $2, events = $3, sort_name = $5 WHERE id = $4",
        &[
            checked.url.as_str().into(),
            (&checked.description).into(),
            (&checked.events).into(),
            (&row.id).into(),
            (&checked.sort_name()).into(),
        ],
    )
    .await?;
    let moved = row.url != checked.url.as_str();
    let detail = json!({ "foundation": foundation, "events": checked.names(), "moved": moved });
    record(&mut tx, state, by, &row.id, ("webhook changed", detail)).await?;
    tx.commit().await?;
    Ok(Some(Ok(())))
}

/// Gives a webhook a new secret. The one before also signs for a day. An even older one doesn't sign any more, unless the one before
/// was only made in the last ten minutes: then nobody uses that one yet. `None` if there's no such webhook.
///
/// # Errors
/// If the account isn't an administrator of the foundation, or has to confirm who it is first.
pub async fn rotate_secret(
    state: &AppState,
    by: &Session,
    foundation: &str,
    id: &str,
) -> Result<Option<AddedWebhook>, CommandError> {
    let Some((mut tx, row)) = start_command(state, by, foundation, id).await? else {
        return Ok(None);
    };
    let now = state.clock.now();
    by.confirmed(now)?;
    let secret = WebhookSecret::random(&state.secrets)?;
    // A second click, or a reload: the secret from before the first one is in use, and still signs.
    tx.run(
        "UPDATE webhook SET old_secret = CASE WHEN old_until > $4 THEN old_secret ELSE secret END, old_until = $1, \
         secret = $2 WHERE id = $3",
        &[
            (now.0 + DAY).into(),
            secret.bytes().into(),
            (&row.id).into(),
            (now.0 + DAY - AGAIN).into(),
        ],
    )
    .await?;
    let detail = json!({ "foundation": foundation });
    record(&mut tx, state, by, &row.id, ("webhook secret replaced", detail)).await?;
    tx.commit().await?;
    Ok(Some(AddedWebhook { id: row.id, secret }))
}

/// Pauses a webhook: what happens meanwhile isn't sent to it, and what's due waits. Returns `false` if there's no such webhook.
/// Idempotent.
///
/// # Errors
/// If the account isn't an administrator of the foundation.
pub async fn pause_webhook(state: &AppState, by: &Session, foundation: &str, id: &str) -> Result<bool, CommandError> {
    turn(state, by, (foundation, id), (WebhookState::Paused, "webhook paused")).await
}

/// Sends events to a webhook again that was paused or turned off. Returns `false` if there's no such webhook. Idempotent.
///
/// # Errors
/// If the account isn't an administrator of the foundation.
pub async fn resume_webhook(state: &AppState, by: &Session, foundation: &str, id: &str) -> Result<bool, CommandError> {
    turn(state, by, (foundation, id), (WebhookState::Active, "webhook resumed")).await
}

async fn turn(
    state: &AppState,
    by: &Session,
    (foundation, id): (&str, &str),
    (into, action): (WebhookState, &'static str),
) -> Result<bool, CommandError> {
    let Some((mut tx, row)) = start_command(state, by, foundation, id).await? else {
        return Ok(false);
    };
    if row.state.0 == into {
        return Ok(true);
    }
    tx.run(
        "UPDATE webhook SET state = $1 WHERE id = $2",
        &[into.id().into(), (&row.id).into()],
    )
    .await?;
    record(
        &mut tx,
        state,
        by,
        &row.id,
        (action, json!({ "foundation": foundation })),
    )
    .await?;
    tx.wakes(state.webhooks.wake.clone());
    tx.commit().await?;
    Ok(true)
}

/// Deletes a webhook with its deliveries. Deleting it again changes nothing.
///
/// # Errors
/// If the account isn't an administrator of the foundation, or has to confirm who it is first.
pub async fn delete_webhook(state: &AppState, by: &Session, foundation: &str, id: &str) -> Result<(), CommandError> {
    let Some((mut tx, row)) = start_command(state, by, foundation, id).await? else {
        return Ok(());
    };
    by.confirmed(state.clock.now())?;
    tx.run("DELETE FROM webhook_delivery WHERE webhook = $1", &[(&row.id).into()])
        .await?;
    tx.run("DELETE FROM webhook WHERE id = $1", &[(&row.id).into()]).await?;
    let detail = json!({ "foundation": foundation });
    record(&mut tx, state, by, &row.id, ("webhook deleted", detail)).await?;
    tx.commit().await?;
    Ok(())
}

/// Begins a command about a webhook. `None` if the foundation has no such webhook.
///
/// # Errors
/// If the account isn't an administrator of the foundation.
pub(super) async fn start_command(
    state: &AppState,
    by: &Session,
    foundation: &str,
    id: &str,
) -> Result<Option<(Tx, WebhookRow)>, CommandError> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    may(&mut tx, by, Action::ManageWebhooks, foundation).await?;
    let row = match WebhookId::parse(id) {
        Some(id) => webhook_row(&mut tx, &id).await?,
        None => None,
    };
    Ok(row.filter(|row| row.foundation == foundation).map(|row| (tx, row)))
}

/// Appends to the ledger what was done. Neither URLs nor secrets are in it.
pub(super) async fn record(
    tx: &mut Tx,
    state: &AppState,
    by: &Session,
    id: &WebhookId,
    (action, detail): (&'static str, Value),
) -> Result<(), CommandError> {
    let entry = Entry {
        subject: id.as_str(),
        action,
        actor: by.account.as_str(),
        detail,
        personal: None,
    };
    append(tx, state, entry).await
}
