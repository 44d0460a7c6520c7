//! `/invoices/{foundation}/{label}`: an invoice or a credit note, and its payments.

use super::address::{application_address, invoice_address, invoices_address};
use super::cancel::cancel;
use super::form::MoneyForm;
use super::gaps::gaps;
use super::outcome::outcome;
use super::part::part_words;
use super::pay::pay;
use super::payments::payments;
use super::refund::refund;
use super::state::{due_words, state_mark, title, unpaid_words};
use crate::api::{InvoiceAnswer, InvoiceState, segment};
use crate::format;
use crate::site::{Page, Place, StaffArea, isolate, staff_nav};
use crate::text::Texts;
use crate::words::{date, moment, money};
use domain::reference::grouped;
use leptos::prelude::*;
use std::borrow::Cow;

/// An invoice with its payments, and what can be done about it.
pub fn invoice_page(answer: InvoiceAnswer, form: MoneyForm) -> AnyView {
    let t: Texts = expect_context();
    let forms = [
        pay(t, &answer, &form),
        refund(t, &answer, &form),
        cancel(t, &answer, &form),
    ];
    let forms: Vec<AnyView> = forms.into_iter().flatten().collect();
    let side = (!forms.is_empty()).then(|| view! { <div class="duo-side">{forms}</div> });
    let is_credit_note = answer.invoice.state == InvoiceState::CreditNote;
    let payments = (!is_credit_note).then(|| payments(t, &answer));
    view! {
        <Page
            title=title(t, &answer.invoice)
            place=Place::foundation(&answer.foundation)
            wrong=form.problem.is_some()
            private=true
        >
            <div class="invoices">
                {outcome(t, &answer, &form)}
                {staff_nav(t, &answer.foundation.id, StaffArea::Invoices, true)}
                <div class="duo">
                    <div class="duo-main">
                        {head(t, &answer)} {nobody(t, &answer)} {facts(t, &answer)} {gaps(t, &answer)} {payments}
                    </div>
                    {side}
                </div>
            </div>
        </Page>
    }
    .into_any()
}

fn head(t: Texts, answer: &InvoiceAnswer) -> AnyView {
    let invoice = &answer.invoice;
    let foundation = answer.foundation.id.as_str();
    let name = (!invoice.name.is_empty()).then(|| view! { <span><bdi>{invoice.name.clone()}</bdi></span> });
    let part = invoice
        .part
        .map(|part| view! { <p class="meta">{part_words(t, part)}</p> });
    let address = invoice_address(foundation, &invoice.label);
    let data = invoice.has_data.then(|| {
        let data = format!("{address}/invoice.xml");
        view! { <p><a href=data rel="external">{t.invoice_data()}</a></p> }
    });
    view! {
        <div class="status-head">
            <p><a class="back" href=invoices_address(foundation)>{t.invoices_back()}</a></p>
            <p class="caption">
                {name}
                <span>
                    <a class="number" href=application_address(foundation, &invoice.application)>
                        {t.invoices_application_of(&invoice.application)}
                    </a>
                </span>
            </p>
            <h1>{isolate(title(t, invoice))}</h1>
            <p>{state_mark(t, invoice.state)}</p>
            {part}
            <p><a href=format!("{address}/document.pdf") rel="external">{t.invoice_document()}</a></p>
            {data}
        </div>
    }
    .into_any()
}

/// That nobody gets it, and what to do. `None` if somebody does.
fn nobody(t: Texts, answer: &InvoiceAnswer) -> Option<AnyView> {
    let membership = answer.nobody.as_ref()?;
    let address = format!("/members/{}/{}", segment(&answer.foundation.id), segment(membership));
    Some(
        view! {
            <p class="note bad">
                {t.invoice_nobody()} " " <a href=address>{t.invoice_nobody_link()}</a>
            </p>
        }
        .into_any(),
    )
}

fn facts(t: Texts, answer: &InvoiceAnswer) -> AnyView {
    let invoice = &answer.invoice;
    let is_credit_note = invoice.state == InvoiceState::CreditNote;
    let other = invoice.other.as_ref().map(|other| {
        let name = if is_credit_note {
            t.credit_note_cancels()
        } else {
            t.invoice_cancelled_by()
        };
        let address = invoice_address(&answer.foundation.id, other);
        fact(
            name,
            view! { <a class="number" href=address>{other.clone()}</a> }.into_any(),
        )
    });
    let reference = (!is_credit_note).then(|| {
        let reference = grouped(&invoice.payment_reference);
        fact(
            t.invoice_reference(),
            view! { <span class="number">{reference}</span> }.into_any(),
        )
    });
    let reminded: Vec<String> = answer
        .reminders
        .iter()
        .map(|at| moment(t, answer.local_time.as_ref(), *at))
        .collect();
    let reminded =
        (!reminded.is_empty()).then(|| fact(t.invoice_reminded(), isolate(format::all_of(t.locale(), &reminded))));
    let name = if invoice.unpaid.minor < 0 {
        t.invoice_overpaid()
    } else {
        t.invoice_unpaid()
    };
    let unpaid = unpaid_words(t, invoice).map(|words| fact(name, isolate(words)));
    let due = due_words(t, invoice).map(|words| fact(t.invoice_due(), isolate(words)));
    view! {
        <dl class="pairs">
            {fact(t.invoice_amount(), isolate(money(t, invoice.gross)))}
            {unpaid}
            {fact(t.invoices_issued(), isolate(date(t, invoice.issued_on)))}
            {due}
            {reference}
            {reminded}
            {other}
        </dl>
    }
    .into_any()
}

fn fact(name: Cow<'static, str>, value: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}
