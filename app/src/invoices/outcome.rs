//! What's wrong with a form of an invoice's page, and what was done. The summary and the fields use the same words (W6).

use super::form::{MoneyForm, MoneyProblem};
use super::refund::can_refund;
use super::state::is_unpaid;
use crate::account::confirmed_note;
use crate::api::{InvoiceAnswer, InvoiceState, MoneyAction};
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use crate::words::money;
use leptos::prelude::*;
use std::borrow::Cow;

/// The ID of the field for the amount of a payment.
pub(super) const AMOUNT: &str = "pay-amount";

/// The ID of the field for the day of a payment.
pub(super) const DAY: &str = "pay-day";

/// The ID of the field for the reason to cancel.
pub(super) const REASON: &str = "cancel-note";

/// The ID of the field for the amount of a refund.
pub(super) const REFUND_AMOUNT: &str = "refund-amount";

/// The ID of the field for the day of a refund at the bank.
pub(super) const REFUND_DAY: &str = "refund-day";

/// The ID of the field for the reason of a refund.
pub(super) const REFUND_REASON: &str = "refund-note";

/// A problem in words.
pub(super) fn problem_text(t: Texts, answer: &InvoiceAnswer, form: &MoneyForm, problem: MoneyProblem) -> String {
    let refunds = form.action == Some(MoneyAction::Refund);
    match problem {
        MoneyProblem::AmountWrong => {
            let example = answer.invoice.gross.currency.example();
            return t.needs_amount(t.invoice_amount(), money(t, example));
        }
        MoneyProblem::DayWrong if refunds => t.refund_day_wrong(),
        MoneyProblem::NoteMissing if refunds => t.refund_reason_missing(),
        MoneyProblem::DayWrong => t.invoice_day_wrong(),
        MoneyProblem::NoteMissing => t.invoice_reason_missing(),
        MoneyProblem::TooMuch => t.refund_too_much(),
        MoneyProblem::HasPayments => t.invoice_has_payments(),
        MoneyProblem::Returned => t.invoice_payment_returned(),
        MoneyProblem::NotFound => t.invoice_payment_unknown(),
        // Only invoices that aren't issued yet wait for details.
        MoneyProblem::WrongState | MoneyProblem::DetailMissing => t.invoice_changed(),
    }
    .into_owned()
}

/// First on the page: what's wrong with the form that was sent, or what it has done.
pub(super) fn outcome(t: Texts, answer: &InvoiceAnswer, form: &MoneyForm) -> Option<AnyView> {
    match (form.problem, form.done) {
        (Some(problem), _) => refused(t, answer, form, problem),
        (None, Some(done)) => {
            Some(view! { <p class="note good" role="status">{done_text(t, answer, done)}</p> }.into_any())
        }
        (None, None) => form.confirmed.then(|| confirmed_note(t)),
    }
}

fn refused(t: Texts, answer: &InvoiceAnswer, form: &MoneyForm, problem: MoneyProblem) -> Option<AnyView> {
    let text = problem_text(t, answer, form, problem);
    let refunds = form.action == Some(MoneyAction::Refund);
    let field = match problem {
        MoneyProblem::AmountWrong | MoneyProblem::TooMuch if refunds => Some(REFUND_AMOUNT),
        MoneyProblem::DayWrong if refunds => Some(REFUND_DAY),
        MoneyProblem::NoteMissing if refunds => Some(REFUND_REASON),
        MoneyProblem::AmountWrong => Some(AMOUNT),
        MoneyProblem::DayWrong => Some(DAY),
        MoneyProblem::NoteMissing => Some(REASON),
        MoneyProblem::HasPayments
        | MoneyProblem::TooMuch
        | MoneyProblem::Returned
        | MoneyProblem::DetailMissing
        | MoneyProblem::NotFound
        | MoneyProblem::WrongState => None,
    };
    let has_form = form.action.is_some_and(|action| has_form(answer, action));
    match field.filter(|_| has_form) {
        Some(field) => error_summary(t, vec![(field.to_owned(), text)]),
        None => Some(without_field(t, form, text, has_form)),
    }
}

/// Whether the page has a form with this action.
pub(super) fn has_form(answer: &InvoiceAnswer, action: MoneyAction) -> bool {
    let counted = answer.payments.iter().filter(|payment| !payment.undone);
    let nothing_paid = counted.map(|payment| payment.amount.minor).sum::<i64>() == 0;
    answer.records
        && match action {
            MoneyAction::Pay => is_unpaid(answer.invoice.state),
            MoneyAction::Undo => answer.payments.iter().any(|payment| !payment.undone && !payment.card),
            MoneyAction::Refund => can_refund(answer),
            MoneyAction::Cancel => is_unpaid(answer.invoice.state) && nothing_paid,
        }
}

/// A problem that isn't about a field. If there's no form for it any more, what was typed is here.
fn without_field(t: Texts, form: &MoneyForm, text: String, has_form: bool) -> AnyView {
    let typed = [&form.amount, &form.day, &form.reference, &form.note].map(|typed| typed.trim().to_owned());
    let typed: Vec<String> = typed
        .into_iter()
        .filter(|typed| !has_form && !typed.is_empty())
        .collect();
    let typed = (!typed.is_empty()).then(|| {
        view! {
            <p>{t.review_typed()}</p>
            <blockquote class="note typed">{isolate(typed.join("\n"))}</blockquote>
        }
    });
    error_box(t, view! { <p>{text}</p> {typed} }.into_any())
}

fn done_text(t: Texts, answer: &InvoiceAnswer, done: MoneyAction) -> Cow<'static, str> {
    match done {
        MoneyAction::Pay if answer.invoice.state == InvoiceState::Paid => t.invoice_done_paid(),
        MoneyAction::Pay => t.invoice_done_pay(),
        MoneyAction::Undo => t.invoice_done_undo(),
        MoneyAction::Refund => t.refund_done(),
        MoneyAction::Cancel => t.invoice_done_cancel(),
    }
}
