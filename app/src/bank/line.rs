//! A line: who paid how much, what they wrote, and what it pays.

use super::address::{invoice_address, line_id};
use super::decide::decide;
use super::lines::LineList;
use super::outcome::{LineField, field_error};
use super::proposals::proposals;
use super::undo::{again, undo};
use super::words::{line_state, skip_reason};
use crate::api::{BankLineBrief, BankLineState};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, money};
use domain::money::Money;
use leptos::prelude::*;

pub(super) fn line(list: &LineList<'_>, line: &BankLineBrief) -> AnyView {
    let id = line_id(&line.id);
    let error = field_error(list, line, LineField::Whole);
    view! {
        <tr role="row" class="bank-line" id=id.clone()>
            {facts(list.t, line, &id)}
            <td role="cell" class="bank-pays">{error} {pays(list, line)}</td>
        </tr>
    }
    .into_any()
}

/// Who paid how much, when, and what they wrote: a cell for each.
fn facts(t: Texts, line: &BankLineBrief, id: &str) -> AnyView {
    let name = if line.name.is_empty() {
        t.bank_no_name().into_owned()
    } else {
        line.name.clone()
    };
    let (class, state) = line_state(t, line);
    let day = line.on.map(|day| view! { <span>{date(t, day)}</span> });
    let account = (!line.account.is_empty()).then(|| view! { <span>{isolate(t.bank_account(&line.account))}</span> });
    let text = (!line.text.is_empty()).then(|| view! { <bdi>{line.text.clone()}</bdi> });
    view! {
        <td role="cell" class="bank-amount" id=format!("{id}-sum")>{isolate(money(t, line.amount))}</td>
        <th scope="row" role="rowheader" id=format!("{id}-title")><bdi>{name}</bdi></th>
        <td role="cell" class="bank-when">{day} {account}</td>
        <td role="cell" class="bank-text">{text}</td>
        <td role="cell" class="bank-state"><span class=class>{state}</span></td>
    }
    .into_any()
}

fn pays(list: &LineList<'_>, line: &BankLineBrief) -> AnyView {
    let t = list.t;
    match line.state {
        BankLineState::Open => {
            view! { {recorded(list, line, true)} {proposals(list, line)} {decide(list, line)} }.into_any()
        }
        BankLineState::Ready => ready(list, line).into_any(),
        BankLineState::Recorded => recorded(list, line, true).into_any(),
        BankLineState::SetAside => {
            let note = (!line.note.is_empty()).then(|| view! { <p>{isolate(t.bank_aside_because(&line.note))}</p> });
            let again = list.decides().then(|| again(list, line));
            view! { {recorded(list, line, false)} {note} {again} }.into_any()
        }
        BankLineState::Skipped => line
            .skipped
            .map(|why| view! { <p>{skip_reason(t, why)}</p> })
            .into_any(),
        BankLineState::Known | BankLineState::Undone => ().into_any(),
    }
}

/// What was recorded, how much isn't yet, and a way to undo it if that's what comes next. `None` if nothing was.
fn recorded(list: &LineList<'_>, line: &BankLineBrief, can_undo: bool) -> Option<AnyView> {
    let t = list.t;
    if line.payments.is_empty() {
        return None;
    }
    let payments = line.payments.iter().map(|payment| {
        view! {
            <li>
                <a class="number" href=invoice_address(list.foundation, &payment.label)>
                    <bdi>{payment.label.clone()}</bdi>
                </a>
                ": "
                {isolate(money(t, payment.amount))}
                {kept(t, payment.charges)}
            </li>
        }
    });
    let rest = (line.rest.minor != 0).then(|| view! { <p>{isolate(t.bank_rest(money(t, line.rest)))}</p> });
    let undo = (can_undo && list.decides()).then(|| undo(list, line));
    Some(
        view! {
            <p class="bank-title">{t.bank_recorded_for()}</p>
            <ul role="list">{payments.collect_view()}</ul>
            {rest}
            {undo}
        }
        .into_any(),
    )
}

/// What will be recorded with the import.
fn ready(list: &LineList<'_>, line: &BankLineBrief) -> Option<AnyView> {
    let t = list.t;
    let best = line.proposals.first()?;
    let parts = best.parts.iter().map(|part| {
        let amount = part.amount.map(|amount| view! { ": " {isolate(money(t, amount))} });
        view! {
            <li>
                <a class="number" href=invoice_address(list.foundation, &part.label)>
                    <bdi>{part.label.clone()}</bdi>
                </a>
                " "
                <bdi>{part.name.clone()}</bdi>
                {amount}
            </li>
        }
    });
    Some(
        view! {
            <p class="bank-title">{t.bank_ready_for()}</p>
            <ul role="list">{parts.collect_view()}</ul>
            {kept(t, best.charges)}
        }
        .into_any(),
    )
}

/// What banks kept, if they did.
fn kept(t: Texts, charges: Money) -> Option<AnyView> {
    (charges.minor > 0).then(|| view! { <p class="meta">{isolate(t.bank_charges(money(t, charges)))}</p> }.into_any())
}
