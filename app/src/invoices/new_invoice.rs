//! The form for an invoice about an amount that was agreed on.

use super::address::invoices_address;
use super::field::MoneyField;
use super::form::{MoneyProblem, NewInvoiceForm};
use crate::api::InvoicesAnswer;
use crate::site::{error_box, error_summary};
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

const APPLICATION: &str = "new-application";
const AMOUNT: &str = "new-amount";

/// First on the page: what's wrong with the form, or what it has done.
pub(super) fn outcome(t: Texts, form: &NewInvoiceForm) -> Option<AnyView> {
    let Some(problem) = form.problem else {
        return form
            .done
            .then(|| view! { <p class="note good" role="status">{t.invoices_done_issue()}</p> }.into_any());
    };
    let text = problem_text(t, problem);
    match field_of(problem) {
        Some(field) => error_summary(t, vec![(field.to_owned(), text.into_owned())]),
        None => Some(error_box(t, view! { <p>{text}</p> }.into_any())),
    }
}

/// The ID of the field that a problem is about.
fn field_of(problem: MoneyProblem) -> Option<&'static str> {
    match problem {
        MoneyProblem::AmountWrong => Some(AMOUNT),
        MoneyProblem::NotFound | MoneyProblem::WrongState => Some(APPLICATION),
        MoneyProblem::DayWrong
        | MoneyProblem::NoteMissing
        | MoneyProblem::HasPayments
        | MoneyProblem::TooMuch
        | MoneyProblem::Returned => None,
    }
}

fn problem_text(t: Texts, problem: MoneyProblem) -> Cow<'static, str> {
    match problem {
        MoneyProblem::AmountWrong => t.invoices_amount_wrong(),
        MoneyProblem::NotFound => t.invoices_application_unknown(),
        MoneyProblem::WrongState => t.invoices_application_unfit(),
        MoneyProblem::DayWrong
        | MoneyProblem::NoteMissing
        | MoneyProblem::HasPayments
        | MoneyProblem::TooMuch
        | MoneyProblem::Returned => t.invoices_not_issued(),
    }
}

pub(super) fn new_invoice(t: Texts, answer: &InvoicesAnswer, form: &NewInvoiceForm) -> AnyView {
    let error = |field: &str| {
        let problem = form.problem.filter(|problem| field_of(*problem) == Some(field));
        problem.map(|problem| problem_text(t, problem).into_owned())
    };
    let application = MoneyField {
        id: APPLICATION,
        name: "application",
        label: t.invoices_application_number(),
        hint: Some(t.invoices_application_hint().into_owned()),
        error: error(APPLICATION),
        typed: &form.application,
    };
    let amount = MoneyField {
        id: AMOUNT,
        name: "amount",
        label: t.invoice_amount(),
        hint: Some(t.invoices_amount_hint().into_owned()),
        error: error(AMOUNT),
        typed: &form.amount,
    };
    view! {
        <details open=form.problem.is_some()>
            <summary>{t.invoices_issue()}</summary>
            <form class="money-form" method="post" action=invoices_address(&answer.foundation.id) novalidate>
                {application.line(t)}
                {amount.line(t)}
                <p><button class="button">{t.invoices_issue_button()}</button></p>
            </form>
        </details>
    }
    .into_any()
}
