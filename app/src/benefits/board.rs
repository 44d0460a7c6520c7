//! `/benefits/{foundation}`: what a foundation's members have asked for of their benefits, by the day on which it's due.

use super::address::{board_address, file_address, list_address, use_address};
use super::state::{empty, filter_name, staff_mark};
use crate::api::{BenefitUseRow, BenefitUsesAnswer};
use crate::invoices::{DAY, NAME, cell, column};
use crate::site::{
    FilterChip, Page, Place, StaffArea, csv_link, filter_chips, isolate, pager, said, sorted_column, staff_nav,
};
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use leptos::prelude::*;

/// A page of a foundation's fulfilment board.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn board_page(answer: BenefitUsesAnswer) -> AnyView {
    let t: Texts = expect_context();
    let rows = if answer.rows.is_empty() {
        view! { <p class="note">{empty(t, answer.show)}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    let chips = answer.counts.iter().map(|(show, count)| FilterChip {
        name: filter_name(t, *show).into_owned(),
        href: list_address(&answer, *show, "", 1),
        count: *count,
        is_current: *show == answer.show,
    });
    let pager = pager(t, answer.page, answer.pages, |page| {
        list_address(&answer, answer.show, &answer.sort, page)
    });
    let content = view! {
        <div class="invoices">
            {staff_nav(t, &answer.foundation.id, StaffArea::Benefits, answer.money)}
            <div class="head">
                <h1>{t.uses_heading()}</h1>
                <p class="lead">{t.uses_lead()}</p>
            </div>
            {limits(t, &answer)}
            {filter_chips(t, chips)}
            {rows}
            {pager}
            {csv_link(t, &file_address(&answer))}
        </div>
    }
    .into_any();
    view! {
        <Page title=t.uses_heading() place=Place::foundation(&answer.foundation) wide=true private=true>
            {content}
        </Page>
    }
    .into_any()
}

/// The form that limits the list to a benefit and to members.
fn limits(t: Texts, answer: &BenefitUsesAnswer) -> AnyView {
    let options = answer.benefits.iter().map(|(id, title)| {
        let is_chosen = *id == answer.benefit;
        view! { <option value=id.clone() selected=is_chosen>{say(t, title).to_owned()}</option> }
    });
    view! {
        <form class="board-limits" method="get" action=board_address(&answer.foundation.id)>
            <input type="hidden" name="show" value=answer.show.id() />
            <div class="field">
                <label class="label" for="limit-benefit">{t.benefit_column()}</label>
                <select class="input" id="limit-benefit" name="benefit">
                    <option value="">{t.uses_every_benefit()}</option>
                    {options.collect_view()}
                </select>
            </div>
            <div class="field">
                <label class="label" for="limit-member">{t.invoices_member()}</label>
                <input class="input" id="limit-member" name="member" value=answer.member.clone() autocomplete="off" />
            </div>
            <p><button class="button quiet">{t.uses_limit()}</button></p>
        </form>
    }
    .into_any()
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &BenefitUsesAnswer) -> AnyView {
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            list_address(answer, answer.show, sort, 1)
        })
    };
    let columns = [
        sorted("member", t.invoices_member(), NAME),
        sorted("benefit", t.benefit_column(), ""),
        column(t.use_what(), ""),
        sorted("due", t.invoice_due(), DAY),
        sorted("asked", t.uses_asked_on(), DAY),
        sorted("state", t.invoices_state(), ""),
    ];
    let list = list_address(answer, answer.show, &answer.sort, answer.page);
    let list = list.split_once('?').map_or("", |(_, query)| query);
    let rows = answer
        .rows
        .iter()
        .map(|row| self::row(t, &answer.foundation.id, row, list));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.uses_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The longest part of what a use is about, in characters.
const SHORT: usize = 80;

/// `list` is the query of the list, to which the page of the row leads back.
fn row(t: Texts, foundation: &str, row: &BenefitUseRow, list: &str) -> AnyView {
    let asked = &row.asked;
    let name = if row.member.is_empty() {
        row.application.clone()
    } else {
        row.member.clone()
    };
    let what = shortened(&asked.what);
    let day = Date::from_unix_millis(asked.requested_at);
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=use_address(foundation, &asked.id, list)>
                    <bdi>{name}</bdi>
                    <span class="vh">": " {say(t, &asked.title).to_owned()}</span>
                </a>
            </th>
            {cell(t.benefit_column(), "", Some(said(t, &asked.title)))}
            {cell(t.use_what(), "", Some(view! { <bdi>{what}</bdi> }.into_any()))}
            {cell(t.invoice_due(), DAY, Some(isolate(date(t, asked.due()))))}
            {cell(t.uses_asked_on(), DAY, Some(isolate(date(t, day))))}
            {cell(t.invoices_state(), "", Some(view! { <span>{staff_mark(t, asked)}</span> }.into_any()))}
        </tr>
    }
    .into_any()
}

/// The start of a text, in one line.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHORT {
        return line;
    }
    let start: String = line.chars().take(SHORT).collect();
    format!("{}…", start.trim_end())
}
