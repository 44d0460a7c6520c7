//! A field of a form about money: its label, hint, error and control.

use crate::html::TextArea;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// A field for one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct MoneyField<'a> {
    pub id: &'a str,
    pub name: &'static str,
    pub label: Cow<'static, str>,
    pub hint: Option<String>,
    pub error: Option<String>,
    /// What's in the field.
    pub typed: &'a str,
}

impl MoneyField<'_> {
    /// A field for text.
    pub fn line(self, t: Texts) -> AnyView {
        let control = view! {
            <input
                class="input"
                id=self.id.to_owned()
                name=self.name
                value=self.typed.to_owned()
                autocomplete="off"
                aria-invalid=self.invalid()
                aria-describedby=self.described()
            />
        };
        self.around(t, control.into_any())
    }

    /// A field for several lines.
    pub fn lines(self, t: Texts) -> AnyView {
        let control = view! {
            <TextArea
                text=self.typed
                attr:class="input"
                attr:id=self.id.to_owned()
                attr:name=self.name
                attr:rows="3"
                attr:aria-invalid=self.invalid()
                attr:aria-describedby=self.described()
            />
        };
        self.around(t, control.into_any())
    }

    /// A field for a day that has come.
    pub fn day(self, t: Texts, today: String) -> AnyView {
        self.day_within(t, None, Some(today))
    }

    /// A field for a day that hasn't passed.
    pub fn later_day(self, t: Texts, today: String) -> AnyView {
        self.day_within(t, Some(today), None)
    }

    /// A field for any day.
    pub fn any_day(self, t: Texts) -> AnyView {
        self.day_within(t, None, None)
    }

    fn day_within(self, t: Texts, min: Option<String>, max: Option<String>) -> AnyView {
        let control = view! {
            <input
                class="input short"
                type="date"
                id=self.id.to_owned()
                name=self.name
                value=self.typed.to_owned()
                min=min
                max=max
                aria-invalid=self.invalid()
                aria-describedby=self.described()
            />
        };
        self.around(t, control.into_any())
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    /// The IDs of hint and error, for `aria-describedby`.
    fn described(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn around(self, t: Texts, control: AnyView) -> AnyView {
        let id = self.id.to_owned();
        let wrong = self.error.is_some();
        let hint = self
            .hint
            .map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{isolate(hint)}</p> });
        let error = self.error.map(|error| {
            view! {
                <p class="error" id=format!("{id}-error")>
                    <span class="vh">{t.error_prefix()} " "</span>
                    {isolate(error)}
                </p>
            }
        });
        view! {
            <div class="field" class:wrong=wrong>
                <label class="label" for=id.clone()>{self.label}</label>
                {hint}
                {error}
                {control}
            </div>
        }
        .into_any()
    }
}
