//! The form for an invoice about an amount that was agreed on.

use super::address::invoices_address;
use super::field::MoneyField;
use super::form::{MoneyProblem, NewInvoiceForm};
use super::waiting::details_errors;
use crate::api::InvoicesAnswer;
use crate::site::{error_box, error_summary};
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

const APPLICATION: &str = "new-application";
const AMOUNT: &str = "new-amount";

/// First on the page: what's wrong with the form, or what it has done.
pub(super) fn outcome(t: Texts, answer: &InvoicesAnswer, form: &NewInvoiceForm) -> Option<AnyView> {
    if form.has_details() {
        let errors = details_errors(t, answer, form);
        if !errors.is_empty() {
            return error_summary(t, errors);
        }
    }
    let problems = form.problems();
    if problems.is_empty() {
        let text = match (form.done, form.added) {
            (true, _) => t.invoices_done_issue(),
            (false, true) => t.invoices_done_details(),
            (false, false) => return None,
        };
        return Some(view! { <p class="note good" role="status">{text}</p> }.into_any());
    }
    if let Some(problem) = problems.iter().find(|problem| field_of(**problem).is_none()) {
        return Some(error_box(
            t,
            view! { <p>{problem_text(t, form, *problem)}</p> }.into_any(),
        ));
    }
    let errors = problems.into_iter().filter_map(|problem| {
        let field = field_of(problem)?;
        Some((field.to_owned(), problem_text(t, form, problem).into_owned()))
    });
    error_summary(t, errors.collect())
}

/// The ID of the field that a problem is about.
fn field_of(problem: MoneyProblem) -> Option<&'static str> {
    match problem {
        MoneyProblem::AmountWrong => Some(AMOUNT),
        MoneyProblem::DetailMissing | MoneyProblem::NotFound | MoneyProblem::WrongState => Some(APPLICATION),
        MoneyProblem::DayWrong
        | MoneyProblem::NoteMissing
        | MoneyProblem::HasPayments
        | MoneyProblem::TooMuch
        | MoneyProblem::Returned => None,
    }
}

fn problem_text(t: Texts, form: &NewInvoiceForm, problem: MoneyProblem) -> Cow<'static, str> {
    match problem {
        MoneyProblem::NotFound if form.application.trim().is_empty() => t.invoices_application_missing(),
        MoneyProblem::AmountWrong => t.invoices_amount_wrong(),
        MoneyProblem::NotFound => t.invoices_application_unknown(),
        MoneyProblem::WrongState => t.invoices_application_unfit(),
        MoneyProblem::DetailMissing => t.invoices_detail_missing(),
        MoneyProblem::DayWrong
        | MoneyProblem::NoteMissing
        | MoneyProblem::HasPayments
        | MoneyProblem::TooMuch
        | MoneyProblem::Returned => t.invoices_not_issued(),
    }
}

pub(super) fn new_invoice(t: Texts, answer: &InvoicesAnswer, form: &NewInvoiceForm) -> AnyView {
    let empty = NewInvoiceForm {
        request: form.request.clone(),
        ..NewInvoiceForm::default()
    };
    // The other form was sent.
    let form = if form.has_details() { &empty } else { form };
    let error = |field: &str| {
        let mut problems = form.problems().into_iter();
        let problem = problems.find(|problem| field_of(*problem) == Some(field));
        problem.map(|problem| problem_text(t, form, problem).into_owned())
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
                <input type="hidden" name="request" value=form.request.clone() />
                <p><button class="button">{t.invoices_issue_button()}</button></p>
            </form>
        </details>
    }
    .into_any()
}
