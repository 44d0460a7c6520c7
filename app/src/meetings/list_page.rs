//! `/meetings/{foundation}`: a foundation's meetings.

use super::address::{list_page_address, meeting_address, new_address};
use crate::api::{BodyBrief, MeetingBrief, MeetingsAnswer};
use crate::site::{Page, Place, StaffArea, isolate, pager, staff_nav};
use crate::text::Texts;
use crate::words::{body, date};
use leptos::prelude::*;

/// Open meetings, then closed ones.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn meetings_page(answer: MeetingsAnswer) -> AnyView {
    let t: Texts = expect_context();
    let rows = answer.rows.iter().map(|row| meeting(t, &answer, row));
    let rows = if answer.rows.is_empty() {
        view! { <p>{t.meetings_none()}</p> }.into_any()
    } else {
        view! { <ul class="meeting-rows" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    let content = view! {
        {staff_nav(t, &answer.foundation.id, StaffArea::Meetings, answer.money)}
        <div class="head">
            <h1>{t.meetings_heading()}</h1>
            <p class="lead">{t.meetings_lead()}</p>
        </div>
        {plan(t, &answer)}
        {rows}
        {pager(t, answer.page, answer.pages, |page| list_page_address(&answer.foundation.id, page))}
    }
    .into_any();
    view! {
        <Page title=t.meetings_heading() place=Place::foundation(&answer.foundation) private=true>
            <div class="invoices meetings">{content}</div>
        </Page>
    }
    .into_any()
}

/// Links to plan a meeting. `None` if the reader can't plan one.
fn plan(t: Texts, answer: &MeetingsAnswer) -> Option<AnyView> {
    let links = answer.bodies.iter().map(|BodyBrief { reviewer, waiting }| {
        let href = new_address(&answer.foundation.id, *reviewer);
        view! {
            <li>
                <a class="button quiet" href=href>{isolate(body(t, answer.officer.as_ref(), *reviewer))}</a>
                " "
                <span class="meta">{t.meetings_waiting(*waiting)}</span>
            </li>
        }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <section aria-labelledby="plan">
                <h2 id="plan">{t.meetings_plan()}</h2>
                <ul class="meeting-bodies" role="list">{links}</ul>
            </section>
        }
        .into_any()
    })
}

fn meeting(t: Texts, answer: &MeetingsAnswer, row: &MeetingBrief) -> AnyView {
    let state = match row.closed_on {
        Some(day) => t.meeting_closed_on(date(t, day)),
        None => t.meeting_open().into_owned(),
    };
    view! {
        <li>
            <a href=meeting_address(&answer.foundation.id, &row.id)><bdi>{row.title.clone()}</bdi></a>
            " "
            <span class="tag">{state}</span>
            <p class="meta">
                {isolate(body(t, answer.officer.as_ref(), row.reviewer))}
                " · "
                {date(t, row.day)}
                " · "
                {t.meeting_items(row.items)}
            </p>
        </li>
    }
    .into_any()
}
