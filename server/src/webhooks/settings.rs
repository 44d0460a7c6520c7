//! What an installation says about webhooks.

use crate::outside::OutsideSettings;
use std::sync::Arc;
use tokio::sync::Notify;

/// Where events may be sent, and how the task is woken. Clones wake the same task.
#[derive(Clone, Debug)]
pub struct WebhookSettings {
    pub outside: OutsideSettings,
    /// Notified after each commit that makes events due.
    pub(super) wake: Arc<Notify>,
}

impl WebhookSettings {
    /// `allow_private` also allows private addresses, other ports than 443, and addresses without HTTPS.
    pub fn new(allow_private: bool) -> Self {
        Self {
            outside: OutsideSettings::new(allow_private),
            wake: Arc::default(),
        }
    }
}
