//! `/meetings/{foundation}`: a foundation's meetings.

use super::address::{list_page_address, meeting_address, new_address};
use crate::api::{BodyBrief, MeetingBrief, MeetingsAnswer};
use crate::format;
use crate::invoices::{AMOUNT, DAY, NAME, cell};
use crate::site::{Page, Place, StaffArea, isolate, pager, sorted_column, staff_nav};
use crate::text::Texts;
use crate::words::{body, date};
use leptos::prelude::*;

/// Open meetings, then closed ones.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn meetings_page(answer: MeetingsAnswer) -> AnyView {
    let t: Texts = expect_context();
    let rows = if answer.rows.is_empty() {
        view! { <p>{t.meetings_none()}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    let content = view! {
        {staff_nav(t, &answer.foundation.id, StaffArea::Meetings, answer.money)}
        <div class="head">
            <h1>{t.meetings_heading()}</h1>
            <p class="lead">{t.meetings_lead()}</p>
        </div>
        {plan(t, &answer)}
        {rows}
        {pager(t, answer.page, answer.pages, |page| list_page_address(&answer.foundation.id, &answer.sort, page))}
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

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &MeetingsAnswer) -> AnyView {
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            list_page_address(&answer.foundation.id, sort, 1)
        })
    };
    let columns = [
        sorted("title", t.meeting_title(), NAME),
        sorted("body", t.meeting_body(), ""),
        sorted("day", t.meeting_day(), DAY),
        sorted("items", t.meetings_applications(), AMOUNT),
        sorted("state", t.invoices_state(), ""),
    ];
    let rows = answer.rows.iter().map(|row| meeting(t, answer, row));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.meetings_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn meeting(t: Texts, answer: &MeetingsAnswer, row: &MeetingBrief) -> AnyView {
    let state = match row.closed_on {
        Some(day) => t.meeting_closed_on(date(t, day)),
        None => t.meeting_open().into_owned(),
    };
    let state = view! { <span class="tag">{state}</span> };
    let body = isolate(body(t, answer.officer.as_ref(), row.reviewer));
    let items = isolate(format::number(t.locale(), row.items));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=meeting_address(&answer.foundation.id, &row.id)><bdi>{row.title.clone()}</bdi></a>
            </th>
            {cell(t.meeting_body(), "", Some(body))}
            {cell(t.meeting_day(), DAY, Some(isolate(date(t, row.day))))}
            {cell(t.meetings_applications(), AMOUNT, Some(items))}
            {cell(t.invoices_state(), "", Some(state.into_any()))}
        </tr>
    }
    .into_any()
}
