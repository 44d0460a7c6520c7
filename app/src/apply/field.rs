//! A field with its label, its hint, its complaint and its control; and the fields of a page, group by group.

use super::control::{Control, control_id};
use super::labels::{help, question};
use super::problems::Complaint;
use crate::api::ApplicationAnswer;
use crate::markup::{Element, el};
use crate::text::Texts;
use crate::words::{money, say};
use domain::application::{Answers, ApplicantKind, Field, FieldGroup, FieldKind, Step, at_least};

/// What fields are made with.
pub(super) struct Form<'a> {
    pub t: Texts,
    pub answer: &'a ApplicationAnswer,
    /// What is shown in the fields: what is stored, or what was typed and held.
    pub shown: &'a Answers,
    pub complaints: &'a [Complaint],
}

impl Form<'_> {
    /// Every field of a step, also those that another answer hides: the style sheet shows them when it is given.
    pub fn fields(&self, step: &Step) -> Vec<Element> {
        let mut elements: Vec<Element> = Vec::new();
        let mut rest = step.fields.as_slice();
        while let Some(first) = rest.first() {
            let length = rest.iter().take_while(|field| field.group == first.group).count();
            let (group, after) = rest.split_at(length);
            let fields = group.iter().map(|field| self.revealed(field));
            elements.push(match &first.group {
                None => el("div").attr("class", "fields").children(fields),
                Some(heading) => el("fieldset")
                    .attr("class", "group fields")
                    .child(el("legend").attr("class", "group-title").said(self.heading(heading)))
                    .children(fields),
            });
            rest = after;
        }
        elements
    }

    fn heading(&self, group: &FieldGroup) -> String {
        match group {
            FieldGroup::Person(place) => self.t.person_number(place),
            FieldGroup::Pledge(text) | FieldGroup::Condition(text) => say(self.t, text).to_owned(),
        }
    }

    /// A field, and what it depends on, for the style sheet.
    fn revealed(&self, field: &Field) -> Element {
        let element = self.field(field);
        match &field.shown {
            None => element,
            Some(shown) => {
                let now = self.shown.get(&shown.key).trim();
                let hidden = !shown.answers.iter().any(|answer| answer == now);
                let answers = shown.answers.join(" ");
                el("div")
                    .attr("class", "revealed")
                    .attr("data-key", shown.key.clone())
                    .attr("data-answers", answers)
                    .flag("data-hidden", hidden)
                    .child(element)
            }
        }
    }

    fn field(&self, field: &Field) -> Element {
        let t = self.t;
        let id = control_id(&field.key);
        let complaint = self.complaints.iter().find(|complaint| complaint.key == field.key);
        let hint = self.hint(field);
        let described: Vec<String> = [
            hint.as_ref().map(|_| format!("{id}-hint")),
            complaint.map(|_| format!("{id}-error")),
        ]
        .into_iter()
        .flatten()
        .collect();
        let described = described.join(" ");
        let control = Control {
            t,
            field,
            typed: self.shown.get(&field.key),
            described: &described,
            wrong: complaint.is_some(),
        };
        let notes = [
            hint.map(|hint| {
                el("p")
                    .attr("class", "hint")
                    .attr("id", format!("{id}-hint"))
                    .said(hint)
            }),
            complaint.map(|complaint| {
                let prefix = el("span").attr("class", "vh").text(format!("{} ", t.error_prefix()));
                let note = el("p").attr("class", "error").attr("id", format!("{id}-error"));
                note.child(prefix).said(complaint.text.clone())
            }),
        ];
        let class = if complaint.is_some() { "field wrong" } else { "field" };
        let name = if self.answer.party == ApplicantKind::Person {
            ""
        } else {
            &self.answer.name
        };
        let asked = question(t, name, field);
        let optional =
            (!field.required).then(|| el("span").attr("class", "optional").text(format!(" {}", t.optional())));
        if let Some(radios) = control.radios() {
            let group = el("fieldset").attr("class", class);
            let group = if described.is_empty() {
                group
            } else {
                group.attr("aria-describedby", described.clone())
            };
            let legend = el("legend").attr("class", "label").said(asked).children(optional);
            return group
                .child(legend)
                .children(notes.into_iter().flatten())
                .child(el("div").attr("class", "choices").children(radios));
        }
        if field.kind == FieldKind::Consent {
            let label = el("label").attr("class", "choice").child(control.element()).text(" ");
            return el("div")
                .attr("class", class)
                .children(notes.into_iter().flatten())
                .child(label.child(el("span").said(asked)));
        }
        let label = el("label")
            .attr("class", "label")
            .attr("for", id)
            .said(asked)
            .children(optional);
        el("div")
            .attr("class", class)
            .child(label)
            .children(notes.into_iter().flatten())
            .child(control.element())
    }

    fn hint(&self, field: &Field) -> Option<String> {
        let t = self.t;
        if field.kind == FieldKind::File {
            let kept = self
                .answer
                .files
                .iter()
                .find(|file| file.id == self.shown.get(&field.key));
            return Some(kept.map_or_else(|| t.file_hint().into_owned(), |file| t.file_kept(&file.name)));
        }
        help(t, field).or_else(|| match &field.kind {
            FieldKind::Date => Some(t.date_hint(self.answer.today)),
            kind => at_least(kind).map(|least| t.hint_at_least(money(t, least))),
        })
    }
}

/// The summary of what is wrong: first on the page, focused, each line leading to its field.
pub(super) fn summary(t: Texts, complaints: &[Complaint]) -> Option<Element> {
    if complaints.is_empty() {
        return None;
    }
    let lines = complaints.iter().map(|complaint| {
        let field = format!("#{}", control_id(&complaint.key));
        let link = el("a").attr("href", field).attr("rel", "external");
        el("li").child(link.said(complaint.text.clone()))
    });
    let lines: Vec<Element> = lines.collect();
    Some(
        el("div")
            .attr("class", "errors")
            .attr("role", "alert")
            .attr("aria-labelledby", "errors-heading")
            .attr("tabindex", "-1")
            .attr("autofocus", "")
            .child(el("h2").attr("id", "errors-heading").text(t.problem_heading()))
            .child(el("ul").children(lines)),
    )
}
