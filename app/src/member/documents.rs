//! A member's documents in one timeline: agreements, invoices and credit notes.

use super::MemberPage;
use super::shell::{head, member_address};
use crate::api::{AgreementBrief, InvoiceBrief, InvoiceState, MemberAnswer, segment};
use crate::invoices::{bill_to_come, is_unpaid, part_words, state_mark};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, money, say};
use domain::date::Date;
use domain::member::MemberAction;
use domain::reference::grouped;
use leptos::prelude::*;

/// How many documents the home page shows.
const LATEST: usize = 3;

/// A document: its day, and its line.
type Dated = (Date, AnyView);

/// The newest first.
fn documents(t: Texts, answer: &MemberAnswer, is_whole: bool) -> Vec<AnyView> {
    let agreements = answer.agreements.iter().filter_map(|known| agreement(t, answer, known));
    let invoices = answer
        .invoices
        .iter()
        .map(|known| (known.issued_on, invoice(t, answer, known, is_whole)));
    let mut dated: Vec<Dated> = agreements.chain(invoices).collect();
    dated.sort_by_key(|(day, _)| std::cmp::Reverse(day.unix_days()));
    dated.into_iter().map(|(_, line)| line).collect()
}

/// Next to the home page.
pub(super) fn card(t: Texts, answer: &MemberAnswer) -> AnyView {
    let mut all = documents(t, answer, false);
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    all.truncate(LATEST);
    let content = if all.is_empty() {
        view! { <p>{t.area_no_documents()}</p> }.into_any()
    } else {
        let address = member_address(&answer.membership, MemberPage::Documents.id());
        view! {
            <ul role="list" class="documents">{all}</ul>
            <p><a href=address>{t.area_all_documents(count)}</a></p>
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="documents">
            <h2 id="documents">{t.area_documents()}</h2>
            {content}
        </section>
    }
    .into_any()
}

pub(super) fn page(t: Texts, answer: &MemberAnswer) -> AnyView {
    let all = documents(t, answer, true);
    let content = if all.is_empty() {
        view! { <p>{t.area_no_documents()}</p> }.into_any()
    } else {
        view! { <ul class="todo-rows" role="list">{all}</ul> }.into_any()
    };
    let reads_money = answer.may(MemberAction::ReadMoney);
    let lead = if reads_money {
        t.area_documents_lead(&answer.foundation.email)
    } else {
        t.area_documents_without_money().into_owned()
    };
    let to_come = answer.bills.iter().filter(|bill| bill.invoice.is_none());
    let to_come: Vec<_> = to_come
        .map(|bill| view! { <li>{isolate(bill_to_come(t, bill))}</li> })
        .collect();
    let to_come = (!to_come.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="to-come">
                <h2 id="to-come">{t.area_bills_to_come()}</h2>
                <ul>{to_come}</ul>
            </section>
        }
    });
    view! {
        {head(t, answer, t.area_documents(), Some(lead))}
        <div class="member-sections">
            {content}
            {to_come}
            <p><a href=member_address(&answer.membership, MemberPage::Value.id())>{t.value_link()}</a></p>
        </div>
    }
    .into_any()
}

/// `None` if it isn't signed.
fn agreement(t: Texts, answer: &MemberAnswer, known: &AgreementBrief) -> Option<Dated> {
    let signed = known.signed.as_ref()?;
    let at = known.countersignature.as_ref().map_or(signed.at, |both| both.at);
    let day = Date::from_unix_millis(at);
    let page = format!("agreements/{}/document.pdf", segment(&known.id));
    let title = t.agreement_document(say(t, &known.title));
    let line = view! {
        <li>
            <a href=member_address(&answer.membership, &page) rel="external">{isolate(title)}</a>
            <span class="meta">{t.area_signed_on(date(t, day))}</span>
        </li>
    };
    Some((day, line.into_any()))
}

/// `is_whole` adds what to state when paying, and the data.
fn invoice(t: Texts, answer: &MemberAnswer, known: &InvoiceBrief, is_whole: bool) -> AnyView {
    let file = |name: &str| {
        member_address(
            &answer.membership,
            &format!("invoices/{}/{name}", segment(&known.label)),
        )
    };
    let title = match known.state {
        InvoiceState::CreditNote => t.credit_note_title(&known.label),
        _ => t.invoice_title(&known.label),
    };
    let title = t.status_invoice(money(t, known.gross), title);
    let has_to_be_paid = is_unpaid(known.state);
    let day = if has_to_be_paid {
        t.by_day(date(t, known.due_on))
    } else {
        date(t, known.issued_on)
    };
    let part = known.part.filter(|_| is_whole);
    let part = part.map(|part| view! { <p class="meta whole">{part_words(t, part)}</p> });
    let reference = (has_to_be_paid && is_whole).then(|| {
        let reference = grouped(&known.payment_reference);
        view! { <p class="meta whole">{isolate(t.status_invoice_reference(reference))}</p> }
    });
    let data = (known.has_data && is_whole).then(|| {
        view! {
            <p class="meta whole">
                <a href=file("invoice.xml") rel="external">{isolate(t.status_invoice_data(&known.label))}</a>
            </p>
        }
    });
    view! {
        <li>
            <a href=file("document.pdf") rel="external">{isolate(title)}</a>
            {state_mark(t, known.state)}
            <span class="meta">{day}</span>
            {part}
            {reference}
            {data}
        </li>
    }
    .into_any()
}
