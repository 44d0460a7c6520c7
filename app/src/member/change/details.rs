//! The fields for what nobody has asked the member yet, and that a price or a condition depends on.

use super::TierForm;
use crate::api::{MemberAnswer, StatedFact, TierPreview};
use crate::apply::error_words;
use crate::facts::{StatedField, stated_fields};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{Words, fact_value, say};
use domain::application::{AnswerError, Answers, FieldError, key, read_facts};
use domain::date::Date;
use domain::fact::{FactDefinition, FactKind};
use leptos::prelude::*;

/// The ID of the control for a fact.
fn control_id(fact: &str) -> String {
    format!("fact-{fact}")
}

/// The ID of each field whose answer is missing or isn't valid, and why. Empty until the member has sent the form.
pub(super) fn errors(
    t: Texts,
    member: &MemberAnswer,
    preview: Option<&TierPreview>,
    form: &TierForm,
) -> Vec<(String, String)> {
    let Some(preview) = preview.filter(|_| form.states) else {
        return Vec::new();
    };
    let typed: Answers = form.facts.iter().cloned().collect();
    let errors = read_facts(&preview.unknown, &typed).err().unwrap_or_default();
    let unknown = preview.unknown.iter();
    let wrong = unknown.filter_map(|fact| Some((control_id(&fact.id), complaint(t, fact, &errors, member.today)?)));
    wrong.collect()
}

fn complaint(t: Texts, fact: &FactDefinition, errors: &[FieldError], today: Date) -> Option<String> {
    let key = key::fact(&fact.id);
    let FieldError { error, .. } = errors.iter().find(|error| error.key == key)?;
    let label = say(t, &fact.label);
    let is_chosen = matches!(fact.kind, FactKind::Choice(_) | FactKind::YesNo | FactKind::Country);
    Some(if *error == AnswerError::Missing && is_chosen {
        t.needs_choice(label)
    } else {
        error_words(t, label, error, today)
    })
}

/// The fields with a button that shows the price again, or for the first time. `None` if everything is known.
pub(super) fn fields(t: Texts, member: &MemberAnswer, preview: &TierPreview, form: &TierForm) -> Option<AnyView> {
    if preview.unknown.is_empty() {
        return None;
    }
    let wrong = errors(t, member, Some(preview), form);
    let fields = preview.unknown.iter().map(|fact| {
        let id = control_id(&fact.id);
        let complaint = wrong.iter().find(|(field, _)| *field == id);
        StatedField {
            complaint: complaint.map(|(_, text)| text.clone()),
            id,
            fact,
        }
    });
    let button = if preview.starts.is_empty() {
        t.change_details_show()
    } else {
        t.change_details_again()
    };
    // A form that changes the address needs no name for its button.
    let is_sent = !preview.starts.is_empty() || form.has_more();
    let (name, value) = (is_sent.then_some("do"), is_sent.then_some(SHOW));
    Some(
        view! {
            <p>{t.change_details_why()}</p>
            {stated_fields(t, fields, &form.facts)}
            <p><button class="button quiet" name=name value=value>{button}</button></p>
        }
        .into_any(),
    )
}

/// What the button sends that shows the price and asks for nothing.
pub const SHOW: &str = "show";

/// What was stated with a change. `None` if nothing was.
pub fn stated(words: Words<'_>, facts: &[StatedFact]) -> Option<AnyView> {
    let rows = facts.iter().map(|StatedFact { fact, answer }| {
        let value = fact
            .read(answer)
            .map_or_else(|_| answer.clone(), |value| fact_value(words, fact, &value));
        view! { <div><dt>{isolate(words.say(&fact.label).to_owned())}</dt><dd>{isolate(value)}</dd></div> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! { <dl class="pairs">{rows}</dl> }.into_any())
}
