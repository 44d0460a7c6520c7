//! Issuing the bills that follow the first one, each on its first day. They wait until the membership is active: nobody is billed
//! for more of a membership that they haven't paid for yet, or that the foundation hasn't signed.

use super::issue::issue_bill;
use super::letters::{self, UnpaidInvoice};
use super::plan::{bills_of, under_term};
use super::rows::of_id;
use crate::applications::{AppState, ApplicationReference, CommandError, State, alone, by_reference};
use crate::memberships::of_application as of_membership;

/// Issues the bills that are due, each once and in a transaction of its own. They're dated today, even if they were due earlier
/// because no server was running or the membership wasn't active. Returns how many were issued.
///
/// # Errors
/// If the database fails.
pub async fn issue_due_bills(state: &AppState) -> Result<usize, CommandError> {
    let today = state.clock.today().to_string();
    let mut tx = state.database.read().await?;
    let due: Vec<(ApplicationReference, i64)> = tx
        .all(
            "SELECT m.application, b.number FROM bill b JOIN membership m ON m.id = b.membership \
             JOIN application a ON a.reference = m.application \
             WHERE b.invoice IS NULL AND b.issue_on <= $1 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL \
             AND (m.leaves_on IS NULL OR b.first_day <= m.leaves_on) AND a.outcome = 'approved' ORDER BY b.issue_on, m.application, b.number",
            &[(&today).into()],
        )
        .await?;
    tx.rollback().await?;
    let mut issued = 0;
    for (application, number) in due {
        match issue_due(state, &application, number).await {
            Ok(is_issued) => issued += usize::from(is_issued),
            Err(error) if !error.is_about_one() => return Err(error),
            // The others are issued all the same.
            Err(error) => tracing::error!(%error, %application, number, "a bill can't be issued"),
        }
    }
    Ok(issued)
}

async fn issue_due(state: &AppState, application: &ApplicationReference, number: i64) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    // Locks the application. Another server could have issued it since.
    let Some(linked) = by_reference(&mut tx, state, application).await? else {
        return Ok(false);
    };
    let membership = of_membership(&mut tx, application).await?;
    let has_started = membership.is_some_and(|membership| membership.activated_at.is_some());
    let bills = bills_of(&mut tx, application).await?;
    let due = bills
        .iter()
        .find(|bill| bill.number == number && bill.invoice.is_none());
    let Some(bill) = due.filter(|_| has_started && linked.opened.application.state() == State::Approved) else {
        return Ok(false);
    };
    let linked = under_term(&mut tx, state, linked, bill).await?;
    // The ledger comes before everything else, so that no command waits for another.
    alone(&mut tx).await?;
    let planned = bill.planned()?;
    let Some(id) = issue_bill(&mut tx, state, &linked, bill, &planned.bill, "system").await? else {
        return Ok(false);
    };
    if let Some(invoice) = of_id(&mut tx, &id).await? {
        letters::issued(&mut tx, state, &linked, &UnpaidInvoice::of(&invoice)?).await?;
    }
    tx.commit().await?;
    Ok(true)
}
