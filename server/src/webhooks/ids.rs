//! The IDs of webhooks, declared like those of applications.

use crate::applications::{Secrets, from_text, id, is_id, text_type};
use crate::storage::Arg;
use serde::Serialize;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};
use std::fmt;

id! {
    /// An address to which a foundation's events are sent.
    WebhookId: is_id, Secrets::id
}

id! {
    /// An event that's sent to a webhook.
    WebhookDeliveryId: is_id, Secrets::id
}
