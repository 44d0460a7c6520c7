//! What people decide about an open line: another invoice than the proposed ones, or none.

use super::address::line_address;
use super::lines::LineList;
use super::outcome::{LineField, field_error, field_problem};
use super::words::about;
use crate::api::{BankLineAction, BankLineBrief, BankLineCommand};
use crate::invoices::MoneyField;
use crate::site::isolate;
use leptos::prelude::*;

/// The forms. `None` if the reader can't decide.
pub(super) fn decide(list: &LineList<'_>, line: &BankLineBrief) -> Option<AnyView> {
    list.decides()
        .then(|| view! { <div class="bank-decide">{other(list, line)} {aside(list, line)}</div> }.into_any())
}

/// What was wrongly sent about this line with this action.
fn sent<'a>(list: &LineList<'a>, line: &BankLineBrief, action: BankLineAction) -> Option<&'a BankLineCommand> {
    let (command, _) = list.form.about(&line.id)?;
    (command.action == action).then_some(command)
}

fn other(list: &LineList<'_>, line: &BankLineBrief) -> AnyView {
    let t = list.t;
    let sent = sent(list, line, BankLineAction::Record).filter(|_| list.form.proposal().is_none());
    let part = sent.and_then(|command| command.parts.first());
    let id = |field: LineField| field.id(&line.id);
    let (invoice_id, amount_id, charges_id) = (id(LineField::Invoice), id(LineField::Amount), id(LineField::Charges));
    let invoice = MoneyField {
        id: &invoice_id,
        name: "invoice",
        label: t.bank_other_invoice(),
        hint: None,
        error: field_problem(list, line, LineField::Invoice),
        typed: part.map_or("", |part| &part.invoice),
    };
    let amount = MoneyField {
        id: &amount_id,
        name: "amount",
        label: t.bank_other_amount(),
        hint: Some(t.bank_other_amount_hint().into_owned()),
        error: field_problem(list, line, LineField::Amount),
        typed: part.map_or("", |part| &part.amount),
    };
    let error = field_error(list, line, LineField::Charges);
    let wrong = error.is_some();
    let charges = view! {
        <div class="field" class:wrong=wrong>
            {error}
            <label class="choice">
                <input
                    type="checkbox"
                    id=charges_id.clone()
                    name="charges"
                    value="yes"
                    checked=sent.is_some_and(|command| command.charges)
                    aria-invalid=wrong.then_some("true")
                    aria-describedby=wrong.then(|| format!("{charges_id}-error"))
                />
                <span>{t.bank_other_charges()}</span>
            </label>
            <label class="choice">
                <input
                    type="checkbox"
                    name="overpays"
                    value="yes"
                    checked=sent.is_some_and(|command| command.overpays)
                />
                <span>{t.bank_other_overpays()}</span>
            </label>
        </div>
    };
    view! {
        <details open=sent.is_some()>
            <summary>{t.bank_other()} <span class="vh">{isolate(about(t, line))}</span></summary>
            <form class="money-form" method="post" action=line_address(list.foundation, &line.id) novalidate>
                {list.origin()}
                {rest(line)}
                {invoice.line(t)}
                {amount.line(t)}
                {charges}
                <p>
                    <button class="button small" name="do" value=BankLineAction::Record.id()>
                        {t.invoice_pay_button()}
                    </button>
                </p>
            </form>
        </details>
    }
    .into_any()
}

/// What isn't recorded of a line yet, as a hidden field: then a second click records nothing.
pub(super) fn rest(line: &BankLineBrief) -> AnyView {
    view! { <input type="hidden" name="rest" value=line.rest.minor.to_string() /> }.into_any()
}

fn aside(list: &LineList<'_>, line: &BankLineBrief) -> AnyView {
    let t = list.t;
    let sent = sent(list, line, BankLineAction::SetAside);
    let id = LineField::Note.id(&line.id);
    let note = MoneyField {
        id: &id,
        name: "note",
        label: t.bank_aside_reason(),
        hint: None,
        error: field_problem(list, line, LineField::Note),
        typed: sent.map_or("", |command| &command.note),
    };
    view! {
        <details open=sent.is_some()>
            <summary>{t.bank_line_skipped()} <span class="vh">{isolate(about(t, line))}</span></summary>
            <form class="money-form" method="post" action=line_address(list.foundation, &line.id) novalidate>
                {list.origin()}
                {note.line(t)}
                <p>
                    <button class="button quiet small" name="do" value=BankLineAction::SetAside.id()>
                        {t.bank_aside_button()}
                    </button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
