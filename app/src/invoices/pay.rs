//! Recording a payment.

use super::address::invoice_address;
use super::field::MoneyField;
use super::form::{MoneyForm, MoneyProblem};
use super::outcome::{AMOUNT, DAY, has_form, problem_text};
use crate::api::{InvoiceAnswer, MoneyAction};
use crate::text::Texts;
use crate::words::money;
use domain::money::Money;
use leptos::prelude::*;

/// The form for a payment. `None` if nothing is to be paid, or the reader can't record payments.
pub(super) fn pay(t: Texts, answer: &InvoiceAnswer, form: &MoneyForm) -> Option<AnyView> {
    has_form(answer, MoneyAction::Pay).then(|| pay_form(t, answer, form))
}

fn pay_form(t: Texts, answer: &InvoiceAnswer, form: &MoneyForm) -> AnyView {
    let error = |about: MoneyProblem| {
        let problem = form.problem_of(MoneyAction::Pay).filter(|problem| *problem == about);
        problem.map(|problem| problem_text(t, answer, form, problem))
    };
    let (unpaid, today) = (typable(t, answer.invoice.unpaid), answer.today.to_string());
    let currency = answer.invoice.gross.currency;
    let amount = MoneyField {
        id: AMOUNT,
        name: "amount",
        label: t.invoice_amount(),
        hint: Some(t.amount_hint(currency.code(), money(t, currency.example()))),
        error: error(MoneyProblem::AmountWrong),
        typed: form.typed(MoneyAction::Pay, &form.amount, &unpaid),
    };
    let day = MoneyField {
        id: DAY,
        name: "day",
        label: t.invoice_paid_on(),
        hint: None,
        error: error(MoneyProblem::DayWrong),
        typed: form.typed(MoneyAction::Pay, &form.day, &today),
    };
    let note = MoneyField {
        id: "pay-note",
        name: "note",
        label: t.invoice_note(),
        hint: None,
        error: None,
        typed: form.typed(MoneyAction::Pay, &form.note, ""),
    };
    let address = invoice_address(&answer.foundation.id, &answer.invoice.label);
    view! {
        <section class="card" aria-labelledby="pay">
            <h2 id="pay">{t.invoice_pay()}</h2>
            <form class="money-form" method="post" action=address novalidate>
                <input type="hidden" name="payment" value=form.payment.clone() />
                {amount.line(t)}
                {day.day(t, today.clone())}
                {note.line(t)}
                <p>
                    <button class="button" name="do" value=MoneyAction::Pay.id()>{t.invoice_pay_button()}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}

/// An amount as people write it, and as it's read again. With three decimals, 123.450 could be thousands, and a fourth
/// decimal makes it clear.
pub(crate) fn typable(t: Texts, amount: Money) -> String {
    let Money { minor, currency } = amount;
    let shown = money(t, amount);
    let read = currency.read(&shown).ok().and_then(|major| currency.minor(major));
    if read == Some(minor) {
        return shown;
    }
    let (whole, rest) = (minor / currency.scale(), minor % currency.scale());
    format!("{whole}{}{rest:03}0", t.format_decimal_mark())
}
