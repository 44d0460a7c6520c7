//! `/in-kind/{foundation}`: what a foundation's members have promised to give in kind.

use super::address::{application_address, commitment_address, list_address};
use super::state::{empty, filter_name, state_mark};
use crate::api::{CommitmentBrief, CommitmentsAnswer};
use crate::invoices::{AMOUNT, DAY, NAME, cell, column};
use crate::site::{FilterChip, Page, Place, StaffArea, filter_chips, isolate, pager, sorted_column, staff_nav};
use crate::text::Texts;
use crate::words::{date, money};
use leptos::prelude::*;

/// A page of a foundation's in-kind commitments.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn commitments_page(answer: CommitmentsAnswer) -> AnyView {
    let t: Texts = expect_context();
    let foundation = answer.foundation.id.as_str();
    let rows = if answer.rows.is_empty() {
        view! { <p class="note">{empty(t, answer.show)}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    let chips = answer.counts.iter().map(|(show, count)| FilterChip {
        name: filter_name(t, *show).into_owned(),
        href: list_address(foundation, *show, "", 1),
        count: *count,
        is_current: *show == answer.show,
    });
    let pager = pager(t, answer.page, answer.pages, |page| {
        list_address(foundation, answer.show, &answer.sort, page)
    });
    let content = view! {
        <div class="invoices">
            {nav(t, foundation, answer.money)}
            <div class="head">
                <h1>{t.in_kind_heading()}</h1>
                <p class="lead">{t.in_kind_lead()}</p>
            </div>
            {filter_chips(t, chips)}
            {rows}
            {pager}
        </div>
    }
    .into_any();
    view! {
        <Page title=t.in_kind_heading() place=Place::foundation(&answer.foundation) wide=true private=true>
            {content}
        </Page>
    }
    .into_any()
}

/// Links to the foundation's other pages, as far as the reader may see them.
pub(super) fn nav(t: Texts, foundation: &str, money: bool) -> AnyView {
    staff_nav(t, foundation, StaffArea::InKind, money)
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &CommitmentsAnswer) -> AnyView {
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            list_address(&answer.foundation.id, answer.show, sort, 1)
        })
    };
    let columns = [
        sorted("member", t.invoices_member(), NAME),
        sorted("application", t.invoices_application(), ""),
        sorted("value", t.in_kind_value(), AMOUNT),
        column(t.in_kind_accepted(), AMOUNT),
        column(t.in_kind_open(), AMOUNT),
        sorted("end", t.in_kind_next_due(), DAY),
        column(t.invoices_state(), ""),
    ];
    let rows = answer.rows.iter().map(|row| self::row(t, &answer.foundation.id, row));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.in_kind_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, foundation: &str, row: &CommitmentBrief) -> AnyView {
    // Without a name, its number says whose it is.
    let name = if row.name.is_empty() {
        row.application.clone()
    } else {
        row.name.clone()
    };
    let application = view! {
        <a class="number" href=application_address(foundation, &row.application)>{row.application.clone()}</a>
    };
    let to_approve = (row.waiting > 0).then(|| {
        view! {
            <br />
            <span class="turn you">{t.in_kind_waiting(row.waiting)}</span>
        }
    });
    let state = view! { {state_mark(t, row.state)} {to_approve} };
    let is_known = row.value.is_some();
    let amount = |amount| Some(isolate(money(t, amount))).filter(|_| is_known);
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=commitment_address(foundation, &row.id)><bdi>{name}</bdi></a>
            </th>
            {cell(t.invoices_application(), "", Some(application.into_any()))}
            {cell(t.in_kind_value(), AMOUNT, row.value.map(|value| isolate(money(t, value))))}
            {cell(t.in_kind_accepted(), AMOUNT, amount(row.accepted))}
            {cell(t.in_kind_open(), AMOUNT, amount(row.open))}
            {cell(t.in_kind_next_due(), DAY, row.next_due.map(|day| isolate(date(t, day))))}
            {cell(t.invoices_state(), "", Some(state.into_any()))}
        </tr>
    }
    .into_any()
}
