//! Writes emails and wakes the task that sends them.

use super::MailConfig;
use crate::applications::EmailId;
use axum::http::Uri;
use lettre::Address;
use std::sync::Arc;
use tokio::sync::Notify;

/// The longest ID that's looked up, in bytes.
const LONGEST_ID: usize = 64;

/// Writes emails to the outbox. Clones wake the same task.
#[derive(Clone, Debug)]
pub struct Mailer {
    pub(super) from: Address,
    /// The installation's host name, for message IDs and SMTP greetings.
    pub(super) domain: Arc<str>,
    /// Notified after each commit that adds emails.
    pub(super) wake: Arc<Notify>,
}

impl Mailer {
    /// The address that emails are from.
    pub(crate) fn sender(&self) -> String {
        self.from.to_string()
    }

    /// The email with a `Message-ID`. `None` if it isn't one of ours.
    pub(crate) fn email_of(&self, message_id: &str) -> Option<EmailId> {
        let (id, domain) = message_id.split_once('@')?;
        let is_ours = domain.eq_ignore_ascii_case(&self.domain) && id.len() <= LONGEST_ID;
        EmailId::parse(id).filter(|_| is_ours)
    }

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
