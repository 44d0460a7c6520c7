//! An invoice as a PDF, and as data.

use super::content::{InvoiceContent, InvoiceParty};
use super::data::{DocumentLabel, InvoiceData, data};
use crate::agreements::plain;
use crate::applications::{CommandError, DocumentContents, write_document};
use crate::pdf::Fonts;
use app::api::DataGap;
use app::locale::Locale;
use app::text::Texts;
use app::words::{date, money, number};
use domain::money::Money;
use domain::reference::{CreditorReference, Iban, VatId};
use domain::tax::TaxTreatment;
use std::fmt::Write as _;

/// An invoice or credit note, to be kept.
pub(super) struct InvoiceFiles {
    /// With the data in it, if there is any.
    pub pdf: Vec<u8>,
    /// The data as UBL. `None` if something is missing for it.
    pub ubl: Option<Vec<u8>>,
}

/// Writes the files. The same content always gives the same bytes, but a new version of the software can change them, so keep
/// them.
///
/// # Errors
/// If the PDF can't be written.
pub(super) async fn files(content: &InvoiceContent, at: i64, fonts: &Fonts) -> Result<InvoiceFiles, CommandError> {
    let t = texts(content);
    let title = title(t, content);
    let pdf = document(t, content, &title, at, fonts).await?;
    let Ok(data) = data(t, content) else {
        return Ok(InvoiceFiles { pdf, ubl: None });
    };
    let label = DocumentLabel {
        title: &title,
        author: &content.seller.name,
        at,
    };
    Ok(InvoiceFiles {
        pdf: with_data(&data, pdf, &label),
        ubl: Some(data.ubl()),
    })
}

/// What's missing for stored content to be data.
pub(super) fn missing(content: &InvoiceContent) -> Vec<DataGap> {
    data(texts(content), content).err().unwrap_or_default()
}

/// The PDF with the data in it, or without if it isn't PDF/A-3: some fonts lack characters.
fn with_data(data: &InvoiceData, pdf: Vec<u8>, label: &DocumentLabel<'_>) -> Vec<u8> {
    match data.embedded_in(&pdf, label) {
        Ok(hybrid) => hybrid,
        Err(error) => {
            tracing::warn!(%error, title = label.title, "the data isn't in the PDF");
            pdf
        }
    }
}

fn texts(content: &InvoiceContent) -> Texts {
    Texts::new(Locale::from_tag(&content.language).unwrap_or_default())
}

fn title(t: Texts, content: &InvoiceContent) -> String {
    match &content.cancels {
        Some(_) => t.credit_note_title(&content.label),
        None => t.invoice_title(&content.label),
    }
}

async fn document(
    t: Texts,
    content: &InvoiceContent,
    title: &str,
    at: i64,
    fonts: &Fonts,
) -> Result<Vec<u8>, CommandError> {
    write_document(DocumentContents {
        t,
        title: title.to_owned(),
        language: content.language.clone(),
        markdown: markdown(t, content),
        blocks: Vec::new(),
        heading: String::new(),
        footer: format!("{} · {}", content.seller.name, content.label),
        author: content.seller.name.clone(),
        archival: true,
        fonts: fonts.clone(),
        at,
        id: content.label.clone(),
    })
    .await
}

/// The invoice's text.
fn markdown(t: Texts, content: &InvoiceContent) -> String {
    let shown = |minor: i64| {
        let currency = content.currency;
        plain(&money(t, Money { minor, currency }))
    };
    let mut text = format!("{}\n\n", party(t, t.invoice_from().into_owned(), &content.seller));
    let _ = writeln!(text, "{}\n", party(t, t.invoice_to().into_owned(), &content.buyer));
    let mut facts = vec![(t.invoice_date().into_owned(), date(t, content.issued_on))];
    match &content.cancels {
        Some(cancelled) => facts.push((t.credit_note_cancels().into_owned(), cancelled.clone())),
        None => facts.push((t.invoice_due().into_owned(), date(t, content.due_on))),
    }
    if let Some((first, last)) = content.term {
        facts.push((
            t.invoice_term().into_owned(),
            t.status_dates(date(t, first), date(t, last)),
        ));
    }
    if !content.order.is_empty() {
        facts.push((t.invoice_order().into_owned(), content.order.clone()));
    }
    facts.push((t.mail_reference().into_owned(), content.application.clone()));
    for (label, value) in facts {
        let _ = writeln!(text, "- {}: {}", plain(&label), plain(&value));
    }
    let _ = write!(
        text,
        "\n| {} | {} |\n| --- | ---: |\n",
        plain(&t.invoice_item()),
        plain(&t.invoice_amount())
    );
    for line in &content.lines {
        let _ = writeln!(text, "| {} | {} |", plain(&line.title), shown(line.amount));
    }
    if let Some(tax) = &content.tax {
        let _ = writeln!(text, "| {} | {} |", plain(&t.invoice_net()), shown(content.net));
        let name = match tax.treatment {
            TaxTreatment::Rate(percent) => t.invoice_tax_rate(&tax.name, number(t, percent)),
            TaxTreatment::ReverseCharge => t.invoice_reverse_charge(&tax.name),
            TaxTreatment::OutOfScope => t.invoice_out_of_scope(&tax.name),
        };
        let _ = writeln!(text, "| {} | {} |", plain(&name), shown(tax.amount));
    }
    let _ = writeln!(
        text,
        "| **{}** | **{}** |\n",
        plain(&t.invoice_total()),
        shown(content.gross)
    );
    if let Some(tax) = content.tax.as_ref().filter(|tax| !tax.because.is_empty()) {
        let _ = writeln!(text, "{}\n", plain(&tax.because));
    }
    text.push_str(&payment(t, content));
    text
}

fn party(t: Texts, heading: String, party: &InvoiceParty) -> String {
    // It can be one of the printed numbers already.
    let has_vat_id = VatId::parse(&party.tax_id).is_some_and(|id| id.as_str() == party.vat_id);
    let vat_id = if party.vat_id.is_empty() || has_vat_id {
        String::new()
    } else {
        t.invoice_vat_id(&party.vat_id)
    };
    let lines = std::iter::once(&party.name).chain(&party.address).chain([
        &party.tax_id,
        &vat_id,
        &party.registration,
        &party.email,
    ]);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).map(|line| plain(line)).collect();
    format!("## {}\n\n{}", plain(&heading), lines.join("\\\n"))
}

/// How to pay.
fn payment(t: Texts, content: &InvoiceContent) -> String {
    if content.cancels.is_some() {
        return format!("{}\n", plain(&t.credit_note_text()));
    }
    let reference = CreditorReference::parse(&content.payment_reference);
    let reference = reference.map_or_else(|_| content.payment_reference.clone(), |known| known.grouped());
    let heading = plain(&t.invoice_payment());
    let Some(iban) = content.iban.as_deref().and_then(|iban| Iban::parse(iban).ok()) else {
        let ask = t.invoice_no_account(&content.seller.email);
        return format!("## {heading}\n\n{}\n", plain(&ask));
    };
    let mut text = format!(
        "## {heading}\n\n{}\n\n",
        plain(&t.invoice_pay_by(date(t, content.due_on)))
    );
    let _ = writeln!(text, "- IBAN: {}", iban.grouped());
    if let Some(bic) = &content.bic {
        let _ = writeln!(text, "- BIC: {}", plain(bic));
    }
    let _ = writeln!(text, "- {}: {reference}", plain(&t.invoice_reference()));
    text
}
