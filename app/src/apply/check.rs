//! Check your answers: everything, each with the way to change it, and the button that submits (W10).

use super::answered::answered;
use super::labels::{short_label, step_title};
use super::overview::{Standing, standing};
use super::page::{Asked, Shown};
use super::step::refusals;
use super::trail::{button, form, heading, hidden};
use crate::api::ApplicationAnswer;
use crate::markup::{Element, all, el};
use crate::text::Texts;
use crate::words::{Words, date, headline, say};
use domain::application::{Answers, Field, FieldGroup, FieldKind, Step, StepKind};

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Shown {
    let answers = answer.all_answers();
    let Some(step) = answer.steps.iter().find(|step| step.kind == StepKind::Check) else {
        return Shown {
            title: String::new(),
            wrong: false,
            body: String::new(),
        };
    };
    let words = Words::new(t, &answer.programme);
    let price = el("dl").attr("class", "pairs answers").child(pair(
        &t.your_cost_heading(),
        headline(words, &answer.quote),
        None,
    ));
    let sections = answer.steps.iter().filter(|step| !matches!(step.kind, StepKind::Check));
    let sections: Vec<Element> = sections.map(|step| section(t, answer, asked, step, &answers)).collect();
    let open: Vec<&Step> = answer
        .asked()
        .filter(|step| step.kind != StepKind::Check && !standing(answer, step, &answers).is_complete())
        .collect();
    let told = asked.check && !open.is_empty();
    let body = [
        told.then(|| missing(t, answer, asked, &open)),
        Some(heading(t, answer, asked, step)),
        (!answer.refusals.is_empty()).then(|| refusals(t, answer)),
        super::version::notice(t, answer, asked),
        asked.full.then(|| {
            el("p")
                .attr("class", "note bad")
                .attr("role", "status")
                .text(t.tier_full())
        }),
        Some(price),
        Some(el("div").attr("class", "answers").children(sections)),
        Some(submit(t, answer, asked)),
    ];
    Shown {
        title: step_title(t, answer, step),
        wrong: told,
        body: all(body.into_iter().flatten()),
    }
}

/// The steps that are not complete, each with the way there.
fn missing(t: Texts, answer: &ApplicationAnswer, asked: &Asked, open: &[&Step]) -> Element {
    let lines = open.iter().map(|step| {
        let page = format!("{}?back&check", asked.page(&step.id));
        el("li").child(el("a").attr("href", page).said(step_title(t, answer, step)))
    });
    let lines: Vec<Element> = lines.collect();
    el("div")
        .attr("class", "errors")
        .attr("role", "alert")
        .attr("aria-labelledby", "errors-heading")
        .attr("tabindex", "-1")
        .attr("autofocus", "")
        .child(el("h2").attr("id", "errors-heading").text(t.problem_heading()))
        .child(el("p").text(t.submit_missing()))
        .child(el("ul").children(lines))
}

fn section(t: Texts, answer: &ApplicationAnswer, asked: &Asked, step: &Step, answers: &Answers) -> Element {
    let id = format!("check-{}", step.id);
    let pairs: Vec<Element> = if let StepKind::Agreement { agreement, .. } = &step.kind {
        vec![signed(t, answer, asked, step, agreement)]
    } else {
        let active = step
            .active(answers)
            .filter(|field| field.required || !answers.get(&field.key).is_empty());
        active
            .map(|field| answer_pair(t, answer, asked, step, field, answers))
            .collect()
    };
    if pairs.is_empty() {
        return el("div");
    }
    el("section")
        .attr("aria-labelledby", id.clone())
        .child(el("h2").attr("id", id).said(step_title(t, answer, step)))
        .child(el("dl").attr("class", "pairs").children(pairs))
}

fn answer_pair(
    t: Texts,
    answer: &ApplicationAnswer,
    asked: &Asked,
    step: &Step,
    field: &Field,
    answers: &Answers,
) -> Element {
    let label = match &field.group {
        Some(FieldGroup::Person(place)) => format!("{} ({})", short_label(t, field), t.person_number(place)),
        Some(FieldGroup::Condition(condition)) => say(t, condition).to_owned(),
        _ => short_label(t, field),
    };
    let typed = answers.get(&field.key);
    let said = if typed.is_empty() {
        t.not_answered().into_owned()
    } else if field.kind == FieldKind::File {
        let file = answer.files.iter().find(|file| file.id == typed);
        file.map_or_else(|| t.not_answered().into_owned(), |file| file.name.clone())
    } else {
        answered(t, field, typed)
    };
    let page = format!(
        "{}?back#{}",
        asked.page(&step.id),
        super::control::control_id(&field.key)
    );
    pair(&label, said, Some(change(t, &label, page)))
}

fn signed(t: Texts, answer: &ApplicationAnswer, asked: &Asked, step: &Step, agreement: &str) -> Element {
    let known = answer.agreements.iter().find(|known| known.id == agreement);
    let signed = known.and_then(|known| known.signed.as_ref());
    let said = match signed {
        Some(signature) => t.signed_by(&signature.name, date(t, day_of(signature.at))),
        None => match standing(answer, step, &answer.all_answers()) {
            Standing::With(name) => t.step_with(name),
            _ => t.step_open().into_owned(),
        },
    };
    let label = t.part_signature();
    pair(
        &label,
        said,
        Some(change(t, &label, format!("{}?back", asked.page(&step.id)))),
    )
}

/// The day of a moment, in UTC.
pub(super) fn day_of(at: i64) -> domain::date::Date {
    domain::date::Date::from_unix_days(at.div_euclid(86_400_000))
}

fn change(t: Texts, label: &str, page: String) -> Element {
    let about = el("span").attr("class", "vh").said(format!(": {label}"));
    el("a").attr("href", page).text(t.change_answer()).child(about)
}

fn pair(label: &str, said: String, change: Option<Element>) -> Element {
    let text = el("span").attr("class", "typed").said(said);
    el("div")
        .child(el("dt").said(label))
        .child(el("dd").child(text).children(change))
}

fn submit(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Element {
    form(asked, "check", answer)
        .attr("class", "section")
        .child(hidden("version", &answer.programme.version))
        .child(el("p").text(t.submit_text()))
        .child(
            el("p")
                .attr("class", "actions")
                .child(button(t.submit_button(), "submit", false)),
        )
}
