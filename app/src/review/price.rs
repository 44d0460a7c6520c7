//! What they'd pay, and why.

use crate::api::{ApplicationAnswer, ReviewAnswer};
use crate::invoices::{bill_to_come, invoice_address, part_words, state_mark, title};
use crate::site::{foreign, in_language, isolate, said};
use crate::text::Texts;
use crate::words::{self, Words};
use domain::quote::QuotedComponent;
use leptos::prelude::*;

pub(super) fn price(t: Texts, answer: &ReviewAnswer) -> Option<AnyView> {
    let application = &answer.application;
    let words = Words::new(t, &application.programme);
    let quote = &application.quote;
    let rows = quote.components.iter().map(|part| component(words, part));
    let rows: Vec<_> = rows.collect();
    let notes = words::price_notes(words, quote).into_iter();
    let notes = notes.map(|note| view! { <p class="meta">{isolate(note)}</p> });
    let pro_forma = application.pro_forma.then(|| {
        let (foundation, reference) = (&application.foundation.id, &application.reference);
        let path = format!("/review/{foundation}/{reference}/pro-forma.pdf");
        view! { <p><a href=path rel="external">{t.status_pro_forma()}</a></p> }
    });
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="price">
                <h2 id="price">{t.mail_price()}</h2>
                <dl class="pairs">{rows}</dl>
                {notes.collect_view()}
                {pro_forma}
                {invoices(t, answer)}
                {bills(t, application)}
            </section>
        }
        .into_any()
    })
}

/// The invoices of the membership, for those who can open them.
fn invoices(t: Texts, answer: &ReviewAnswer) -> Option<AnyView> {
    let application = &answer.application;
    let membership = application.membership.as_ref().filter(|_| answer.reads_money)?;
    let links = membership.invoices.iter().map(|invoice| {
        let address = invoice_address(&application.foundation.id, &invoice.label);
        let part = invoice
            .part
            .map(|part| view! { " " <span class="meta">{part_words(t, part)}</span> });
        view! { <p><a href=address>{isolate(title(t, invoice))}</a> " " {state_mark(t, invoice.state)} {part}</p> }
    });
    Some(links.collect_view().into_any())
}

/// How the first term would be billed, or the bills to come.
fn bills(t: Texts, application: &ApplicationAnswer) -> Option<AnyView> {
    if application.state.is_undecided() {
        let bills = words::planned_bills(t, &application.bills)?;
        return Some(view! { <p class="meta">{isolate(t.bills_if_approved(bills))}</p> }.into_any());
    }
    let to_come = application.bills.iter().filter(|bill| bill.invoice.is_none());
    let rows: Vec<_> = to_come
        .map(|bill| view! { <li>{isolate(bill_to_come(t, bill))}</li> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{t.bills_to_come()}</h3>
            <ul role="list">{rows}</ul>
        }
        .into_any()
    })
}

/// A component with its reasons. The programme's own words come first, and can be in another language.
fn component(words: Words<'_>, part: &QuotedComponent) -> AnyView {
    let t = words.t;
    let own = part.because.text.as_ref().and_then(|text| foreign(t, text));
    let reasons = words::because(words, part).into_iter().enumerate();
    let reasons = reasons.map(|(place, reason)| {
        let lang = own.clone().filter(|_| place == 0);
        view! { <p class="meta">{in_language(lang, reason)}</p> }
    });
    view! {
        <div>
            <dt>{said(t, &part.title)}</dt>
            <dd>
                <p>{words::part(words, part)}</p>
                {reasons.collect_view()}
            </dd>
        </div>
    }
    .into_any()
}
