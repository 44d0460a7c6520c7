//! `/members/{foundation}/pages`: the public pages that wait for approval.

use super::address::{page_approval_address, waiting_pages_address, waiting_pages_file_address};
use super::nav::{MembersPart, nav};
use super::page_part::part_name;
use crate::api::{PageDecision, WaitingPage, WaitingPagesAnswer};
use crate::format::all_of;
use crate::invoices::{DAY, NAME, cell, column};
use crate::site::{Page, Place, csv_link, isolate, pager, sorted_column};
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;

/// A page of what waits. `done` is what was decided just now.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn waiting_pages_page(answer: WaitingPagesAnswer, done: Option<PageDecision>) -> AnyView {
    let t: Texts = expect_context();
    let foundation = answer.foundation.id.as_str();
    let rows = if answer.rows.is_empty() {
        let text = if answer.approval {
            t.pages_none()
        } else {
            t.pages_not_approved()
        };
        view! { <p class="note">{text}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    let done = done.map(|done| {
        let text = match done {
            PageDecision::Approve => t.pages_approved_done(),
            PageDecision::Decline => t.pages_declined_done(),
        };
        view! { <p class="note good" role="status">{text}</p> }
    });
    let pager = pager(t, answer.page, answer.pages, |page| {
        waiting_pages_address(foundation, &answer.sort, page)
    });
    let content = view! {
        <div class="invoices">
            {nav(t, foundation, Some(MembersPart::Pages), answer.money)}
            {done}
            <div class="head">
                <h1>{t.pages_heading()}</h1>
                <p class="lead">{t.pages_lead()}</p>
            </div>
            {rows}
            {pager}
            {csv_link(t, &waiting_pages_file_address(foundation, &answer.sort))}
        </div>
    }
    .into_any();
    view! {
        <Page title=t.pages_heading() place=Place::foundation(&answer.foundation) wide=true private=true>
            {content}
        </Page>
    }
    .into_any()
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &WaitingPagesAnswer) -> AnyView {
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            waiting_pages_address(&answer.foundation.id, sort, 1)
        })
    };
    let columns = [
        sorted("member", t.invoices_member(), NAME),
        sorted("asked", t.pages_since(), DAY),
        column(t.pages_changes(), NAME),
    ];
    let rows = answer.rows.iter().map(|row| self::row(t, answer, row));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.pages_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, answer: &WaitingPagesAnswer, row: &WaitingPage) -> AnyView {
    let name = if row.member.is_empty() {
        row.application.clone()
    } else {
        row.member.clone()
    };
    let href = page_approval_address(&answer.foundation.id, &row.membership);
    let changes: Vec<String> = row.changes.iter().map(|part| part_name(t, part)).collect();
    let first = row.first.then(|| view! { <p class="meta">{t.pages_first()}</p> });
    let changes = view! { {isolate(all_of(t.locale(), &changes))} {first} }.into_any();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME><a href=href><bdi>{name}</bdi></a></th>
            {cell(t.pages_since(), DAY, Some(isolate(moment(t, answer.local_time.as_ref(), row.asked_at))))}
            {cell(t.pages_changes(), NAME, Some(changes))}
        </tr>
    }
    .into_any()
}
