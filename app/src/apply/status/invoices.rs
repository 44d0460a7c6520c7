//! The applicant's invoices, with what to state when paying.

use super::card::{card, is_confirming};
use crate::api::{ApplicationAnswer, ApplicationState, InvoiceBrief, InvoiceState, segment};
use crate::apply::request::WizardRequest;
use crate::invoices::{bill_to_come, is_unpaid, part_words, state_class, state_words};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, money};
use domain::reference::grouped;
use leptos::prelude::*;

/// The bills of an approved membership that aren't issued yet. `None` if there are none.
pub(super) fn bills_to_come(t: Texts, answer: &ApplicationAnswer) -> Option<AnyView> {
    let bills = answer.bills.iter().filter(|bill| bill.invoice.is_none());
    let rows: Vec<_> = bills
        .filter(|_| answer.state == ApplicationState::Approved)
        .map(|bill| view! { <li>{isolate(bill_to_come(t, bill))}</li> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="bills">
                <h2 id="bills">{t.bills_to_come()}</h2>
                <ul role="list">{rows}</ul>
                <p class="meta">{t.bills_to_come_text()}</p>
            </section>
        }
        .into_any()
    })
}

/// The invoices and credit notes. `None` if there are none.
pub(super) fn invoices(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<AnyView> {
    let invoices = &answer.membership.as_ref()?.invoices;
    let rows: Vec<_> = invoices
        .iter()
        .map(|invoice| row(t, answer, invoice, request))
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="invoices">
                <h2 id="invoices">{t.status_invoices()}</h2>
                <ul class="todo-rows" role="list">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn row(t: Texts, answer: &ApplicationAnswer, invoice: &InvoiceBrief, request: &WizardRequest) -> AnyView {
    let document = request.page(&format!("invoices/{}.pdf", segment(&invoice.label)));
    let data = invoice.has_data.then(|| {
        let data = request.page(&format!("invoices/{}.xml", segment(&invoice.label)));
        view! { <p class="meta whole"><a href=data rel="external">{isolate(t.status_invoice_data(&invoice.label))}</a></p> }
    });
    let title = match invoice.state {
        InvoiceState::CreditNote => t.credit_note_title(&invoice.label),
        _ => t.invoice_title(&invoice.label),
    };
    let title = t.status_invoice(money(t, invoice.gross), title);
    // The reader is the one who pays.
    let confirming = invoice.card.as_ref().is_some_and(|card| is_confirming(card, request));
    let (class, state) = match invoice.state {
        _ if confirming => ("waiting", t.card_confirming()),
        InvoiceState::Unpaid => ("you", t.status_waits_for_payment()),
        state => (state_class(state), state_words(t, state)),
    };
    let has_to_be_paid = is_unpaid(invoice.state);
    let due = has_to_be_paid.then(|| view! { <span class="meta">{t.by_day(date(t, invoice.due_on))}</span> });
    let part = invoice
        .part
        .map(|part| view! { <p class="meta whole">{part_words(t, part)}</p> });
    let reference = has_to_be_paid.then(|| {
        let reference = grouped(&invoice.payment_reference);
        view! { <p class="meta whole">{isolate(t.status_invoice_reference(reference))}</p> }
    });
    view! {
        <li>
            <a href=document rel="external">{isolate(title)}</a>
            <span class=format!("turn {class}")>{state}</span>
            {due}
            {part}
            {reference}
            {card(t, answer, invoice, request)}
            {data}
        </li>
    }
    .into_any()
}
