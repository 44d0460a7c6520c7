//! What finance people do with files and lines, and what comes of it.

use super::{import, line};
use crate::accounts::Session;
use crate::applications::{AppState, BankImportId, BankLineId, CommandError};
use app::api::{BankImportCommand, BankLineCommand};
use domain::money::Currency;

/// The result of a command about a bank statement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BankDone {
    Done,
    /// The foundation has no such file or line.
    NotFound,
    /// No column has the date, or none has the amount.
    ColumnsMissing,
    /// Two columns are said to contain what only one can.
    ColumnTwice,
    /// It isn't a currency (ISO 4217).
    CurrencyWrong,
    /// The file has no lines to import.
    NoLines,
    /// The foundation has no invoice with this number.
    InvoiceUnknown,
    /// It's a credit note, or it's cancelled.
    InvoiceWrong,
    /// An invoice is in it twice.
    InvoiceTwice,
    /// It doesn't say what its sender saw of the line.
    RestMissing,
    /// The bank stated no day for the line, so nobody knows when it was paid.
    DayMissing,
    /// An amount isn't one in the invoice's currency, which this is, or is needed because the invoice is paid or in another currency.
    AmountWrong(Currency),
    /// It's more than what's left of the line.
    TooMuch,
    /// It's more than the invoice still needs, and the sender didn't say that it overpays.
    MoreThanDue,
    /// It's more than was paid for the invoice, so it can't have been returned.
    NotPaid,
    /// More is missing than what banks usually keep.
    ChargesTooHigh,
    /// It says that the bank kept something, but more is left of the line than it uses.
    NothingKept,
    /// The reason is missing.
    NoteMissing,
    /// A payment was returned since, so it can't be undone: its return has to be undone first.
    Returned,
    /// The invoice of a payment is cancelled, so the payment can't be undone.
    InvoiceCancelled,
}

/// Does something with one of a foundation's files.
///
/// # Errors
/// If the account may not record payments, or the file's state doesn't allow it.
pub async fn act_on_import(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    command: &BankImportCommand,
) -> Result<BankDone, CommandError> {
    match BankImportId::parse(id) {
        Some(id) => import::act(state, session, foundation, &id, command).await,
        None => Ok(BankDone::NotFound),
    }
}

/// Does something with one of a foundation's lines.
///
/// # Errors
/// If the account may not record payments, or the line's state doesn't allow it.
pub async fn act_on_line(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    command: &BankLineCommand,
) -> Result<BankDone, CommandError> {
    match BankLineId::parse(id) {
        Some(id) => line::act(state, session, foundation, &id, command).await,
        None => Ok(BankDone::NotFound),
    }
}
