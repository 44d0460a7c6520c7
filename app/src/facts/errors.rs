//! The summary of what is wrong with the answers: first on the page, focused, each line leading to its field (W6).

use super::FactsState;
use super::question::field_id;
use crate::text::Texts;
use crate::words::{Words, fact_problem};
use domain::programme::Programme;
use leptos::prelude::*;

/// The id of the summary, which takes the focus.
pub const SUMMARY: &str = "errors";

/// A line for each answer that was sent, was not understood and still stands: the field, and the same words as at it.
pub fn fact_errors(words: Words<'_>, sent: &FactsState, now: &FactsState) -> Vec<(String, String)> {
    let programme = words.programme;
    let wrong = programme.facts.iter().filter_map(|fact| {
        let error = sent.problem(programme, &fact.id)?;
        let answer = sent.get(&fact.id);
        (answer == now.get(&fact.id)).then(|| (field_id(&fact.id), fact_problem(words, fact, answer, &error)))
    });
    wrong.collect()
}

#[component]
pub fn FactErrors(
    programme: StoredValue<Programme>,
    sent: RwSignal<FactsState>,
    state: RwSignal<FactsState>,
) -> impl IntoView {
    let t: Texts = expect_context();
    let errors = Memo::new(move |_| {
        programme.with_value(|programme| fact_errors(Words::new(t, programme), &sent.read(), &state.read()))
    });
    move || {
        let errors = errors.get();
        (!errors.is_empty()).then(|| {
            // The browser itself follows the link, because it also moves the focus.
            let lines = errors.into_iter().map(|(field, text)| {
                view! { <li><a href=format!("#{field}") rel="external">{text}</a></li> }
            });
            view! {
                <div class="errors" id=SUMMARY role="alert" aria-labelledby="errors-heading" tabindex="-1" autofocus>
                    <h2 id="errors-heading">{t.problem_heading()}</h2>
                    <ul>{lines.collect_view()}</ul>
                </div>
            }
        })
    }
}
