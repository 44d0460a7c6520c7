//! Issuing invoices and credit notes: the next number, the document, and the entry in the ledger, in one transaction.

use super::amount::first_bills;
use super::content::InvoiceContent;
use super::document::files;
use super::draft::{BillDraft, draft, whole_term};
use super::plan::{BillRow, bills_of, set_bill_invoice, store_plan};
use super::rows::InvoiceRow;
use super::waiting::taxed_bills;
use crate::applications::{
    AppState, CommandError, Entry, InvoiceId, LinkedApplication, alone, append, email_context, store_file,
};
use crate::memberships::of_application as of_membership;
use crate::storage::Tx;
use domain::date::Date;
use domain::foundation::Foundation;
use domain::money::Money;
use domain::quote::{Bill, ScheduledBill};
use domain::reference::{CreditorReference, Iban, QrReference};
use domain::text::Text;
use serde_json::json;

/// Issues the first invoice of an approved application, and plans those that follow. Returns whether there's something to bill now:
/// nothing is if it's free, in kind, the amount is still to be agreed on, or it isn't known how it's taxed.
///
/// # Errors
/// If the document can't be written or stored.
pub(crate) async fn issue_for(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<bool, CommandError> {
    let bills = taxed_bills(linked, first_bills(linked, linked.today));
    let issued = issue_first(tx, state, linked, &bills, linked.today, "system").await?;
    Ok(issued.is_some())
}

/// Issues the first of the bills of a membership that was agreed on a day, and stores the plan if there are several. `by` is an
/// account, or `system`. `None` if there are no bills.
pub(super) async fn issue_first(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    bills: &[ScheduledBill],
    agreed: Date,
    by: &str,
) -> Result<Option<InvoiceId>, CommandError> {
    let quote = linked.quote(linked.priced_on());
    let [first, later @ ..] = bills else {
        return Ok(None);
    };
    if later.is_empty() {
        let drafted = BillDraft {
            bill: &first.bill,
            tax: quote.tax.as_ref(),
            term: whole_term(linked, agreed),
            part: None,
        };
        return issue(tx, state, linked, &drafted, by).await.map(Some);
    }
    let reference = &linked.opened.application.reference;
    let membership = of_membership(tx, reference).await?.ok_or(CommandError::WrongState)?;
    // Every command locks the ledger before it writes anything that belongs to several tables.
    alone(tx).await?;
    store_plan(tx, &membership.id, 1, bills, quote.tax.as_ref()).await?;
    match bills_of(tx, reference).await?.first() {
        Some(row) => {
            let planned = row.planned()?;
            issue_bill(tx, state, linked, row, &planned.bill, by).await
        }
        None => Ok(None),
    }
}

/// Issues an invoice for a planned bill: what was planned, or another amount. `None` if somebody else was faster.
pub(super) async fn issue_bill(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    row: &BillRow,
    bill: &Bill,
    by: &str,
) -> Result<Option<InvoiceId>, CommandError> {
    let planned = row.planned()?;
    let drafted = BillDraft {
        bill,
        tax: planned.tax.as_ref(),
        term: Some((row.first_day.0, row.last_day.0)),
        part: row.part(),
    };
    let invoice = issue(tx, state, linked, &drafted, by).await?;
    let is_new = set_bill_invoice(tx, row, &invoice).await?;
    Ok(is_new.then_some(invoice))
}

/// Issues an invoice of an approved application for a single amount, as the programme states prices. `by` is an account.
///
/// # Errors
/// If there's no membership, or the document can't be written or stored.
pub(crate) async fn issue_amount(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    title: Text,
    amount: Money,
    by: &str,
) -> Result<InvoiceId, CommandError> {
    let membership = of_membership(tx, &linked.opened.application.reference).await?;
    let agreed = membership.ok_or(CommandError::WrongState)?.agreed_on();
    let quote = linked.quote(linked.priced_on());
    let bill = quote.bill_of_agreed(title, amount);
    if quote.unknown_tax([&bill]).is_some() {
        return Err(CommandError::WrongState);
    }
    let drafted = BillDraft {
        bill: &bill,
        tax: quote.tax.as_ref(),
        term: whole_term(linked, agreed),
        part: None,
    };
    issue(tx, state, linked, &drafted, by).await
}

/// Issues an invoice. `by` is an account, or `system`.
async fn issue(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    drafted: &BillDraft<'_>,
    by: &str,
) -> Result<InvoiceId, CommandError> {
    let context = email_context(state, linked)?;
    let (foundation, t) = (context.foundation, context.t);
    let numbered = next_number(tx, foundation, linked.today).await?;
    let days = i64::from(foundation.invoices.days);
    let content = InvoiceContent {
        label: numbered.label.clone(),
        due_on: Date::from_unix_days(linked.today.unix_days() + days),
        payment_reference: payment_reference(&numbered, foundation.invoices.iban.as_ref()),
        iban: foundation.invoices.iban.as_ref().map(|iban| iban.as_str().to_owned()),
        bic: foundation.invoices.bic.clone(),
        ..draft(t, foundation, linked, drafted)
    };
    store(tx, state, linked, &numbered, &content, None, by).await
}

/// Issues a credit note that cancels an invoice.
pub(super) async fn cancel(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    invoice: &InvoiceRow,
    by: &str,
    why: &str,
) -> Result<InvoiceId, CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&invoice.foundation)?.foundation;
    let numbered = next_number(tx, foundation, linked.today).await?;
    let content = InvoiceContent {
        label: numbered.label.clone(),
        cancels: Some(invoice.label.clone()),
        issued_on: linked.today,
        due_on: linked.today,
        ..invoice.content()?
    };
    store(tx, state, linked, &numbered, &content, Some((invoice, why)), by).await
}

