//! Every invoice, credit note and payment of a year, for accounting software.

use super::content::InvoiceContent;
use super::journal_file::{beancount, table};
use super::rows::{BillingDay, InvoiceKind, StoredCurrency};
use crate::accounts::{Session, may};
use crate::applications::{AppState, ApplicationReference, CommandError, from_text};
use crate::from_row;
use crate::storage::Tx;
use domain::access::Action;
use domain::date::Date;
use domain::money::{Currency, Money};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// A form of the journal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JournalForm {
    /// A table: one row for each document and payment.
    Table,
    /// Double entries in the language of Beancount.
    Beancount,
}

impl JournalForm {
    /// The end of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Table => "csv",
            Self::Beancount => "beancount",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Table => "text/csv; charset=utf-8",
            Self::Beancount => "text/plain; charset=utf-8",
        }
    }
}

/// The journal of a year, as a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JournalFile {
    /// Its name, such as `almalinux-2026.csv`.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The journal of a year: this one, if none is asked for.
///
/// # Errors
/// If the account may not read it.
pub async fn journal(
    state: &AppState,
    session: &Session,
    foundation: &str,
    year: Option<u16>,
    form: JournalForm,
) -> Result<JournalFile, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::ReadMoney, foundation).await?;
    let year = year.unwrap_or_else(|| state.clock.today().year());
    let entries = entries(&mut tx, foundation, year).await?;
    tx.rollback().await?;
    let bytes = match form {
        JournalForm::Table => table(&entries).map_err(|error| CommandError::Files(error.to_string()))?,
        JournalForm::Beancount => {
            let name = &state.loaded.catalogue.shelf(foundation)?.foundation.name;
            beancount(name.say("en"), &entries).into_bytes()
        }
    };
    Ok(JournalFile {
        name: format!("{foundation}-{year}.{}", form.extension()),
        bytes,
    })
}

/// An entry of the journal. Amounts are in minor units. What increases what members owe is positive.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct JournalEntry {
    pub day: Date,
    pub what: JournalWhat,
    /// The number of the document, or of the invoice that was paid.
    pub label: String,
    /// Who the invoice is for.
    pub name: String,
    pub application: String,
    pub programme: String,
    pub tier: String,
    pub currency: Currency,
    pub amount: i64,
}

/// What happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum JournalWhat {
    Invoice {
        tax: i64,
        due_on: Date,
    },
    CreditNote {
        tax: i64,
        cancels: String,
    },
    /// Money that arrived, or went back.
    Payment {
        kind: PaidKind,
        way: PaidBy,
        received: Option<Money>,
        note: String,
    },
}

/// Why money arrived or went back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum PaidKind {
    /// It arrived, or its bank returned it.
    Payment,
    Refund,
    /// A card's owner disputes it.
    Dispute,
}
from_text!(PaidKind, |text| match text {
    "payment" => Some(Self::Payment),
    "refund" => Some(Self::Refund),
    "dispute" => Some(Self::Dispute),
    _ => None,
});

/// How money arrived or went back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum PaidBy {
    Bank,
    Card,
}
from_text!(PaidBy, |text| match text {
    "bank" => Some(Self::Bank),
    "card" => Some(Self::Card),
    _ => None,
});

/// A document with what it's about.
struct JournalDocument {
    label: String,
    kind: InvoiceKind,
    issued_on: BillingDay,
    due_on: BillingDay,
    currency: StoredCurrency,
    tax: i64,
    gross: i64,
    content: String,
    cancels: Option<String>,
    application: ApplicationReference,
    programme: String,
    tier: String,
}
from_row!(JournalDocument {
    label,
    kind,
    issued_on,
    due_on,
    currency,
    tax,
    gross,
    content,
    cancels,
    application,
    programme,
    tier
});

