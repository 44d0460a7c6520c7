//! Where a page stands among the others: the step before, its number, its heading.

use super::labels::{step_title, tier_title};
use super::page::Asked;
use crate::api::ApplicationAnswer;
use crate::markup::{Element, el};
use crate::text::Texts;
use domain::application::Step;

/// The number of a step and of all, counted from 1; nothing for a step that is not one of them (W14).
pub(super) fn number(answer: &ApplicationAnswer, step: &Step) -> Option<(usize, usize)> {
    let place = answer.asked().position(|asked| asked.id == step.id)?;
    Some((place + 1, answer.asked().count()))
}

/// The link back, the number and the heading of a step.
pub(super) fn heading(t: Texts, answer: &ApplicationAnswer, asked: &Asked, step: &Step) -> Element {
    let before = number(answer, step).and_then(|(place, _)| answer.asked().nth(place.checked_sub(2)?));
    let back = if asked.back {
        asked.page("check")
    } else {
        asked.page(before.map_or("", |step| step.id.as_str()))
    };
    let caption = match number(answer, step) {
        Some((place, all)) => t.apply_caption(t.step_of(place, all), tier_title(t, answer)),
        None => tier_title(t, answer),
    };
    el("div")
        .attr("class", "head")
        .child(el("p").child(el("a").attr("class", "back").attr("href", back).text(t.step_back())))
        .child(el("p").attr("class", "caption").said(caption))
        .child(el("h1").said(step_title(t, answer, step)))
}

/// A form that is sent to a page of the application. What is wrong is told by the page, not by the browser (W8).
pub(super) fn form(asked: &Asked, page: &str, answer: &ApplicationAnswer) -> Element {
    let action = if asked.back {
        format!("{}?back", asked.page(page))
    } else {
        asked.page(page)
    };
    el("form")
        .attr("method", "post")
        .attr("action", action)
        .attr("novalidate", "")
        .child(hidden("revision", &answer.revision.to_string()))
}

pub(super) fn hidden(name: &'static str, value: &str) -> Element {
    el("input")
        .attr("type", "hidden")
        .attr("name", name)
        .attr("value", value)
}

/// A button that says what to do.
pub(super) fn button(text: impl Into<String>, act: &str, quiet: bool) -> Element {
    el("button")
        .attr("class", "button")
        .class("quiet", quiet)
        .attr("name", "do")
        .attr("value", act)
        .text(text)
}
