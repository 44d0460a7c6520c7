//! `/review/{foundation}`: the queue on its own.

use super::queue::{empty, has_keys, queue};
use crate::api::ReviewQueueAnswer;
use crate::site::{Page, Place, StaffArea, staff_nav};
use crate::text::Texts;
use leptos::prelude::*;

/// The applications that a foundation's reviewers decide about.
pub fn queue_page(answer: ReviewQueueAnswer) -> AnyView {
    let t: Texts = expect_context();
    let rest = if answer.rows.is_empty() {
        empty(t, answer.show)
    } else {
        t.review_choose().into_owned()
    };
    let nav = nav(t, &answer);
    view! {
        <Page title=t.review_heading() place=Place::foundation(&answer.foundation) wide=true private=true interactive=has_keys(&answer)>
            {nav}
            <div class="console is-queue">
                <section class="queue" aria-labelledby="queue">
                    <h1 id="queue">{t.review_heading()}</h1>
                    {queue(t, &answer, None)}
                </section>
                <p class="console-rest">{rest}</p>
            </div>
        </Page>
    }
    .into_any()
}

/// Links to the other pages for a foundation's people.
pub(super) fn nav(t: Texts, queue: &ReviewQueueAnswer) -> AnyView {
    let nav = staff_nav(t, &queue.foundation.id, StaffArea::Review, queue.money);
    view! { <div class="console-nav">{nav}</div> }.into_any()
}
