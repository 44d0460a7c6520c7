//! Invoices for an amount that was agreed on.

use super::amount::{agreed_bills, typed_amount};
use super::command::MoneyDone;
use super::issue::{issue_bill, issue_first};
use super::letters::{self, UnpaidInvoice};
use super::plan::{BillRow, bills_of, under_term};
use super::rows::{InvoiceRow, of_application, of_id};
use super::waiting::{DetailsAdded, add_for, issue_waiting, unknown_tax};
use crate::accounts::{Session, may};
use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, InvoiceId, LinkedApplication, State, alone, append,
    by_reference,
};
use crate::memberships::of_application as of_membership;
use crate::storage::Tx;
use app::api::NewInvoice;
use domain::access::Action;
use domain::money::Money;
use domain::quote::Bill;
use serde_json::json;

/// Issues an invoice for an amount that was agreed on, for an approved application that has no invoice yet. If its term is billed in
/// parts, it replaces the first bill whose invoice is cancelled. Without an amount, it issues the one that waited for details.
///
/// # Errors
/// If the account's roles don't allow it, or the application isn't approved or has nothing left to bill.
pub async fn issue_agreed(
    state: &AppState,
    session: &Session,
    foundation: &str,
    reference: &ApplicationReference,
    asked: &NewInvoice,
) -> Result<MoneyDone, CommandError> {
    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::RecordMoney, foundation).await?;
    let linked = by_reference(&mut tx, state, reference).await?;
    let Some(mut linked) = linked.filter(|linked| linked.opened.application.foundation == foundation) else {
        return Ok(MoneyDone::NotFound);
    };
    alone(&mut tx).await?;
    let request = InvoiceId::parse(&asked.request);
    if let Some(request) = &request
        && was_requested(&mut tx, reference, request).await?
    {
        return Ok(MoneyDone::Done);
    }
    let bills = bills_of(&mut tx, reference).await?;
    let cancelled = bills.iter().find(|bill| bill.is_cancelled());
    let is_free = if bills.iter().any(|bill| bill.term == 1) {
        cancelled.is_some()
    } else {
        // The first term is billed once. Its invoice isn't one of the planned ones.
        let planned = |invoice: &InvoiceRow| bills.iter().any(|bill| bill.invoice.as_ref() == Some(&invoice.id));
        let invoices = of_application(&mut tx, reference).await?;
        let is_open = |invoice: &InvoiceRow| invoice.is_open_kind() && !planned(invoice);
        cancelled.is_some() || !invoices.iter().any(is_open)
    };
    if linked.opened.application.state() != State::Approved || !is_free {
        return Err(CommandError::WrongState);
    }
    let by = session.account.as_str();
    if !asked.details.is_empty() && bills.is_empty() {
        if let DetailsAdded::Wrong(facts) = add_for(&mut tx, state, session, &mut linked, &asked.details).await? {
            return Ok(MoneyDone::DetailMissing(facts));
        }
        if asked.amount.trim().is_empty() {
            // The amount may be known now, or still to be agreed on.
            if let Some(id) = issue_waiting(&mut tx, state, &linked, by).await? {
                remember(&mut tx, state, reference, request.as_ref(), &id, by).await?;
            }
            tx.commit().await?;
            return Ok(MoneyDone::Done);
        }
    }
    let Some(amount) = typed_amount(&linked, &asked.amount) else {
        return Ok(MoneyDone::AmountWrong);
    };
    let issued = if let Some(row) = cancelled {
        linked = under_term(&mut tx, state, linked, row).await?;
        let bill = replacement(&linked, row, amount)?;
        issue_bill(&mut tx, state, &linked, row, &bill, by).await?
    } else {
        let membership = of_membership(&mut tx, reference)
            .await?
            .ok_or(CommandError::WrongState)?;
        let agreed = membership.agreed_on();
        let bills = agreed_bills(&linked, agreed, amount);
        if let Some(facts) = unknown_tax(&linked, &bills) {
            return Ok(MoneyDone::DetailMissing(facts));
        }
        issue_first(&mut tx, state, &linked, &bills, agreed, by).await?
    };
    let id = issued.ok_or(CommandError::WrongState)?;
    if let Some(invoice) = of_id(&mut tx, &id).await? {
        letters::issued(&mut tx, state, &linked, &UnpaidInvoice::of(&invoice)?).await?;
    }
    remember(&mut tx, state, reference, request.as_ref(), &id, by).await?;
    tx.commit().await?;
    Ok(MoneyDone::Done)
}

/// Remembers the request that issued an invoice, to recognise a second click.
async fn remember(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
    request: Option<&InvoiceId>,
    invoice: &InvoiceId,
    by: &str,
) -> Result<(), CommandError> {
    let Some(request) = request else {
        return Ok(());
    };
    let entry = Entry {
        subject: reference.as_str(),
        action: REQUESTED,
        actor: by,
        detail: json!({ "request": request, "invoice": invoice }),
        personal: None,
    };
    append(tx, state, entry).await
}

/// The action of the ledger entry that remembers a request for an invoice.
const REQUESTED: &str = "invoice requested";

/// Whether a request has issued an invoice already: a second click.
async fn was_requested(
    tx: &mut Tx,
    reference: &ApplicationReference,
    request: &InvoiceId,
) -> Result<bool, CommandError> {
    let detail = format!("%\"request\":\"{request}\"%");
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM ledger WHERE subject = $1 AND action = $2 AND detail LIKE $3",
            &[reference.into(), REQUESTED.into(), (&detail).into()],
        )
        .await?;
    Ok(count > 0)
}

/// What's billed instead of a cancelled bill: the same, or a single amount.
fn replacement(linked: &LinkedApplication<'_>, row: &BillRow, amount: Money) -> Result<Bill, CommandError> {
    let planned = row.planned()?.bill;
    if planned.sum.amount.from == amount.minor && planned.sum.amount.currency == amount.currency {
        return Ok(planned);
    }
    let quote = linked.quote(linked.priced_on());
    Ok(quote.bill_of_agreed(linked.tier.title.clone(), amount))
}
