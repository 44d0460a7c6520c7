//! The events that are sent to webhooks.

use crate::text::Texts;
use leptos::prelude::*;
use utoipa::openapi::OpenApi;

/// Each type of event: when it's sent, and what it says.
pub(super) fn events(document: &OpenApi) -> AnyView {
    let t: Texts = expect_context();
    let events = document.webhooks.iter().flat_map(|webhooks| &webhooks.paths);
    let rows = events.filter_map(|(event, item)| {
        let operation = item.post.as_ref()?;
        let (summary, facts) = (operation.summary.clone()?, operation.description.clone());
        Some(view! {
            <div>
                <dt><code>{event.clone()}</code></dt>
                <dd><p>{summary}</p><p><code>{facts}</code></p></dd>
            </div>
        })
    });
    view! {
        <h3 id="events">{t.webhook_events()}</h3>
        <dl class="pairs" lang="en" dir="ltr">{rows.collect_view()}</dl>
    }
    .into_any()
}
