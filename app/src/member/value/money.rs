//! What a term cost: its invoices, and what was paid of them.

use crate::api::{InvoiceBrief, InvoiceState, MemberAnswer, MemberValueAnswer};
use crate::invoices::state_words;
use crate::text::Texts;
use crate::words::{date, money_in_full};
use domain::member::MemberAction;
use domain::money::Money;

/// Invoices, in words. `paid` has a line for each currency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ValueMoney {
    pub invoices: Vec<ValueInvoice>,
    pub paid: Vec<String>,
}

/// An invoice or credit note, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ValueInvoice {
    /// Its number.
    pub label: String,
    pub title: String,
    pub day: String,
    pub state: String,
    pub gross: String,
}

/// `None` if the caller may not read invoices.
pub(super) fn money(t: Texts, member: &MemberAnswer, answer: &MemberValueAnswer) -> Option<ValueMoney> {
    member.may(MemberAction::ReadMoney).then(|| ValueMoney {
        invoices: answer.invoices.iter().map(|invoice| said(t, invoice)).collect(),
        paid: paid(&answer.invoices)
            .into_iter()
            .map(|amount| money_in_full(t, amount))
            .collect(),
    })
}

fn said(t: Texts, invoice: &InvoiceBrief) -> ValueInvoice {
    let title = match invoice.state {
        InvoiceState::CreditNote => t.credit_note_title(&invoice.label),
        _ => t.invoice_title(&invoice.label),
    };
    ValueInvoice {
        label: invoice.label.clone(),
        title,
        day: date(t, invoice.issued_on),
        state: state_words(t, invoice.state).into_owned(),
        gross: money_in_full(t, invoice.gross),
    }
}

/// What was paid for invoices that aren't cancelled, in each currency.
fn paid(invoices: &[InvoiceBrief]) -> Vec<Money> {
    let mut sums: Vec<Money> = Vec::new();
    for invoice in invoices {
        if matches!(invoice.state, InvoiceState::Cancelled | InvoiceState::CreditNote) {
            continue;
        }
        let minor = invoice.gross.minor.saturating_sub(invoice.unpaid.minor);
        match sums.iter_mut().find(|sum| sum.currency == invoice.gross.currency) {
            Some(sum) => sum.minor = sum.minor.saturating_add(minor),
            None => sums.push(Money {
                minor,
                currency: invoice.gross.currency,
            }),
        }
    }
    sums
}
