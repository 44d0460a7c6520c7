//! `/members/{foundation}`: a foundation's members.

use super::address::{
    chosen_address, file_address, list_address, member_address, member_imports_address, members_address,
    waiting_pages_address,
};
use super::chosen::{ChosenForm, checkbox, choice};
use super::mailing::recent;
use super::nav::{MembersPart, nav};
use super::state::{mark, state_name};
use super::views::views;
use crate::api::{MemberRow, MembersAnswer, MembersFilter};
use crate::invoices::{DAY, NAME, cell, column};
use crate::site::{
    FilterChip, Page, Place, answer_with, csv_link, error_summary, filter_chips, isolate, pager, said, sorted_column,
};
use crate::text::Texts;
use crate::words::{date, say};
use leptos::prelude::*;
use std::borrow::Cow;

/// A page of a foundation's members. `form` is what was chosen in it.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn members_page(answer: MembersAnswer, form: ChosenForm) -> AnyView {
    let t: Texts = expect_context();
    let error = form.error(t);
    let is_wrong = error.is_some();
    if is_wrong {
        answer_with(422);
    }
    let pager = pager(t, answer.page, answer.pages, |page| {
        list_address(&answer, answer.show, &answer.sort, page)
    });
    let rows = if answer.rows.is_empty() {
        view! { <p class="note">{empty(t, &answer)}</p> }.into_any()
    } else {
        view! {
            <form class="money-form" method="post" action=chosen_address(&answer.foundation.id) novalidate>
                {table(t, &answer, &form)}
                {pager}
                {choice(t, &answer, &form)}
            </form>
        }
        .into_any()
    };
    // Most foundations never have members whom nobody manages.
    let is_shown =
        |(show, count): &&(MembersFilter, i64)| *count > 0 || *show == answer.show || *show != MembersFilter::Unmanaged;
    let chips = answer.counts.iter().filter(is_shown).map(|(show, count)| FilterChip {
        name: state_name(t, *show).into_owned(),
        href: list_address(&answer, *show, "", 1),
        count: *count,
        is_current: *show == answer.show,
    });
    let import = answer.imports.then(|| {
        view! { <p><a href=member_imports_address(&answer.foundation.id)>{t.import_link()}</a></p> }
    });
    let pages = answer.pages_waiting.map(|count| {
        let href = waiting_pages_address(&answer.foundation.id, "", 1);
        let text = if count == 0 {
            t.pages_heading().into_owned()
        } else {
            t.pages_link(count)
        };
        view! { <p><a href=href>{isolate(text)}</a></p> }
    });
    let content = view! {
        <div class="invoices">
            {error_summary(t, error.into_iter().collect())}
            {nav(t, &answer.foundation.id, Some(MembersPart::List), answer.money)}
            <div class="head">
                <h1>{t.members_heading()}</h1>
                {pages}
            </div>
            {unmanaged(t, &answer)}
            {limits(t, &answer)}
            {filter_chips(t, chips)}
            {views(t, &answer)}
            {rows}
            {csv_link(t, &file_address(&answer))}
            {import}
            {recent(t, &answer.foundation.id, &answer.mailings)}
        </div>
    }
    .into_any();
    view! {
        <Page
            title=t.members_heading()
            place=Place::foundation(&answer.foundation)
            wide=true
            wrong=is_wrong
            private=true
        >
            {content}
        </Page>
    }
    .into_any()
}

/// That nobody gets the invoices of some members, and what to do. `None` if there are no such members, or the reader can't name anybody.
fn unmanaged(t: Texts, answer: &MembersAnswer) -> Option<AnyView> {
    let found = answer.counts.iter().find(|(show, _)| *show == MembersFilter::Unmanaged);
    let count = found.map_or(0, |(_, count)| *count);
    let link = (answer.show != MembersFilter::Unmanaged).then(|| {
        view! { <a href=list_address(answer, MembersFilter::Unmanaged, "", 1)>{t.members_unmanaged_show()}</a> }
    });
    (count > 0 && answer.imports)
        .then(|| view! { <p class="note bad">{t.members_unmanaged_note(count)} " " {link}</p> }.into_any())
}

/// The form that limits the list to a tier and to a part of a name.
fn limits(t: Texts, answer: &MembersAnswer) -> AnyView {
    let options = answer.tiers.iter().map(|(id, title)| {
        let is_chosen = *id == answer.tier;
        view! { <option value=id.clone() selected=is_chosen>{say(t, title).to_owned()}</option> }
    });
    view! {
        <form class="board-limits" method="get" action=members_address(&answer.foundation.id)>
            <input type="hidden" name="show" value=answer.show.id() />
            <div class="field">
                <label class="label" for="limit-tier">{t.apply_tier()}</label>
                <select class="input" id="limit-tier" name="tier">
                    <option value="">{t.members_every_tier()}</option>
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
fn table(t: Texts, answer: &MembersAnswer, form: &ChosenForm) -> AnyView {
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            list_address(answer, answer.show, sort, 1)
        })
    };
    let columns = [
        column(t.chosen_choose(), ""),
        sorted("member", t.invoices_member(), NAME),
        sorted("tier", t.apply_tier(), ""),
        sorted("since", t.members_since(), DAY),
        sorted("until", t.last_day(), DAY),
        sorted("state", t.invoices_state(), ""),
    ];
    let rows = answer
        .rows
        .iter()
        .map(|row| self::row(t, &answer.foundation.id, row, form));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.members_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, foundation: &str, row: &MemberRow, form: &ChosenForm) -> AnyView {
    let name = if row.member.is_empty() {
        row.application.clone()
    } else {
        row.member.clone()
    };
    let until = row.until.map(|day| isolate(date(t, day)));
    view! {
        <tr role="row">
            {cell(t.chosen_choose(), "", Some(checkbox(t, row, &name, form)))}
            <th scope="row" role="rowheader" class=NAME>
                <a href=member_address(foundation, &row.membership)><bdi>{name.clone()}</bdi></a>
            </th>
            {cell(t.apply_tier(), "", Some(said(t, &row.tier)))}
            {cell(t.members_since(), DAY, Some(isolate(date(t, row.since))))}
            {cell(t.last_day(), DAY, until)}
            {cell(t.invoices_state(), "", Some(mark(t, row.state)))}
        </tr>
    }
    .into_any()
}

fn empty(t: Texts, answer: &MembersAnswer) -> Cow<'static, str> {
    if answer.counts.iter().all(|(_, count)| *count == 0) && answer.tier.is_empty() && answer.member.is_empty() {
        t.members_none()
    } else {
        t.members_none_here()
    }
}
