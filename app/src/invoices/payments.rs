//! The payments for an invoice, with those that were undone.

use super::address::invoice_address;
use super::cards::{disputes, refunds};
use super::list::{AMOUNT, DAY, NAME, cell, column};
use crate::api::{InvoiceAnswer, MoneyAction, PaymentBrief, PaymentKind, PaymentLine};
use crate::bank::line_link;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, moment, money};
use domain::money::Money;
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn payments(t: Texts, answer: &InvoiceAnswer) -> AnyView {
    let content = if answer.payments.is_empty() {
        view! { <p>{t.payments_none()}</p> }.into_any()
    } else {
        table(t, answer)
    };
    view! {
        <section aria-labelledby="payments">
            <h2 id="payments">{t.payments_heading()}</h2>
            {disputes(t, answer)}
            {content}
        </section>
        {refunds(t, answer)}
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
    let note = note(t, &answer.foundation.id, payment);
    let who = payment
        .who
        .clone()
        .unwrap_or_else(|| t.payments_by_stripe().into_owned());
    let recorded = view! {
        <bdi>{who}</bdi>
        <br />
        <span class="meta">{moment(t, answer.local_time.as_ref(), payment.at)}</span>
    };
    let state = if payment.undone {
        view! { <span class="turn declined">{t.payments_undone()}</span> }.into_any()
    } else {
        let undo = (answer.records && !payment.card).then(|| undo(t, answer, payment));
        let (class, words) = state(t, payment);
        view! { <span class=format!("turn {class}")>{words}</span> {undo} }.into_any()
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

/// What's known about where a payment comes from. `None` if nothing is.
fn note(t: Texts, foundation: &str, payment: &PaymentBrief) -> Option<AnyView> {
    let note = (!payment.note.is_empty()).then(|| view! { <p>{isolate(payment.note.clone())}</p> });
    let line = payment.line.as_ref().map(|line| origin(t, foundation, payment, line));
    (note.is_some() || line.is_some()).then(|| view! { {note} {line} }.into_any())
}

/// The line of a bank statement: who paid, what banks kept or changed, and a link.
fn origin(t: Texts, foundation: &str, payment: &PaymentBrief, line: &PaymentLine) -> AnyView {
    let payer = (!line.payer.is_empty()).then(|| view! { <p>{isolate(t.payments_from(&line.payer))}</p> });
    let size = |amount: Money| Money {
        minor: amount.minor.saturating_abs(),
        ..amount
    };
    let (paid, arrived) = (size(payment.amount), size(line.arrived));
    let difference = if paid.currency != arrived.currency {
        Some(t.payments_arrived(money(t, arrived)))
    } else if arrived.minor < paid.minor && payment.amount.minor > 0 {
        let kept = paid.minor - arrived.minor;
        Some(t.bank_charges(money(t, Money { minor: kept, ..paid })))
    } else {
        None
    };
    let difference = difference.map(|words| view! { <p class="meta">{isolate(words)}</p> });
    view! {
        {payer}
        {difference}
        <p class="meta"><a href=line_link(foundation, line)>{t.payments_line()}</a></p>
    }
    .into_any()
}

/// What a payment that counts is: the class of its mark, and words.
fn state(t: Texts, payment: &PaymentBrief) -> (&'static str, Cow<'static, str>) {
    let arrived = payment.amount.minor > 0;
    match (payment.kind, arrived) {
        (PaymentKind::Payment, true) if payment.card => ("done", t.payments_by_card()),
        (PaymentKind::Payment, _) => ("done", t.payments_counted()),
        (PaymentKind::Refund, false) => ("none", t.payments_refunded()),
        (PaymentKind::Refund, true) => ("late", t.payments_refund_failed()),
        (PaymentKind::Dispute, false) => ("late", t.payments_disputed()),
        (PaymentKind::Dispute, true) => ("done", t.payments_dispute_won()),
    }
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
