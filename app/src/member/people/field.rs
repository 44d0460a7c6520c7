//! The fields of the forms that change people.

use super::page::PeopleContext;
use super::problem::problems;
use crate::invoices::MoneyField;
use crate::review::FieldNotes;
use crate::text::Texts;
use domain::date::Date;
use domain::member::{ContactAction, ContactField};
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn label(t: Texts, field: ContactField) -> Cow<'static, str> {
    match field {
        ContactField::Name => t.people_full_name(),
        ContactField::Email => t.sign_in_email(),
        ContactField::FirstDay => t.people_first_day(),
        ContactField::LastDay => t.people_last_day(),
    }
}

/// The ID of a field of the form with an action about a contact or a role.
pub(super) fn field_id(action: ContactAction, about: &str, field: ContactField) -> String {
    format!("{}-{about}-{}", action.id(), field.id())
}

/// A form: what it does, and about what.
#[derive(Clone, Copy, Debug)]
pub(super) struct FormFields<'a> {
    pub context: &'a PeopleContext<'a>,
    pub action: ContactAction,
    /// The contact, or the role.
    pub about: &'a str,
}

impl FormFields<'_> {
    fn id(&self, field: ContactField) -> String {
        field_id(self.action, self.about, field)
    }

    /// What's in a field: what was sent, or what it starts with.
    fn typed(&self, field: ContactField, start: &str) -> String {
        let sent = self.context.form.sent_about(self.action, self.about);
        let typed = sent.map(|sent| match field {
            ContactField::Name => &sent.name,
            ContactField::Email => &sent.email,
            ContactField::FirstDay => &sent.first_day,
            ContactField::LastDay => &sent.last_day,
        });
        typed.map_or(start, String::as_str).to_owned()
    }

    fn error(&self, field: ContactField) -> Option<String> {
        self.context.form.sent_about(self.action, self.about)?;
        let mut errors = problems(self.context.t, self.context.form, self.context.answer.today).into_iter();
        errors.find(|(of, _)| *of == Some(field)).map(|(_, text)| text)
    }

    pub fn name(&self, start: &str) -> AnyView {
        self.line(ContactField::Name, start, None, "text")
    }

    pub fn email(&self, start: &str) -> AnyView {
        let hint = self.context.t.people_email_hint().into_owned();
        self.line(ContactField::Email, start, Some(hint), "email")
    }

    /// It's about somebody else, so browsers don't fill in the reader's own details.
    fn line(&self, field: ContactField, start: &str, hint: Option<String>, kind: &'static str) -> AnyView {
        let t = self.context.t;
        let notes = FieldNotes {
            id: self.id(field),
            label: label(t, field).into_owned(),
            hint,
            error: self.error(field),
        };
        let control = view! {
            <input
                class="input wide"
                type=kind
                id=notes.id.clone()
                name=field.id()
                value=self.typed(field, start)
                autocomplete="off"
                aria-invalid=notes.invalid()
                aria-describedby=notes.described()
            />
        };
        notes.around(t, control.into_any())
    }

    /// A day from `earliest` on. Without `start`, it's empty.
    pub fn day(&self, field: ContactField, earliest: Date, start: Option<Date>, hint: Option<String>) -> AnyView {
        let t = self.context.t;
        let start = start.map(|day| day.to_string()).unwrap_or_default();
        let day = MoneyField {
            id: &self.id(field),
            name: field.id(),
            label: label(t, field),
            hint,
            error: self.error(field),
            typed: &self.typed(field, &start),
        };
        day.later_day(t, earliest.to_string())
    }
}
