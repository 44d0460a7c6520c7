//! What happened to a webhook: who did what, and when.

use crate::api::{WebhookAnswer, WebhookChange};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn history(t: Texts, answer: &WebhookAnswer) -> AnyView {
    let events = answer.history.iter().map(|change| {
        let who = if change.who == "system" {
            t.webhook_by_guildhall().into_owned()
        } else {
            change.who.clone()
        };
        view! {
            <div>
                <dt>{what(t, change)}</dt>
                <dd>{isolate(who)} ", " {isolate(moment(t, None, change.at))}</dd>
            </div>
        }
    });
    view! {
        <section class="section" aria-labelledby="history">
            <h2 id="history">{t.webhook_history()}</h2>
            <dl class="pairs">{events.collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn what(t: Texts, change: &WebhookChange) -> Cow<'static, str> {
    match change.what.as_str() {
        "webhook added" => t.webhook_was_added(),
        "webhook changed" => t.webhook_was_changed(),
        "webhook secret replaced" => t.webhook_was_replaced(),
        "webhook paused" => t.webhook_was_paused(),
        "webhook resumed" => t.webhook_was_resumed(),
        "webhook turned off" => t.webhook_was_turned_off(),
        "webhook tested" => t.webhook_was_tested(),
        "webhook event sent again" => t.webhook_was_again(),
        other => other.to_owned().into(),
    }
}
