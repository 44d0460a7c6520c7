//! The form with which staff name whoever manages an imported membership.

use super::address::manager_address;
use crate::api::MemberAnswer;
use crate::apply::error_words;
use crate::review::FieldNotes;
use crate::site::{error_box, error_summary};
use crate::text::Texts;
use domain::application::AnswerError;
use domain::member::{ContactField, MemberAction};
use leptos::prelude::*;

/// What was typed, and what came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ManagerForm {
    pub name: String,
    pub email: String,
    /// Why fields can't be read.
    pub errors: Vec<(ContactField, AnswerError)>,
    /// Whether somebody has changed the membership meanwhile.
    pub has_changed: bool,
    /// Whether somebody was just named.
    pub done: bool,
}

impl ManagerForm {
    pub fn is_wrong(&self) -> bool {
        self.has_changed || !self.errors.is_empty()
    }

    fn error(&self, t: Texts, answer: &MemberAnswer, field: ContactField) -> Option<String> {
        let error = self.errors.iter().find(|(of, _)| *of == field)?;
        Some(error_words(t, &label(t, field), &error.1, answer.today))
    }
}

fn label(t: Texts, field: ContactField) -> String {
    match field {
        ContactField::Email => t.sign_in_email().into_owned(),
        _ => t.people_full_name().into_owned(),
    }
}

fn id(field: ContactField) -> String {
    format!("manager-{}", field.id())
}

/// What's wrong with the form, or that somebody was named.
pub(super) fn outcome(t: Texts, answer: &MemberAnswer, form: &ManagerForm) -> Option<AnyView> {
    if form.done {
        return Some(view! { <p class="note good" role="status">{t.manager_named()}</p> }.into_any());
    }
    if form.has_changed {
        return Some(error_box(t, view! { <p>{t.manager_changed()}</p> }.into_any()));
    }
    let errors = [ContactField::Name, ContactField::Email].into_iter();
    let errors = errors.filter_map(|field| Some((id(field), form.error(t, answer, field)?)));
    error_summary(t, errors.collect())
}

/// The form. `None` if the membership wasn't imported, somebody manages it, it has ended, or the reader can't name anybody.
pub(super) fn manager(t: Texts, answer: &MemberAnswer, form: &ManagerForm) -> Option<AnyView> {
    let is_imported = answer.history.iter().any(|event| event.what == "membership imported");
    let is_managed = answer.roles.first().is_some_and(|role| {
        let goes_on = |last: domain::date::Date| last >= answer.today;
        role.contacts.iter().any(|contact| contact.last_day.is_none_or(goes_on))
    });
    // While staff have to decide what follows a term, somebody has to get the invoices, too.
    if !is_imported || is_managed || !answer.may(MemberAction::ChangeMembership) {
        return None;
    }
    let field = |field: ContactField, kind: &'static str, typed: &str| {
        let notes = FieldNotes {
            id: id(field),
            label: label(t, field),
            hint: (field == ContactField::Email).then(|| t.people_email_hint().into_owned()),
            error: form.error(t, answer, field),
        };
        let control = view! {
            <input
                class="input wide"
                type=kind
                id=notes.id.clone()
                name=field.id()
                value=typed.to_owned()
                autocomplete="off"
                aria-invalid=notes.invalid()
                aria-describedby=notes.described()
            />
        };
        notes.around(t, control.into_any())
    };
    Some(
        view! {
            <section class="section" aria-labelledby="manager">
                <h2 id="manager">{t.manager_heading()}</h2>
                <p>{t.manager_text()}</p>
                <form
                    class="money-form"
                    method="post"
                    action=manager_address(&answer.foundation.id, &answer.membership)
                    novalidate
                >
                    <input type="hidden" name="version" value=answer.version.to_string() />
                    {field(ContactField::Name, "text", &form.name)}
                    {field(ContactField::Email, "email", &form.email)}
                    <p><button class="button">{t.manager_button()}</button></p>
                </form>
            </section>
        }
        .into_any(),
    )
}
