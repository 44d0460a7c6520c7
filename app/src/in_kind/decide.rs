//! The forms about a delivery: accepting it, sending it back, and deciding again.

use super::address::commitment_address;
use super::field::{field_id, problem_text};
use super::form::CommitmentForm;
use crate::api::{CommitmentAction, CommitmentAnswer, CommitmentCommand, DeliveryBrief};
use crate::invoices::{MoneyField, typable};
use crate::review::FieldNotes;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, money};
use domain::in_kind::CommitmentProblem;
use domain::money::Money;
use leptos::prelude::*;
use std::borrow::Cow;

/// What the forms of a page have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct CommitmentContext<'a> {
    pub t: Texts,
    pub answer: &'a CommitmentAnswer,
    pub form: &'a CommitmentForm,
}

impl<'a> CommitmentContext<'a> {
    pub fn may(&self, action: CommitmentAction) -> bool {
        self.answer.actions.contains(&action)
    }

    /// What was sent with a form. `delivery` is empty if it isn't about one.
    pub fn sent(&self, action: CommitmentAction, delivery: &str) -> Option<&'a CommitmentCommand> {
        self.form.sent_about(action, delivery)
    }

    /// What's wrong with a field of a form that was sent.
    pub fn error(&self, sent: Option<&CommitmentCommand>, is_it: fn(&CommitmentProblem) -> bool) -> Option<String> {
        sent?;
        let problem = self.form.problems().iter().find(|problem| is_it(problem))?;
        Some(problem_text(self.t, &self.answer.details, problem))
    }

    /// A form with an action. The page shows the errors, not the browser (W8).
    pub fn form(&self, delivery: &str, content: AnyView) -> AnyView {
        let address = commitment_address(&self.answer.foundation.id, &self.answer.details.commitment.id);
        let delivery = (!delivery.is_empty()).then(|| {
            let delivery = delivery.to_owned();
            view! { <input type="hidden" name="delivery" value=delivery /> }
        });
        view! {
            <form class="money-form" method="post" action=address novalidate>
                <input type="hidden" name="version" value=self.answer.details.version.to_string() />
                {delivery}
                {content}
            </form>
        }
        .into_any()
    }

    /// The field for the reason.
    pub fn note(&self, action: CommitmentAction, delivery: &str, label: Cow<'static, str>) -> AnyView {
        let sent = self.sent(action, delivery);
        let field = FieldNotes {
            id: field_id(action, delivery, "note"),
            label: label.into_owned(),
            hint: None,
            error: self.error(sent, |problem| {
                matches!(problem, CommitmentProblem::NoteMissing | CommitmentProblem::NoteTooLong)
            }),
        };
        field.lines(self.t, "note", sent.map_or("", |sent| sent.note.as_str()))
    }
}

/// The forms about a delivery. `None` if the reader can't decide about it.
pub(super) fn decide(context: CommitmentContext<'_>, row: &DeliveryBrief) -> Option<AnyView> {
    let forms = match row.decision {
        None => [
            context.may(CommitmentAction::Accept).then(|| accept(context, row)),
            context.may(CommitmentAction::SendBack).then(|| send_back(context, row)),
        ],
        Some(_) => [
            context
                .may(CommitmentAction::DecideAgain)
                .then(|| decide_again(context, row)),
            None,
        ],
    };
    let forms: Vec<AnyView> = forms.into_iter().flatten().collect();
    (!forms.is_empty()).then(|| forms.into_any())
}

/// What a form is about, for people who don't see where it is.
fn about(t: Texts, row: &DeliveryBrief) -> AnyView {
    let about = format!(": {}", t.delivery_title(date(t, row.day), money(t, row.claimed)));
    view! { " " <span class="vh">{isolate(about)}</span> }.into_any()
}

fn accept(context: CommitmentContext<'_>, row: &DeliveryBrief) -> AnyView {
    let CommitmentContext { t, answer, .. } = context;
    let action = CommitmentAction::Accept;
    let sent = context.sent(action, &row.id);
    let open = answer.details.commitment.open;
    let suggested = Money {
        minor: row.claimed.minor.min(open.minor),
        currency: open.currency,
    };
    let (id, suggested) = (field_id(action, &row.id, "amount"), typable(t, suggested));
    let amount = MoneyField {
        id: &id,
        name: "amount",
        label: t.in_kind_counts_for(),
        hint: Some(t.in_kind_counts_for_hint(money(t, open))),
        error: context.error(sent, |problem| {
            matches!(
                problem,
                CommitmentProblem::Amount(_) | CommitmentProblem::MoreThanOpen { .. }
            )
        }),
        typed: sent.map_or(&suggested, |sent| &sent.amount),
    };
    let content = view! {
        {amount.line(t)}
        {context.note(action, &row.id, t.in_kind_accept_note())}
        <p>
            <button class="button" name="do" value=action.id()>{t.in_kind_accept_button()} {about(t, row)}</button>
        </p>
    };
    context.form(&row.id, content.into_any())
}

fn send_back(context: CommitmentContext<'_>, row: &DeliveryBrief) -> AnyView {
    let t = context.t;
    let texts = [
        t.in_kind_send_back(),
        t.in_kind_send_back_text(),
        t.in_kind_send_back_button(),
    ];
    with_reason(context, CommitmentAction::SendBack, Some(row), texts)
}

fn decide_again(context: CommitmentContext<'_>, row: &DeliveryBrief) -> AnyView {
    let t = context.t;
    let texts = [
        t.in_kind_decide_again(),
        t.in_kind_decide_again_text(),
        t.in_kind_decide_again_button(),
    ];
    with_reason(context, CommitmentAction::DecideAgain, Some(row), texts)
}

/// A form with a reason that's closed until it's needed: what opens it, what it leads to, and its button.
pub(super) fn with_reason(
    context: CommitmentContext<'_>,
    action: CommitmentAction,
    row: Option<&DeliveryBrief>,
    [summary, text, button]: [Cow<'static, str>; 3],
) -> AnyView {
    let delivery = row.map_or("", |row| row.id.as_str());
    let about = || row.map(|row| about(context.t, row));
    let content = view! {
        <p>{text}</p>
        {context.note(action, delivery, context.t.in_kind_reason())}
        <p><button class="button quiet" name="do" value=action.id()>{button} {about()}</button></p>
    };
    let form = context.form(delivery, content.into_any());
    let open = context.sent(action, delivery).is_some();
    view! { <details open=open><summary>{summary} {about()}</summary>{form}</details> }.into_any()
}
