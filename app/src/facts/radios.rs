//! A question with all its answers in sight.

use super::question::Question;
use crate::markup::{Element, el};

/// With so many answers they still stand in a row.
const IN_A_ROW: usize = 2;

pub(super) fn radios(question: &Question<'_>, typed: &str, choices: Vec<(String, String)>) -> Element {
    let row = choices.len() <= IN_A_ROW;
    let last = (String::new(), question.t.fit_do_not_know().into_owned());
    let radios = choices.into_iter().chain([last]).enumerate();
    let radios = radios.map(|(place, (answer, label))| {
        let radio = radio(question, place, &answer, typed == answer);
        let label = el("span").said(label);
        el("label").attr("class", "choice").child(radio).text(" ").child(label)
    });
    let group = el("fieldset").attr("class", question.class());
    let group = match question.described() {
        Some(ids) => group.attr("aria-describedby", ids),
        None => group,
    };
    group
        .child(el("legend").attr("class", "label").said(question.text()))
        .child(question.noted())
        .child(el("div").class("choice-row", row).children(radios))
}

/// The field. The first one has the id of the question, so that an error leads to it.
fn radio(question: &Question<'_>, place: usize, answer: &str, chosen: bool) -> Element {
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", question.fact.id.clone())
        .attr("value", answer)
        .flag("checked", chosen);
    if place == 0 {
        radio.attr("id", question.id())
    } else {
        radio
    }
}
