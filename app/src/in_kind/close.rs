//! What can be done about a commitment that's late or has fallen short: more time, an invoice, or a waiver.

use super::decide::{CommitmentContext, with_reason};
use super::field::field_id;
use crate::api::CommitmentAction;
use crate::invoices::MoneyField;
use crate::words::money;
use domain::in_kind::CommitmentProblem;
use leptos::prelude::*;

/// The section. `None` if the reader can do nothing about it.
pub(super) fn close(context: CommitmentContext<'_>) -> Option<AnyView> {
    let t = context.t;
    let forms = [
        context.may(CommitmentAction::Bill).then(|| bill(context)),
        context.may(CommitmentAction::Extend).then(|| extend(context)),
        context.may(CommitmentAction::Waive).then(|| waive(context)),
        context.may(CommitmentAction::UndoWaiver).then(|| undo_waiver(context)),
    ];
    let forms: Vec<AnyView> = forms.into_iter().flatten().collect();
    (!forms.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="difference">
                <h2 id="difference">{t.in_kind_difference()}</h2>
                {forms}
            </section>
        }
        .into_any()
    })
}

fn bill(context: CommitmentContext<'_>) -> AnyView {
    let t = context.t;
    let open = money(t, context.answer.details.commitment.open);
    let texts = [
        t.in_kind_bill(),
        t.in_kind_bill_text(open).into(),
        t.in_kind_bill_button(),
    ];
    with_reason(context, CommitmentAction::Bill, None, texts)
}

fn waive(context: CommitmentContext<'_>) -> AnyView {
    let t = context.t;
    let open = money(t, context.answer.details.commitment.open);
    let texts = [
        t.in_kind_waive(),
        t.in_kind_waive_text(open).into(),
        t.in_kind_waive_button(),
    ];
    with_reason(context, CommitmentAction::Waive, None, texts)
}

fn undo_waiver(context: CommitmentContext<'_>) -> AnyView {
    let t = context.t;
    let texts = [
        t.in_kind_undo_waiver(),
        t.in_kind_undo_waiver_text(),
        t.in_kind_undo_waiver_button(),
    ];
    with_reason(context, CommitmentAction::UndoWaiver, None, texts)
}

fn extend(context: CommitmentContext<'_>) -> AnyView {
    let t = context.t;
    let action = CommitmentAction::Extend;
    let sent = context.sent(action, "");
    let id = field_id(action, "", "day");
    let day = MoneyField {
        id: &id,
        name: "day",
        label: t.in_kind_new_day(),
        hint: None,
        error: context.error(sent, |problem| {
            matches!(problem, CommitmentProblem::Day(_) | CommitmentProblem::DayPassed)
        }),
        typed: sent.map_or("", |sent| sent.day.as_str()),
    };
    let content = view! {
        <p>{t.in_kind_extend_text()}</p>
        {day.later_day(t, context.answer.details.today.to_string())}
        {context.note(action, "", t.in_kind_reason())}
        <p><button class="button quiet" name="do" value=action.id()>{t.in_kind_extend_button()}</button></p>
    };
    let form = context.form("", content.into_any());
    view! { <details open=sent.is_some()><summary>{t.in_kind_extend()}</summary>{form}</details> }.into_any()
}
