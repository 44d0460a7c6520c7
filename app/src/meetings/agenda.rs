//! The agenda of a meeting.

use super::form::MeetingForm;
use super::item::item;
use crate::api::MeetingAnswer;
use crate::text::Texts;
use leptos::prelude::*;

pub(super) fn agenda(t: Texts, answer: &MeetingAnswer, form: &MeetingForm) -> AnyView {
    let items = answer.items.iter().map(|one| item(t, answer, form, one));
    let content = if answer.items.is_empty() {
        view! { <p>{t.meeting_empty()}</p> }.into_any()
    } else {
        view! { <ol class="agenda" role="list">{items.collect_view()}</ol> }.into_any()
    };
    view! {
        <section aria-labelledby="agenda">
            <h2 id="agenda">{t.meeting_agenda()}</h2>
            {content}
        </section>
    }
    .into_any()
}
