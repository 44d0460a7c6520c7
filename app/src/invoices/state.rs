//! How far an invoice is, as a shape, a colour and words.

use crate::api::{InvoiceBrief, InvoiceState};
use crate::text::Texts;
use crate::words::{date, money};
use domain::money::Money;
use leptos::prelude::*;
use std::borrow::Cow;

/// The class of a state's shape and colour.
pub(crate) fn state_class(state: InvoiceState) -> &'static str {
    match state {
        InvoiceState::Unpaid => "waiting",
        InvoiceState::Overdue => "late",
        InvoiceState::Paid => "done",
        // Someone has to pay it back.
        InvoiceState::Overpaid => "you",
        InvoiceState::Cancelled => "declined",
        InvoiceState::CreditNote => "none",
    }
}

pub(crate) fn state_words(t: Texts, state: InvoiceState) -> Cow<'static, str> {
    match state {
        InvoiceState::Unpaid => t.invoice_unpaid(),
        InvoiceState::Overdue => t.invoice_overdue(),
        InvoiceState::Paid => t.invoice_paid(),
        InvoiceState::Overpaid => t.invoice_overpaid(),
        InvoiceState::Cancelled => t.invoice_cancelled(),
        InvoiceState::CreditNote => t.invoice_credit_note(),
    }
}

pub(crate) fn state_mark(t: Texts, state: InvoiceState) -> AnyView {
    let class = format!("turn {}", state_class(state));
    view! { <span class=class>{state_words(t, state)}</span> }.into_any()
}

/// Whether something is still to be paid.
pub(crate) fn is_unpaid(state: InvoiceState) -> bool {
    matches!(state, InvoiceState::Unpaid | InvoiceState::Overdue)
}

/// Whether it's an invoice that isn't cancelled.
pub(super) fn is_in_force(state: InvoiceState) -> bool {
    !matches!(state, InvoiceState::Cancelled | InvoiceState::CreditNote)
}

/// What's still to be paid, or how much too much was paid. `None` if nobody has to pay.
pub(super) fn unpaid_words(t: Texts, invoice: &InvoiceBrief) -> Option<String> {
    let Money { minor, currency } = invoice.unpaid;
    let is_cancelled = !is_in_force(invoice.state);
    (!is_cancelled || minor < 0).then(|| {
        let amount = money(
            t,
            Money {
                minor: minor.saturating_abs(),
                currency,
            },
        );
        match minor < 0 {
            true if is_cancelled => t.invoice_to_refund(amount),
            true => t.invoice_too_much(amount),
            false => amount,
        }
    })
}

/// The day by which to pay. `None` if nobody has to pay.
pub(super) fn due_words(t: Texts, invoice: &InvoiceBrief) -> Option<String> {
    is_in_force(invoice.state).then(|| date(t, invoice.due_on))
}

/// "Invoice" or "Credit note", with its number.
pub(crate) fn title(t: Texts, invoice: &InvoiceBrief) -> String {
    match invoice.state {
        InvoiceState::CreditNote => t.credit_note_title(&invoice.label),
        _ => t.invoice_title(&invoice.label),
    }
}
