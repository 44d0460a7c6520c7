//! An invoice as a PDF.

use super::content::{InvoiceContent, InvoiceParty};
use crate::agreements::plain;
use crate::applications::{CommandError, DocumentContents, write_document};
use crate::pdf::Fonts;
use app::locale::Locale;
use app::text::Texts;
use app::words::{date, money, number};
use domain::money::Money;
use domain::reference::{CreditorReference, Iban};
use domain::tax::TaxTreatment;
use std::fmt::Write as _;

/// Writes the PDF. The same content always gives the same bytes, but a new version of the software can change them, so keep them.
///
/// # Errors
/// If the PDF can't be written.
pub(super) async fn document(content: &InvoiceContent, at: i64, fonts: &Fonts) -> Result<Vec<u8>, CommandError> {
    let t = Texts::new(Locale::from_tag(&content.language).unwrap_or_default());
    let title = match &content.cancels {
        Some(_) => t.credit_note_title(&content.label),
        None => t.invoice_title(&content.label),
    };
    write_document(DocumentContents {
        t,
        title: title.clone(),
        language: content.language.clone(),
        markdown: markdown(t, content),
        blocks: Vec::new(),
        heading: String::new(),
        footer: format!("{} · {}", content.seller.name, content.label),
        author: content.seller.name.clone(),
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
    let mut text = format!("{}\n\n", party(t.invoice_from().into_owned(), &content.seller));
    let _ = writeln!(text, "{}\n", party(t.invoice_to().into_owned(), &content.buyer));
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

fn party(heading: String, party: &InvoiceParty) -> String {
    let lines = std::iter::once(&party.name)
        .chain(&party.address)
        .chain([&party.tax_id, &party.email]);
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
