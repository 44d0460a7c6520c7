//! First invoices that aren't issued yet: what each waits for, and the form for missing details.

use super::address::invoices_address;
use super::form::NewInvoiceForm;
use crate::api::{InvoicesAnswer, WaitingInvoice};
use crate::facts::{detail_fields, detail_id};
use crate::format;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// The list. `None` if no invoice waits.
pub(super) fn waiting(t: Texts, answer: &InvoicesAnswer, form: &NewInvoiceForm) -> Option<AnyView> {
    if answer.waiting.is_empty() {
        return None;
    }
    let rows = answer.waiting.iter().map(|invoice| row(t, answer, invoice, form));
    Some(
        view! {
            <section aria-labelledby="waiting">
                <h2 id="waiting">{t.invoices_waiting()}</h2>
                <ul class="todo-rows" role="list">{rows.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// The errors of the form that was sent: the ID of each field, and its text.
pub(super) fn details_errors(t: Texts, answer: &InvoicesAnswer, form: &NewInvoiceForm) -> Vec<(String, String)> {
    let sent = answer.waiting.iter().filter(|invoice| is_sent(invoice, form));
    let errors = sent.flat_map(|invoice| {
        let wrong = invoice.facts.iter().filter(|fact| form.wrong.contains(&fact.id));
        wrong.map(|fact| {
            let id = detail_id(&invoice.application, &fact.id);
            (id, t.needs_choice(say(t, &fact.label)))
        })
    });
    errors.collect()
}

/// Whether the form with details was sent for this application.
fn is_sent(invoice: &WaitingInvoice, form: &NewInvoiceForm) -> bool {
    form.application == invoice.application
}

fn row(t: Texts, answer: &InvoicesAnswer, invoice: &WaitingInvoice, form: &NewInvoiceForm) -> AnyView {
    let labels: Vec<String> = invoice
        .facts
        .iter()
        .map(|fact| say(t, &fact.label).to_owned())
        .collect();
    let state = if labels.is_empty() {
        view! { <span class="state waiting">{t.invoices_waiting_for_us()}</span> }.into_any()
    } else {
        let text = t.invoices_waiting_for(format::all_of(t.locale(), &labels));
        view! { <span class="state you">{isolate(text)}</span> }.into_any()
    };
    let console = format!("/review/{}/{}", answer.foundation.id, invoice.application);
    let name = if invoice.name.is_empty() {
        invoice.application.clone()
    } else {
        invoice.name.clone()
    };
    view! {
        <li>
            <a href=console>{isolate(name)}</a>
            {state}
            <span class="meta">
                <span class="number">{invoice.application.clone()}</span>
                " · "
                {isolate(say(t, &invoice.tier))}
            </span>
            {(answer.records && !labels.is_empty()).then(|| details(t, answer, invoice, form))}
        </li>
    }
    .into_any()
}

fn details(t: Texts, answer: &InvoicesAnswer, invoice: &WaitingInvoice, form: &NewInvoiceForm) -> AnyView {
    let is_sent = is_sent(invoice, form);
    let empty = Vec::new();
    let (typed, wrong) = if is_sent {
        (&form.details, &form.wrong)
    } else {
        (&empty, &Vec::new())
    };
    view! {
        <details class="whole" open=is_sent>
            <summary>{t.invoices_details()}</summary>
            <form class="money-form" method="post" action=invoices_address(&answer.foundation.id) novalidate>
                {detail_fields(t, &invoice.application, &invoice.facts, typed, wrong)}
                <input type="hidden" name="request" value=form.request.clone() />
                <input type="hidden" name="application" value=invoice.application.clone() />
                <p><button class="button">{t.invoices_details_button()}</button></p>
            </form>
        </details>
    }
    .into_any()
}
