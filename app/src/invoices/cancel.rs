//! Cancelling an invoice with a credit note.

use super::address::invoice_address;
use super::field::MoneyField;
use super::form::MoneyForm;
use super::outcome::{REASON, has_form, problem_text};
use super::state::is_in_force;
use crate::api::{InvoiceAnswer, MoneyAction};
use crate::text::Texts;
use leptos::prelude::*;

/// The form to cancel an invoice, or why it can't be cancelled. `None` if it's cancelled, or the reader can't cancel it.
pub(super) fn cancel(t: Texts, answer: &InvoiceAnswer, form: &MoneyForm) -> Option<AnyView> {
    if has_form(answer, MoneyAction::Cancel) {
        return Some(cancel_form(t, answer, form));
    }
    let is_kept = answer.records && is_in_force(answer.invoice.state);
    is_kept.then(|| view! { <p class="hint">{t.invoice_cancel_later()}</p> }.into_any())
}

fn cancel_form(t: Texts, answer: &InvoiceAnswer, form: &MoneyForm) -> AnyView {
    let problem = form.problem_of(MoneyAction::Cancel);
    let reason = MoneyField {
        id: REASON,
        name: "note",
        label: t.invoice_reason(),
        hint: None,
        error: problem.map(|problem| problem_text(t, answer, form, problem)),
        typed: form.typed(MoneyAction::Cancel, &form.note, ""),
    };
    let address = invoice_address(&answer.foundation.id, &answer.invoice.label);
    view! {
        <section class="card">
            <details open=form.is_open(MoneyAction::Cancel)>
                <summary>{t.invoice_cancel()}</summary>
                <form class="money-form" method="post" action=address novalidate>
                    <p>{t.invoice_cancel_text()}</p>
                    {reason.lines(t)}
                    <p>
                        <button class="button quiet" name="do" value=MoneyAction::Cancel.id()>
                            {t.invoice_cancel_button()}
                        </button>
                    </p>
                </form>
            </details>
        </section>
    }
    .into_any()
}
