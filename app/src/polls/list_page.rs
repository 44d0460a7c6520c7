//! `/polls/{foundation}`: a foundation's elections and resolutions. Everyone can read it.

use super::address::{list_page_address, new_address, poll_address};
use super::words::phase_mark;
use crate::api::{PollRowBrief, PollsAnswer};
use crate::invoices::{DAY, NAME, cell, column};
use crate::site::{Page, Place, StaffArea, isolate, pager, sorted_column, staff_nav};
use crate::text::Texts;
use crate::words::{date, poll_kind};
use leptos::prelude::*;

/// The newest first, unless the reader sorts them.
pub fn polls_page(answer: PollsAnswer) -> AnyView {
    let t: Texts = expect_context();
    let foundation = answer.foundation.id.as_str();
    let nav = answer
        .is_staff
        .then(|| staff_nav(t, foundation, StaffArea::Elections, answer.money));
    let announce = answer
        .announces
        .then(|| view! { <p><a class="button" href=new_address(foundation)>{t.poll_list_announce()}</a></p> });
    let rows = if answer.rows.is_empty() {
        view! { <p class="note">{t.poll_list_none()}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    let content = view! {
        {nav}
        <div class="head">
            <h1>{t.poll_list_heading()}</h1>
            <p class="lead">{t.poll_list_lead()}</p>
        </div>
        {announce}
        {rows}
        {pager(t, answer.page, answer.pages, |page| list_page_address(foundation, &answer.sort, page))}
    }
    .into_any();
    view! {
        <Page title=t.poll_list_heading() place=Place::foundation(&answer.foundation) wide=answer.is_staff>
            <div class="invoices">{content}</div>
        </Page>
    }
    .into_any()
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &PollsAnswer) -> AnyView {
    let foundation = answer.foundation.id.as_str();
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            list_page_address(foundation, sort, 1)
        })
    };
    let columns = [
        sorted("title", t.poll_page_title(), NAME),
        column(t.poll_page_kind(), ""),
        sorted("opens", t.poll_page_opens(), DAY),
        sorted("closes", t.poll_page_closes(), DAY),
        sorted("state", t.invoices_state(), ""),
    ];
    let rows = answer.rows.iter().map(|row| self::row(t, foundation, row));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.poll_list_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, foundation: &str, row: &PollRowBrief) -> AnyView {
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=poll_address(foundation, row.number)><bdi>{row.title.clone()}</bdi></a>
            </th>
            {cell(t.poll_page_kind(), "", Some(isolate(poll_kind(t, row.kind))))}
            {cell(t.poll_page_opens(), DAY, Some(isolate(date(t, row.opens))))}
            {cell(t.poll_page_closes(), DAY, Some(isolate(date(t, row.closes))))}
            {cell(t.invoices_state(), "", Some(phase_mark(t, row.phase)))}
        </tr>
    }
    .into_any()
}
