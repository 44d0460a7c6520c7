//! A page that asks.

use super::field::{Form, summary};
use super::labels::step_title;
use super::page::{Asked, Shown};
use super::problems::{Complaint, complaints};
use super::refusals::file_refused;
use super::trail::{button, form, heading};
use crate::api::ApplicationAnswer;
use crate::markup::{Element, all, el};
use crate::text::Texts;
use crate::words::{Words, refusal, say};
use domain::application::{Answers, FieldKind, Step, StepKind};

/// What is shown in fields: what is stored, and over it what was typed while somebody else changed it.
pub(super) fn with_held(answer: &ApplicationAnswer) -> Answers {
    let mut shown = answer.all_answers();
    for (key, typed) in &answer.held {
        shown.set(key, typed);
    }
    shown
}

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, asked: &Asked, step: &Step) -> Shown {
    let (stored, shown) = (answer.all_answers(), with_held(answer));
    let mut complaints = complaints(t, step, &stored, &answer.held, asked.check, answer.today);
    refuse_files(t, step, asked, &mut complaints);
    let fields = Form {
        t,
        answer,
        shown: &shown,
        complaints: &complaints,
    };
    let help = match &step.kind {
        StepKind::Role { help, .. } => help.as_ref().map(|help| say(t, help).to_owned()),
        StepKind::You(_) => Some(t.step_you_hint().into_owned()),
        _ => None,
    };
    let brings_files = step.fields.iter().any(|field| field.kind == FieldKind::File);
    let form = form(asked, &step.id, answer).attr("data-step", step.id.clone());
    let form = if brings_files {
        form.attr("enctype", "multipart/form-data")
    } else {
        form
    };
    let more = match &step.kind {
        StepKind::Role { asked, most, .. } if asked < most => {
            let add = button(t.add_person(), "more", true).class("small", true);
            Some(el("p").child(add))
        }
        _ => None,
    };
    let body = [
        summary(t, &complaints),
        Some(heading(t, answer, asked, step)),
        against(t, answer, step),
        help.map(|help| el("p").attr("class", "lead").said(help)),
        Some(
            form.attr("class", "step")
                .children(fields.fields(step))
                .children(more)
                .child(actions(t, asked)),
        ),
    ];
    Shown {
        title: step_title(t, answer, step),
        wrong: !complaints.is_empty(),
        body: all(body.into_iter().flatten()),
    }
}

/// Why files were not taken, at their fields.
fn refuse_files(t: Texts, step: &Step, asked: &Asked, complaints: &mut Vec<Complaint>) {
    for (key, code, name) in &asked.refused {
        if step.fields.iter().any(|field| field.key == *key) {
            complaints.retain(|complaint| complaint.key != *key);
            let text = t.file_refused(name, file_refused(t, code));
            complaints.push(Complaint { key: key.clone(), text });
        }
    }
}

/// Why the tier is not open to who gave these facts, where they are asked.
fn against(t: Texts, answer: &ApplicationAnswer, step: &Step) -> Option<Element> {
    if answer.refusals.is_empty() || !matches!(step.kind, StepKind::Facts | StepKind::Carried) {
        return None;
    }
    Some(refusals(t, answer))
}

/// Why nobody may join like this, and the way to what fits.
pub(super) fn refusals(t: Texts, answer: &ApplicationAnswer) -> Element {
    let words = Words::new(t, &answer.programme);
    let reasons = answer
        .refusals
        .iter()
        .map(|reason| el("li").said(refusal(words, reason)));
    let links = crate::site::Links::in_force(&answer.foundation.id, &answer.programme.id);
    el("div")
        .attr("class", "note bad")
        .attr("role", "status")
        .child(el("h2").text(t.not_eligible_heading()))
        .child(el("p").text(t.not_eligible_text()))
        .child(el("ul").children(reasons))
        .child(el("p").child(el("a").attr("href", links.page("fit")).text(t.nav_fit())))
}

fn actions(t: Texts, asked: &Asked) -> Element {
    let later = button(t.save_for_later(), "later", true);
    el("div")
        .attr("class", "actions")
        .child(button(t.save_and_continue(), "next", false))
        .child(later)
        .child(el("a").attr("href", asked.page("")).text(t.all_steps()))
        .child(saved(t))
}

/// What says how saving by itself stands, in words that the page brings along.
pub(super) fn saved(t: Texts) -> Element {
    el("p")
        .attr("class", "saved")
        .attr("role", "status")
        .attr("data-saved", t.saved_now())
        .attr("data-unsaved", t.not_saved())
        .attr("data-conflict", t.saved_conflict())
}
