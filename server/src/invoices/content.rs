//! What an invoice says. It's stored as it was printed.

use app::api::BillPart;
use domain::date::Date;
use domain::money::Currency;
use domain::tax::TaxTreatment;
use serde::{Deserialize, Deserializer, Serialize};

/// What an invoice or credit note says, in the reader's language. Amounts are in minor units.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct InvoiceContent {
    /// The language (BCP 47).
    pub language: String,
    /// Empty on a pro-forma invoice.
    pub label: String,
    /// The number of the invoice that a credit note cancels.
    pub cancels: Option<String>,
    pub issued_on: Date,
    pub due_on: Date,
    pub seller: InvoiceParty,
    pub buyer: InvoiceParty,
    /// The buyer's purchase order.
    pub order: String,
    /// The application number.
    pub application: String,
    pub lines: Vec<InvoiceLine>,
    pub currency: Currency,
    pub net: i64,
    /// Each way in which something is taxed. Empty if the programme doesn't charge any tax. Invoices that were issued before there
    /// could be several have one or none.
    #[serde(rename = "tax", deserialize_with = "one_or_several")]
    pub taxes: Vec<InvoiceTax>,
    pub gross: i64,
    /// The first and last day of what's billed: of the term if it has a fixed end, or of a part of it.
    pub term: Option<(Date, Date)>,
    /// Which of several bills of the term it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<BillPart>,
    /// All bills of the term, if there are several. Only on a pro-forma invoice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<BillAhead>,
    pub payment_reference: String,
    pub iban: Option<String>,
    pub bic: Option<String>,
}

/// One of the bills of a term, as a pro-forma invoice lists it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct BillAhead {
    pub issued_on: Date,
    pub first_day: Date,
    pub last_day: Date,
    pub gross: i64,
}

/// Who sends or gets an invoice.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(super) struct InvoiceParty {
    pub name: String,
    /// The lines of the address, as printed.
    pub address: Vec<String>,
    /// A tax or register number, as printed.
    pub tax_id: String,
    pub email: String,
    /// The parts of the address. Invoices that were issued before there was data don't have them.
    #[serde(default)]
    pub place: InvoicePlace,
    /// The VAT ID with the code of its country. Empty if there's none.
    #[serde(default)]
    pub vat_id: String,
    /// The seller's number in a register. Empty if there's none.
    #[serde(default)]
    pub registration: String,
}

/// The parts of an address. Each can be empty.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(super) struct InvoicePlace {
    /// With the house number.
    pub street: String,
    pub street2: String,
    pub postcode: String,
    pub city: String,
    pub region: String,
    /// An ISO 3166-1 code.
    pub country: String,
}

/// A line: what's billed, as the programme states prices.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct InvoiceLine {
    pub title: String,
    pub amount: i64,
    /// How it's taxed: a place in the invoice's taxes, from 0.
    #[serde(default, skip_serializing_if = "is_first")]
    pub tax: usize,
}

/// What's taxed in the same way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct InvoiceTax {
    /// What it's called: VAT.
    pub name: String,
    pub treatment: TaxTreatment,
    /// In minor units.
    pub amount: i64,
    /// Why, in the programme's words.
    pub because: String,
}

impl InvoiceContent {
    /// Whether the amounts of the lines contain the tax, as the programme states its prices.
    pub fn has_gross_lines(&self) -> bool {
        let total: i64 = self.lines.iter().map(|line| line.amount).sum();
        total == self.gross && total != self.net
    }

    /// The net amount of what's taxed in one of the ways.
    pub fn net_of(&self, place: usize) -> i64 {
        let alike = self.lines.iter().filter(|line| line.tax == place);
        let total: i64 = alike.map(|line| line.amount).sum();
        let contained = self.taxes.get(place).filter(|_| self.has_gross_lines());
        total - contained.map_or(0, |tax| tax.amount)
    }

    /// All of the tax.
    pub fn tax(&self) -> i64 {
        self.taxes.iter().map(|tax| tax.amount).sum()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_first(place: &usize) -> bool {
    *place == 0
}

fn one_or_several<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<InvoiceTax>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum StoredTaxes {
        Several(Vec<InvoiceTax>),
        One(InvoiceTax),
    }
    Ok(match Option::deserialize(from)? {
        Some(StoredTaxes::Several(taxes)) => taxes,
        Some(StoredTaxes::One(tax)) => vec![tax],
        None => Vec::new(),
    })
}
