//! `/members/{foundation}/past?on=2026-03-01`: who was a member on a day in the past.

use super::address::{
    members_address, past_file_address, past_list_address, past_member_address, past_members_address,
};
use super::nav::{MembersPart, nav};
use super::past_form::past_summary;
use crate::api::{PastMemberRow, PastMembersAnswer};
use crate::invoices::{DAY, MoneyField, NAME, cell};
use crate::site::{Page, Place, answer_with, csv_link, isolate, pager, said, sorted_column};
use crate::text::Texts;
use crate::words::{date, say};
use leptos::prelude::*;

/// A page of the members on a day. `wrong` is what was typed instead of one.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn past_members_page(answer: PastMembersAnswer, wrong: Option<String>) -> AnyView {
    let t: Texts = expect_context();
    let is_wrong = wrong.is_some();
    if is_wrong {
        answer_with(422);
    }
    let rows = if answer.rows.is_empty() {
        view! { <p class="note">{t.past_nobody()}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    let pager = pager(t, answer.page, answer.pages, |page| {
        past_list_address(&answer, &answer.sort, page)
    });
    let day = date(t, answer.on);
    let foundation = answer.foundation.id.as_str();
    let content = view! {
        <div class="invoices">
            {nav(t, foundation, Some(MembersPart::Past), answer.money)}
            {past_summary(t, is_wrong)}
            <div class="head">
                <h1>{isolate(t.past_members_on(&day))}</h1>
                <p class="lead">{isolate(t.past_members_lead(answer.count, day))}</p>
            </div>
            {limits(t, &answer, wrong)}
            {rows}
            {pager}
            {csv_link(t, &past_file_address(&answer))}
            <p><a href=members_address(foundation)>{t.past_members_today()}</a></p>
        </div>
    }
    .into_any();
    view! {
        <Page
            title=t.past_members()
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

/// The form that chooses the day, a tier and a part of a name.
fn limits(t: Texts, answer: &PastMembersAnswer, wrong: Option<String>) -> AnyView {
    let options = answer.tiers.iter().map(|(id, title)| {
        let is_chosen = *id == answer.tier;
        view! { <option value=id.clone() selected=is_chosen>{say(t, title).to_owned()}</option> }
    });
    let error = wrong.is_some().then(|| t.past_day_wrong().into_owned());
    let typed = wrong.unwrap_or_else(|| answer.on.to_string());
    let day = MoneyField {
        id: "on",
        name: "on",
        label: t.past_day(),
        hint: None,
        error,
        typed: &typed,
    };
    view! {
        <form class="board-limits" method="get" action=past_members_address(&answer.foundation.id) novalidate>
            {day.day(t, answer.today.to_string())}
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
            <p><button class="button quiet">{t.past_show()}</button></p>
        </form>
    }
    .into_any()
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &PastMembersAnswer) -> AnyView {
    let sorted = |id, name, class| {
        sorted_column(t, (id, name, class), &answer.sort, |sort| {
            past_list_address(answer, sort, 1)
        })
    };
    let columns = [
        sorted("member", t.invoices_member(), NAME),
        sorted("tier", t.apply_tier(), ""),
        sorted("since", t.members_since(), DAY),
        sorted("first", t.past_first(), DAY),
        sorted("last", t.past_last(), DAY),
    ];
    let rows = answer.rows.iter().map(|row| self::row(t, answer, row));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.past_members()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, answer: &PastMembersAnswer, row: &PastMemberRow) -> AnyView {
    let name = if row.member.is_empty() {
        row.application.clone()
    } else {
        row.member.clone()
    };
    let href = past_member_address(&answer.foundation.id, &row.membership, answer.on);
    let day = |day| Some(isolate(date(t, day)));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME><a href=href><bdi>{name}</bdi></a></th>
            {cell(t.apply_tier(), "", Some(said(t, &row.tier)))}
            {cell(t.members_since(), DAY, day(row.since))}
            {cell(t.past_first(), DAY, day(row.first_day))}
            {cell(t.past_last(), DAY, row.last_day.and_then(day))}
        </tr>
    }
    .into_any()
}
