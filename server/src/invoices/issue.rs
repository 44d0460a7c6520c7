//! Issuing invoices and credit notes: the next number, the document, and the entry in the ledger, in one transaction.

use super::amount::first_bill;
use super::content::{InvoiceContent, InvoiceLine, InvoiceParty, InvoiceTax};
use super::document::document;
use super::rows::InvoiceRow;
use crate::applications::{
    AppState, CommandError, Entry, InvoiceId, LinkedApplication, alone, append, email_context, store_file,
};
use crate::storage::Tx;
use app::text::Texts;
use app::words::{Words, country, say};
use domain::application::key;
use domain::date::Date;
use domain::foundation::Foundation;
use domain::quote::{Bill, Quote};
use domain::reference::CreditorReference;
use serde_json::json;

/// Issues the first invoice of an approved application. Returns whether there's something to bill now: nothing is if it's
/// free, in kind, or the amount is still to be agreed on.
///
/// # Errors
/// If the document can't be written or stored.
pub(crate) async fn issue_for(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<bool, CommandError> {
    match first_bill(linked, linked.today) {
        Some(bill) => {
            issue(tx, state, linked, &bill, linked.today, "system").await?;
            Ok(true)
        }
        None => Ok(false),
    }
}

/// Issues an invoice for a membership that was agreed on a day. `by` is an account, or `system`.
pub(super) async fn issue(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    bill: &Bill,
    agreed: Date,
    by: &str,
) -> Result<(), CommandError> {
    let context = email_context(state, linked)?;
    let (foundation, t) = (context.foundation, context.t);
    let numbered = next_number(tx, foundation, linked.today).await?;
    let quote = linked.quote(linked.priced_on());
    let days = i64::from(foundation.invoices.days);
    let content = InvoiceContent {
        language: t.locale().tag().to_owned(),
        label: numbered.label.clone(),
        cancels: None,
        issued_on: linked.today,
        due_on: Date::from_unix_days(linked.today.unix_days() + days),
        seller: seller(t, foundation),
        buyer: buyer(t, linked),
        order: order(linked),
        application: linked.opened.application.reference.to_string(),
        lines: lines(t, linked, bill),
        currency: bill.sum.amount.currency,
        net: bill.sum.tax.map_or(bill.sum.amount.from, |tax| tax.net.from),
        tax: tax(t, &quote, bill),
        gross: bill.sum.tax.map_or(bill.sum.amount.from, |tax| tax.gross.from),
        term: linked.first_term(agreed).map(|period| (period.start, period.end)),
        payment_reference: payment_reference(&numbered.label),
        iban: foundation.invoices.iban.as_ref().map(|iban| iban.as_str().to_owned()),
        bic: foundation.invoices.bic.clone(),
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
) -> Result<(), CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&invoice.foundation)?.foundation;
    let numbered = next_number(tx, foundation, linked.today).await?;
    let was: InvoiceContent =
        serde_json::from_str(&invoice.content).map_err(|error| CommandError::Files(error.to_string()))?;
    let content = InvoiceContent {
        label: numbered.label.clone(),
        cancels: Some(invoice.label.clone()),
        issued_on: linked.today,
        due_on: linked.today,
        ..was
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

/// The creditor reference of an invoice. Without one, the number itself.
fn payment_reference(label: &str) -> String {
    CreditorReference::from_text(label).map_or_else(|_| label.to_owned(), |known| known.as_str().to_owned())
}

async fn store(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    numbered: &InvoiceNumber,
    content: &InvoiceContent,
    cancels: Option<(&InvoiceRow, &str)>,
    by: &str,
) -> Result<(), CommandError> {
    let application = &linked.opened.application;
    let now = state.clock.now().0;
    let pdf = document(content, now, &state.fonts).await?;
    let document = store_file(state, pdf).await?;
    let id = InvoiceId::random(&state.secrets)?;
    let membership: Option<(String,)> = tx
        .optional(
            "SELECT id FROM membership WHERE application = $1 AND ended_at IS NULL",
            &[(&application.reference).into()],
        )
        .await?;
    let stored = serde_json::to_string(content).map_err(|error| CommandError::Files(error.to_string()))?;
    let (issued_on, due_on) = (content.issued_on.to_string(), content.due_on.to_string());
    let tax = content.tax.as_ref().map_or(0, |tax| tax.amount);
    let kind = if cancels.is_some() { "credit_note" } else { "invoice" };
    tx.run(
        "INSERT INTO invoice (id, foundation, year, number, label, kind, cancels, application, membership, currency, net, \
         tax, gross, payment_reference, issued_on, due_on, issued_at, content, document) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
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
            "document": document,
        }),
        personal: cancels.map(|(_, why)| json!({ "reason": why })),
    };
    append(tx, state, entry).await
}

