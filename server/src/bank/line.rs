//! What people decide about a line: which invoices it pays, or that it pays none.

use super::command::BankDone;
use super::plan::{PlannedLine, PlannedPart};
use super::record::{locked, record, set_state};
use super::repeated::is_done_already;
use super::rows::{LineRow, line_of};
use super::undo::{PaymentsOf, lock_paid, undo_payments};
use crate::accounts::{Session, may};
use crate::applications::{AppState, BankLineId, CommandError, Entry, append};
use crate::invoices::InvoiceRow;
use crate::storage::Tx;
use app::api::{BankLineAction, BankLineCommand, BankLineState};
use domain::access::Action;
use domain::bank::highest_charge;
use domain::money::{Currency, LARGEST_AMOUNT, Money};
use domain::typed::tidy;
use serde_json::json;
use std::collections::BTreeSet;

/// Does something with a foundation's line.
pub(super) async fn act(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &BankLineId,
    command: &BankLineCommand,
) -> Result<BankDone, CommandError> {
    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::RecordMoney, foundation).await?;
    let Some(read) = line_of(&mut tx, foundation, id).await? else {
        return Ok(BankDone::NotFound);
    };
    let wanted: Vec<PlannedPart> = command.parts.iter().map(|part| wanted(&part.invoice)).collect();
    let paid = PaymentsOf::Line(&read.id);
    // Before the ledger, as everywhere.
    let locked_paid = if command.action == BankLineAction::Reopen {
        Some(lock_paid(&mut tx, paid).await?)
    } else {
        None
    };
    let Some((line, invoices)) = locked(&mut tx, state, &read, &wanted).await? else {
        return Ok(BankDone::NotFound);
    };
    let done = match (command.action, line.state.0, &locked_paid) {
        (BankLineAction::Record, BankLineState::Open | BankLineState::Recorded, _) => {
            record_parts(&mut tx, state, session, &line, command, (&wanted, &invoices)).await?
        }
        (BankLineAction::SetAside, BankLineState::Open, _) => {
            set_aside(&mut tx, state, session, &line, command).await?
        }
        (BankLineAction::Reopen, BankLineState::SetAside, _) => take_back(&mut tx, state, session, &line).await?,
        (BankLineAction::Reopen, BankLineState::Recorded | BankLineState::Open, Some(locked)) => {
            match undo_payments(&mut tx, state, session, paid, locked).await? {
                Ok(_) => {
                    reopen(&mut tx, &line).await?;
                    BankDone::Done
                }
                Err(refused) => refused,
            }
        }
        // It's the second click of two.
        (BankLineAction::SetAside, BankLineState::SetAside, _) => return Ok(BankDone::Done),
        _ => return Err(CommandError::WrongState),
    };
    if done == BankDone::Done {
        tx.commit().await?;
    }
    Ok(done)
}

/// Records parts of a line, unless it has changed since its sender looked.
async fn record_parts(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    line: &LineRow,
    command: &BankLineCommand,
    (wanted, invoices): (&[PlannedPart], &[InvoiceRow]),
) -> Result<BankDone, CommandError> {
    let Some(rest) = command.rest else {
        return Ok(BankDone::RestMissing);
    };
    if rest != line.rest() {
        let is_repeated = is_done_already(tx, line, command, wanted, rest).await?;
        return is_repeated.then_some(BankDone::Done).ok_or(CommandError::WrongState);
    }
    if line.state.0 != BankLineState::Open {
        return Err(CommandError::WrongState);
    }
    if wanted.is_empty() || invoices.len() != wanted.len() {
        return Ok(BankDone::InvoiceUnknown);
    }
    let labels: BTreeSet<&str> = wanted.iter().map(|part| part.label.as_str()).collect();
    if labels.len() != wanted.len() {
        return Ok(BankDone::InvoiceTwice);
    }
    if line.booked_on.is_none() {
        return Ok(BankDone::DayMissing);
    }
    match parts(line, command, invoices) {
        Ok(parts) => {
            let plan = PlannedLine { parts, returns: None };
            record(tx, state, &session.account, line, &plan, invoices).await?;
            Ok(BankDone::Done)
        }
        Err(wrong) => Ok(wrong),
    }
}

/// An invoice that somebody typed.
fn wanted(typed: &str) -> PlannedPart {
    PlannedPart {
        label: tidy(typed).split_whitespace().collect::<String>().to_uppercase(),
        minor: 0,
        bank_minor: 0,
    }
}

/// How much each invoice gets, and how much of the line that is.
fn parts(line: &LineRow, command: &BankLineCommand, invoices: &[InvoiceRow]) -> Result<Vec<PlannedPart>, BankDone> {
    let mut rest = line.rest();
    let mut parts = Vec::new();
    for (part, invoice) in command.parts.iter().zip(invoices) {
        if !invoice.is_open_kind() {
            return Err(BankDone::InvoiceWrong);
        }
        let typed = typed(&part.amount, invoice.currency.0)?;
        let is_converted = invoice.currency != line.currency;
        let part = if rest < 0 {
            returned(rest, typed, invoice, is_converted)?
        } else {
            if !command.overpays && typed.is_some_and(|typed| typed > invoice.outstanding().max(0)) {
                return Err(BankDone::MoreThanDue);
            }
            paid(rest, typed, invoice, is_converted, command.charges)?
        };
        rest -= part.bank_minor;
        parts.push(part);
    }
    Ok(parts)
}

