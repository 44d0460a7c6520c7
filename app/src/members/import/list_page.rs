//! `/members/{foundation}/import`: the lists, and the form to upload one.

use super::form::ImportForm;
use super::outcome::outcome;
use super::upload::upload;
use super::words::{format_name, import_state, list_name};
use crate::api::{MemberImportBrief, MemberImportsAnswer};
use crate::format;
use crate::invoices::{AMOUNT, NAME, cell};
use crate::members::address::{import_lists_address, member_import_address};
use crate::members::nav::{MembersPart, nav};
use crate::site::{Page, Place, pager, said, sorted_column};
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;

/// The lists of members from other systems.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn member_imports_page(answer: MemberImportsAnswer, form: ImportForm) -> AnyView {
    let t: Texts = expect_context();
    let foundation = answer.foundation.id.as_str();
    let lists = if answer.imports.is_empty() {
        view! { <p>{t.import_lists_none()}</p> }.into_any()
    } else {
        table(t, &answer)
    };
    let pager = pager(t, answer.page, answer.pages, |page| {
        list_address(&answer, &answer.sort, page)
    });
    let content = view! {
        <div class="invoices">
            {outcome(t, &form)}
            {nav(t, foundation, Some(MembersPart::Import), answer.money)}
            <div class="head">
                <h1>{t.import_heading()}</h1>
                <p class="lead">{t.import_lead()}</p>
            </div>
            {upload(t, &answer, &form)}
            <section aria-labelledby="lists">
                <h2 id="lists">{t.import_lists()}</h2>
                {lists}
                {pager}
            </section>
        </div>
    }
    .into_any();
    view! {
        <Page
            title=t.import_heading()
            place=Place::foundation(&answer.foundation)
            wide=true
            wrong=form.problem.is_some()
            private=true
        >
            {content}
        </Page>
    }
    .into_any()
}

/// A page of the lists. Their own order isn't in URLs.
fn list_address(answer: &MemberImportsAnswer, sort: &str, page: i64) -> String {
    let sort = if sort == MemberImportsAnswer::OWN_SORT {
        ""
    } else {
        sort
    };
    import_lists_address(&answer.foundation.id, sort, page)
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &MemberImportsAnswer) -> AnyView {
    let sorted =
        |id, name, class| sorted_column(t, (id, name, class), &answer.sort, |sort| list_address(answer, sort, 1));
    let columns = [
        sorted("name", t.bank_file(), NAME),
        sorted("programme", t.import_programme(), ""),
        sorted("state", t.invoices_state(), ""),
        sorted("changed", t.bank_files_changed(), NAME),
        sorted("rows", t.import_rows(), AMOUNT),
        sorted("added", t.import_row_added(), AMOUNT),
    ];
    let rows = answer.imports.iter().map(|import| row(t, answer, import));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.import_lists()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, answer: &MemberImportsAnswer, import: &MemberImportBrief) -> AnyView {
    let (class, state) = import_state(t, import.state);
    let state = view! { <span class=class>{state}</span> };
    let changed = view! {
        <bdi>{import.who.clone()}</bdi>
        <br />
        <span class="meta">{moment(t, answer.local_time.as_ref(), import.at)}</span>
    };
    let number = |number| view! { {format::number(t.locale(), number)} }.into_any();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=member_import_address(&answer.foundation.id, &import.id)>
                    <bdi>{list_name(t, import)}</bdi>
                </a>
                <br />
                <span class="meta">{format_name(t, import.format)}</span>
            </th>
            {cell(t.import_programme(), "", Some(said(t, &import.programme)))}
            {cell(t.invoices_state(), "", Some(state.into_any()))}
            {cell(t.bank_files_changed(), NAME, Some(changed.into_any()))}
            {cell(t.import_rows(), AMOUNT, Some(number(import.rows)))}
            {cell(t.import_row_added(), AMOUNT, Some(number(import.added)))}
        </tr>
    }
    .into_any()
}
