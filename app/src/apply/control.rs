//! The control of a field: what one types in, chooses from or ticks.

use super::labels::choices;
use crate::markup::{Element, el};
use crate::text::Texts;
use crate::words::{countries, say};
use domain::application::{Field, FieldKind};
use domain::fact::FactKind;

/// What a control is made with.
pub(super) struct Control<'a> {
    pub t: Texts,
    pub field: &'a Field,
    /// What was typed.
    pub typed: &'a str,
    /// The ids of what describes it; empty where nothing does.
    pub described: &'a str,
    pub wrong: bool,
}

/// The id of the control of a key: the first one where there are several.
pub(super) fn control_id(key: &str) -> String {
    format!("f-{}", key.replace('.', "-"))
}

impl Control<'_> {
    /// Lines, lists and boxes; what is chosen from a few is made by [`radios`](Self::radios).
    pub fn element(&self) -> Element {
        match &self.field.kind {
            FieldKind::Paragraph(_) => self.paragraph(),
            FieldKind::Country => self.countries(),
            FieldKind::Consent => self.tick(),
            FieldKind::File => self
                .marked(el("input").attr("class", "input").attr("type", "file"))
                .attr("accept", ACCEPTED),
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

    fn line(&self) -> Element {
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
        let field = el("input")
            .attr("class", class)
            .attr("type", kind)
            .attr("inputmode", mode);
        self.marked(field).attr("value", self.typed)
    }

    fn with_unit(&self, unit: &str) -> Element {
        if unit.is_empty() {
            return self.line();
        }
        let unit = el("span").attr("aria-hidden", "true").said(unit);
        el("span").attr("class", "with-unit").child(self.line()).child(unit)
    }

    fn paragraph(&self) -> Element {
        // A line break at the very beginning is taken for markup's own.
        let text = format!("\n{}", self.typed);
        self.marked(el("textarea").attr("class", "input wide").attr("rows", "6"))
            .text(text)
    }

    fn countries(&self) -> Element {
        let none = (String::new(), self.t.choose_country().into_owned());
        let all = countries(self.t)
            .into_iter()
            .map(|(code, name)| (code.to_owned(), name.to_owned()));
        let chosen = self.typed.trim().to_ascii_uppercase();
        let options = std::iter::once(none).chain(all).map(|(code, name)| {
            let selected = code == chosen;
            el("option").attr("value", code).flag("selected", selected).text(name)
        });
        self.marked(el("select").attr("class", "input")).children(options)
    }

    fn tick(&self) -> Element {
        let field = el("input").attr("type", "checkbox").attr("value", "yes");
        self.marked(field).flag("checked", self.typed == "yes")
    }

    /// All answers in sight; nothing where they are not few.
    pub fn radios(&self) -> Option<Vec<Element>> {
        let choices = choices(self.t, self.field)?;
        let radios = choices.into_iter().enumerate().map(|(place, (answer, label))| {
            let radio = el("input")
                .attr("type", "radio")
                .attr("name", self.field.key.clone())
                .attr("value", answer.clone())
                .flag("checked", self.typed.trim() == answer);
            // The first one has the id of the field, so that an error leads to it.
            let radio = if place == 0 {
                radio.attr("id", control_id(&self.field.key))
            } else {
                radio
            };
            let label = el("span").said(label);
            el("label").attr("class", "choice").child(radio).text(" ").child(label)
        });
        Some(radios.collect())
    }

    fn marked(&self, control: Element) -> Element {
        let control = control
            .attr("id", control_id(&self.field.key))
            .attr("name", self.field.key.clone());
        let fills = if self.field.autocomplete.is_empty() {
            "off"
        } else {
            &self.field.autocomplete
        };
        let control = match self.field.kind {
            FieldKind::Consent | FieldKind::File => control,
            _ => control.attr("autocomplete", fills),
        };
        let control = if self.described.is_empty() {
            control
        } else {
            control.attr("aria-describedby", self.described)
        };
        if self.wrong {
            control.attr("aria-invalid", "true")
        } else {
            control
        }
    }
}

const ACCEPTED: &str = ".pdf,.png,.jpg,.jpeg,.webp,.svg";
