//! `/webhooks/{foundation}/{webhook}`: one webhook, with what was sent to it.

use super::address::webhooks_address;
use super::deliveries::deliveries;
use super::form::WebhookForm;
use super::history::history;
use super::list_page::name;
use super::outcome::outcome;
use super::settings::{buttons, settings};
use super::state::webhook_mark;
use crate::api::WebhookAnswer;
use crate::site::{Page, Place, StaffArea, answer_with, isolate, staff_nav};
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;

/// A webhook.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn webhook_page(answer: WebhookAnswer, form: WebhookForm) -> AnyView {
    let t: Texts = expect_context();
    let is_wrong = !form.problems.is_empty();
    if is_wrong {
        answer_with(422);
    }
    let name = name(&answer.webhook);
    let content = view! {
        <div class="roles webhooks">
            {outcome(t, &form)}
            {staff_nav(t, &answer.foundation.id, StaffArea::Webhooks, true)}
            <div class="head">
                <p><a class="back" href=webhooks_address(&answer.foundation.id)>{t.webhooks_heading()}</a></p>
                <h1>{isolate(name.clone())}</h1>
                <p>{webhook_mark(t, answer.webhook.state)}</p>
            </div>
            {facts(t, &answer)}
            {buttons(t, &answer)}
            {settings(t, &answer, &form)}
            {deliveries(t, &answer)}
            {history(t, &answer)}
        </div>
    }
    .into_any();
    view! {
        <Page title=name place=Place::foundation(&answer.foundation) wide=true wrong=is_wrong private=true>
            {content}
        </Page>
    }
    .into_any()
}

fn facts(t: Texts, answer: &WebhookAnswer) -> AnyView {
    let webhook = &answer.webhook;
    let events: Vec<&str> = webhook.events.iter().map(|event| event.id()).collect();
    let delivered = webhook
        .delivered_at
        .map_or_else(|| t.webhook_delivered_never().into_owned(), |at| moment(t, None, at));
    let old = webhook.old_secret_until.map(|until| moment(t, None, until));
    let pairs = [
        (t.webhook_url(), Some(webhook.url.clone())),
        (t.webhook_events(), Some(events.join(", "))),
        (t.webhook_delivered_last(), Some(delivered)),
        (t.webhook_old_secret(), old),
    ];
    let pairs = pairs.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let rows = pairs.map(|(name, value)| view! { <div><dt>{name}</dt><dd class="token">{isolate(value)}</dd></div> });
    view! { <dl class="pairs">{rows.collect_view()}</dl> }.into_any()
}
