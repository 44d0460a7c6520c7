//! Agreeing on the value of a commitment and on its milestones.

use super::change::CommitmentChange;
use super::command::CommitmentDone;
use super::rows::replace_milestones;
use crate::accounts::may;
use crate::applications::CommandError;
use crate::storage::Tx;
use domain::access::Action;
use domain::in_kind::{CommitmentProblem, Milestone, TypedMilestone, TypedPlan, read_plan};
use serde_json::json;

pub(super) async fn plan(tx: &mut Tx, change: &CommitmentChange<'_>) -> Result<CommitmentDone, CommandError> {
    let milestones = change.command.milestones.iter().map(|sent| TypedMilestone {
        title: sent.title.clone(),
        due: sent.due.clone(),
        value: sent.value.clone(),
    });
    let typed = TypedPlan {
        value: change.command.amount.clone(),
        milestones: milestones.collect(),
    };
    let accepted = change.stored.standing(change.today()).accepted;
    let read = read_plan(&typed, change.stored.row.currency.0, accepted);
    let read = read.map_err(|errors| errors.into_iter().map(CommitmentProblem::Plan).collect());
    let (value, milestones) = match change.checked(read) {
        Ok(read) => read,
        Err(wrong) => return Ok(wrong),
    };
    if change.stored.row.minor.is_some_and(|agreed| value < agreed) {
        // It gives money up.
        may(tx, change.session, Action::RecordMoney, &change.stored.row.foundation).await?;
    }
    store(tx, change, value, &milestones).await?;
    let detail = json!({
        "value": value,
        "milestones": milestones.iter().map(|milestone| (milestone.due.to_string(), milestone.value)).collect::<Vec<_>>(),
    });
    change.record(tx, "commitment planned", detail).await?;
    Ok(CommitmentDone::Done)
}

/// Stores a value and milestones. If the commitment falls short of them, finance is told again.
pub(super) async fn store(
    tx: &mut Tx,
    change: &CommitmentChange<'_>,
    value: i64,
    milestones: &[Milestone],
) -> Result<(), CommandError> {
    let row = &change.stored.row;
    tx.run(
        "UPDATE commitment SET minor = $1, short_at = NULL WHERE id = $2",
        &[value.into(), (&row.id).into()],
    )
    .await?;
    let of = (&row.id, row.foundation.as_str());
    replace_milestones(tx, &change.state.secrets, of, &change.stored.milestones, milestones).await
}
