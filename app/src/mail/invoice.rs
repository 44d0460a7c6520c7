//! Emails about invoices.

use super::application::About;
use super::block::{Block, Letter};
use super::decision::status_link;
use crate::api::BillPart;
use crate::text::Texts;
use crate::words::{date, money, say};
use domain::date::Date;
use domain::money::Money;
use domain::reference::grouped;

/// An invoice that's to be paid.
#[derive(Clone, Copy, Debug)]
pub struct InvoiceNotice<'a> {
    pub label: &'a str,
    /// Which of several bills of the term it is.
    pub part: Option<BillPart>,
    /// Who it's from.
    pub seller: &'a str,
    /// What’s still to be paid.
    pub unpaid: Money,
    pub due_on: Date,
    /// The account, as it's printed. `None` if payers have to ask.
    pub iban: Option<&'a str>,
    pub bic: Option<&'a str>,
    /// What payers state.
    pub reference: &'a str,
}

impl InvoiceNotice<'_> {
    /// How to pay it.
    pub(super) fn pairs(&self, t: Texts) -> Vec<(String, String)> {
        let mut pairs = vec![
            (t.invoice_mail_number().into_owned(), self.label.to_owned()),
            (t.invoice_mail_to_pay().into_owned(), money(t, self.unpaid)),
            (t.invoice_due().into_owned(), date(t, self.due_on)),
        ];
        if let Some(part) = self.part {
            let part = t.part_of(part.number.to_string(), part.of.to_string());
            pairs.insert(1, (t.invoice_part().into_owned(), part));
        }
        if let Some(iban) = self.iban {
            pairs.push((t.invoice_recipient().into_owned(), self.seller.to_owned()));
            pairs.push((t.invoice_iban().into_owned(), iban.to_owned()));
        }
        if let Some(bic) = self.bic.filter(|_| self.iban.is_some()) {
            pairs.push((t.invoice_bic().into_owned(), bic.to_owned()));
        }
        pairs.push((t.invoice_reference().into_owned(), grouped(self.reference)));
        pairs
    }
}

/// Who gets an email about an invoice.
#[derive(Clone, Copy, Debug)]
pub enum InvoiceReader<'a> {
    /// The applicant, with the full URL of their status page.
    Applicant { link: &'a str },
    /// Somebody who manages a membership that nobody applied for, with the full URL of its documents. They ask for a sign-in.
    Manager { link: &'a str },
    /// The address for invoices, if it's somebody else's. It gets no link, because links open the application.
    Payer,
}

/// An invoice has been issued.
pub fn invoice_issued(t: Texts, about: &About<'_>, invoice: &InvoiceNotice<'_>, reader: InvoiceReader<'_>) -> Letter {
    let foundation = say(t, about.foundation);
    let opening = t.invoice_issued_opening(foundation, say(t, about.tier));
    let subject = t.invoice_issued_subject(foundation, invoice.label);
    letter(t, about, invoice, reader, subject, opening)
}

/// An invoice should have been paid by now.
pub fn payment_reminder(t: Texts, about: &About<'_>, invoice: &InvoiceNotice<'_>, reader: InvoiceReader<'_>) -> Letter {
    let foundation = say(t, about.foundation);
    let opening = t.payment_reminder_opening(date(t, invoice.due_on), foundation, say(t, about.tier));
    let subject = t.payment_reminder_subject(foundation, invoice.label);
    letter(t, about, invoice, reader, subject, opening)
}

fn letter(
    t: Texts,
    about: &About<'_>,
    invoice: &InvoiceNotice<'_>,
    reader: InvoiceReader<'_>,
    subject: String,
    opening: String,
) -> Letter {
    let mut pairs = invoice.pairs(t);
    pairs.push((t.mail_reference().into_owned(), about.reference.to_owned()));
    let mut content = vec![Block::Text(opening), Block::Pairs(pairs)];
    if invoice.iban.is_none() {
        content.push(Block::Text(t.invoice_mail_no_account().into_owned()));
    }
    let about = match reader {
        InvoiceReader::Applicant { link } => {
            content.push(Block::Text(t.invoice_mail_document().into_owned()));
            content.push(status_link(t, link));
            *about
        }
        InvoiceReader::Manager { link } => {
            content.push(Block::Link {
                label: t.membership_mail_link().into_owned(),
                address: link.to_owned(),
            });
            About {
                applicant: "",
                ..*about
            }
        }
        InvoiceReader::Payer => {
            content.push(Block::Text(t.invoice_mail_payer().into_owned()));
            About {
                applicant: "",
                ..*about
            }
        }
    };
    about.letter(t, subject, content)
}
