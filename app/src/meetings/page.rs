//! `/meetings/{foundation}/{meeting}`: a meeting with its agenda, or with its minutes.

use super::address::{meeting_address, meetings_address};
use super::agenda::agenda;
use super::approve::approve;
use super::form::MeetingForm;
use super::outcome::outcome;
use super::steer::steer;
use crate::api::MeetingAnswer;
use crate::locale::Locale;
use crate::review::events;
use crate::site::{Page, Place, StaffArea, isolate, staff_nav};
use crate::text::Texts;
use crate::words::{body, date};
use leptos::prelude::*;

/// A meeting, and what the reader can do.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn meeting_page(answer: MeetingAnswer, form: MeetingForm) -> AnyView {
    let t: Texts = expect_context();
    let content = view! {
        {outcome(t, &form)}
        {staff_nav(t, &answer.foundation.id, StaffArea::Meetings, answer.money)}
        {head(t, &answer)}
        {minutes(t, &answer)}
        {agenda(t, &answer, &form)}
        {approve(t, &answer, &form)}
        {steer(t, &answer, &form)}
        {events(t, answer.local_time.as_ref(), &answer.history)}
    }
    .into_any();
    view! {
        <Page
            title=answer.meeting.title.clone()
            place=Place::foundation(&answer.foundation)
            wrong=form.problem.is_some()
            private=true
        >
            <div class="invoices meetings">{content}</div>
        </Page>
    }
    .into_any()
}

fn head(t: Texts, answer: &MeetingAnswer) -> AnyView {
    let meeting = &answer.meeting;
    let state = match meeting.closed_on {
        Some(day) => t.meeting_closed_on(date(t, day)),
        None => t.meeting_open().into_owned(),
    };
    let body = body(t, answer.officer.as_ref(), meeting.reviewer);
    view! {
        <div class="status-head">
            <p><a class="back" href=meetings_address(&answer.foundation.id)>{t.meeting_back()}</a></p>
            <h1><bdi>{meeting.title.clone()}</bdi></h1>
            <p class="lead">{isolate(body)} ", " {date(t, meeting.day)}</p>
            <p class="meta">
                <span class="tag">{state}</span>
                " "
                {t.meeting_items(meeting.items)}
                " · "
                {isolate(t.meeting_planned_by(&answer.planned_by))}
            </p>
        </div>
    }
    .into_any()
}

/// The downloads of a closed meeting.
fn minutes(t: Texts, answer: &MeetingAnswer) -> Option<AnyView> {
    let address = meeting_address(&answer.foundation.id, &answer.meeting.id);
    let languages = answer.minutes.iter().filter_map(|tag| Locale::from_tag(tag));
    let links: Vec<_> = languages
        .map(|locale| {
            let (tag, language) = (locale.tag(), locale.own_name());
            view! {
                <li>
                    <a href=format!("{address}/minutes-{tag}.pdf")>{t.meeting_minutes_pdf(language)}</a>
                    " · "
                    <a href=format!("{address}/minutes-{tag}.md")>{t.meeting_minutes_markdown(language)}</a>
                </li>
            }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="minutes">
                <h2 id="minutes">{t.meeting_minutes()}</h2>
                <ul class="minutes" role="list">{links}</ul>
            </section>
        }
        .into_any()
    })
}
