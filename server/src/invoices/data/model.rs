//! The invoice in the terms of EN 16931.

use super::amounts::{amount, net_lines, percentage};
use super::vat::VatCategory;
use crate::invoices::content::{InvoiceContent, InvoiceLine, InvoiceParty, InvoicePlace};
use app::text::Texts;
use en16931::invoice::InvoiceLine as ModelLine;
use en16931::invoice::{
    Code, Contact, CreditTransfer, DocumentTotals, Party, PaymentInstructions, PaymentMeans, Period, PostalAddress,
    PrecedingInvoice, VatBreakdown,
};
use en16931::profiles::EN16931;
use en16931::{Date, DocumentKind, DocumentReference, Identifier, Invoice, Quantity};

/// Each line is one unit of what it names (UN/ECE recommendation 20).
const ONE: &str = "C62";
/// Email addresses as electronic addresses (EAS code list).
const EMAIL: &str = "EM";
const INVOICE: &str = "380";
const CREDIT_NOTE: &str = "381";
/// UNCL 4461: SEPA credit transfer, and credit transfer.
const SEPA: &str = "58";
const TRANSFER: &str = "30";

/// `None` if an amount or a date can't be written.
pub(super) fn model(t: Texts, content: &InvoiceContent) -> Option<Invoice> {
    let categories = VatCategory::all(content);
    let (first, others) = categories.split_first()?;
    let has_vat_ids = categories.iter().any(|category| category.has_vat_ids());
    let kind = content.cancels.as_ref().map_or(INVOICE, |_| CREDIT_NOTE);
    let builder = Invoice::builder(
        EN16931.specification_id,
        &content.label,
        date(content.issued_on)?,
        kind,
        content.currency.code(),
    );
    let mut invoice = builder
        .seller(party(&content.seller, has_vat_ids))
        .buyer(party(&content.buyer, has_vat_ids))
        .vat_breakdown(breakdown(t, content, *first)?)
        .totals(totals(content)?)
        .build();
    for category in others {
        invoice.vat_breakdown.push(breakdown(t, content, *category)?);
    }
    for (number, (line, net)) in (1..).zip(content.lines.iter().zip(net_lines(content)?)) {
        invoice.lines.push(invoice_line(content, number, line, net)?);
    }
    invoice.purchase_order_reference = filled(&content.order).map(DocumentReference::new);
    if let Some((first, last)) = content.term {
        invoice.invoicing_period = Some(Period {
            start: Some(date(first)?),
            end: Some(date(last)?),
        });
    }
    if let Some(cancelled) = &content.cancels {
        invoice.kind = DocumentKind::CreditNote;
        invoice.payment_terms = Some(t.credit_note_text().into_owned());
        invoice.preceding_invoices = vec![PrecedingInvoice {
            reference: DocumentReference::new(cancelled),
            issue_date: None,
        }];
    } else {
        invoice.due_date = Some(date(content.due_on)?);
        invoice.payment = payment(content);
    }
    Some(invoice)
}

fn date(day: domain::date::Date) -> Option<Date> {
    Date::from_epoch_day(day.unix_days()).ok()
}

/// `None` if there's nothing in it.
fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn party(party: &InvoiceParty, has_vat_ids: bool) -> Party {
    let email = filled(&party.email);
    Party {
        name: filled(&party.name),
        legal_registration: filled(&party.registration).map(Identifier::new),
        vat_identifier: filled(&party.vat_id).filter(|_| has_vat_ids),
        electronic_address: email.clone().map(|email| Identifier::schemed(email, EMAIL)),
        address: address(&party.place),
        contact: Contact {
            email,
            ..Contact::default()
        },
        ..Party::default()
    }
}

fn address(place: &InvoicePlace) -> PostalAddress {
    PostalAddress {
        line1: filled(&place.street),
        line2: filled(&place.street2),
        line3: None,
        city: filled(&place.city),
        post_code: filled(&place.postcode),
        subdivision: filled(&place.region),
        country: filled(&place.country).map(Code::new),
    }
}

/// What's taxed in one category. Several ways of taxing can belong to it.
fn breakdown(t: Texts, content: &InvoiceContent, category: VatCategory) -> Option<VatBreakdown> {
    let places = 0..content.taxes.len().max(1);
    let alike: Vec<usize> = places
        .filter(|place| VatCategory::of(content, *place) == category)
        .collect();
    let net = alike.iter().map(|place| content.net_of(*place)).sum();
    let taxes = || alike.iter().filter_map(|place| content.taxes.get(*place));
    let reasons: Vec<String> = taxes().filter_map(|tax| filled(&tax.because)).collect();
    let because = match content
        .taxes
        .first()
        .filter(|_| reasons.is_empty() && category == VatCategory::Exempt)
    {
        // A reason is required (BR-E-10).
        Some(tax) => Some(t.tax_none(&tax.name)),
        None => filled(&reasons.join(" ")),
    };
    Some(VatBreakdown {
        taxable_amount: amount(content.currency, net)?,
        tax_amount: amount(content.currency, taxes().map(|tax| tax.amount).sum())?,
        category: Code::new(category.code()),
        rate: rate(category)?,
        exemption_reason: because.filter(|_| category.has_reason()),
        exemption_reason_code: category.reason_code().map(Code::new),
    })
}

/// `None` if the rate can't be written. The inner one is `None` if there's no rate.
#[expect(clippy::option_option, reason = "an unwritable rate isn't the same as none")]
fn rate(category: VatCategory) -> Option<Option<en16931::Percentage>> {
    match category.percent() {
        Some(percent) => percentage(percent).map(Some),
        None => Some(None),
    }
}

fn totals(content: &InvoiceContent) -> Option<DocumentTotals> {
    let shown = |minor| amount(content.currency, minor);
    Some(DocumentTotals {
        line_total: shown(content.net)?,
        taxable_total: shown(content.net)?,
        vat_total: Some(shown(content.tax())?),
        gross_total: shown(content.gross)?,
        due: shown(content.gross)?,
        ..DocumentTotals::default()
    })
}

/// A line of one unit, or of minus one if its amount is negative: prices can't be (BR-27).
fn invoice_line(content: &InvoiceContent, number: usize, line: &InvoiceLine, net: i64) -> Option<ModelLine> {
    let quantity: Quantity = if net < 0 { "-1" } else { "1" }.parse().ok()?;
    let net = amount(content.currency, net)?;
    let category = VatCategory::of(content, line.tax);
    Some(ModelLine::new(
        number.to_string(),
        &line.title,
        quantity,
        ONE,
        net,
        category.code(),
        rate(category)?,
    ))
}

/// To the account, with the reference. `None` if the invoice names no account.
fn payment(content: &InvoiceContent) -> Option<PaymentInstructions> {
    let account = content.iban.clone()?;
    let means = if content.currency.code() == "EUR" {
        SEPA
    } else {
        TRANSFER
    };
    Some(PaymentInstructions {
        means_code: Some(Code::new(means)),
        remittance_information: filled(&content.payment_reference),
        means: Some(PaymentMeans::CreditTransfer(vec![CreditTransfer {
            account_identifier: Some(account),
            account_name: filled(&content.seller.name),
            provider_identifier: content.bic.clone(),
        }])),
        ..PaymentInstructions::default()
    })
}
