//! The page of a colleague: their part, and nothing else.

use super::labels::{part_title, step_title, tier_title};
use super::overview::standing;
use super::page::{Asked, Shown};
use super::trail::{button, form};
use crate::api::ApplicationAnswer;
use crate::markup::{Element, all, el};
use crate::text::Texts;
use crate::words::say;
use domain::joining::Part;

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Shown {
    let part = part_title(t, answer.part);
    let title = if answer.name.is_empty() {
        t.guest_heading_unnamed(&part)
    } else {
        t.guest_heading(&part, &answer.name)
    };
    let about = t.guest_text(tier_title(t, answer), say(t, &answer.foundation.name));
    let head = el("div")
        .attr("class", "head")
        .child(el("h1").said(title.clone()))
        .child(el("p").attr("class", "lead").said(about));
    let answers = answer.all_answers();
    let mut open = false;
    let rows: Vec<Element> = answer
        .asked()
        .map(|step| {
            let complete = standing(answer, step, &answers).is_complete();
            open |= !complete;
            let state = if complete { t.step_done() } else { t.step_open() };
            el("li")
                .child(
                    el("a")
                        .attr("href", asked.page(&step.id))
                        .said(step_title(t, answer, step)),
                )
                .child(el("span").attr("class", "state").class("good", complete).text(state))
        })
        .collect();
    let done = form(asked, "done", answer)
        .attr("class", "section")
        .child(
            el("p")
                .attr("class", "actions")
                .child(button(t.guest_done(), "done", false)),
        )
        .child(el("p").attr("class", "hint").text(t.guest_done_hint()));
    let wrong = form(asked, "wrong-person", answer)
        .attr("class", "section")
        .child(button(t.guest_wrong(), "wrong-person", true));
    // A signature ends by itself.
    let done = (!open && answer.part != Part::Signature).then_some(done);
    let body = [
        Some(head),
        Some(el("ol").attr("class", "tasks").children(rows)),
        done,
        Some(wrong),
    ];
    Shown {
        title,
        wrong: false,
        body: all(body.into_iter().flatten()),
    }
}
