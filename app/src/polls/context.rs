//! What every part of the page of an election or a resolution needs, and its forms.

use super::address::poll_address;
use super::form::{PollDeed, PollForm};
use super::outcome::{field_of, problem_text, text_id};
use crate::api::{PollAction, PollAnswer};
use crate::invoices::MoneyField;
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// What every part of the page needs.
#[derive(Clone, Copy)]
pub(super) struct PollContext<'a> {
    pub t: Texts,
    pub answer: &'a PollAnswer,
    pub form: &'a PollForm,
}

/// The button of a form.
pub(super) struct FormButton {
    class: &'static str,
    text: Cow<'static, str>,
}

impl FormButton {
    /// The first thing to do.
    pub fn first(text: Cow<'static, str>) -> Self {
        Self { class: "button", text }
    }

    pub fn quiet(text: Cow<'static, str>) -> Self {
        Self {
            class: "button quiet",
            text,
        }
    }
}

impl<'a> PollContext<'a> {
    /// The page, where its forms are sent to.
    pub fn address(self) -> String {
        poll_address(&self.answer.foundation.id, self.answer.poll.number)
    }

    /// Whether the reader can do this now.
    pub fn may(self, action: PollAction) -> bool {
        let desk = self.answer.desk.as_ref();
        desk.is_some_and(|desk| desk.actions.contains(&action))
    }

    /// Whether this form was sent, and isn't done.
    pub fn is_sent(self, deed: PollDeed, about: &str) -> bool {
        self.form.deed == Some(deed) && self.form.about == about
    }

    /// What's typed in a field of this form.
    pub fn typed(self, deed: PollDeed, about: &str, of: impl Fn(&'a PollForm) -> &'a str) -> &'a str {
        if self.is_sent(deed, about) { of(self.form) } else { "" }
    }

    /// What's wrong with the field with this ID.
    pub fn error(self, id: &str) -> Option<String> {
        let mut problems = self.form.problems.iter();
        let problem = problems.find(|problem| field_of(self.form, **problem).as_deref() == Some(id))?;
        Some(problem_text(self.t, self.form, *problem).into_owned())
    }

    /// The field for a reason, an answer or an objection.
    pub fn text(self, deed: PollDeed, about: &str, label: Cow<'static, str>, hint: Option<String>) -> AnyView {
        let id = text_id(deed, about);
        let field = MoneyField {
            id: &id,
            name: "text",
            label,
            hint,
            error: self.error(&id),
            typed: self.typed(deed, about, |form| form.text.as_str()),
        };
        field.lines(self.t)
    }

    /// A form that's sent to the page.
    pub fn form(self, deed: PollDeed, about: &str, content: AnyView, button: FormButton) -> AnyView {
        let name = match deed {
            PollDeed::Run(_) => "number",
            PollDeed::Speak(_) => "membership",
        };
        let about = (!about.is_empty()).then(|| view! { <input type="hidden" name=name value=about.to_owned() /> });
        let FormButton { class, text } = button;
        view! {
            <form class="money-form" method="post" action=self.address() novalidate>
                <input type="hidden" name="version" value=self.answer.poll.version.to_string() />
                {about}
                {content}
                <p><button class=class name="do" value=deed.id()>{text}</button></p>
            </form>
        }
        .into_any()
    }

    /// The same, closed until somebody opens or sends it.
    pub fn folded(
        self,
        deed: PollDeed,
        about: &str,
        summary: Cow<'static, str>,
        content: AnyView,
        button: FormButton,
    ) -> AnyView {
        let form = self.form(deed, about, content, button);
        view! {
            <details open=self.is_sent(deed, about)>
                <summary>{summary}</summary>
                {form}
            </details>
        }
        .into_any()
    }
}