/// A payment that counts, with what it's about.
struct JournalPayment {
    label: String,
    currency: StoredCurrency,
    content: String,
    minor: i64,
    paid_on: BillingDay,
    kind: PaidKind,
    way: PaidBy,
    note: String,
    bank_currency: Option<StoredCurrency>,
    bank_minor: Option<i64>,
    application: ApplicationReference,
    programme: String,
    tier: String,
}
from_row!(JournalPayment {
    label,
    currency,
    content,
    minor,
    paid_on,
    kind,
    way,
    note,
    bank_currency,
    bank_minor,
    application,
    programme,
    tier
});

/// The entries of a year by day: documents first, in the order of their numbers, then payments.
async fn entries(tx: &mut Tx, foundation: &str, year: u16) -> Result<Vec<JournalEntry>, CommandError> {
    let (first, last) = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
    let documents: Vec<JournalDocument> = tx
        .all(
            "SELECT i.label, i.kind, i.issued_on, i.due_on, i.currency, i.tax, i.gross, i.content, \
             (SELECT c.label FROM invoice c WHERE c.id = i.cancels) AS cancels, i.application, a.programme, a.tier \
             FROM invoice i JOIN application a ON a.reference = i.application \
             WHERE i.foundation = $1 AND i.issued_on BETWEEN $2 AND $3 ORDER BY i.issued_on, i.year, i.number",
            &[foundation.into(), (&first).into(), (&last).into()],
        )
        .await?;
    let payments: Vec<JournalPayment> = tx
        .all(
            "SELECT i.label, i.currency, i.content, p.minor, p.paid_on, p.kind, \
             CASE WHEN p.card_payment IS NULL THEN 'bank' ELSE 'card' END AS way, p.note, l.currency AS bank_currency, p.bank_minor, \
             i.application, a.programme, a.tier FROM payment p JOIN invoice i ON i.id = p.invoice \
             JOIN application a ON a.reference = i.application LEFT JOIN bank_line l ON l.id = p.bank_line \
             WHERE p.foundation = $1 AND p.undone_at IS NULL AND p.paid_on BETWEEN $2 AND $3 \
             ORDER BY p.paid_on, i.year, i.number, p.at, p.id",
            &[foundation.into(), (&first).into(), (&last).into()],
        )
        .await?;
    let documents = documents.into_iter().map(JournalDocument::into_entry);
    let payments = payments.into_iter().map(JournalPayment::into_entry);
    let mut entries: Vec<JournalEntry> = documents.chain(payments).collect::<Result<_, _>>()?;
    // Keeps the order within a day.
    entries.sort_by_key(|entry| entry.day);
    Ok(entries)
}

fn buyer(content: &str) -> Result<String, CommandError> {
    let content: InvoiceContent =
        serde_json::from_str(content).map_err(|error| CommandError::Files(error.to_string()))?;
    Ok(content.buyer.name)
}

impl JournalDocument {
    fn into_entry(self) -> Result<JournalEntry, CommandError> {
        let (amount, what) = match self.kind {
            InvoiceKind::Invoice => (
                self.gross,
                JournalWhat::Invoice {
                    tax: self.tax,
                    due_on: self.due_on.0,
                },
            ),
            InvoiceKind::CreditNote => (
                -self.gross,
                JournalWhat::CreditNote {
                    tax: -self.tax,
                    cancels: self.cancels.unwrap_or_default(),
                },
            ),
        };
        Ok(JournalEntry {
            day: self.issued_on.0,
            what,
            name: buyer(&self.content)?,
            label: self.label,
            application: self.application.to_string(),
            programme: self.programme,
            tier: self.tier,
            currency: self.currency.0,
            amount,
        })
    }
}

impl JournalPayment {
    fn into_entry(self) -> Result<JournalEntry, CommandError> {
        let received = self.bank_currency.zip(self.bank_minor);
        Ok(JournalEntry {
            day: self.paid_on.0,
            what: JournalWhat::Payment {
                kind: self.kind,
                way: self.way,
                received: received.map(|(StoredCurrency(currency), minor)| Money { minor, currency }),
                note: self.note,
            },
            name: buyer(&self.content)?,
            label: self.label,
            application: self.application.to_string(),
            programme: self.programme,
            tier: self.tier,
            currency: self.currency.0,
            amount: -self.minor,
        })
    }
}
