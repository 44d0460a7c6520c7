//! What the member has promised to give in kind, with a link to each commitment's own page.

use crate::api::{ApplicationAnswer, CommitmentBrief, segment};
use crate::apply::request::WizardRequest;
use crate::in_kind::{state_mark, summary_words};
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// The commitments. `None` if there are none.
pub(super) fn commitments(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<AnyView> {
    let commitments = &answer.membership.as_ref()?.commitments;
    let rows: Vec<_> = commitments
        .iter()
        .map(|commitment| row(t, commitment, request))
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="in-kind">
                <h2 id="in-kind">{t.in_kind_own_heading()}</h2>
                <ul class="todo-rows" role="list">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn row(t: Texts, commitment: &CommitmentBrief, request: &WizardRequest) -> AnyView {
    let page = request.page(&format!("in-kind/{}", segment(&commitment.id)));
    view! {
        <li>
            <a href=page rel="external">{t.in_kind_own_link()}</a>
            {state_mark(t, commitment.state)}
            <p class="meta whole">{isolate(summary_words(t, commitment))}</p>
        </li>
    }
    .into_any()
}
