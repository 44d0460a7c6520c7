//! `/invoices/{foundation}`: a foundation's invoices.

use super::address::invoices_address;
use super::form::NewInvoiceForm;
use super::list::list;
use super::new_invoice::{new_invoice, outcome};
use super::unrecorded::unrecorded;
use super::waiting::waiting;
use crate::api::InvoicesAnswer;
use crate::format;
use crate::site::{Page, Place, StaffArea, isolate, staff_nav};
use crate::text::Texts;
use crate::words::money;
use leptos::prelude::*;

/// What members have paid, and what they still have to pay.
pub fn invoices_page(answer: InvoicesAnswer, form: NewInvoiceForm) -> AnyView {
    let t: Texts = expect_context();
    let new = answer.records.then(|| new_invoice(t, &answer, &form));
    view! {
        <Page
            title=t.invoices_heading()
            place=Place::foundation(&answer.foundation)
            wide=true
            wrong=form.problem.is_some()
            private=true
        >
            <div class="invoices">
                {outcome(t, &answer, &form)}
                {staff_nav(t, &answer.foundation.id, StaffArea::Invoices, true)}
                <div class="head">
                    <h1>{t.invoices_heading()}</h1>
                    <p class="lead">{isolate(outstanding(t, &answer))}</p>
                    <p><a href=format!("{}/months", invoices_address(&answer.foundation.id))>{t.books_link()}</a></p>
                </div>
                {waiting(t, &answer, &form)}
                {list(t, &answer)}
                {unrecorded(t, &answer)}
                {new}
            </div>
        </Page>
    }
    .into_any()
}

/// What's still to be paid, in each currency.
fn outstanding(t: Texts, answer: &InvoicesAnswer) -> String {
    let is_empty = answer.counts.iter().all(|(_, count)| *count == 0);
    if is_empty {
        return t.invoices_none().into_owned();
    }
    if answer.unpaid.is_empty() {
        return t.invoices_all_paid().into_owned();
    }
    let amounts: Vec<String> = answer.unpaid.iter().map(|unpaid| money(t, *unpaid)).collect();
    t.invoices_outstanding(format::all_of(t.locale(), &amounts))
}
