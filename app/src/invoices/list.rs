//! A page of the list: filters with their counts, the table, and a pager.

use super::address::{application_address, invoice_address, list_address};
use super::part::part_words;
use super::state::{due_words, state_mark, unpaid_words};
use crate::api::{InvoiceBrief, InvoiceFilter, InvoicesAnswer, segment};
use crate::site::{FilterChip, csv_link, filter_chips, isolate, pager, sorted_column};
use crate::text::Texts;
use crate::words::{date, money};
use leptos::prelude::*;
use std::borrow::Cow;

/// The class of columns with amounts.
pub(crate) const AMOUNT: &str = "amount";

/// The class of columns with days.
pub(crate) const DAY: &str = "day";

/// The class of columns with names and notes, which can be long.
pub(crate) const NAME: &str = "name";

/// The list below its heading.
pub(super) fn list(t: Texts, answer: &InvoicesAnswer) -> AnyView {
    let rows = if answer.rows.is_empty() {
        view! { <p class="note">{empty(t, answer)}</p> }.into_any()
    } else {
        table(t, answer)
    };
    let (foundation, sort) = (segment(&answer.foundation.id), segment(&answer.sort));
    let file = format!(
        "/invoices/{foundation}/invoices.csv?show={}&sort={sort}",
        answer.show.id()
    );
    view! {
        {filters(t, answer)}
        {rows}
        {pager(t, answer.page, answer.pages, |page| list_address(&answer.foundation.id, answer.show, &answer.sort, page))}
        {csv_link(t, &file)}
    }
    .into_any()
}

fn filters(t: Texts, answer: &InvoicesAnswer) -> AnyView {
    let chips = answer.counts.iter().map(|(show, count)| FilterChip {
        name: filter_name(t, *show).into_owned(),
        href: list_address(&answer.foundation.id, *show, "", 1),
        count: *count,
        is_current: *show == answer.show,
    });
    filter_chips(t, chips)
}

fn filter_name(t: Texts, show: InvoiceFilter) -> Cow<'static, str> {
    match show {
        InvoiceFilter::Unpaid => t.invoice_unpaid(),
        InvoiceFilter::Overdue => t.invoice_overdue(),
        InvoiceFilter::Paid => t.invoice_paid(),
        InvoiceFilter::ToRefund => t.invoices_to_refund(),
        InvoiceFilter::Cancelled => t.invoice_cancelled(),
        InvoiceFilter::All => t.invoices_all(),
    }
}

fn empty(t: Texts, answer: &InvoicesAnswer) -> Cow<'static, str> {
    let has_none = answer.counts.iter().all(|(_, count)| *count == 0);
    match answer.show {
        _ if has_none => t.invoices_none(),
        InvoiceFilter::Unpaid => t.invoices_none_unpaid(),
        InvoiceFilter::Overdue => t.invoices_none_overdue(),
        InvoiceFilter::Paid => t.invoices_none_paid(),
        InvoiceFilter::ToRefund => t.invoices_none_to_refund(),
        InvoiceFilter::Cancelled => t.invoices_none_cancelled(),
        InvoiceFilter::All => t.invoices_none(),
    }
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &InvoicesAnswer) -> AnyView {
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            list_address(&answer.foundation.id, answer.show, sort, 1)
        })
    };
    let columns = [
        sorted("number", t.invoices_number(), ""),
        sorted("member", t.invoices_member(), NAME),
        column(t.invoices_application(), ""),
        sorted("amount", t.invoice_amount(), AMOUNT),
        sorted("unpaid", t.invoice_unpaid(), AMOUNT),
        sorted("issued", t.invoices_issued(), DAY),
        sorted("due", t.invoice_due(), DAY),
        column(t.invoices_state(), ""),
    ];
    let rows = answer.rows.iter().map(|invoice| row(t, &answer.foundation.id, invoice));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.invoices_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, foundation: &str, invoice: &InvoiceBrief) -> AnyView {
    let name = view! { <bdi>{invoice.name.clone()}</bdi> };
    let application = view! {
        <a class="number" href=application_address(foundation, &invoice.application)>
            {invoice.application.clone()}
        </a>
    };
    let part = invoice
        .part
        .map(|part| view! { " " <span class="meta">{part_words(t, part)}</span> });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a class="number" href=invoice_address(foundation, &invoice.label)>{invoice.label.clone()}</a>
                {part}
            </th>
            {cell(t.invoices_member(), NAME, Some(name.into_any()))}
            {cell(t.invoices_application(), "", Some(application.into_any()))}
            {cell(t.invoice_amount(), AMOUNT, Some(isolate(money(t, invoice.gross))))}
            {cell(t.invoice_unpaid(), AMOUNT, unpaid_words(t, invoice).map(isolate))}
            {cell(t.invoices_issued(), DAY, Some(isolate(date(t, invoice.issued_on))))}
            {cell(t.invoice_due(), DAY, due_words(t, invoice).map(isolate))}
            {cell(t.invoices_state(), "", Some(state_mark(t, invoice.state)))}
        </tr>
    }
    .into_any()
}

/// A column's heading.
pub(crate) fn column(name: Cow<'static, str>, class: &'static str) -> AnyView {
    view! { <th scope="col" role="columnheader" class=class>{name}</th> }.into_any()
}

/// A cell with its column's name, which phones show. Phones leave out empty cells.
pub(crate) fn cell(column: Cow<'static, str>, class: &'static str, content: Option<AnyView>) -> AnyView {
    let content = content.map(|content| view! { <div>{content}</div> });
    view! { <td role="cell" class=class data-column=column>{content}</td> }.into_any()
}
