//! Decisions about deliveries. The member is emailed about each.

use super::change::CommitmentChange;
use super::command::CommitmentDone;
use super::letters;
use super::rows::DeliveryRow;
use crate::applications::CommandError;
use crate::storage::Tx;
use domain::in_kind::read_accepted;
use serde_json::json;

/// The delivery that a command is about, if somebody has decided about it or not.
fn delivery<'a>(change: &'a CommitmentChange<'_>, is_decided: bool) -> Result<Option<&'a DeliveryRow>, CommandError> {
    let deliveries = &change.stored.deliveries;
    let found = deliveries.iter().find(|row| row.id.as_str() == change.command.delivery);
    if found.is_some_and(|row| row.decision.is_some() != is_decided) {
        return Err(CommandError::WrongState);
    }
    Ok(found)
}

pub(super) async fn accept(tx: &mut Tx, change: &CommitmentChange<'_>) -> Result<CommitmentDone, CommandError> {
    let Some(row) = delivery(change, false)? else {
        return Ok(CommitmentDone::NotFound);
    };
    let open = change.stored.standing(change.today()).open;
    let read = read_accepted(&change.command.amount, change.stored.row.currency.0, open);
    let value = match change.checked(read.map_err(|problem| vec![problem])) {
        Ok(value) => value,
        Err(wrong) => return Ok(wrong),
    };
    decide(tx, change, row, Some("accepted"), Some(value)).await?;
    let detail = json!({ "delivery": row.id, "accepted": value });
    change.record(tx, "delivery accepted", detail).await?;
    let left = open - value;
    letters::decided(tx, change, row, Some(value), left).await?;
    Ok(CommitmentDone::Done)
}

pub(super) async fn send_back(tx: &mut Tx, change: &CommitmentChange<'_>) -> Result<CommitmentDone, CommandError> {
    let Some(row) = delivery(change, false)? else {
        return Ok(CommitmentDone::NotFound);
    };
    if let Err(wrong) = change.checked(Ok(())) {
        return Ok(wrong);
    }
    decide(tx, change, row, Some("sent_back"), None).await?;
    change
        .record(tx, "delivery sent back", json!({ "delivery": row.id }))
        .await?;
    let open = change.stored.standing(change.today()).open;
    letters::decided(tx, change, row, None, open).await?;
    Ok(CommitmentDone::Done)
}

/// Takes a decision back: the delivery waits for one again.
pub(super) async fn decide_again(tx: &mut Tx, change: &CommitmentChange<'_>) -> Result<CommitmentDone, CommandError> {
    let Some(row) = delivery(change, true)? else {
        return Ok(CommitmentDone::NotFound);
    };
    if let Err(wrong) = change.checked(Ok(())) {
        return Ok(wrong);
    }
    decide(tx, change, row, None, None).await?;
    // If it falls short again, finance is told again.
    tx.run(
        "UPDATE commitment SET short_at = NULL WHERE id = $1",
        &[(&change.stored.row.id).into()],
    )
    .await?;
    change
        .record(tx, "delivery reopened", json!({ "delivery": row.id }))
        .await?;
    Ok(CommitmentDone::Done)
}

/// Stores a decision, or that there's none any more.
async fn decide(
    tx: &mut Tx,
    change: &CommitmentChange<'_>,
    row: &DeliveryRow,
    decision: Option<&'static str>,
    accepted: Option<i64>,
) -> Result<(), CommandError> {
    let (account, now) = (change.session.account.as_str(), change.state.clock.now().0);
    tx.run(
        "UPDATE delivery SET decision = $1, accepted = $2, reason = $3, account = $4, decided_at = $5 WHERE id = $6",
        &[
            decision.into(),
            accepted.into(),
            decision.map_or("", |_| change.note.as_str()).into(),
            decision.map(|_| account).into(),
            decision.map(|_| now).into(),
            (&row.id).into(),
        ],
    )
    .await?;
    Ok(())
}