/// The number of a new document.
struct InvoiceNumber {
    year: i64,
    number: i64,
    /// As it's printed.
    label: String,
}

/// The next number of a foundation's invoices and credit notes. It's only used up if the transaction commits, so there are no gaps.
async fn next_number(tx: &mut Tx, foundation: &Foundation, today: Date) -> Result<InvoiceNumber, CommandError> {
    let year = i64::from(today.year());
    // Every command locks the ledger before anything that belongs to all applications, so that none waits for another.
    alone(tx).await?;
    let (number,): (i64,) = tx
        .one(
            "INSERT INTO invoice_number (foundation, year, last) VALUES ($1, $2, 1) \
             ON CONFLICT (foundation, year) DO UPDATE SET last = invoice_number.last + 1 RETURNING last",
            &[(&foundation.id).into(), year.into()],
        )
        .await?;
    let mark: String = foundation
        .id
        .to_uppercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(12)
        .collect();
    Ok(InvoiceNumber {
        year,
        number,
        label: format!("{mark}-{year}-{number:04}"),
    })
}

/// What payers state: a QR reference for a Swiss QR-IBAN, which takes no other, and otherwise a creditor reference. Without one,
/// the number itself.
fn payment_reference(numbered: &InvoiceNumber, account: Option<&Iban>) -> String {
    let label = &numbered.label;
    let swiss = account.filter(|iban| iban.is_qr_iban());
    let swiss = swiss.and_then(|_| QrReference::from_number(&format!("{}{:06}", numbered.year, numbered.number)));
    if let Some(reference) = swiss {
        return reference.as_str().to_owned();
    }
    CreditorReference::from_text(label).map_or_else(|_| label.clone(), |known| known.as_str().to_owned())
}

async fn store(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    numbered: &InvoiceNumber,
    content: &InvoiceContent,
    cancels: Option<(&InvoiceRow, &str)>,
    by: &str,
) -> Result<InvoiceId, CommandError> {
    let application = &linked.opened.application;
    let now = state.clock.now().0;
    let files = files(content, now, &state.fonts).await?;
    let document = store_file(state, files.pdf).await?;
    let data = match files.ubl {
        Some(ubl) => Some(store_file(state, ubl).await?),
        None => None,
    };
    let id = InvoiceId::random(&state.secrets)?;
    let membership: Option<(String,)> = tx
        .optional(
            "SELECT id FROM membership WHERE application = $1 AND ended_at IS NULL",
            &[(&application.reference).into()],
        )
        .await?;
    let stored = serde_json::to_string(content).map_err(|error| CommandError::Files(error.to_string()))?;
    let (issued_on, due_on) = (content.issued_on.to_string(), content.due_on.to_string());
    let tax = content.tax();
    let kind = if cancels.is_some() { "credit_note" } else { "invoice" };
    tx.run(
        "INSERT INTO invoice (id, foundation, year, number, label, kind, cancels, application, membership, currency, net, \
         tax, gross, payment_reference, issued_on, due_on, issued_at, content, document, data) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        &[
            (&id).into(),
            (&application.foundation).into(),
            numbered.year.into(),
            numbered.number.into(),
            (&numbered.label).into(),
            kind.into(),
            cancels.map(|(invoice, _)| invoice.id.as_str()).into(),
            (&application.reference).into(),
            membership.as_ref().map(|(id,)| id.as_str()).into(),
            content.currency.code().into(),
            content.net.into(),
            tax.into(),
            content.gross.into(),
            (&content.payment_reference).into(),
            (&issued_on).into(),
            (&due_on).into(),
            now.into(),
            (&stored).into(),
            (&document).into(),
            data.as_deref().into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: application.reference.as_str(),
        action: if cancels.is_some() { "credited" } else { "invoiced" },
        actor: by,
        detail: json!({
            "number": numbered.label,
            "cancels": cancels.map(|(invoice, _)| &invoice.label),
            "currency": content.currency.code(),
            "gross": content.gross,
            "bill": content.part.filter(|_| cancels.is_none()).map(|part| part.number),
            "document": document,
            "data": data,
        }),
        personal: cancels.map(|(_, why)| json!({ "reason": why })),
    };
    append(tx, state, entry).await?;
    Ok(id)
}