fn seller(t: Texts, foundation: &Foundation) -> InvoiceParty {
    InvoiceParty {
        name: say(t, &foundation.name).to_owned(),
        address: foundation.invoices.address.clone(),
        tax_id: foundation.invoices.tax_id.clone().unwrap_or_default(),
        email: foundation.contact.email.clone(),
    }
}

/// Who gets the invoice: whoever else pays, or the applicant at the address that they gave for it.
fn buyer(t: Texts, linked: &LinkedApplication<'_>) -> InvoiceParty {
    let answers = linked.answers();
    let said = |key: &str| answers.get(key).trim().to_owned();
    let (name, address, email, tax_id) = if is_paid_by_other(linked) {
        (
            said(key::PAYER_NAME),
            key::PAYER,
            said(key::PAYER_EMAIL),
            said(key::PAYER_VAT),
        )
    } else if said(key::INVOICE_SAME) == "no" {
        (
            said(key::INVOICE_NAME),
            key::INVOICE,
            said(key::INVOICE_EMAIL),
            said(key::VAT),
        )
    } else {
        (
            linked.party_name(),
            key::ADDRESS,
            said(key::INVOICE_EMAIL),
            said(key::VAT),
        )
    };
    // Dues outside the scope of the tax don't mention anybody's number.
    let is_taxed = linked.quote(linked.priced_on()).tax.is_some();
    let name = if name.is_empty() { linked.party_name() } else { name };
    let email = if email.is_empty() { said(key::YOUR_EMAIL) } else { email };
    InvoiceParty {
        name,
        address: address_lines(t, linked, address),
        tax_id: if is_taxed { tax_id } else { String::new() },
        email,
    }
}

/// The purchase order of whoever pays.
fn order(linked: &LinkedApplication<'_>) -> String {
    let key = if is_paid_by_other(linked) {
        key::PAYER_ORDER
    } else {
        key::PURCHASE_ORDER
    };
    linked.answers().get(key).trim().to_owned()
}

/// Whether somebody else pays for the member.
fn is_paid_by_other(linked: &LinkedApplication<'_>) -> bool {
    linked.answers().get(key::PAYER_OTHER).trim() == "yes"
}

fn address_lines(t: Texts, linked: &LinkedApplication<'_>, prefix: &str) -> Vec<String> {
    let said = |what: &str| linked.answers().get(&format!("{prefix}.{what}")).trim().to_owned();
    let country_key = if prefix == key::ADDRESS {
        key::COUNTRY.to_owned()
    } else {
        format!("{prefix}.country")
    };
    let code = linked.answers().get(&country_key).trim().to_owned();
    let place = [said("postcode"), said("city")].join(" ").trim().to_owned();
    let country = if code.is_empty() { code } else { country(t, &code) };
    let lines = [said("street"), said("street2"), place, said("region"), country];
    let multiline = lines
        .into_iter()
        .flat_map(|line| line.lines().map(str::to_owned).collect::<Vec<_>>());
    multiline.filter(|line| !line.trim().is_empty()).collect()
}

fn lines(t: Texts, linked: &LinkedApplication<'_>, bill: &Bill) -> Vec<InvoiceLine> {
    let tier = say(t, &linked.tier.title);
    let words = Words::new(t, linked.programme);
    let line = |title: &str, amount: i64| InvoiceLine {
        title: if title == tier {
            title.to_owned()
        } else {
            format!("{tier}: {title}")
        },
        amount,
    };
    bill.lines
        .iter()
        .map(|billed| line(words.say(&billed.title), billed.amount.minor))
        .collect()
}

fn tax(t: Texts, quote: &Quote, bill: &Bill) -> Option<InvoiceTax> {
    let (rules, breakdown) = quote.tax.as_ref().zip(bill.sum.tax)?;
    Some(InvoiceTax {
        name: say(t, &rules.name).to_owned(),
        treatment: rules.treatment?,
        amount: breakdown.tax.from,
        because: rules
            .because
            .as_ref()
            .map(|because| say(t, because).to_owned())
            .unwrap_or_default(),
    })
}
