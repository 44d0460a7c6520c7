//! The control of a field: an input, select, text area or group of buttons.

use super::labels::choices;
use crate::facts::MOST_RADIOS;
use crate::html::TextArea;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{countries, say};
use domain::application::{Field, FieldKind};
use domain::fact::FactKind;
use leptos::prelude::*;
use std::borrow::Cow;

/// The accepted file types.
const ACCEPTED: &str = ".pdf,.png,.jpg,.jpeg,.webp,.svg";

/// What a control needs.
pub(super) struct Control<'a> {
    pub t: Texts,
    pub field: &'a Field,
    /// The text typed.
    pub typed: &'a str,
    /// The IDs of the elements that describe it.
    pub described: Signal<Option<String>>,
    pub wrong: Signal<bool>,
}

/// The ID of a key's control. The first one, if there are several.
pub(super) fn control_id(key: &str) -> String {
    format!("f-{}", key.replace('.', "-"))
}

impl Control<'_> {
    /// Inputs, text areas, selects and checkboxes. For a few options, [`radios`](Self::radios) is used.
    pub fn view(&self) -> AnyView {
        if let Some(choices) = choices(self.t, self.field) {
            return self.list(self.t.not_stated(), choices, self.typed.trim());
        }
        match &self.field.kind {
            FieldKind::Paragraph(_) => self.paragraph(),
            FieldKind::Country => self.countries(),
            FieldKind::Consent => self.tick(),
            FieldKind::File => self.file(),
            FieldKind::Number { unit, .. } => {
                self.with_unit(unit.as_ref().map(|unit| say(self.t, unit)).unwrap_or_default())
            }
            FieldKind::Amount { currency, .. } => self.with_unit(currency.code()),
            FieldKind::Fact(fact) => match &fact.kind {
                FactKind::Number { unit, .. } => self.with_unit(say(self.t, unit)),
                FactKind::Money { currency } => self.with_unit(currency.code()),
                _ => self.line(),
            },
            _ => self.line(),
        }
    }

    fn line(&self) -> AnyView {
        let (kind, mode) = match &self.field.kind {
            FieldKind::Email => ("email", "email"),
            FieldKind::Url => ("text", "url"),
            FieldKind::Number { .. } | FieldKind::Fact(_) => ("text", "numeric"),
            FieldKind::Amount { .. } => ("text", "decimal"),
            _ => ("text", "text"),
        };
        let class = match &self.field.kind {
            FieldKind::Number { .. } | FieldKind::Amount { .. } | FieldKind::Date | FieldKind::Fact(_) => "input short",
            _ => "input",
        };
        let (id, name, fills) = self.names();
        view! {
            <input
                class=class
                type=kind
                inputmode=mode
                id=id
                name=name
                autocomplete=fills
                aria-describedby=self.described
                aria-invalid=self.invalid()
                value=self.typed.to_owned()
            />
        }
        .into_any()
    }

    fn with_unit(&self, unit: &str) -> AnyView {
        if unit.is_empty() {
            return self.line();
        }
        view! {
            <span class="with-unit">
                {self.line()}
                <span aria-hidden="true">{isolate(unit)}</span>
            </span>
        }
        .into_any()
    }

    fn paragraph(&self) -> AnyView {
        let (id, name, fills) = self.names();
        view! {
            <TextArea
                text=self.typed
                attr:class="input wide"
                attr:rows="6"
                attr:id=id
                attr:name=name
                attr:autocomplete=fills
                attr:aria-describedby=self.described
                attr:aria-invalid=self.invalid()
            />
        }
        .into_any()
    }

    fn countries(&self) -> AnyView {
        let all = countries(self.t)
            .into_iter()
            .map(|(code, name)| (code.to_owned(), name.to_owned()));
        self.list(
            self.t.choose_country(),
            all.collect(),
            &self.typed.trim().to_ascii_uppercase(),
        )
    }

    /// All options as a select, which starts with none of them.
    fn list(&self, none: Cow<'static, str>, options: Vec<(String, String)>, chosen: &str) -> AnyView {
        let none = (String::new(), none.into_owned());
        let options = std::iter::once(none).chain(options).map(|(answer, label)| {
            let selected = answer == chosen;
            view! { <option value=answer selected=selected>{label}</option> }
        });
        let options = options.collect_view();
        let (id, name, fills) = self.names();
        view! {
            <select
                class="input"
                id=id
                name=name
                autocomplete=fills
                aria-describedby=self.described
                aria-invalid=self.invalid()
            >
                {options}
            </select>
        }
        .into_any()
    }

    fn tick(&self) -> AnyView {
        let (id, name, _) = self.names();
        view! {
            <input
                type="checkbox"
                value="yes"
                id=id
                name=name
                aria-describedby=self.described
                aria-invalid=self.invalid()
                checked=self.typed == "yes"
            />
        }
        .into_any()
    }

    fn file(&self) -> AnyView {
        let (id, name, _) = self.names();
        view! {
            <input
                class="input"
                type="file"
                id=id
                name=name
                aria-describedby=self.described
                aria-invalid=self.invalid()
                accept=ACCEPTED
            />
        }
        .into_any()
    }

    /// All options as radio buttons. `None` if there are too many.
    pub fn radios(&self) -> Option<AnyView> {
        let choices = choices(self.t, self.field).filter(|choices| choices.len() <= MOST_RADIOS)?;
        let radios = choices.into_iter().enumerate().map(|(place, (answer, label))| {
            // The first one has the field's ID, so that error links lead to it.
            let id = (place == 0).then(|| control_id(&self.field.key));
            let checked = self.typed.trim() == answer;
            view! {
                <label class="choice">
                    <input type="radio" name=self.field.key.clone() value=answer checked=checked id=id />
                    " "
                    <span>{isolate(label)}</span>
                </label>
            }
        });
        Some(radios.collect_view().into_any())
    }

    /// ID, name, and autocomplete.
    fn names(&self) -> (String, String, String) {
        let fills = match self.field.autocomplete.as_str() {
            "" => "off",
            fills => fills,
        };
        (control_id(&self.field.key), self.field.key.clone(), fills.to_owned())
    }

    fn invalid(&self) -> Signal<Option<String>> {
        let wrong = self.wrong;
        Signal::derive(move || wrong.get().then(|| "true".to_owned()))
    }
}
