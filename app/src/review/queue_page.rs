//! `/review/{foundation}`: the queue on its own.

use super::queue::queue;
use crate::api::ReviewQueueAnswer;
use crate::site::{Page, Place, StaffArea, staff_nav};
use crate::text::Texts;
use leptos::prelude::*;

/// The applications that a foundation's reviewers decide about.
pub fn queue_page(answer: ReviewQueueAnswer) -> AnyView {
    let t: Texts = expect_context();
    let rest = (!answer.rows.is_empty()).then(|| view! { <p class="console-rest">{t.review_choose()}</p> });
    let nav = answer
        .money
        .then(|| staff_nav(t, &answer.foundation.id, StaffArea::Review));
    view! {
        <Page title=t.review_heading() place=Place::foundation(&answer.foundation) wide=true private=true interactive=true>
            <div class="console is-queue">
                <section class="queue" aria-labelledby="queue">
                    {nav}
                    <h1 id="queue">{t.review_heading()}</h1>
                    {queue(t, &answer, None)}
                </section>
                {rest}
            </div>
        </Page>
    }
    .into_any()
}
