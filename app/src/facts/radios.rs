//! A question with all its answers in sight.

use super::question::Question;
use crate::live::{Tag, tag};
use crate::markup::el;

/// With so many answers they still stand in a row.
const IN_A_ROW: usize = 2;

pub(super) fn radios(question: &Question, choices: Vec<(String, String)>) -> Tag {
    let row = if choices.len() <= IN_A_ROW { "choice-row" } else { "" };
    let last = (String::new(), question.t.fit_do_not_know().into_owned());
    let radios = choices.into_iter().chain([last]).enumerate();
    let radios = radios.map(|(place, (answer, label))| radio(question, place, answer, &label));
    tag("fieldset")
        .live_attr("class", question.class())
        .live_attr("aria-describedby", question.described())
        .child(
            tag("legend")
                .attr("class", "label")
                .html(el("").said(question.text()).inner()),
        )
        .child(question.notes())
        .child(tag("div").attr("class", row).children(radios))
}

/// The first one has the id of the field, so that an error leads to it.
fn radio(question: &Question, place: usize, answer: String, label: &str) -> Tag {
    let (value, take, leave) = (question.value(), question.take(), question.leave());
    let own = answer.clone();
    let radio = tag("input")
        .attr("type", "radio")
        .attr("name", question.fact.id.clone())
        .attr("value", answer.clone())
        .checked(move || value() == own)
        .on("change", move |_| {
            take(answer.clone());
            leave();
        });
    let radio = if place == 0 {
        radio.attr("id", question.id())
    } else {
        radio
    };
    let label = tag("span").html(el("").said(label).inner());
    tag("label").attr("class", "choice").child(radio).text(" ").child(label)
}
