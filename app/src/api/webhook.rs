//! Webhooks: addresses to which a foundation's events are sent.

use super::{Endpoint, FoundationBrief, WebhookEvent};
use serde::{Deserialize, Serialize};

/// A foundation’s webhooks.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetWebhooks {
    pub foundation: String,
    /// The column to sort by, with a minus for descending. Empty for the oldest first.
    pub sort: String,
    pub lang: String,
}

impl Endpoint for GetWebhooks {
    type Answer = WebhooksAnswer;

    fn path(&self) -> String {
        let (foundation, sort) = (super::segment(&self.foundation), super::segment(&self.sort));
        format!("/webhooks/{foundation}?sort={sort}&lang={}", self.lang)
    }
}

/// A webhook with a page of its deliveries.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetWebhook {
    pub foundation: String,
    /// Its ID.
    pub webhook: String,
    pub show: WebhookDeliveryFilter,
    /// The column to sort by, with a minus for descending. Empty for the newest first.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetWebhook {
    type Answer = WebhookAnswer;

    fn path(&self) -> String {
        let (foundation, webhook) = (super::segment(&self.foundation), super::segment(&self.webhook));
        let (show, sort) = (self.show.id(), super::segment(&self.sort));
        let (page, lang) = (self.page, &self.lang);
        format!("/webhooks/{foundation}/{webhook}?show={show}&sort={sort}&page={page}&lang={lang}")
    }
}

/// A foundation’s webhooks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WebhooksAnswer {
    pub foundation: FoundationBrief,
    /// The column they’re sorted by, with a minus for descending. Empty for the oldest first.
    pub sort: String,
    /// At most 20.
    pub webhooks: Vec<WebhookBrief>,
}

/// A webhook. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WebhookBrief {
    pub id: String,
    /// Where events are sent.
    pub url: String,
    /// What it’s for. It can be empty.
    pub description: String,
    /// The types of events that are sent.
    pub events: Vec<WebhookEvent>,
    pub state: WebhookState,
    pub created_at: i64,
    /// When something was delivered last. `null` if nothing was yet.
    pub delivered_at: Option<i64>,
    /// How many deliveries have failed for good.
    pub failed: i64,
    /// Until when the previous secret also signs. `null` if there’s none.
    pub old_secret_until: Option<i64>,
}

/// Whether events are sent to a webhook.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WebhookState {
    Active,
    /// Somebody has paused it.
    Paused,
    /// It was turned off because nothing could be delivered for days.
    Failing,
    /// It was turned off because it answered 410 Gone.
    Gone,
}

impl WebhookState {
    pub const ALL: [Self; 4] = [Self::Active, Self::Paused, Self::Failing, Self::Gone];

    /// Its name in the database.
    pub fn id(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Failing => "failing",
            Self::Gone => "gone",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == id)
    }
}

/// A webhook with a page of its deliveries.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WebhookAnswer {
    pub foundation: FoundationBrief,
    pub webhook: WebhookBrief,
    pub show: WebhookDeliveryFilter,
    /// How many deliveries each filter shows.
    pub counts: Vec<(WebhookDeliveryFilter, i64)>,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    pub deliveries: Vec<WebhookDelivery>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// What happened to the webhook, the newest last.
    pub history: Vec<WebhookChange>,
}

/// Which deliveries a list shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WebhookDeliveryFilter {
    #[default]
    All,
    /// They’re still to be sent, for the first time or again.
    Waiting,
    Delivered,
    /// They’ve failed, and aren’t sent again automatically.
    Failed,
}

impl WebhookDeliveryFilter {
    pub const EACH: [Self; 4] = [Self::All, Self::Waiting, Self::Delivered, Self::Failed];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|filter| filter.id() == id)
    }
}

/// An event that’s sent to a webhook. Times are in milliseconds since 1970, UTC. Deliveries are kept for 90 days.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WebhookDelivery {
    /// Its ID, to send it again.
    pub id: String,
    /// What’s sent as `webhook-id`.
    pub message: String,
    /// Such as `invoice.paid`, or `webhook.test`.
    pub event: String,
    /// The JSON that’s sent.
    pub body: String,
    pub state: WebhookDeliveryState,
    pub created_at: i64,
    /// How often it was sent.
    pub attempts: i64,
    /// When it was sent last. `null` if it wasn’t yet.
    pub tried_at: Option<i64>,
    /// When it’s sent next. `null` if it isn’t.
    pub next_at: Option<i64>,
    /// The status of the last response. `null` if there was none.
    pub status: Option<i64>,
    /// How long the last attempt took, in milliseconds.
    pub millis: Option<i64>,
    /// The beginning of the last response.
    pub response: String,
    /// Why there was no response.
    pub trouble: Option<WebhookTrouble>,
}

/// How far a delivery is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WebhookDeliveryState {
    /// It’s still to be sent, for the first time or again.
    Due,
    Delivered,
    /// It isn’t sent again automatically.
    Failed,
}

impl WebhookDeliveryState {
    /// Its name in the database.
    pub fn id(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Due, Self::Delivered, Self::Failed]
            .into_iter()
            .find(|state| state.id() == id)
    }
}

/// Why there was no response.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WebhookTrouble {
    /// The URL leads to no public address.
    NotPublic,
    /// There was no response in 15 seconds.
    TooSlow,
    /// The name is unknown, nothing listens there, or the certificate isn’t valid.
    NoConnection,
    /// The connection broke off.
    Broken,
    /// The webhook was turned off before it was sent.
    TurnedOff,
}

impl WebhookTrouble {
    pub const ALL: [Self; 5] = [
        Self::NotPublic,
        Self::TooSlow,
        Self::NoConnection,
        Self::Broken,
        Self::TurnedOff,
    ];

    /// Its name in the database.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotPublic => "not_public",
            Self::TooSlow => "too_slow",
            Self::NoConnection => "no_connection",
            Self::Broken => "broken",
            Self::TurnedOff => "turned_off",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trouble| trouble.id() == id)
    }
}

/// Something that happened to a webhook.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WebhookChange {
    /// Such as `webhook added`.
    pub what: String,
    /// Email address of the person who did it, or `system`.
    pub who: String,
    /// In milliseconds since 1970, UTC.
    pub at: i64,
}

/// A webhook to be added, or what one is changed to.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewWebhook {
    /// Where events are sent: it starts with https://, and leads to a public address.
    pub url: String,
    /// What it’s for, in up to 200 characters.
    #[serde(default)]
    pub description: String,
    /// The types of events to send.
    pub events: Vec<WebhookEvent>,
}

/// A command about a webhook.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WebhookCommand {
    pub action: WebhookAction,
    /// To send again: ID of the delivery.
    #[serde(default)]
    pub delivery: String,
}

/// What to do with a webhook.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WebhookAction {
    /// Send nothing until it’s resumed.
    Pause,
    /// Send events again, after a pause or after it was turned off.
    Resume,
    /// Send the event `webhook.test`.
    SendTest,
    /// Send an event again, with the same `webhook-id`.
    SendAgain,
}

impl WebhookAction {
    /// Its name in forms and URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::SendTest => "send_test",
            Self::SendAgain => "send_again",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Pause, Self::Resume, Self::SendTest, Self::SendAgain]
            .into_iter()
            .find(|action| action.id() == id)
    }
}

/// A webhook’s new secret. It’s only sent once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WebhookSecretAnswer {
    /// ID of the webhook.
    pub id: String,
    /// The secret, such as `whsec_…`, with which every request is signed.
    pub secret: String,
}
