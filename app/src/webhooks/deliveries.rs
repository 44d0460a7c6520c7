//! What was sent to a webhook, and what came of it.

use super::address::deliveries_address;
use super::state::{delivery_mark, trouble_text};
use crate::api::{WebhookAction, WebhookAnswer, WebhookDelivery, WebhookDeliveryFilter, WebhookState};
use crate::format;
use crate::invoices::{NAME, cell, column};
use crate::site::{FilterChip, filter_chips, isolate, pager, sorted_column};
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn deliveries(t: Texts, answer: &WebhookAnswer) -> AnyView {
    let chips = answer.counts.iter().map(|(show, count)| FilterChip {
        name: filter_name(t, *show).into_owned(),
        href: deliveries_address(answer, *show, "", 1),
        count: *count,
        is_current: *show == answer.show,
    });
    let rows = if answer.deliveries.is_empty() {
        let text = if answer.show == WebhookDeliveryFilter::All {
            t.webhook_deliveries_none()
        } else {
            t.webhook_deliveries_none_here()
        };
        view! { <p class="note">{text}</p> }.into_any()
    } else {
        table(t, answer)
    };
    view! {
        <section class="section" aria-labelledby="deliveries">
            <h2 id="deliveries">{t.webhook_deliveries()}</h2>
            <p class="hint">{t.webhook_deliveries_hint()}</p>
            {filter_chips(t, chips)}
            {rows}
            {pager(t, answer.page, answer.pages, |page| deliveries_address(answer, answer.show, &answer.sort, page))}
        </section>
    }
    .into_any()
}

fn filter_name(t: Texts, show: WebhookDeliveryFilter) -> Cow<'static, str> {
    match show {
        WebhookDeliveryFilter::All => t.webhook_deliveries_all(),
        WebhookDeliveryFilter::Waiting => t.webhook_deliveries_waiting(),
        WebhookDeliveryFilter::Delivered => t.webhook_deliveries_delivered(),
        WebhookDeliveryFilter::Failed => t.webhook_deliveries_failed(),
    }
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &WebhookAnswer) -> AnyView {
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            deliveries_address(answer, answer.show, sort, 1)
        })
    };
    let columns = [
        sorted("event", t.webhook_event(), NAME),
        sorted("when", t.webhook_when(), ""),
        sorted("state", t.invoices_state(), ""),
        sorted("attempts", t.webhook_attempts(), ""),
        column(t.webhook_send_again(), ""),
    ];
    let rows = answer.deliveries.iter().map(|delivery| row(t, answer, delivery));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.webhook_deliveries()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, answer: &WebhookAnswer, delivery: &WebhookDelivery) -> AnyView {
    let at = moment(t, None, delivery.created_at);
    let can_repeat = answer.webhook.state == WebhookState::Active;
    let again = can_repeat.then(|| again(t, answer, delivery, &at));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <code dir="ltr">{delivery.event.clone()}</code>
                {content(t, delivery)}
            </th>
            {cell(t.webhook_when(), "", Some(isolate(at.clone())))}
            {cell(t.invoices_state(), "", Some(delivery_mark(t, delivery.state)))}
            {cell(t.webhook_attempts(), "", Some(attempts(t, delivery)))}
            {cell(t.webhook_send_again(), "", again)}
        </tr>
    }
    .into_any()
}

/// What was sent and the response, as far as they're known.
fn content(t: Texts, delivery: &WebhookDelivery) -> AnyView {
    let response = (!delivery.response.is_empty()).then(|| {
        view! {
            <p>{t.webhook_response()}</p>
            <pre class="token" dir="auto">{delivery.response.clone()}</pre>
        }
    });
    view! {
        <details>
            <summary>{t.webhook_content()}</summary>
            <p><code class="token" dir="ltr">{format!("webhook-id: {}", delivery.message)}</code></p>
            <pre class="token" dir="ltr">{delivery.body.clone()}</pre>
            {response}
        </details>
    }
    .into_any()
}

fn attempts(t: Texts, delivery: &WebhookDelivery) -> AnyView {
    let status = delivery.status.map(|status| {
        let millis = format::number(t.locale(), delivery.millis.unwrap_or_default());
        t.webhook_status(status.to_string(), millis)
    });
    let trouble = delivery.trouble.map(|trouble| trouble_text(t, trouble).into_owned());
    let next = delivery.next_at.filter(|_| delivery.attempts > 0);
    let next = next.map(|at| t.webhook_next_at(moment(t, None, at)));
    let lines = [Some(t.webhook_attempt_count(delivery.attempts)), status, trouble, next];
    let lines = lines.into_iter().flatten().map(|line| view! { <p>{isolate(line)}</p> });
    lines.collect_view().into_any()
}

/// The form leads back to the page of the list that it's on.
fn again(t: Texts, answer: &WebhookAnswer, delivery: &WebhookDelivery, at: &str) -> AnyView {
    let action = deliveries_address(answer, answer.show, &answer.sort, answer.page);
    view! {
        <form method="post" action=action>
            <input type="hidden" name="delivery" value=delivery.id.clone() />
            <button
                class="button quiet small"
                name="do"
                value=WebhookAction::SendAgain.id()
                aria-label=t.webhook_send_again_label(&delivery.event, at)
            >
                {t.webhook_send_again()}
            </button>
        </form>
    }
    .into_any()
}
