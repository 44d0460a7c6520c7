//! What a member has promised to give in kind, on other pages: a link to each commitment, its state and what it's about.

use super::state::{state_mark, summary_words};
use crate::api::CommitmentBrief;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// The commitments, each with its link. `None` if there are none.
pub(crate) fn promised(
    t: Texts,
    commitments: &[CommitmentBrief],
    link: impl Fn(&CommitmentBrief) -> AnyView,
) -> Option<AnyView> {
    let row = |commitment: &CommitmentBrief| {
        view! {
            <li>
                {link(commitment)}
                {state_mark(t, commitment.state)}
                <p class="meta whole">{isolate(summary_words(t, commitment))}</p>
            </li>
        }
    };
    let rows = commitments.iter().map(row).collect_view();
    (!commitments.is_empty()).then(|| {
        view! {
            <section aria-labelledby="in-kind">
                <h2 id="in-kind">{t.in_kind_own_heading()}</h2>
                <ul class="todo-rows" role="list">{rows}</ul>
            </section>
        }
        .into_any()
    })
}
