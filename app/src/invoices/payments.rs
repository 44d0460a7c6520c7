//! The payments for an invoice, with those that were undone.

use super::address::invoice_address;
use super::list::{AMOUNT, DAY, NAME, cell, column};
use crate::api::{InvoiceAnswer, MoneyAction, PaymentBrief};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, money};
use domain::date::Date;
use leptos::prelude::*;

pub(super) fn payments(t: Texts, answer: &InvoiceAnswer) -> AnyView {
    let content = if answer.payments.is_empty() {
        view! { <p>{t.payments_none()}</p> }.into_any()
    } else {
        table(t, answer)
    };
    view! {
        <section aria-labelledby="payments">
            <h2 id="payments">{t.payments_heading()}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn table(t: Texts, answer: &InvoiceAnswer) -> AnyView {
    let columns = [
        column(t.payments_day(), DAY),
        column(t.invoice_amount(), AMOUNT),
        column(t.payments_note(), NAME),
        column(t.payments_recorded(), NAME),
        column(t.invoices_state(), ""),
    ];
    let rows = answer.payments.iter().map(|payment| row(t, answer, payment));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.payments_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, answer: &InvoiceAnswer, payment: &PaymentBrief) -> AnyView {
    let note = (!payment.note.is_empty()).then(|| isolate(payment.note.clone()));
    let recorded = view! {
        <bdi>{payment.who.clone()}</bdi>
        <br />
        <span class="meta">{date(t, Date::from_unix_millis(payment.at))}</span>
    };
    let state = if payment.undone {
        view! { <span class="turn declined">{t.payments_undone()}</span> }.into_any()
    } else {
        let undo = answer.records.then(|| undo(t, answer, payment));
        view! { <span class="turn done">{t.payments_counted()}</span> {undo} }.into_any()
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=DAY>{date(t, payment.paid_on)}</th>
            {cell(t.invoice_amount(), AMOUNT, Some(isolate(money(t, payment.amount))))}
            {cell(t.payments_note(), NAME, note)}
            {cell(t.payments_recorded(), NAME, Some(recorded.into_any()))}
            {cell(t.invoices_state(), "", Some(state))}
        </tr>
    }
    .into_any()
}

/// Undoing a payment that was recorded by mistake: two clicks, so that nobody does it by accident.
fn undo(t: Texts, answer: &InvoiceAnswer, payment: &PaymentBrief) -> AnyView {
    let about = format!(": {}, {}", money(t, payment.amount), date(t, payment.paid_on));
    let address = invoice_address(&answer.foundation.id, &answer.invoice.label);
    view! {
        <details>
            <summary>{t.payments_undo()} <span class="vh">{isolate(about.clone())}</span></summary>
            <form class="money-form" method="post" action=address>
                <input type="hidden" name="payment" value=payment.id.clone() />
                <p>{t.payments_undo_text()}</p>
                <p>
                    <button class="button quiet small" name="do" value=MoneyAction::Undo.id()>
                        {t.payments_undo_button()}
                        <span class="vh">{isolate(about)}</span>
                    </button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
