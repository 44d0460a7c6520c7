//! What happens to a commitment that's late or has fallen short: more time, an invoice for the difference, or a waiver.

use super::change::CommitmentChange;
use super::command::CommitmentDone;
use super::rows::set_invoice;
use super::{letters, plan};
use crate::applications::{CommandError, email_context};
use crate::invoices::issue_amount;
use crate::storage::Tx;
use domain::in_kind::{CommitmentProblem, extended, read_new_day};
use domain::text::Text;
use serde_json::json;

/// What's overdue is due on another day.
pub(super) async fn extend(tx: &mut Tx, change: &CommitmentChange<'_>) -> Result<CommitmentDone, CommandError> {
    let read = read_new_day(&change.command.day, change.today());
    let until = match change.checked(read.map_err(|problem| vec![problem])) {
        Ok(until) => until,
        Err(wrong) => return Ok(wrong),
    };
    let commitment = change.stored.commitment();
    let milestones = extended(&commitment, change.today(), until);
    let (Some(milestones), Some(value)) = (milestones, commitment.value) else {
        return Ok(CommitmentDone::Wrong(vec![CommitmentProblem::DayPassed]));
    };
    plan::store(tx, change, value, &milestones).await?;
    let detail = json!({ "until": until.to_string() });
    change.record(tx, "commitment extended", detail).await?;
    Ok(CommitmentDone::Done)
}

/// Issues an invoice for the difference. If it's cancelled, the commitment has fallen short again.
pub(super) async fn bill(tx: &mut Tx, change: &CommitmentChange<'_>) -> Result<CommitmentDone, CommandError> {
    if let Err(wrong) = change.checked(Ok(())) {
        return Ok(wrong);
    }
    let (state, linked) = (change.state, change.linked);
    let open = change.stored.money(change.stored.standing(change.today()).open);
    let t = email_context(state, linked)?.t;
    let title = Text::new(t.locale().content_tag(), t.in_kind_invoice_line());
    let by = change.session.account.as_str();
    let invoice = issue_amount(tx, state, linked, title, open, by).await?;
    set_invoice(tx, &change.stored.row.id, &invoice).await?;
    let detail = json!({ "invoice": invoice, "difference": open.minor });
    change.record(tx, "difference billed", detail).await?;
    letters::billed(tx, change, open).await?;
    Ok(CommitmentDone::Done)
}

pub(super) async fn waive(tx: &mut Tx, change: &CommitmentChange<'_>) -> Result<CommitmentDone, CommandError> {
    if let Err(wrong) = change.checked(Ok(())) {
        return Ok(wrong);
    }
    tx.run(
        "UPDATE commitment SET waived_at = $1 WHERE id = $2",
        &[change.state.clock.now().0.into(), (&change.stored.row.id).into()],
    )
    .await?;
    let open = change.stored.standing(change.today()).open;
    change
        .record(tx, "difference waived", json!({ "difference": open }))
        .await?;
    Ok(CommitmentDone::Done)
}

pub(super) async fn undo_waiver(tx: &mut Tx, change: &CommitmentChange<'_>) -> Result<CommitmentDone, CommandError> {
    if let Err(wrong) = change.checked(Ok(())) {
        return Ok(wrong);
    }
    tx.run(
        "UPDATE commitment SET waived_at = NULL, short_at = NULL WHERE id = $1",
        &[(&change.stored.row.id).into()],
    )
    .await?;
    change.record(tx, "waiver undone", json!({})).await?;
    Ok(CommitmentDone::Done)
}
