//! `/elections/{foundation}`: the elections of the foundation's programmes, and how many members would vote in them.

use super::address::{announced_address, election_address};
use crate::api::{ElectionRow, ElectionsAnswer};
use crate::format;
use crate::invoices::{AMOUNT, NAME, cell, column};
use crate::site::{Page, Place, StaffArea, isolate, said, staff_nav};
use crate::text::Texts;
use crate::words::voting_method;
use leptos::prelude::*;

/// The elections of a foundation's programmes.
pub fn elections_page(answer: ElectionsAnswer) -> AnyView {
    let t: Texts = expect_context();
    let content = if answer.elections.is_empty() {
        view! { <p class="note">{t.elections_none()}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    let content = view! {
        <div class="invoices">
            {staff_nav(t, &answer.foundation.id, StaffArea::Elections, answer.money)}
            <div class="head">
                <h1>{t.elections_heading()}</h1>
                <p class="lead">{t.elections_lead()}</p>
                <p><a href=announced_address(&answer.foundation.id)>{t.poll_list_heading()}</a></p>
            </div>
            {content}
        </div>
    }
    .into_any();
    view! {
        <Page title=t.elections_heading() place=Place::foundation(&answer.foundation) wide=true private=true>
            {content}
        </Page>
    }
    .into_any()
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &ElectionsAnswer) -> AnyView {
    let columns = [
        column(t.election_title(), NAME),
        column(t.apply_programme(), ""),
        column(t.election_method(), ""),
        column(t.seats_heading(), AMOUNT),
        column(t.roll_members(), AMOUNT),
        column(t.area_votes(), AMOUNT),
    ];
    let rows = answer.elections.iter();
    let rows = rows.map(|row| self::row(t, &answer.foundation.id, row));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.elections_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, foundation: &str, row: &ElectionRow) -> AnyView {
    let number = |number| format::number(t.locale(), number);
    let election = &row.election;
    let method = election
        .method
        .map_or_else(|| t.election_unknown(), |method| voting_method(t, method));
    let seats = election.seats.map_or_else(|| t.election_unknown().into_owned(), number);
    let members = t.roll_members_of(number(row.members), number(row.members.saturating_add(row.others)));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=election_address(foundation, election)>{said(t, &election.title)}</a>
            </th>
            {cell(t.apply_programme(), "", Some(said(t, &election.programme_title)))}
            {cell(t.election_method(), "", Some(isolate(method)))}
            {cell(t.seats_heading(), AMOUNT, Some(isolate(seats)))}
            {cell(t.roll_members(), AMOUNT, Some(isolate(members)))}
            {cell(t.area_votes(), AMOUNT, Some(isolate(number(row.votes))))}
        </tr>
    }
    .into_any()
}
