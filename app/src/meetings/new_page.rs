//! `/meetings/{foundation}/new`: the form for a new meeting, with everything that waits for its body.

use super::address::{meetings_address, new_address};
use super::choices::choices;
use super::fields::{heading_field, heading_fields, heading_text};
use super::form::NewMeetingForm;
use crate::api::WaitingItemsAnswer;
use crate::site::{Page, Place, error_summary, isolate};
use crate::text::Texts;
use crate::words::body;
use leptos::prelude::*;

/// The form for a new meeting.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn new_meeting_page(answer: WaitingItemsAnswer, form: NewMeetingForm) -> AnyView {
    let t: Texts = expect_context();
    let title = t.meeting_new(body(t, answer.officer.as_ref(), answer.reviewer));
    let errors = form.problem.map(|problem| {
        let field = heading_field(problem).to_owned();
        (field, heading_text(t, problem).into_owned())
    });
    let fields = if answer.items.is_empty() {
        view! { <p>{t.meeting_nothing_waits()}</p> }.into_any()
    } else {
        fields(t, &answer, &form)
    };
    view! {
        <Page
            title=title.clone()
            place=Place::foundation(&answer.foundation)
            wrong=form.problem.is_some()
            private=true
        >
            <div class="invoices meetings">
                {error_summary(t, errors.into_iter().collect())}
                <div class="status-head">
                    <p><a class="back" href=meetings_address(&answer.foundation.id)>{t.meeting_back()}</a></p>
                    <h1>{isolate(title)}</h1>
                </div>
                {fields}
            </div>
        </Page>
    }
    .into_any()
}

fn fields(t: Texts, answer: &WaitingItemsAnswer, form: &NewMeetingForm) -> AnyView {
    let sent = form.sent.as_ref();
    let typed = sent.map_or(("", ""), |sent| (&*sent.title, &*sent.day));
    let hint = Some(t.meeting_choose_hint().into_owned());
    view! {
        <form class="review-form" method="post" action=new_address(&answer.foundation.id, answer.reviewer) novalidate>
            {heading_fields(t, typed, form.problem, None)}
            {choices(t, &answer.items, answer.today, hint, form.problem, |reference| form.has_chosen(reference))}
            <p>{t.meeting_plan_text()}</p>
            <p><button class="button">{t.meeting_plan_button()}</button></p>
        </form>
    }
    .into_any()
}
