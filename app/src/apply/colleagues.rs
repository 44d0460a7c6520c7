//! Parts that are handed to colleagues: to whom, since when, and how to take them back.

use super::field::{Form, summary};
use super::labels::part_title;
use super::page::{Asked, Shown};
use super::problems::complaints;
use super::step::saved;
use super::trail::{button, form, hidden};
use crate::api::{ApplicationAnswer, LinkBrief, LinkState};
use crate::markup::{Element, all, el};
use crate::text::Texts;
use crate::words::date;
use domain::application::{hand_over, hand_over_page, handed_parts};
use domain::joining::Part;

/// The parts of an application, and who has them.
pub(super) fn section(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Element {
    let parts = handed_parts(&answer.steps);
    if parts.is_empty() {
        return el("div");
    }
    let section = el("section")
        .attr("class", "section")
        .attr("aria-labelledby", "colleagues")
        .child(el("h2").attr("id", "colleagues").text(t.colleagues_heading()))
        .child(el("p").text(t.colleagues_text()))
        .children(wait(t, answer));
    let section = if answer.links.is_empty() {
        section
    } else {
        section.child(table(t, answer, asked))
    };
    let send = parts.into_iter().map(|part| {
        let page = asked.page(&hand_over_page(part));
        el("li").child(el("a").attr("href", page).text(t.send_part(part_title(t, part))))
    });
    section.child(el("ul").children(send))
}

/// That nobody is emailed before the applicant's own address is confirmed.
fn wait(t: Texts, answer: &ApplicationAnswer) -> Option<Element> {
    (!answer.email_confirmed).then(|| el("p").attr("class", "hint").text(t.colleagues_wait()))
}

fn table(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Element {
    let head = [
        t.handed_part(),
        t.handed_to(),
        t.handed_since(),
        t.handed_state(),
        t.handed_actions(),
    ];
    let head = head.map(|text| el("th").attr("scope", "col").text(text));
    let rows: Vec<Element> = answer.links.iter().map(|link| row(t, answer, asked, link)).collect();
    let table = el("table")
        .attr("class", "stacked")
        .child(el("caption").attr("class", "vh").text(t.handed_table()))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows));
    el("div")
        .attr("class", "scrolls")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", t.handed_table())
        .child(table)
}

fn row(t: Texts, answer: &ApplicationAnswer, asked: &Asked, link: &LinkBrief) -> Element {
    let state = match link.state {
        LinkState::Waiting => t.handed_waiting(),
        LinkState::Sent => t.handed_sent(),
        LinkState::Begun => t.handed_begun(),
        LinkState::Done => t.handed_done(),
        LinkState::Declined => t.handed_declined(),
        LinkState::RanOut => t.handed_ran_out(),
    };
    let reminded = link
        .reminded
        .map(|day| el("span").text(format!(", {}", t.handed_reminded(date(t, day)))));
    let about = t.of_part_with(part_title(t, link.part), &link.name);
    let act = |text: &str, page: &str| {
        let button = button(text, page, true)
            .class("small", true)
            .child(el("span").attr("class", "vh").said(format!(": {about}")));
        form(asked, page, answer).child(hidden("link", &link.id)).child(button)
    };
    let waits = matches!(
        link.state,
        LinkState::Waiting | LinkState::Sent | LinkState::Begun | LinkState::RanOut
    );
    let actions = [
        waits.then(|| act(&t.remind(), "remind")),
        (link.state != LinkState::Done).then(|| act(&t.recall(), "recall")),
    ];
    el("tr")
        .child(el("th").attr("scope", "row").text(part_title(t, link.part)))
        .child(
            el("td")
                .said(link.name.clone())
                .child(el("br"))
                .child(el("span").attr("class", "meta").said(link.email.clone())),
        )
        .child(el("td").text(date(t, link.sent)))
        .child(el("td").text(state).children(reminded))
        .child(
            el("td").child(
                el("div")
                    .attr("class", "actions")
                    .children(actions.into_iter().flatten()),
            ),
        )
}

/// The page that hands a part over.
pub(super) fn show(t: Texts, answer: &ApplicationAnswer, asked: &Asked, part: Part) -> Shown {
    let step = hand_over(part);
    let stored = answer.all_answers();
    let mut shown = stored.clone();
    if part == Part::Signature
        && let Some(signatory) = &answer.signatory
    {
        for (field, known) in step.fields.iter().zip([&signatory.name, &signatory.email]) {
            if shown.get(&field.key).is_empty() {
                shown.set(&field.key, known);
            }
        }
    }
    let complaints = complaints(t, &step, &stored, &[], asked.check, answer.today);
    let fields = Form {
        t,
        answer,
        shown: &shown,
        complaints: &complaints,
    };
    let title = t.send_part(part_title(t, part));
    let head = el("div")
        .attr("class", "head")
        .child(
            el("p").child(
                el("a")
                    .attr("class", "back")
                    .attr("href", asked.page(""))
                    .text(t.step_back()),
            ),
        )
        .child(el("h1").text(title.clone()))
        .child(el("p").attr("class", "lead").text(t.colleagues_text()))
        .children(wait(t, answer));
    let form = form(asked, &step.id, answer)
        .attr("class", "step")
        .attr("data-step", step.id.clone())
        .children(fields.fields(&step))
        .child(
            el("div")
                .attr("class", "actions")
                .child(button(t.send_button(), "send", false))
                .child(saved(t)),
        );
    Shown {
        title,
        wrong: !complaints.is_empty(),
        body: all([summary(t, &complaints), Some(head), Some(form)].into_iter().flatten()),
    }
}
