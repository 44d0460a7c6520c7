//! The emails about an invoice. They're added to the outbox in the same transaction.

use super::content::InvoiceContent;
use super::rows::{InvoiceRow, of_application};
use crate::applications::{
    AppState, CommandError, EmailContext, LinkedApplication, email_context, fresh_link, to_applicant, to_manager,
    to_payer,
};
use crate::members::imported_managers;
use crate::storage::Tx;
use app::mail::{self, InvoiceNotice, InvoiceReader, Letter};
use domain::money::Money;
use domain::reference::Iban;

/// An unpaid invoice, for an email.
#[derive(Clone, Debug)]
pub(crate) struct UnpaidInvoice {
    content: InvoiceContent,
    unpaid: Money,
    /// The account as it's printed.
    iban: Option<String>,
}

impl UnpaidInvoice {
    /// # Errors
    /// If what's stored can't be read.
    pub(super) fn of(row: &InvoiceRow) -> Result<Self, CommandError> {
        let content = row.content()?;
        let iban = content.iban.as_deref().and_then(|iban| Iban::parse(iban).ok());
        Ok(Self {
            unpaid: Money {
                minor: row.outstanding(),
                currency: row.currency.0,
            },
            iban: iban.map(|iban| iban.grouped()),
            content,
        })
    }

    /// The first one of an application. `None` if nothing is to be paid.
    ///
    /// # Errors
    /// If the database fails, or what's stored can't be read.
    pub(crate) async fn first(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Option<Self>, CommandError> {
        let rows = of_application(tx, &linked.opened.application.reference).await?;
        let unpaid = rows.iter().find(|row| row.outstanding() > 0);
        unpaid.map(Self::of).transpose()
    }

    pub(crate) fn notice(&self) -> InvoiceNotice<'_> {
        let content = &self.content;
        InvoiceNotice {
            label: &content.label,
            part: content.part,
            seller: &content.seller.name,
            unpaid: self.unpaid,
            due_on: content.due_on,
            iban: self.iban.as_deref(),
            bic: content.bic.as_deref(),
            reference: &content.payment_reference,
        }
    }
}

/// Tells whoever pays about a new invoice, if that's not the applicant.
///
/// # Errors
/// If the database fails.
pub(crate) async fn issued_to_payer(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    invoice: &UnpaidInvoice,
) -> Result<(), CommandError> {
    let context = email_context(state, linked)?;
    let letter = mail::invoice_issued(context.t, &context.about, &invoice.notice(), InvoiceReader::Payer);
    let to = &invoice.content.buyer.email;
    to_payer(tx, state, linked, "invoice", to, &letter).await.map(drop)
}

/// Tells the applicant and whoever pays about a new invoice.
pub(super) async fn issued(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    invoice: &UnpaidInvoice,
) -> Result<(), CommandError> {
    applicant(tx, state, linked, "invoice", |context, reader| {
        mail::invoice_issued(context.t, &context.about, &invoice.notice(), reader)
    })
    .await?;
    issued_to_payer(tx, state, linked, invoice).await
}

/// Sends what's unpaid of an imported membership to those who manage it, because nobody did when it was issued.
///
/// # Errors
/// If the database fails, or what's stored can't be read.
pub(crate) async fn send_unpaid(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<(), CommandError> {
    let rows = of_application(tx, &linked.opened.application.reference).await?;
    for row in rows.iter().filter(|row| row.outstanding() > 0) {
        let invoice = UnpaidInvoice::of(row)?;
        applicant(tx, state, linked, "invoice", |context, reader| {
            mail::invoice_issued(context.t, &context.about, &invoice.notice(), reader)
        })
        .await?;
    }
    Ok(())
}

/// Reminds the applicant and whoever pays.
pub(super) async fn reminder(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    invoice: &UnpaidInvoice,
) -> Result<(), CommandError> {
    const KIND: &str = "payment reminder";
    applicant(tx, state, linked, KIND, |context, reader| {
        mail::payment_reminder(context.t, &context.about, &invoice.notice(), reader)
    })
    .await?;
    let context = email_context(state, linked)?;
    let letter = mail::payment_reminder(context.t, &context.about, &invoice.notice(), InvoiceReader::Payer);
    let to = &invoice.content.buyer.email;
    to_payer(tx, state, linked, KIND, to, &letter).await.map(drop)
}

/// Writes to the applicant, or to those who manage a membership that nobody applied for: no link opens its record.
async fn applicant(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    kind: &'static str,
    letter: impl FnOnce(&EmailContext<'_>, InvoiceReader<'_>) -> Letter,
) -> Result<(), CommandError> {
    let context = email_context(state, linked)?;
    if linked.opened.application.import.is_some() {
        let Some((membership, managers)) = imported_managers(tx, linked).await? else {
            return Ok(());
        };
        let link = format!("{}/member/{membership}/documents", state.origin);
        let letter = letter(&context, InvoiceReader::Manager { link: &link });
        for address in managers {
            to_manager(tx, state, linked, kind, &address, &letter).await?;
        }
        return Ok(());
    }
    let secret = fresh_link(tx, state, linked).await?;
    let link = state.address(&secret, "");
    let letter = letter(&context, InvoiceReader::Applicant { link: &link });
    to_applicant(tx, state, linked, kind, &letter).await.map(drop)
}
