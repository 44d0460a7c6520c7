//! The error summary for facts: first on the page and focused, with a link to each field (W6).

use super::FactsState;
use super::question::{complaint, field_id};
use crate::text::Texts;
use crate::words::Words;
use leptos::prelude::*;

/// An invalid answer: the ID of its field, and the same message as at the field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FactError {
    field: String,
    text: String,
}

/// An error for each invalid answer.
pub fn fact_errors(words: Words<'_>, state: &FactsState) -> Vec<FactError> {
    let wrong = words.programme.facts.iter().filter_map(|fact| {
        Some(FactError {
            field: field_id(&fact.id),
            text: complaint(words, state, &fact.id)?,
        })
    });
    wrong.collect()
}

/// The errors alone, for pages without the fields.
pub fn listed_fact_errors(words: Words<'_>, state: &FactsState) -> AnyView {
    let errors = fact_errors(words, state).into_iter();
    let lines = errors.map(|error| view! { <p class="error">{error.text}</p> });
    lines.collect_view().into_any()
}

/// The summary. `None` if there are no errors.
pub fn fact_errors_summary(t: Texts, errors: Vec<FactError>) -> Option<AnyView> {
    if errors.is_empty() {
        return None;
    }
    let lines = errors.into_iter().map(|error| {
        view! { <li><a href=format!("#{}", error.field)>{error.text}</a></li> }
    });
    Some(
        view! {
            <div class="errors" role="alert" aria-labelledby="errors-heading" tabindex="-1" autofocus>
                <h2 id="errors-heading">{t.problem_heading()}</h2>
                <ul>{lines.collect_view()}</ul>
            </div>
        }
        .into_any(),
    )
}
