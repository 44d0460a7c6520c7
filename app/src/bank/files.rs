//! A page of the files, with how far each is.

use super::address::{FILES, LineListAddress, files_address, files_parameters, import_address};
use super::words::file_state;
use crate::api::{BankAnswer, BankImportBrief, BankImports};
use crate::format;
use crate::invoices::{AMOUNT, NAME, cell};
use crate::site::{pager, sorted_column};
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;

/// The files below the lines, which stay as they are when a reader chooses other files.
pub(super) fn files(t: Texts, answer: &BankAnswer, lines: &LineListAddress) -> AnyView {
    let imports = &answer.imports;
    let address = |sort: &str, page| files_address(&answer.foundation.id, lines, &parameters(sort, page));
    let content = if imports.rows.is_empty() {
        view! { <p>{t.bank_files_none()}</p> }.into_any()
    } else {
        table(t, answer, |sort| address(sort, 1))
    };
    view! {
        <section aria-labelledby=FILES>
            <h2 id=FILES>{t.bank_files()}</h2>
            {content}
            {pager(t, imports.page, imports.pages, |page| address(&imports.sort, page))}
        </section>
    }
    .into_any()
}

/// Which files are shown, as parameters of the URL.
pub(super) fn shown_files(answer: &BankAnswer) -> String {
    parameters(&answer.imports.sort, answer.imports.page)
}

/// The list's own order isn't in URLs.
fn parameters(sort: &str, page: i64) -> String {
    let sort = if sort == BankImports::OWN_SORT { "" } else { sort };
    files_parameters(sort, page)
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &BankAnswer, to: impl Fn(&str) -> String) -> AnyView {
    let sorted = |id, name, class| sorted_column(t, (id, name, class), &answer.imports.sort, &to);
    let columns = [
        sorted("name", t.bank_file(), NAME),
        sorted("state", t.invoices_state(), ""),
        sorted("changed", t.bank_files_changed(), NAME),
        sorted("lines", t.bank_files_lines(), AMOUNT),
    ];
    let rows = answer.imports.rows.iter().map(|file| row(t, answer, file));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.bank_files()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, answer: &BankAnswer, file: &BankImportBrief) -> AnyView {
    let (class, state) = file_state(t, file.state);
    let state = view! { <span class=class>{state}</span> };
    let changed = view! {
        <bdi>{file.who.clone()}</bdi>
        <br />
        <span class="meta">{moment(t, answer.local_time.as_ref(), file.at)}</span>
    };
    let known = (file.known > 0).then(|| {
        view! {
            <br />
            <span class="meta">{t.bank_files_known(file.known)}</span>
        }
    });
    let lines = view! { {format::number(t.locale(), file.lines)} {known} };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>
                <a href=import_address(&answer.foundation.id, &file.id)><bdi>{file_name(t, file)}</bdi></a>
            </th>
            {cell(t.invoices_state(), "", Some(state.into_any()))}
            {cell(t.bank_files_changed(), NAME, Some(changed.into_any()))}
            {cell(t.bank_files_lines(), AMOUNT, Some(lines.into_any()))}
        </tr>
    }
    .into_any()
}

/// A file's name, or that it has none.
pub(super) fn file_name(t: Texts, file: &BankImportBrief) -> String {
    if file.name.is_empty() {
        t.bank_file_unnamed().into_owned()
    } else {
        file.name.clone()
    }
}
