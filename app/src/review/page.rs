//! `/review/{foundation}/{reference}`: the queue, an application, and the decision. On phones, the queue is a page of its own.

use super::address::QueueAddress;
use super::application::{application, title};
use super::decision::decision;
use super::form::ReviewForm;
use super::forms::FormContext;
use super::problems::outcome;
use super::queue::has_keys;
use super::queue_page::nav;
use crate::api::{ReviewAnswer, ReviewQueueAnswer};
use crate::site::{Page, Place};
use crate::text::Texts;
use leptos::prelude::*;

/// An application with its review, next to the queue that it was opened from.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn review_page(queue: ReviewQueueAnswer, answer: ReviewAnswer, form: ReviewForm) -> AnyView {
    let t: Texts = expect_context();
    let address = QueueAddress::of(&queue);
    let reference = answer.application.reference.as_str();
    let to = address.application(reference);
    let context = FormContext {
        t,
        answer: &answer,
        sent: &form,
        address: &to,
    };
    let outcome = outcome(t, &form, &answer.actions);
    let outcome = outcome.map(|outcome| view! { <div class="console-outcome">{outcome}</div> });
    let interactive = has_keys(&queue);
    let rows = super::queue::queue(t, &queue, Some(reference));
    let (application, decision) = (application(context, &address), decision(context));
    view! {
        <Page
            title=title(&answer.application)
            place=Place::foundation(&queue.foundation)
            wide=true
            wrong=form.is_wrong()
            private=true
            interactive
        >
            {outcome}
            {nav(t, &queue)}
            <div class="console">
                <section class="queue" aria-labelledby="queue">
                    <h2 class="vh" id="queue">{t.review_heading()}</h2>
                    {rows}
                </section>
                {application}
                {decision}
            </div>
        </Page>
    }
    .into_any()
}
