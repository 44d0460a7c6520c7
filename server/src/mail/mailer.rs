//! What letters are written with, and what wakes their delivery.

use super::MailConfig;
use axum::http::Uri;
use lettre::Address;
use std::sync::Arc;
use tokio::sync::Notify;

/// Writes letters into the outbox. Clones share who is woken.
#[derive(Clone, Debug)]
pub struct Mailer {
    pub(super) from: Address,
    /// The host of the installation, for the ids of messages and for greeting servers.
    pub(super) domain: Arc<str>,
    /// Told after each commit that owes mail.
    pub(super) wake: Arc<Notify>,
}

impl Mailer {
    /// For the installation at this origin.
    pub fn new(config: &MailConfig, origin: &str) -> Self {
        let origin: Option<Uri> = origin.parse().ok();
        let domain = origin.as_ref().and_then(Uri::host).unwrap_or("localhost");
        Self {
            from: config.from.clone(),
            domain: domain.into(),
            wake: Arc::default(),
        }
    }
}
