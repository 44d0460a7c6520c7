//! What people decide about a line: which invoices it pays, or that it pays none.

use super::command::BankDone;
use super::plan::{PlannedLine, PlannedPart};
use super::record::{locked, record, set_state};
use super::rows::{LineRow, line_of};
use crate::accounts::{Session, may};
use crate::applications::{AppState, ApplicationReference, BankLineId, CommandError, Entry, PaymentId, append};
use crate::invoices::InvoiceRow;
use crate::storage::Tx;
use app::api::{BankLineAction, BankLineCommand, BankLineState};
use domain::access::Action;
use domain::bank::highest_charge;
use domain::money::Money;
use domain::typed::tidy;
use serde_json::json;

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
    let Some((line, invoices)) = locked(&mut tx, state, &read, &wanted).await? else {
        return Ok(BankDone::NotFound);
    };
    let done = match (command.action, line.state.0) {
        (BankLineAction::Record, BankLineState::Open) => {
            if wanted.is_empty() || invoices.len() != wanted.len() {
                return Ok(BankDone::InvoiceWrong);
            }
            match parts(&line, command, &invoices) {
                Ok(parts) => {
                    let plan = PlannedLine { parts, returns: None };
                    record(&mut tx, state, &session.account, &line, &plan, &invoices).await?;
                    BankDone::Done
                }
                Err(wrong) => return Ok(wrong),
            }
        }
        (BankLineAction::SetAside, BankLineState::Open) => set_aside(&mut tx, state, session, &line, command).await?,
        (BankLineAction::Reopen, BankLineState::Recorded | BankLineState::SetAside | BankLineState::Open) => {
            reopen(&mut tx, state, session, &line).await?
        }
        // It's the second click of two.
        (BankLineAction::SetAside, BankLineState::SetAside) => return Ok(BankDone::Done),
        _ => return Err(CommandError::WrongState),
    };
    if done == BankDone::Done {
        tx.commit().await?;
    }
    Ok(done)
}

/// An invoice that somebody typed.
fn wanted(typed: &str) -> PlannedPart {
    PlannedPart {
        label: typed.trim().to_uppercase(),
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
        let typed = typed(&part.amount, invoice)?;
        let is_converted = invoice.currency != line.currency;
        let part = if rest < 0 {
            returned(rest, typed, invoice, is_converted)?
        } else {
            paid(rest, typed, invoice, is_converted, command.charges)?
        };
        rest -= part.bank_minor;
        parts.push(part);
    }
    Ok(parts)
}

/// An amount that was typed, in minor units of the invoice's currency. `None` if nothing was.
fn typed(text: &str, invoice: &InvoiceRow) -> Result<Option<i64>, BankDone> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let currency = invoice.currency.0;
    let major = currency.read(text).map_err(|_| BankDone::AmountWrong)?;
    let minor = currency.minor(major).filter(|minor| *minor > 0);
    minor.map(Some).ok_or(BankDone::AmountWrong)
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
            None => Err(BankDone::AmountWrong),
        };
    }
    let minor = match typed {
        Some(minor) => minor,
        None if due <= 0 => return Err(BankDone::AmountWrong),
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
    let highest = highest_charge(Money {
        minor,
        currency: invoice.currency.0,
    });
    if missing > highest {
        return Err(BankDone::ChargesTooHigh);
    }
    Ok(part(minor, rest))
}

/// A payment that was returned takes it away from the invoice again.
fn returned(rest: i64, typed: Option<i64>, invoice: &InvoiceRow, is_converted: bool) -> Result<PlannedPart, BankDone> {
    let minor = match typed {
        Some(minor) => -minor,
        None if is_converted => return Err(BankDone::AmountWrong),
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

/// Undoes what was recorded for a line, or that it was set aside.
async fn reopen(tx: &mut Tx, state: &AppState, session: &Session, line: &LineRow) -> Result<BankDone, CommandError> {
    let paid: Vec<(PaymentId, ApplicationReference, String)> = tx
        .all(
            "SELECT p.id, i.application, i.label FROM payment p JOIN invoice i ON i.id = p.invoice \
             WHERE p.bank_line = $1 AND p.undone_at IS NULL ORDER BY p.at, p.id",
            &[(&line.id).into()],
        )
        .await?;
    tx.run(
        "UPDATE payment SET undone_at = $1, undone_by = $2 WHERE bank_line = $3 AND undone_at IS NULL",
        &[state.clock.now().0.into(), (&session.account).into(), (&line.id).into()],
    )
    .await?;
    for (payment, application, label) in &paid {
        let entry = Entry {
            subject: application.as_str(),
            action: "payment undone",
            actor: session.account.as_str(),
            detail: json!({ "number": label, "payment": payment, "bank line": line.id }),
            personal: None,
        };
        append(tx, state, entry).await?;
    }
    if line.state.0 == BankLineState::SetAside {
        let entry = Entry {
            subject: line.id.as_str(),
            action: "bank line reopened",
            actor: session.account.as_str(),
            detail: json!({ "foundation": line.foundation }),
            personal: None,
        };
        append(tx, state, entry).await?;
    }
    tx.run(
        "UPDATE bank_line SET note = '', returns = NULL WHERE id = $1",
        &[(&line.id).into()],
    )
    .await?;
    set_state(tx, line, BankLineState::Open).await?;
    Ok(BankDone::Done)
}
