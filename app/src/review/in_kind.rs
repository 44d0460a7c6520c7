//! What the member has promised to give in kind, with a link to each commitment.

use crate::api::{ApplicationAnswer, CommitmentBrief};
use crate::in_kind::{commitment_address, state_mark, summary_words};
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// The commitments. `None` if there are none.
pub(super) fn commitments(t: Texts, application: &ApplicationAnswer) -> Option<AnyView> {
    let commitments = &application.membership.as_ref()?.commitments;
    let foundation = application.foundation.id.as_str();
    let rows: Vec<_> = commitments
        .iter()
        .map(|commitment| row(t, foundation, commitment))
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

fn row(t: Texts, foundation: &str, commitment: &CommitmentBrief) -> AnyView {
    view! {
        <li>
            <a href=commitment_address(foundation, &commitment.id)>{t.in_kind_console_link()}</a>
            {state_mark(t, commitment.state)}
            <p class="meta whole">{isolate(summary_words(t, commitment))}</p>
        </li>
    }
    .into_any()
}
