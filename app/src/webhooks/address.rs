//! The URLs of these pages.

use crate::api::{WebhookAnswer, WebhookDeliveryFilter, segment};
use crate::site::{page_parameter, sort_parameter};

/// A foundation's webhooks.
pub(super) fn webhooks_address(foundation: &str) -> String {
    format!("/webhooks/{}", segment(foundation))
}

/// A webhook.
pub(super) fn webhook_address(foundation: &str, webhook: &str) -> String {
    format!("{}/{}", webhooks_address(foundation), segment(webhook))
}

/// A page of its deliveries.
pub(super) fn deliveries_address(answer: &WebhookAnswer, show: WebhookDeliveryFilter, sort: &str, page: i64) -> String {
    format!(
        "{}?show={}{}{}",
        webhook_address(&answer.foundation.id, &answer.webhook.id),
        show.id(),
        sort_parameter("sort", sort),
        page_parameter("page", page)
    )
}
