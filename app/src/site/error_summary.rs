//! The error summary: first on the page and focused, with a link to each field (W6).

use super::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// The summary of errors, each with the ID of its field. `None` without errors.
pub fn error_summary(t: Texts, errors: Vec<(String, String)>) -> Option<AnyView> {
    if errors.is_empty() {
        return None;
    }
    let lines = errors
        .into_iter()
        .map(|(field, text)| view! { <li><a href=format!("#{field}") rel="external">{isolate(text)}</a></li> });
    let lines = view! { <ul>{lines.collect_view()}</ul> };
    Some(error_box(t, lines.into_any()))
}

/// The box of a summary, which takes the focus.
pub fn error_box(t: Texts, content: AnyView) -> AnyView {
    view! {
        <div class="errors" role="alert" aria-labelledby="errors-heading" tabindex="-1" autofocus>
            <h2 id="errors-heading">{t.problem_heading()}</h2>
            {content}
        </div>
    }
    .into_any()
}
