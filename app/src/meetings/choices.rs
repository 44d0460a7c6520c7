//! Checkboxes with applications that can be put on an agenda.

use super::fields::{CHOICES, heading_field, heading_text};
use super::form::HeadingProblem;
use super::item::{facts, name};
use crate::api::ItemBrief;
use crate::review::FieldNotes;
use crate::site::isolate;
use crate::text::Texts;
use domain::date::Date;
use leptos::prelude::*;

/// A fieldset with a checkbox for each application.
pub(super) fn choices(
    t: Texts,
    items: &[ItemBrief],
    today: Date,
    hint: Option<String>,
    problem: Option<HeadingProblem>,
    is_chosen: impl Fn(&str) -> bool,
) -> AnyView {
    let problem = problem.filter(|problem| heading_field(*problem) == CHOICES);
    let field = FieldNotes {
        id: CHOICES.to_owned(),
        label: t.meeting_choose().into_owned(),
        hint,
        error: problem.map(|problem| heading_text(t, problem).into_owned()),
    };
    let boxes = items.iter().map(|item| {
        view! {
            <label class="choice boxed">
                <input type="checkbox" name="item" value=item.reference.clone() checked=is_chosen(&item.reference) />
                " "
                <span>
                    <strong><bdi>{name(item)}</bdi></strong>
                    <br />
                    <span class="meta">{isolate(facts(t, item, today))}</span>
                </span>
            </label>
        }
    });
    view! {
        <fieldset
            class="field"
            class:wrong=field.error.is_some()
            id=CHOICES
            tabindex="-1"
            aria-describedby=field.described()
        >
            <legend class="label">{field.label.clone()}</legend>
            {field.notes(t)}
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}
