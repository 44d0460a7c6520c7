//! A field of a form: its label, hint, error and control.

use crate::html::TextArea;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// A field's label, hint and error.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct FieldNotes {
    pub id: String,
    pub label: String,
    pub hint: Option<String>,
    pub error: Option<String>,
}

impl FieldNotes {
    /// The IDs of hint and error, for `aria-describedby`.
    pub fn described(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    /// The hint and the error.
    pub fn notes(&self, t: Texts) -> AnyView {
        let hint = self.hint.clone();
        let hint = hint.map(|hint| view! { <p class="hint" id=format!("{}-hint", self.id)>{hint}</p> });
        let error = self.error.clone().map(|error| {
            view! {
                <p class="error" id=format!("{}-error", self.id)>
                    <span class="vh">{t.error_prefix()} " "</span>
                    {isolate(error)}
                </p>
            }
        });
        view! { {hint} {error} }.into_any()
    }

    /// The whole field around its control.
    pub fn around(&self, t: Texts, control: AnyView) -> AnyView {
        view! {
            <div class="field" class:wrong=self.error.is_some()>
                <label class="label" for=self.id.clone()>{isolate(self.label.clone())}</label>
                {self.notes(t)}
                {control}
            </div>
        }
        .into_any()
    }

    /// A field for several lines.
    pub fn lines(&self, t: Texts, name: &'static str, typed: &str) -> AnyView {
        let control = view! {
            <TextArea
                text=typed
                attr:class="input wide"
                attr:rows="3"
                attr:id=self.id.clone()
                attr:name=name
                attr:aria-invalid=self.invalid()
                attr:aria-describedby=self.described()
            />
        };
        self.around(t, control.into_any())
    }

    /// A field for one line.
    pub fn line(&self, t: Texts, name: &'static str, typed: &str) -> AnyView {
        let control = view! {
            <input
                class="input wide"
                id=self.id.clone()
                name=name
                value=typed.to_owned()
                aria-invalid=self.invalid()
                aria-describedby=self.described()
            />
        };
        self.around(t, control.into_any())
    }
}
