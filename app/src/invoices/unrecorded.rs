//! Payments by card that no invoice fits.

use super::address::invoice_address;
use super::list::{AMOUNT, DAY, cell, column};
use crate::api::{InvoicesAnswer, UnrecordedCardPayment};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, money};
use leptos::prelude::*;

/// The payments, so that somebody refunds them. `None` if there are none.
pub(super) fn unrecorded(t: Texts, answer: &InvoicesAnswer) -> Option<AnyView> {
    if answer.unrecorded.is_empty() {
        return None;
    }
    let columns = [
        column(t.payments_day(), DAY),
        column(t.invoice_amount(), AMOUNT),
        column(t.invoices_unrecorded_intent(), ""),
        column(t.invoices_unrecorded_invoice(), ""),
    ];
    let rows = answer.unrecorded.iter().map(|payment| row(t, answer, payment));
    Some(
        view! {
            <section aria-labelledby="unrecorded">
                <h2 id="unrecorded">{t.invoices_unrecorded()}</h2>
                <p>{t.invoices_unrecorded_text()}</p>
                <table class="stacked ledger" role="table">
                    <caption class="vh">{t.invoices_unrecorded()}</caption>
                    <thead role="rowgroup">
                        <tr role="row">{columns}</tr>
                    </thead>
                    <tbody role="rowgroup">{rows.collect_view()}</tbody>
                </table>
            </section>
        }
        .into_any(),
    )
}

fn row(t: Texts, answer: &InvoicesAnswer, payment: &UnrecordedCardPayment) -> AnyView {
    let amount = match payment.amount {
        Some(amount) => money(t, amount),
        None => t.invoices_unrecorded_amount().into_owned(),
    };
    let invoice = payment.invoice.as_ref().map(|label| {
        let address = invoice_address(&answer.foundation.id, label);
        view! { <a class="number" href=address>{label.clone()}</a> }.into_any()
    });
    let intent = view! { <span class="number">{payment.intent.clone()}</span> };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=DAY>{date(t, payment.paid_on)}</th>
            {cell(t.invoice_amount(), AMOUNT, Some(isolate(amount)))}
            {cell(t.invoices_unrecorded_intent(), "", Some(intent.into_any()))}
            {cell(t.invoices_unrecorded_invoice(), "", invoice)}
        </tr>
    }
    .into_any()
}
