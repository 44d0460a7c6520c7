//! The summary of what is wrong with the answers: first on the page, focused, each line leading to its field (W6).

use super::FactsState;
use super::question::field_id;
use crate::markup::{Element, el};
use crate::text::Texts;
use crate::words::{Words, fact_problem};

/// A line for each answer that was not understood: the field, and the same words as at it.
pub fn fact_errors(words: Words<'_>, state: &FactsState) -> Vec<(String, String)> {
    let programme = words.programme;
    let wrong = programme.facts.iter().filter_map(|fact| {
        let error = state.problem(programme, &fact.id)?;
        let answer = state.get(&fact.id);
        Some((field_id(&fact.id), fact_problem(words, fact, answer, &error)))
    });
    wrong.collect()
}

/// The summary; nothing where nothing is wrong.
pub fn fact_errors_summary(t: Texts, errors: &[(String, String)]) -> Option<Element> {
    if errors.is_empty() {
        return None;
    }
    // The browser itself follows the link, because it also moves the focus.
    let lines = errors.iter().map(|(field, text)| {
        let link = el("a").attr("href", format!("#{field}")).attr("rel", "external");
        el("li").child(link.text(text))
    });
    let summary = el("div")
        .class("errors", true)
        .attr("role", "alert")
        .attr("aria-labelledby", "errors-heading")
        .attr("tabindex", "-1")
        .attr("autofocus", "")
        .child(el("h2").attr("id", "errors-heading").text(t.problem_heading()))
        .child(el("ul").children(lines));
    Some(summary)
}
