//! The rows of a list: what becomes of each, and why.

use super::reason::sentences;
use super::words::{filter_name, row_state};
use crate::api::{
    ImportReason, ImportRowFilter, ImportRowState, MemberImportAction, MemberImportAnswer, MemberImportRow,
    MemberImportState, RowChoice,
};
use crate::format;
use crate::invoices::{AMOUNT, NAME, cell, column};
use crate::members::address::{import_rows_address, member_address, member_import_address};
use crate::site::{FilterChip, filter_chips, isolate, pager};
use crate::text::Texts;
use leptos::prelude::*;

pub(super) fn rows(t: Texts, answer: &MemberImportAnswer) -> AnyView {
    let is_draft = answer.import.state == MemberImportState::Draft;
    let address = |show, page| import_rows_address(&answer.foundation.id, &answer.import.id, show, page);
    // What most imports never have isn't shown.
    let is_shown = |(show, count): &&(ImportRowFilter, i64)| {
        let is_rare = matches!(
            show,
            ImportRowFilter::Undone
                | ImportRowFilter::Kept
                | ImportRowFilter::Failed
                | ImportRowFilter::Stuck
                | ImportRowFilter::Nobody
        );
        *count > 0 || *show == answer.show || !is_rare
    };
    let chips = answer.counts.iter().filter(is_shown).map(|(show, count)| FilterChip {
        name: filter_name(t, *show, is_draft).into_owned(),
        href: address(*show, 1),
        count: *count,
        is_current: *show == answer.show,
    });
    let pager = pager(t, answer.page, answer.pages, |page| address(answer.show, page));
    let content = if answer.rows.is_empty() {
        view! { <p class="note">{t.import_rows_none()}</p> }.into_any()
    } else {
        table(t, answer, is_draft)
    };
    view! {
        <section aria-labelledby="rows">
            <h2 id="rows">{t.import_rows()}</h2>
            {filter_chips(t, chips)}
            {content}
            {pager}
        </section>
    }
    .into_any()
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &MemberImportAnswer, is_draft: bool) -> AnyView {
    let columns = [
        column(t.import_row_number(), AMOUNT),
        column(t.invoices_member(), NAME),
        column(t.invoices_state(), ""),
        column(t.import_row_why(), NAME),
    ];
    let choose = is_draft.then(|| {
        view! { <th scope="col" role="columnheader"><span class="vh">{t.import_row_choose()}</span></th> }
    });
    let rows = answer.rows.iter().map(|row| self::row(t, answer, row, is_draft));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.import_rows()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns} {choose}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, answer: &MemberImportAnswer, row: &MemberImportRow, is_draft: bool) -> AnyView {
    let name = if row.is_forgotten() {
        t.import_row_forgotten().into_owned()
    } else if row.name.is_empty() {
        t.import_row_unnamed().into_owned()
    } else {
        row.name.clone()
    };
    let shown = match &row.membership {
        Some(membership) => {
            let address = member_address(&answer.foundation.id, membership);
            view! { <a href=address><bdi>{name.clone()}</bdi></a> }.into_any()
        }
        None => view! { <bdi>{name.clone()}</bdi> }.into_any(),
    };
    let (class, state) = row_state(t, row.state);
    let state = view! { <span class=class>{state}</span> };
    let why = sentences(t, &answer.import.id, row);
    let why = why.into_iter().map(|sentence| view! { <p>{isolate(sentence)}</p> });
    let said = (!row.is_forgotten()).then(|| {
        view! {
            <details>
                <summary>{t.import_row_text()}</summary>
                <p class="typed"><bdi>{row.text.clone()}</bdi></p>
            </details>
        }
    });
    let why = view! { {why.collect_view()} {said} };
    let choose = is_draft.then(|| cell(t.import_row_choose(), "", choice(t, answer, row, &name)));
    let number = (!row.is_forgotten()).then(|| format::number(t.locale(), row.number).into_any());
    view! {
        <tr role="row">
            {cell(t.import_row_number(), AMOUNT, number)}
            <th scope="row" role="rowheader" class=NAME>{shown}</th>
            {cell(t.invoices_state(), "", Some(state.into_any()))}
            {cell(t.import_row_why(), NAME, Some(why.into_any()))}
            {choose}
        </tr>
    }
    .into_any()
}

/// The buttons for what can become of a row instead. `None` if nothing can.
fn choice(t: Texts, answer: &MemberImportAnswer, row: &MemberImportRow, name: &str) -> Option<AnyView> {
    let (choice, text, label) = match (row.state, row.reason) {
        (ImportRowState::Ready, _) => (
            RowChoice::LeaveOut.id(),
            t.import_leave_out(),
            t.import_leave_out_named(name),
        ),
        (ImportRowState::Ask, ImportReason::Alike)
        | (ImportRowState::Skipped, ImportReason::Member | ImportReason::Twice) => (
            RowChoice::Add.id(),
            t.import_add_anyway(),
            t.import_add_anyway_named(name),
        ),
        (ImportRowState::Skipped, ImportReason::LeftOut) => ("", t.import_take_in(), t.import_take_in_named(name)),
        _ => return None,
    };
    Some(
        view! {
            <form method="post" action=member_import_address(&answer.foundation.id, &answer.import.id)>
                <input type="hidden" name="place" value=row.place.to_string() />
                <input type="hidden" name="choice" value=choice />
                <input type="hidden" name="show" value=answer.show.id() />
                <input type="hidden" name="page" value=answer.page.to_string() />
                <button class="button quiet" name="do" value=MemberImportAction::Choose.id() aria-label=label>
                    {text}
                </button>
            </form>
        }
        .into_any(),
    )
}
