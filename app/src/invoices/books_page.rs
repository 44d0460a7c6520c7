//! `/invoices/{foundation}/months`: what was invoiced and paid in a year, by month and by programme, and the files for accounting.

use super::address::{books_address, invoices_address, journal_address};
use super::list::{AMOUNT, cell, column};
use crate::api::{BooksAnswer, BooksSums, CurrencyBooks};
use crate::format;
use crate::site::{Page, Place, StaffArea, isolate, staff_nav};
use crate::text::Texts;
use crate::words::{money, say};
use domain::money::Money;
use leptos::prelude::*;

/// The sums of a year.
pub fn books_page(answer: BooksAnswer) -> AnyView {
    let t: Texts = expect_context();
    let books = answer.books.iter().map(|books| currency_books(t, &answer, books));
    let books = if answer.books.is_empty() {
        view! { <p class="note">{t.books_none()}</p> }.into_any()
    } else {
        books.collect_view().into_any()
    };
    view! {
        <Page title=t.books_heading() place=Place::foundation(&answer.foundation) wide=true private=true>
            <div class="invoices">
                {staff_nav(t, &answer.foundation.id, StaffArea::Invoices, true)}
                <div class="head">
                    <p><a class="back" href=invoices_address(&answer.foundation.id)>{t.invoices_back()}</a></p>
                    <h1>{t.books_heading()}</h1>
                    <p class="lead">{t.books_lead()}</p>
                </div>
                {years(t, &answer)}
                {programmes(t, &answer)}
                {books}
                {downloads(t, &answer)}
            </div>
        </Page>
    }
    .into_any()
}

fn years(t: Texts, answer: &BooksAnswer) -> AnyView {
    let chips = answer.years.iter().map(|year| {
        let address = books_address(&answer.foundation.id, *year, &answer.programme);
        chip(address, year.to_string(), *year == answer.year)
    });
    view! { <nav aria-label=t.books_years()><ul class="chips" role="list">{chips.collect_view()}</ul></nav> }.into_any()
}

/// Which programmes are counted. `None` if there's only one.
fn programmes(t: Texts, answer: &BooksAnswer) -> Option<AnyView> {
    if answer.programmes.len() < 2 {
        return None;
    }
    let address = |programme: &str| books_address(&answer.foundation.id, answer.year, programme);
    let all = chip(
        address(""),
        t.books_all_programmes().into_owned(),
        answer.programme.is_empty(),
    );
    let each = answer.programmes.iter().map(|programme| {
        let title = say(t, &programme.title).to_owned();
        chip(address(&programme.id), title, programme.id == answer.programme)
    });
    let each = each.collect_view();
    Some(
        view! { <nav aria-label=t.books_programmes()><ul class="chips" role="list">{all} {each}</ul></nav> }.into_any(),
    )
}

fn chip(address: String, text: String, is_current: bool) -> AnyView {
    let current = is_current.then_some("true");
    view! { <li><a class="chip" href=address aria-current=current>{isolate(text)}</a></li> }.into_any()
}

fn currency_books(t: Texts, answer: &BooksAnswer, books: &CurrencyBooks) -> AnyView {
    let code = books.currency.code().to_owned();
    let carried = (books.before.minor != 0).then(|| {
        let open = Some(isolate(money(t, books.before)));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{t.books_carried_over(answer.year - 1)}</th>
                {cell(t.books_invoiced(), AMOUNT, None)}
                {cell(t.books_credited(), AMOUNT, None)}
                {cell(t.books_due(), AMOUNT, None)}
                {cell(t.books_paid(), AMOUNT, None)}
                {cell(t.books_open(), AMOUNT, open)}
            </tr>
        }
    });
    let months = books.months.iter().map(|month| {
        let number = month.of.rsplit('-').next().and_then(|number| number.parse().ok());
        let name = number.map_or_else(
            || month.of.clone(),
            |number| format::month_name(t.locale(), number).into_owned(),
        );
        row(t, name, &month.sums)
    });
    let id = format!("books-{}", code.to_lowercase());
    let heading = id.clone();
    let by_programme = (books.programmes.len() > 1).then(|| by_programme(t, answer, books));
    view! {
        <section aria-labelledby=id>
            <h2 id=heading>{t.books_currency(&code)}</h2>
            <table class="stacked ledger" role="table">
                <caption class="vh">{t.books_by_month(&code, answer.year)}</caption>
                <thead role="rowgroup">{heads(t, t.books_month())}</thead>
                <tbody role="rowgroup">{carried} {months.collect_view()}</tbody>
                <tfoot role="rowgroup">{row(t, t.books_year(answer.year), &books.year)}</tfoot>
            </table>
            {by_programme}
        </section>
    }
    .into_any()
}

fn by_programme(t: Texts, answer: &BooksAnswer, books: &CurrencyBooks) -> AnyView {
    let rows = books.programmes.iter().map(|programme| {
        let found = answer.programmes.iter().find(|other| other.id == programme.of);
        let title = found.map_or_else(|| programme.of.clone(), |found| say(t, &found.title).to_owned());
        row(t, title, &programme.sums)
    });
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.books_by_programme(books.currency.code(), answer.year)}</caption>
            <thead role="rowgroup">{heads(t, t.books_programme())}</thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn heads(t: Texts, first: std::borrow::Cow<'static, str>) -> AnyView {
    let columns = [
        column(first, ""),
        column(t.books_invoiced(), AMOUNT),
        column(t.books_credited(), AMOUNT),
        column(t.books_due(), AMOUNT),
        column(t.books_paid(), AMOUNT),
        column(t.books_open(), AMOUNT),
    ];
    view! { <tr role="row">{columns}</tr> }.into_any()
}

/// A row of sums. Cells of nothing are empty, except what's open.
fn row(t: Texts, name: String, sums: &BooksSums) -> AnyView {
    let amount = |amount: Money| (amount.minor != 0).then(|| isolate(money(t, amount)));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{isolate(name)}</th>
            {cell(t.books_invoiced(), AMOUNT, amount(sums.invoiced))}
            {cell(t.books_credited(), AMOUNT, amount(sums.credited))}
            {cell(t.books_due(), AMOUNT, amount(sums.due))}
            {cell(t.books_paid(), AMOUNT, amount(sums.paid))}
            {cell(t.books_open(), AMOUNT, Some(isolate(money(t, sums.open))))}
        </tr>
    }
    .into_any()
}

fn downloads(t: Texts, answer: &BooksAnswer) -> AnyView {
    let address = |extension| journal_address(&answer.foundation.id, answer.year, extension);
    view! {
        <section aria-labelledby="journal">
            <h2 id="journal">{t.journal_heading(answer.year)}</h2>
            <p>{t.journal_lead()}</p>
            <ul>
                <li><a href=address("csv") rel="external">{t.journal_csv()}</a></li>
                <li><a href=address("beancount") rel="external">{t.journal_beancount()}</a></li>
            </ul>
        </section>
    }
    .into_any()
}
