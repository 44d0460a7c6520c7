//! The form for the value and the milestones. It has a few empty rows: those that stay empty don't count.

use super::decide::CommitmentContext;
use super::field::{PlanField, problem_text, row_label};
use crate::api::{CommitmentAction, SentMilestone};
use crate::invoices::{MoneyField, typable};
use crate::text::Texts;
use crate::words::money;
use domain::in_kind::{CommitmentProblem, CommitmentState, MOST_MILESTONES};
use leptos::prelude::*;

/// How many empty rows there are for more milestones.
const EMPTY_ROWS: usize = 2;

/// The form. `None` if the reader can't change the milestones.
pub(super) fn plan(context: CommitmentContext<'_>) -> Option<AnyView> {
    let action = CommitmentAction::Plan;
    context.may(action).then(|| plan_form(context))
}

fn plan_form(context: CommitmentContext<'_>) -> AnyView {
    let CommitmentContext { t, answer, .. } = context;
    let action = CommitmentAction::Plan;
    let sent = context.sent(action, "");
    let commitment = &answer.details.commitment;
    let (typed_value, rows) = match sent {
        Some(sent) => (sent.amount.clone(), sent.milestones.clone()),
        None => stored(context),
    };
    let id = PlanField::Value.id();
    let currency = commitment.open.currency;
    let value = MoneyField {
        id: &id,
        name: "amount",
        label: t.in_kind_whole_value(),
        hint: Some(t.amount_hint(currency.code(), money(t, currency.example()))),
        error: error(context, PlanField::Value),
        typed: &typed_value,
    };
    let rows = rows.iter().enumerate().map(|(at, row)| milestone(context, at, row));
    let content = view! {
        <p>{t.in_kind_plan_text()}</p>
        {value.line(t)}
        {rows.collect_view()}
        {context.note(action, "", t.in_kind_reason())}
        <p><button class="button quiet" name="do" value=action.id()>{t.in_kind_plan_button()}</button></p>
    };
    let form = context.form("", content.into_any());
    // It's what has to be done first.
    let open = sent.is_some() || commitment.state == CommitmentState::ToBeAgreed;
    view! {
        <section class="card">
            <details open=open>
                <summary>{t.in_kind_plan()}</summary>
                {form}
            </details>
        </section>
    }
    .into_any()
}

/// The value and the milestones as they are, with empty rows for more.
fn stored(context: CommitmentContext<'_>) -> (String, Vec<SentMilestone>) {
    let (t, details) = (context.t, &context.answer.details);
    let value = details.commitment.value.map(|value| typable(t, value));
    let rows = details.milestones.iter().map(|row| SentMilestone {
        title: row.title.clone(),
        due: row.due.to_string(),
        value: typable(t, row.value),
    });
    let empty = std::iter::repeat_with(SentMilestone::default).take(EMPTY_ROWS);
    let rows = rows.chain(empty).take(MOST_MILESTONES).collect();
    (value.unwrap_or_default(), rows)
}

/// What's wrong with a field.
fn error(context: CommitmentContext<'_>, field: PlanField) -> Option<String> {
    context.sent(CommitmentAction::Plan, "")?;
    let mut problems = context.form.problems().iter();
    let problem = problems.find(|problem| match problem {
        CommitmentProblem::Plan(error) => PlanField::of(error) == field,
        _ => false,
    })?;
    Some(problem_text(context.t, &context.answer.details, problem))
}

fn milestone(context: CommitmentContext<'_>, at: usize, row: &SentMilestone) -> AnyView {
    let t: Texts = context.t;
    let ids = [PlanField::Title(at), PlanField::Due(at), PlanField::MilestoneValue(at)];
    let [title_id, due_id, value_id] = ids.map(PlanField::id);
    let title = MoneyField {
        id: &title_id,
        name: "title",
        label: row_label(t, &t.milestone_title(), at).into(),
        hint: None,
        error: error(context, PlanField::Title(at)),
        typed: &row.title,
    };
    let due = MoneyField {
        id: &due_id,
        name: "due",
        label: row_label(t, &t.invoice_due(), at).into(),
        hint: None,
        error: error(context, PlanField::Due(at)),
        typed: &row.due,
    };
    let value = MoneyField {
        id: &value_id,
        name: "value",
        label: row_label(t, &t.in_kind_value(), at).into(),
        hint: None,
        error: error(context, PlanField::MilestoneValue(at)),
        typed: &row.value,
    };
    view! { <div class="milestone-row">{title.line(t)} {due.any_day(t)} {value.line(t)}</div> }.into_any()
}