/// An amount that was typed, in minor units of the invoice's currency. `None` if nothing was.
pub(super) fn typed(text: &str, currency: Currency) -> Result<Option<i64>, BankDone> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let major = currency.read(text).map_err(|_| BankDone::AmountWrong(currency))?;
    let minor = currency
        .minor(major)
        .filter(|minor| (1..=LARGEST_AMOUNT).contains(minor));
    minor.map(Some).ok_or(BankDone::AmountWrong(currency))
}

fn paid(
    rest: i64,
    typed: Option<i64>,
    invoice: &InvoiceRow,
    is_converted: bool,
    has_charges: bool,
) -> Result<PlannedPart, BankDone> {
    let due = invoice.outstanding();
    let part = |minor: i64, bank_minor: i64| PlannedPart {
        label: invoice.label.clone(),
        minor,
        bank_minor,
    };
    if is_converted {
        // Nobody but the bank knows the rate: all of the line is for this invoice.
        return match typed {
            Some(minor) if rest > 0 => Ok(part(minor, rest)),
            Some(_) => Err(BankDone::TooMuch),
            None => Err(BankDone::AmountWrong(invoice.currency.0)),
        };
    }
    let minor = match typed {
        // The invoice counts as paid, although only this arrived.
        Some(arrived) if has_charges && arrived <= rest && arrived < due => {
            return kept(due, arrived, rest, invoice).map(|()| part(due, arrived));
        }
        Some(minor) => minor,
        None if due <= 0 => return Err(BankDone::AmountWrong(invoice.currency.0)),
        None if has_charges => due,
        None => due.min(rest),
    };
    let missing = minor - rest;
    if missing <= 0 {
        return if minor > 0 {
            Ok(part(minor, minor))
        } else {
            Err(BankDone::TooMuch)
        };
    }
    if !has_charges || rest <= 0 {
        return Err(BankDone::TooMuch);
    }
    kept(minor, rest, rest, invoice).map(|()| part(minor, rest))
}

/// Whether banks can have kept what's missing of an amount: it's a usual charge, and nothing else is left of the line.
fn kept(minor: i64, arrived: i64, rest: i64, invoice: &InvoiceRow) -> Result<(), BankDone> {
    let highest = highest_charge(Money {
        minor,
        currency: invoice.currency.0,
    });
    if minor - arrived > highest {
        Err(BankDone::ChargesTooHigh)
    } else if arrived < rest {
        Err(BankDone::NothingKept)
    } else {
        Ok(())
    }
}

/// A payment that was returned takes it away from the invoice again.
fn returned(rest: i64, typed: Option<i64>, invoice: &InvoiceRow, is_converted: bool) -> Result<PlannedPart, BankDone> {
    let minor = match typed {
        Some(minor) => -minor,
        None if is_converted => return Err(BankDone::AmountWrong(invoice.currency.0)),
        None => rest,
    };
    if !is_converted && minor < rest {
        return Err(BankDone::TooMuch);
    }
    if invoice.paid + minor < 0 {
        return Err(BankDone::NotPaid);
    }
    Ok(PlannedPart {
        label: invoice.label.clone(),
        minor,
        bank_minor: if is_converted { rest } else { minor },
    })
}

async fn set_aside(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    line: &LineRow,
    command: &BankLineCommand,
) -> Result<BankDone, CommandError> {
    let note = tidy(&command.note);
    if note.is_empty() {
        return Ok(BankDone::NoteMissing);
    }
    tx.run(
        "UPDATE bank_line SET state = 'set_aside', note = $1 WHERE id = $2",
        &[(&note).into(), (&line.id).into()],
    )
    .await?;
    let entry = Entry {
        subject: line.id.as_str(),
        action: "bank line set aside",
        actor: session.account.as_str(),
        detail: json!({ "foundation": line.foundation }),
        personal: Some(json!({ "reason": note })),
    };
    append(tx, state, entry).await?;
    Ok(BankDone::Done)
}

/// Lets people decide again about a line that was set aside. What was recorded of it before stays.
async fn take_back(tx: &mut Tx, state: &AppState, session: &Session, line: &LineRow) -> Result<BankDone, CommandError> {
    tx.run("UPDATE bank_line SET note = '' WHERE id = $1", &[(&line.id).into()])
        .await?;
    set_state(tx, line, BankLineState::Open).await?;
    let entry = Entry {
        subject: line.id.as_str(),
        action: "bank line reopened",
        actor: session.account.as_str(),
        detail: json!({ "foundation": line.foundation }),
        personal: None,
    };
    append(tx, state, entry).await?;
    Ok(BankDone::Done)
}

/// Lets people decide again about a line whose payments were undone.
async fn reopen(tx: &mut Tx, line: &LineRow) -> Result<(), CommandError> {
    tx.run(
        "UPDATE bank_line SET returns = NULL WHERE id = $1",
        &[(&line.id).into()],
    )
    .await?;
    set_state(tx, line, BankLineState::Open).await
}
