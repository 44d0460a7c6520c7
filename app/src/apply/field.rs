//! A field with its label, hint, error and control; and the fields of a page in groups.

use super::control::{Control, control_id};
use super::labels::{help, question};
use super::problems::Complaint;
use crate::api::ApplicationAnswer;
use crate::reactive::dynamic;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{money, say};
use domain::application::{Answers, ApplicantKind, Field, FieldGroup, FieldKind, at_least};
use leptos::prelude::*;

/// What fields need. On an island, the signals change while people type.
pub(super) struct FieldContext<'a> {
    pub t: Texts,
    pub answer: &'a ApplicationAnswer,
    /// The contents of the fields: stored answers, or held ones.
    pub typed: Signal<Answers>,
    pub complaints: Signal<Vec<Complaint>>,
}

impl FieldContext<'_> {
    /// Every field of a step, including conditional ones, which the style sheet shows.
    pub fn fields(&self, fields: &[Field]) -> AnyView {
        let groups = fields.chunk_by(|one, next| one.group == next.group);
        let groups = groups.map(|fields| {
            let heading = fields.first().and_then(|field| field.group.as_ref());
            let fields = fields.iter().map(|field| self.revealed(field)).collect_view();
            match heading {
                None => view! { <div class="fields">{fields}</div> }.into_any(),
                Some(heading) => view! {
                    <fieldset class="group fields">
                        <legend class="group-title">{isolate(self.heading(heading))}</legend>
                        {fields}
                    </fieldset>
                }
                .into_any(),
            }
        });
        groups.collect_view().into_any()
    }

    fn heading(&self, group: &FieldGroup) -> String {
        match group {
            FieldGroup::Person(place) => self.t.person_number(place),
            FieldGroup::Pledge(text) | FieldGroup::Condition(text) => say(self.t, text).to_owned(),
        }
    }

    /// A field and its condition, for the style sheet.
    fn revealed(&self, field: &Field) -> AnyView {
        let element = self.field(field);
        let Some(shown) = field.shown.clone() else {
            return element;
        };
        let typed = self.typed;
        let (key, answers) = (shown.key.clone(), shown.answers.join(" "));
        let hidden = Signal::derive(move || {
            let typed = typed.read();
            let now = typed.get(&shown.key).trim();
            let is_hidden = !shown.answers.iter().any(|answer| answer == now);
            is_hidden.then(String::new)
        });
        view! {
            <div class="revealed" data-key=key data-answers=answers data-hidden=hidden>
                {element}
            </div>
        }
        .into_any()
    }

    fn field(&self, field: &Field) -> AnyView {
        let t = self.t;
        let id = control_id(&field.key);
        let complaint = self.complaint(&field.key);
        let wrong = Signal::derive(move || complaint.read().is_some());
        let hint = self.hint(field);
        let described = described(&id, hint.is_some(), wrong);
        let typed = self.typed.read_untracked();
        let control = Control {
            t,
            field,
            typed: typed.get(&field.key),
            described,
            wrong,
        };
        let notes = notes(t, &id, hint, complaint);
        let name = match self.answer.party {
            ApplicantKind::Person => "",
            ApplicantKind::Organisation => &self.answer.name,
        };
        let question = isolate(question(t, name, field));
        let optional = (!field.required).then(|| view! { <span class="optional">" " {t.optional()}</span> });
        if let Some(radios) = control.radios() {
            return view! {
                <fieldset class="field" class:wrong=wrong aria-describedby=described>
                    <legend class="label">{question} {optional}</legend>
                    {notes}
                    <div class="choices">{radios}</div>
                </fieldset>
            }
            .into_any();
        }
        if field.kind == FieldKind::Consent {
            return view! {
                <div class="field" class:wrong=wrong>
                    {notes}
                    <label class="choice">{control.view()} " " <span>{question}</span></label>
                </div>
            }
            .into_any();
        }
        view! {
            <div class="field" class:wrong=wrong>
                <label class="label" for=id>{question} {optional}</label>
                {notes}
                {control.view()}
            </div>
        }
        .into_any()
    }

    fn complaint(&self, key: &str) -> Signal<Option<String>> {
        let (complaints, key) = (self.complaints, key.to_owned());
        Signal::derive(move || {
            let complaints = complaints.read();
            let complaint = complaints.iter().find(|complaint| complaint.key == key)?;
            Some(complaint.text.clone())
        })
    }

    fn hint(&self, field: &Field) -> Option<String> {
        let t = self.t;
        if field.kind == FieldKind::File {
            let typed = self.typed.read_untracked();
            let kept = self.answer.files.iter().find(|file| file.id == typed.get(&field.key));
            return Some(kept.map_or_else(|| t.file_hint().into_owned(), |file| t.file_kept(&file.name)));
        }
        help(t, field).or_else(|| match &field.kind {
            FieldKind::Date => Some(t.date_hint(self.answer.today)),
            kind => at_least(kind).map(|least| t.hint_at_least(money(t, least))),
        })
    }
}

/// The IDs of hint and error, for `aria-describedby`.
fn described(id: &str, hinted: bool, wrong: Signal<bool>) -> Signal<Option<String>> {
    let (hint, error) = (format!("{id}-hint"), format!("{id}-error"));
    Signal::derive(move || match (hinted, wrong.get()) {
        (true, true) => Some(format!("{hint} {error}")),
        (true, false) => Some(hint.clone()),
        (false, true) => Some(error.clone()),
        (false, false) => None,
    })
}

fn notes(t: Texts, id: &str, hint: Option<String>, complaint: Signal<Option<String>>) -> AnyView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let hint = hint.map(|hint| view! { <p class="hint" id=hint_id>{isolate(hint)}</p> });
    let complaint = dynamic(move || {
        let id = error_id.clone();
        let complaint = complaint.get();
        complaint
            .map(|text| view! { <p class="error" id=id><span class="vh">{t.error_prefix()} " "</span> {isolate(text)}</p> })
            .into_any()
    });
    view! { {hint} {complaint} }.into_any()
}
