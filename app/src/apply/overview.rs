//! All steps of a draft: which are complete, which are with whom, and how to come back.

use super::colleagues;
use super::labels::{step_title, tier_title};
use super::page::{Asked, Shown};
use super::step::refusals;
use super::trail::{button, form};
use crate::api::{ApplicationAnswer, LinkState};
use crate::markup::{Element, all, el};
use crate::text::Texts;
use crate::words::date;
use domain::application::{AnswerError, Answers, Step, StepKind, key, missing};

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Shown {
    let title = t.overview_heading(tier_title(t, answer));
    let answers = answer.all_answers();
    let head = el("div")
        .attr("class", "head")
        .child(el("h1").said(title.clone()))
        .child(
            el("p")
                .attr("class", "caption")
                .text(t.apply_reference(&answer.reference)),
        );
    let body = [
        done(t, answer, asked),
        Some(head),
        (!answer.refusals.is_empty()).then(|| refusals(t, answer)),
        Some(steps(t, answer, asked, &answers)),
        Some(colleagues::section(t, answer, asked)),
        Some(link(t, answer, asked, &answers)),
    ];
    Shown {
        title,
        wrong: false,
        body: all(body.into_iter().flatten()),
    }
}

/// What was just done.
pub(super) fn done(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Option<Element> {
    let newest = answer.links.first();
    let answers = answer.all_answers();
    let address = answers.get(key::YOUR_EMAIL).trim();
    let text = match asked.done.as_str() {
        "mailed" if answer.email_confirmed => t.link_mailed(address),
        "mailed" => t.confirm_mailed(address),
        "mail-later" => t.mail_is_late(address),
        "not-mailed" => t.mail_is_refused(address),
        "waiting" if address.is_empty() => t.waits_for_address(&newest?.name),
        "waiting" => t.waits_for_confirmation(&newest?.name, address),
        "sent" => t.sent_to(&newest?.name),
        "recalled" => t.recalled_done().into_owned(),
        "reminded" => t.reminded_done().into_owned(),
        _ => return None,
    };
    Some(el("p").attr("class", "note good").attr("role", "status").said(text))
}

/// How a step stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Standing {
    Done,
    Begun,
    Open,
    /// Nothing has to be answered, and nothing was.
    Optional,
    /// With this colleague.
    With(String),
}

impl Standing {
    /// Whether nothing more is needed.
    pub fn is_complete(&self) -> bool {
        matches!(self, Self::Done | Self::Optional)
    }
}

pub(super) fn standing(answer: &ApplicationAnswer, step: &Step, answers: &Answers) -> Standing {
    if let StepKind::Agreement { agreement, .. } = &step.kind {
        let signed = answer
            .agreements
            .iter()
            .any(|known| known.id == *agreement && known.signed.is_some());
        if signed {
            return Standing::Done;
        }
    } else if missing(step, answers).is_empty() && step.kind != StepKind::Check {
        let untouched = step.fields.iter().all(|field| answers.get(&field.key).is_empty());
        return if untouched { Standing::Optional } else { Standing::Done };
    }
    let with = answer
        .links
        .iter()
        .find(|link| link.part == step.part && matches!(link.state, LinkState::Sent | LinkState::Begun));
    if let Some(link) = with {
        return Standing::With(link.name.clone());
    }
    let untouched = missing(step, answers)
        .iter()
        .all(|missing| missing.error == AnswerError::Missing)
        && step.fields.iter().all(|field| answers.get(&field.key).is_empty());
    if untouched { Standing::Open } else { Standing::Begun }
}

fn steps(t: Texts, answer: &ApplicationAnswer, asked: &Asked, answers: &Answers) -> Element {
    let all: Vec<(&Step, Standing)> = answer
        .asked()
        .map(|step| (step, standing(answer, step, answers)))
        .collect();
    let complete = all.iter().filter(|(_, standing)| standing.is_complete()).count();
    let next = all
        .iter()
        .find(|(_, standing)| matches!(standing, Standing::Open | Standing::Begun))
        .map_or("check", |(step, _)| step.id.as_str());
    let rows = all.iter().map(|(step, standing)| {
        let name = el("a")
            .attr("href", asked.page(&step.id))
            .said(step_title(t, answer, step));
        let (class, state) = match standing {
            Standing::Done => ("state good", t.step_done().into_owned()),
            Standing::Begun => ("state", t.step_begun().into_owned()),
            Standing::Open => ("state", t.step_open().into_owned()),
            Standing::Optional => ("state", t.step_optional().into_owned()),
            Standing::With(name) => ("state with", t.step_with(name)),
        };
        let state = (step.kind != StepKind::Check).then(|| el("span").attr("class", class).said(state));
        el("li").child(name).children(state)
    });
    let rows: Vec<Element> = rows.collect();
    el("section")
        .attr("aria-labelledby", "steps")
        .child(el("h2").attr("id", "steps").text(t.all_steps()))
        .child(el("p").text(t.overview_progress(complete, all.len() - 1)))
        .child(el("ol").attr("class", "tasks").children(rows))
        .child(
            el("p").attr("class", "actions").child(
                el("a")
                    .attr("class", "button")
                    .attr("href", asked.page(next))
                    .text(t.overview_continue()),
            ),
        )
}

/// The secret link: what it is, until when, and by e-mail.
fn link(t: Texts, answer: &ApplicationAnswer, asked: &Asked, answers: &Answers) -> Element {
    let address = answers.get(key::YOUR_EMAIL).trim();
    let section = el("section")
        .attr("class", "section")
        .attr("aria-labelledby", "link")
        .child(el("h2").attr("id", "link").text(t.link_heading()))
        .child(el("p").text(t.link_text(date(t, answer.works_until))));
    if address.is_empty() {
        return section.child(el("p").text(t.link_mail_first()));
    }
    let send = form(asked, "mail", answer)
        .attr("class", "actions")
        .child(button(t.link_mail(), "mail", true));
    let send = if answer.email_confirmed {
        send.child(el("span").said(t.link_mail_to(address)))
    } else {
        send.child(el("span").said(t.confirm_first(address)))
    };
    section.child(send)
}
