//! `/webhooks/{foundation}`: a foundation's webhooks.

use super::address::{webhook_address, webhooks_address};
use super::fields::fields;
use super::form::WebhookForm;
use super::outcome::outcome;
use super::state::webhook_mark;
use crate::api::{WebhookBrief, WebhooksAnswer};
use crate::format;
use crate::invoices::{AMOUNT, NAME, cell, column};
use crate::site::{Page, Place, StaffArea, answer_with, isolate, sorted_column, staff_nav};
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;

/// The webhooks, and the form that adds one.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn webhooks_page(answer: WebhooksAnswer, form: WebhookForm) -> AnyView {
    let t: Texts = expect_context();
    let is_wrong = !form.problems.is_empty();
    if is_wrong {
        answer_with(422);
    }
    let list = if answer.webhooks.is_empty() {
        view! { <p>{t.webhooks_none()}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    let content = view! {
        <div class="roles webhooks">
            {outcome(t, &form)}
            {staff_nav(t, &answer.foundation.id, StaffArea::Webhooks, true)}
            <div class="head">
                <h1>{t.webhooks_heading()}</h1>
                <p class="lead">{t.webhooks_lead()}</p>
                <p><a href="/api#webhooks">{t.webhooks_api()}</a></p>
            </div>
            <section class="section" aria-labelledby="webhooks">
                <h2 id="webhooks">{t.webhooks_own()}</h2>
                {list}
            </section>
            <section class="section" aria-labelledby="add">
                <h2 id="add">{t.webhook_add()}</h2>
                <form class="role-form" method="post" action=webhooks_address(&answer.foundation.id) novalidate>
                    {fields(t, &form)}
                    <p><button class="button" name="do" value="add">{t.webhook_add()}</button></p>
                </form>
            </section>
        </div>
    }
    .into_any();
    view! {
        <Page title=t.webhooks_heading() place=Place::foundation(&answer.foundation) wrong=is_wrong private=true>
            {content}
        </Page>
    }
    .into_any()
}

/// What a webhook is called: what it's for, or else its URL.
pub(super) fn name(webhook: &WebhookBrief) -> String {
    if webhook.description.is_empty() {
        webhook.url.clone()
    } else {
        webhook.description.clone()
    }
}

/// Rows are blocks on narrow screens. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &WebhooksAnswer) -> AnyView {
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            format!("{}?sort={sort}", webhooks_address(&answer.foundation.id))
        })
    };
    let columns = [
        sorted("name", t.webhook_name(), NAME),
        sorted("state", t.invoices_state(), ""),
        column(t.webhook_events(), ""),
        sorted("delivered", t.webhook_delivered_last(), ""),
        sorted("failed", t.webhook_failed_count(), AMOUNT),
    ];
    let rows = answer
        .webhooks
        .iter()
        .map(|webhook| row(t, &answer.foundation.id, webhook));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.webhooks_own()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, foundation: &str, webhook: &WebhookBrief) -> AnyView {
    let delivered = webhook
        .delivered_at
        .map_or_else(|| t.webhook_delivered_never().into_owned(), |at| moment(t, None, at));
    let events = t.webhook_event_count(i64::try_from(webhook.events.len()).unwrap_or(i64::MAX));
    let failed = format::number(t.locale(), webhook.failed);
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=webhook_address(foundation, &webhook.id)><bdi>{name(webhook)}</bdi></a>
            </th>
            {cell(t.invoices_state(), "", Some(webhook_mark(t, webhook.state)))}
            {cell(t.webhook_events(), "", Some(isolate(events)))}
            {cell(t.webhook_delivered_last(), "", Some(isolate(delivered)))}
            {cell(t.webhook_failed_count(), AMOUNT, Some(isolate(failed)))}
        </tr>
    }
    .into_any()
}
