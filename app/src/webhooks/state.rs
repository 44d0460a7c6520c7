//! States as a shape, a colour and words.

use crate::api::{WebhookDeliveryState, WebhookState, WebhookTrouble};
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn webhook_mark(t: Texts, state: WebhookState) -> AnyView {
    let (class, words) = match state {
        WebhookState::Active => ("done", t.webhook_active()),
        WebhookState::Paused => ("none", t.webhook_paused()),
        WebhookState::Failing => ("late", t.webhook_failing()),
        WebhookState::Gone => ("late", t.webhook_gone()),
    };
    mark(class, words)
}

pub(super) fn delivery_mark(t: Texts, state: WebhookDeliveryState) -> AnyView {
    let (class, words) = match state {
        WebhookDeliveryState::Due => ("waiting", t.webhook_deliveries_waiting()),
        WebhookDeliveryState::Delivered => ("done", t.webhook_deliveries_delivered()),
        WebhookDeliveryState::Failed => ("late", t.webhook_deliveries_failed()),
    };
    mark(class, words)
}

fn mark(class: &str, words: Cow<'static, str>) -> AnyView {
    view! { <span class=format!("turn {class}")>{words}</span> }.into_any()
}

/// Why there was no response.
pub(super) fn trouble_text(t: Texts, trouble: WebhookTrouble) -> Cow<'static, str> {
    match trouble {
        WebhookTrouble::NotPublic => t.webhook_trouble_private(),
        WebhookTrouble::TooSlow => t.webhook_trouble_slow(),
        WebhookTrouble::NoConnection => t.webhook_trouble_connection(),
        WebhookTrouble::Broken => t.webhook_trouble_broken(),
        WebhookTrouble::TurnedOff => t.webhook_trouble_off(),
    }
}
