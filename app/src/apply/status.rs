//! An application that was submitted: how it stands, who decides by when, and what to do (W13).

use super::answered::answered;
use super::control::control_id;
use super::field::summary;
use super::labels::{short_label, step_title, tier_title};
use super::page::{Asked, Shown};
use super::problems::Complaint;
use super::trail::{button, form, hidden};
use crate::api::{AgreementBrief, ApplicationAnswer, ApplicationState, RequestBrief, Stage};
use crate::markup::{Element, all, el};
use crate::text::Texts;
use crate::words::{date, say};
use domain::review::Reviewer;

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Shown {
    let title = match answer.state {
        ApplicationState::Asked => t.status_asked(),
        ApplicationState::Withdrawn => t.status_withdrawn(),
        ApplicationState::Submitted | ApplicationState::Draft => t.status_submitted(),
    };
    let reference = el("p")
        .attr("class", "reference")
        .child(el("span").text(t.status_reference()))
        .text(" ")
        .child(el("strong").text(answer.reference.clone()));
    let panel = el("div")
        .attr("class", "panel")
        .child(el("h1").text(title.clone()))
        .child(el("p").said(tier_title(t, answer)))
        .child(reference);
    let withdrawn = answer.state == ApplicationState::Withdrawn;
    let complaints: Vec<Complaint> = asked
        .check
        .then(|| Complaint {
            key: WITHDRAW.to_owned(),
            text: t.withdraw_wrong(&answer.reference),
        })
        .into_iter()
        .collect();
    let body = [
        summary(t, &complaints),
        Some(panel),
        (!answer.requests.is_empty()).then(|| requests(t, answer, asked)),
        withdrawn.then(|| el("p").text(t.status_withdrawn_text())),
        (!withdrawn).then(|| next(t, answer, asked)),
        (!withdrawn).then(|| withdraw(t, answer, asked)),
    ];
    Shown {
        title: title.into_owned(),
        wrong: asked.check,
        body: all(body.into_iter().flatten()),
    }
}

