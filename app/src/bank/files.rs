//! The latest files, with how far each is.

use super::address::import_address;
use super::words::file_state;
use crate::api::{BankAnswer, BankImportBrief};
use crate::format;
use crate::invoices::{AMOUNT, NAME, cell, column};
use crate::review::moment;
use crate::text::Texts;
use leptos::prelude::*;

pub(super) fn files(t: Texts, answer: &BankAnswer) -> AnyView {
    let content = if answer.imports.is_empty() {
        view! { <p>{t.bank_files_none()}</p> }.into_any()
    } else {
        table(t, answer)
    };
    view! {
        <section aria-labelledby="files">
            <h2 id="files">{t.bank_files()}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, answer: &BankAnswer) -> AnyView {
    let columns = [
        column(t.bank_file(), NAME),
        column(t.invoices_state(), ""),
        column(t.bank_files_changed(), NAME),
        column(t.bank_files_lines(), AMOUNT),
    ];
    let rows = answer.imports.iter().map(|file| row(t, &answer.foundation.id, file));
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

fn row(t: Texts, foundation: &str, file: &BankImportBrief) -> AnyView {
    let (class, state) = file_state(t, file.state);
    let state = view! { <span class=class>{state}</span> };
    let changed = view! {
        <bdi>{file.who.clone()}</bdi>
        <br />
        <span class="meta">{moment(t, file.at)}</span>
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
                <a href=import_address(foundation, &file.id)><bdi>{file_name(t, file)}</bdi></a>
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
