//! `/verify/{hash}`: whether a document is what was signed.

use super::check::day_of;
use crate::api::{Problem, VerificationAnswer};
use crate::markup::{Element, all, el};
use crate::site::{Page, answer_with};
use crate::text::Texts;
use crate::words::{date, say};
use leptos::prelude::*;

/// The page, with the form that asks for another hash. `known` is nothing until one was asked for.
pub fn verify_page(hash: &str, known: Option<Result<VerificationAnswer, Problem>>) -> AnyView {
    let t: Texts = expect_context();
    let result = known.map(|known| match known {
        Ok(answer) => found(t, &answer),
        Err(problem) => {
            answer_with(problem.status);
            el("div")
                .attr("class", "note bad")
                .attr("role", "status")
                .child(el("h2").text(t.verify_unknown()))
                .child(el("p").text(t.verify_unknown_text()))
        }
    });
    let head = el("div")
        .attr("class", "head")
        .child(el("h1").text(t.verify_heading()))
        .child(el("p").attr("class", "lead").text(t.verify_text()));
    let body = all(std::iter::once(head).chain(result).chain([form(t, hash)]));
    view! { <Page title=t.verify_heading() private=!hash.is_empty()><div class="apply" inner_html=body></div></Page> }
        .into_any()
}

fn form(t: Texts, hash: &str) -> Element {
    let field = el("input")
        .attr("class", "input wide")
        .attr("id", "hash")
        .attr("name", "hash")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("value", hash);
    el("form")
        .attr("class", "step section")
        .attr("method", "get")
        .attr("action", "/verify")
        .child(
            el("div")
                .attr("class", "field")
                .child(
                    el("label")
                        .attr("class", "label")
                        .attr("for", "hash")
                        .text(t.verify_hash()),
                )
                .child(field),
        )
        .child(el("button").attr("class", "button").text(t.verify_button()))
}

fn found(t: Texts, answer: &VerificationAnswer) -> Element {
    let day = |at: Option<i64>| at.map_or_else(|| t.verify_not().into_owned(), |at| date(t, day_of(at)));
    let pairs = [
        (t.verify_foundation(), say(t, &answer.foundation).to_owned()),
        (t.verify_agreement(), say(t, &answer.title).to_owned()),
        (t.verify_version(), answer.version.clone()),
        (t.verify_reference(), answer.reference.clone()),
        (t.verify_signed(), day(answer.signed)),
        (t.verify_countersigned(), day(answer.countersigned)),
    ];
    let pairs = pairs.map(|(label, said)| el("div").child(el("dt").text(label)).child(el("dd").said(said)));
    let (class, heading) = match answer.signed {
        Some(_) if !answer.withdrawn => ("note good", t.verify_good()),
        Some(_) => ("note bad", t.verify_withdrawn()),
        None => ("note bad", t.verify_replaced()),
    };
    el("div")
        .attr("class", class)
        .attr("role", "status")
        .child(el("h2").text(heading))
        .child(el("dl").attr("class", "pairs").children(pairs))
}