/// Who decides, by when, whom to ask, and what to keep.
fn next(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Element {
    let submitted = answer
        .submitted_on
        .map(|day| el("p").text(t.status_submitted_on(date(t, day))));
    let stages: Vec<Element> = if answer.stages.is_empty() {
        vec![el("li").child(el("h3").text(t.status_stage_unsaid()))]
    } else {
        // Decisions are not told yet: it is with whoever decides first.
        let first = |stage: &Stage| stage.reviewer != Reviewer::Automatic;
        let current = answer.stages.iter().position(first);
        let stages = answer.stages.iter().enumerate();
        stages
            .map(|(at, stage)| self::stage(t, stage, (current == Some(at)).then_some(answer.state)))
            .collect()
    };
    let automatic =
        answer.stages.iter().all(|stage| stage.reviewer == Reviewer::Automatic) && !answer.stages.is_empty();
    let by = match answer.decided_by {
        _ if automatic => None,
        Some(day) if !answer.stages.is_empty() => Some(t.status_by(date(t, day))),
        _ => Some(t.status_no_day().into_owned()),
    };
    let document = el("a")
        .attr("href", asked.page("application.pdf"))
        .attr("rel", "external")
        .text(t.status_document());
    el("section")
        .attr("class", "section")
        .attr("aria-labelledby", "next")
        .child(el("h2").attr("id", "next").text(t.apply_next_heading()))
        .children(submitted)
        .child(el("ol").attr("class", "stages").attr("role", "list").children(stages))
        .children(by.map(|by| el("p").child(el("strong").text(by))))
        .child(el("p").said(t.status_contact(&answer.foundation.email)))
        .child(el("p").child(document))
        .children(agreements(t, answer, asked))
        .child(el("p").attr("class", "hint").text(t.status_bookmark()))
}

/// The agreements that were signed, as documents to keep.
fn agreements(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Vec<Element> {
    let signed = answer.agreements.iter().filter(|known| known.signed.is_some());
    let link = |known: &AgreementBrief| {
        let link = el("a")
            .attr("href", asked.page(&format!("documents/{}.pdf", known.id)))
            .attr("rel", "external");
        el("p").child(link.said(t.agreement_document(say(t, &known.title))))
    };
    signed.map(link).collect()
}

/// A stage; with the state of the application where it is there now.
fn stage(t: Texts, stage: &Stage, now: Option<ApplicationState>) -> Element {
    let heading = match stage.reviewer {
        Reviewer::Automatic => t.stage_automatic(),
        Reviewer::Staff => t.stage_staff(),
        Reviewer::Committee => t.stage_committee(),
        Reviewer::Board => t.stage_board(),
    };
    let days = stage
        .days
        .map(|days| el("p").text(t.stage_within_working_days(i64::from(days))));
    let heading = el("h3").text(heading);
    match now {
        None => el("li").child(heading).children(days),
        Some(state) => {
            let told = if state == ApplicationState::Asked {
                t.stage_waits_for_you()
            } else {
                t.stage_now()
            };
            let told = el("p").child(el("span").attr("class", "tag").text(told));
            el("li")
                .attr("aria-current", "step")
                .child(heading)
                .child(told)
                .children(days)
        }
    }
}

/// What was asked, with what was changed since, and the button that sends the answer.
fn requests(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Element {
    let all: Vec<Element> = answer
        .requests
        .iter()
        .map(|request| self::request(t, answer, asked, request))
        .collect();
    el("div").attr("class", "section").children(all)
}

fn request(t: Texts, answer: &ApplicationAnswer, asked: &Asked, request: &RequestBrief) -> Element {
    let section = el("section")
        .attr("class", "note")
        .child(el("h2").text(t.asked_heading(date(t, request.asked))))
        .child(el("p").attr("class", "typed").said(request.question.clone()))
        .children(changes(t, answer, request));
    if let Some(day) = request.answered {
        return section.child(el("p").text(t.asked_answered(date(t, day))));
    }
    let step = answer.step(&request.step).map(|step| {
        let name = el("span")
            .attr("class", "vh")
            .said(format!(": {}", step_title(t, answer, step)));
        el("p").child(
            el("a")
                .attr("href", asked.page(&step.id))
                .text(t.asked_answer())
                .child(name),
        )
    });
    let send = form(asked, "answer", answer)
        .child(hidden("request", &request.id))
        .child(button(t.asked_send(), "answer", false));
    section.children(step).child(send)
}

fn changes(t: Texts, answer: &ApplicationAnswer, request: &RequestBrief) -> Option<Element> {
    let step = answer.step(&request.step)?;
    let rows = request.changed.iter().filter_map(|(key, before, now)| {
        let field = step.fields.iter().find(|field| field.key == *key)?;
        let cell = |typed: &str| el("td").attr("class", "typed").said(answered(t, field, typed));
        let name = el("th").attr("scope", "row").said(short_label(t, field));
        Some(el("tr").child(name).child(cell(before)).child(cell(now)))
    });
    let rows: Vec<Element> = rows.collect();
    if rows.is_empty() {
        return None;
    }
    let head = el("tr")
        .child(el("td"))
        .child(el("th").attr("scope", "col").text(t.asked_before()))
        .child(el("th").attr("scope", "col").text(t.asked_now()));
    Some(
        el("table")
            .attr("class", "stacked")
            .child(el("caption").text(t.asked_changes()))
            .child(el("thead").child(head))
            .child(el("tbody").children(rows)),
    )
}

/// What the field is called among complaints.
const WITHDRAW: &str = "withdraw.reference";

/// Withdrawing asks for the reference, so that nobody does it by a slip (D4).
fn withdraw(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Element {
    let wrong = asked.check;
    let field = el("input")
        .attr("class", "input short")
        .attr("id", control_id(WITHDRAW))
        .attr("name", "reference")
        .attr("autocomplete", "off");
    let field = if wrong {
        field
            .attr("aria-invalid", "true")
            .attr("aria-describedby", "withdraw-error")
    } else {
        field
    };
    let complaint = wrong.then(|| {
        let prefix = el("span").attr("class", "vh").text(format!("{} ", t.error_prefix()));
        let complaint = el("p").attr("class", "error").attr("id", "withdraw-error");
        complaint.child(prefix).text(t.withdraw_wrong(&answer.reference))
    });
    let ask = el("div")
        .attr("class", "field")
        .class("wrong", wrong)
        .child(
            el("label")
                .attr("class", "label")
                .attr("for", control_id(WITHDRAW))
                .text(t.withdraw_confirm(&answer.reference)),
        )
        .children(complaint)
        .child(field);
    let form = form(asked, "withdraw", answer)
        .attr("class", "step")
        .child(el("p").text(t.withdraw_text()))
        .child(ask)
        .child(el("p").child(button(t.withdraw_button(), "withdraw", true)));
    el("details")
        .attr("class", "section")
        .flag("open", wrong)
        .child(el("summary").text(t.withdraw_heading()))
        .child(form)
}
