//! A link that does not open an application: why, and what to do.

use super::page::{Asked, Shown};
use crate::api::Problem;
use crate::markup::{all, el};
use crate::site::answer_with;
use crate::text::Texts;

/// The page for a link that does not work; nothing where the problem is another one.
pub(super) fn show(t: Texts, problem: &Problem, asked: &Asked) -> Option<Shown> {
    let kind = problem.kind.rsplit('#').next().unwrap_or_default();
    let (heading, text) = match kind {
        // A colleague's old link is forgotten when a new one is sent.
        "no-such-link" | "link-ran-out" if asked.done == "renewed" => (t.link_ran_out_heading(), t.link_renewed()),
        "no-such-link" => (t.link_unknown_heading(), t.link_unknown_text()),
        "link-ran-out" => (t.link_ran_out_heading(), t.link_ran_out_text()),
        "link-taken-back" if asked.done == "wrong-person" => (t.guest_thanks_heading(), t.guest_thanks_wrong()),
        "link-taken-back" => (t.link_taken_back_heading(), t.link_taken_back_text()),
        "link-done" if asked.done == "done" => (t.guest_thanks_heading(), t.guest_thanks_done()),
        "link-done" => (t.link_done_heading(), t.link_done_text()),
        _ => return None,
    };
    // Who has just ended the work of a link is thanked: nothing is wrong.
    if asked.done.is_empty() {
        answer_with(problem.status);
    }
    let head = el("div")
        .attr("class", "head")
        .child(el("h1").text(heading.clone()))
        .child(el("p").attr("class", "lead").text(text));
    let renew = (kind == "link-ran-out" && asked.done.is_empty()).then(|| {
        let button = el("button")
            .attr("class", "button")
            .attr("name", "do")
            .attr("value", "renew")
            .text(t.link_renew());
        el("form")
            .attr("method", "post")
            .attr("action", format!("{}?step={}", asked.page("renew"), asked.step))
            .child(button)
    });
    Some(Shown {
        title: heading.into_owned(),
        wrong: false,
        body: all(std::iter::once(head).chain(renew)),
    })
}
