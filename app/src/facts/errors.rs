//! The summary of what is wrong with the answers: first on the page, focused, each line leading to its field (W6).

use super::FactsState;
use super::question::field_id;
use crate::live::{Tag, tag};
use crate::markup::el;
use crate::text::Texts;
use crate::words::{Words, fact_problem};
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

/// The summary, empty where nothing is wrong.
pub fn fact_errors_summary(t: Texts, errors: Memo<Vec<(String, String)>>) -> Tag {
    tag("div").attr("class", "contents").live_html(move || {
        let errors = errors.read();
        if errors.is_empty() {
            return String::new();
        }
        // The browser itself follows the link, because it also moves the focus.
        let lines = errors.iter().map(|(field, text)| {
            let link = el("a").attr("href", format!("#{field}")).attr("rel", "external");
            el("li").child(link.text(text))
        });
        el("div")
            .class("errors", true)
            .attr("id", SUMMARY)
            .attr("role", "alert")
            .attr("aria-labelledby", "errors-heading")
            .attr("tabindex", "-1")
            .attr("autofocus", "")
            .child(el("h2").attr("id", "errors-heading").text(t.problem_heading()))
            .child(el("ul").children(lines))
            .to_string()
    })
}
