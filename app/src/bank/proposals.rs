//! The invoices that an open line could pay, with the best first, and a button for each proposal.

use super::address::{invoice_address, line_address, line_id, line_title};
use super::decide::rest;
use super::lines::LineList;
use super::outcome::{LineField, field_problem};
use super::typed_amount::typed_amount;
use super::words::{confidence, reason};
use crate::api::{BankLineAction, BankLineBrief, LinePayment, ProposalBrief, ProposalReason, ProposedPart};
use crate::format;
use crate::invoices::MoneyField;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::money;
use domain::money::Money;
use leptos::prelude::*;

/// A button names this many invoices at most.
const NAMED: usize = 3;

pub(super) fn proposals(list: &LineList<'_>, line: &BankLineBrief) -> AnyView {
    let t = list.t;
    if line.proposals.is_empty() {
        return view! { <p>{t.bank_no_proposal()}</p> }.into_any();
    }
    let each = line.proposals.iter().enumerate();
    let each = each.map(|(at, found)| view! { <li>{proposal(list, line, at, found)}</li> });
    view! {
        <p class="bank-title">{t.bank_proposals()}</p>
        <ol class="bank-proposals" role="list">{each.collect_view()}</ol>
    }
    .into_any()
}

fn proposal(list: &LineList<'_>, line: &BankLineBrief, at: usize, found: &ProposalBrief) -> AnyView {
    let t = list.t;
    let (class, sure) = confidence(t, found.confidence);
    let parts = found.parts.iter().map(|each| part(list, found, each));
    let reasons = found
        .reasons
        .iter()
        .filter_map(|why| reason_words(t, line, found, *why))
        .map(|words| view! { <li class="tag">{isolate(words)}</li> });
    let charges =
        (found.charges.minor != 0).then(|| view! { <p>{isolate(t.bank_charges(money(t, found.charges)))}</p> });
    let record = list.decides().then(|| record(list, line, at, found));
    view! {
        <p><span class=class>{sure}</span></p>
        <ul role="list">{parts.collect_view()}</ul>
        {charges}
        <ul class="bank-reasons" role="list">{reasons.collect_view()}</ul>
        {record}
    }
    .into_any()
}

/// A reason in words. That an invoice is paid is in its facts, unless this line has paid it.
fn reason_words(t: Texts, line: &BankLineBrief, found: &ProposalBrief, why: ProposalReason) -> Option<String> {
    if why != ProposalReason::AlreadyPaid || found.parts.iter().any(|part| part.unpaid.minor > 0) {
        return Some(reason(t, why).into_owned());
    }
    let is_own = |payment: &LinePayment| found.parts.iter().any(|part| part.label == payment.label);
    let has_paid = line.payments.iter().any(is_own) && line.rest.minor > 0;
    has_paid.then(|| t.invoice_too_much(money(t, line.rest)))
}

/// An invoice, who pays it, and how much. If it's the only one and gets exactly what's unpaid, one amount is enough.
fn part(list: &LineList<'_>, found: &ProposalBrief, part: &ProposedPart) -> AnyView {
    let t = list.t;
    let is_plain = found.parts.len() == 1 && part.amount == Some(part.unpaid);
    let gets = part
        .amount
        .filter(|amount| !is_plain && amount.minor != 0)
        .map(|amount| {
            let size = Money {
                minor: amount.minor.saturating_abs(),
                ..amount
            };
            let text = if amount.minor < 0 {
                t.bank_returns(money(t, size))
            } else {
                t.bank_gets(money(t, size))
            };
            view! { <span>{isolate(text)}</span> }
        });
    let unpaid = if part.unpaid.minor > 0 {
        t.bank_unpaid(money(t, part.unpaid))
    } else {
        t.bank_paid_already().into_owned()
    };
    view! {
        <li>
            <p>
                <a class="number" href=invoice_address(list.foundation, &part.label)>
                    <bdi>{part.label.clone()}</bdi>
                </a>
                " "
                <bdi>{part.name.clone()}</bdi>
            </p>
            <p class="meta bank-amounts">{gets} <span>{isolate(unpaid)}</span></p>
        </li>
    }
    .into_any()
}

/// The form to record a proposal. It asks how much if nobody knows, or if the invoice is paid.
fn record(list: &LineList<'_>, line: &BankLineBrief, at: usize, found: &ProposalBrief) -> AnyView {
    let t = list.t;
    let parts = found.parts.iter().enumerate().map(|(place, part)| {
        view! {
            <input type="hidden" name="invoice" value=part.label.clone() />
            {amount(list, line, (at, place), part)}
        }
    });
    let parts = parts.collect_view();
    let charges = (found.charges.minor != 0).then(|| view! { <input type="hidden" name="charges" value="yes" /> });
    let is_over =
        |part: &ProposedPart| offered(line, part).is_some_and(|amount| amount.minor > part.unpaid.minor.max(0));
    // The proposal says so.
    let overpays = found.parts.iter().any(is_over);
    let overpays = overpays.then(|| view! { <input type="hidden" name="overpays" value="yes" /> });
    let title = line_title(&line.id);
    view! {
        <form class="money-form" method="post" action=line_address(list.foundation, &line.id) novalidate>
            {list.origin()}
            {rest(line)}
            <input type="hidden" name="proposal" value=at.to_string() />
            {parts}
            {charges}
            {overpays}
            <p>
                <button
                    class=if at == 0 { "button small" } else { "button quiet small" }
                    name="do"
                    value=BankLineAction::Record.id()
                    aria-describedby=title
                >
                    {isolate(button(t, found))}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// What a part gets. If other lines pay the invoice, or it's paid, that's what's left of this one. `None` if nobody knows.
fn offered(line: &BankLineBrief, part: &ProposedPart) -> Option<Money> {
    match part.amount {
        Some(amount) if amount.minor == 0 => (line.rest.currency == amount.currency).then_some(line.rest),
        amount => amount,
    }
}

/// The amount of a part, hidden if it's clear. `(at, place)` is the position of the proposal, and of the part in it.
fn amount(list: &LineList<'_>, line: &BankLineBrief, (at, place): (usize, usize), part: &ProposedPart) -> AnyView {
    let t = list.t;
    let sent = list.form.about_proposal(&line.id, at);
    let error = field_problem(list, line, LineField::Proposed(at)).filter(|_| place == 0);
    let offered = offered(line, part).map(typed_amount).unwrap_or_default();
    let is_clear = part.amount.is_some_and(|amount| amount.minor != 0);
    if is_clear && error.is_none() {
        return view! { <input type="hidden" name="amount" value=offered /> }.into_any();
    }
    let typed = sent.and_then(|(command, _)| command.parts.get(place));
    let id = format!("{}-{at}-{place}", line_id(&line.id));
    let field = MoneyField {
        id: &id,
        name: "amount",
        label: t.bank_amount_in(part.unpaid.currency.code()).into(),
        hint: None,
        error,
        typed: typed.map_or(offered.as_str(), |part| part.amount.as_str()),
    };
    field.line(t)
}

fn button(t: Texts, found: &ProposalBrief) -> String {
    let labels: Vec<String> = found.parts.iter().map(|part| part.label.clone()).collect();
    let invoices = if labels.len() > NAMED {
        t.bank_several(i64::try_from(labels.len()).unwrap_or(i64::MAX))
    } else {
        format::all_of(t.locale(), &labels)
    };
    let is_return = found
        .parts
        .iter()
        .any(|part| part.amount.is_some_and(|amount| amount.minor < 0));
    if is_return {
        t.bank_record_return(invoices)
    } else {
        t.bank_record(invoices)
    }
}
