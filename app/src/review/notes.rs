//! Internal notes, which the applicant never sees.

use super::forms::{FormContext, button};
use crate::api::{NoteBrief, ReviewAction, ReviewAnswer};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;

pub(super) fn notes(context: FormContext<'_>) -> AnyView {
    let FormContext { t, answer, .. } = context;
    let written = answer
        .notes
        .iter()
        .map(|written| note(t, answer, written))
        .collect_view();
    let add = context.may(ReviewAction::Note).then(|| {
        let content = view! {
            {context.text_field(ReviewAction::Note, t.review_note(), None)}
            {button(ReviewAction::Note, t.review_note_button())}
        };
        context.form(content.into_any())
    });
    view! {
        <section aria-labelledby="notes">
            <h2 id="notes">{t.review_notes()}</h2>
            <p class="meta">{t.review_notes_hint()}</p>
            {written}
            {add}
        </section>
    }
    .into_any()
}

fn note(t: Texts, answer: &ReviewAnswer, written: &NoteBrief) -> AnyView {
    view! {
        <div class="aside-note">
            <p class="typed">{isolate(written.text.clone())}</p>
            <p class="meta"><bdi>{written.who.clone()}</bdi> ", " {moment(t, answer.local_time.as_ref(), written.at)}</p>
        </div>
    }
    .into_any()
}
