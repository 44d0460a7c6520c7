//! What an invoice says. It's stored as it was printed.

use domain::date::Date;
use domain::money::Currency;
use domain::tax::TaxTreatment;
use serde::{Deserialize, Serialize};

/// What an invoice or credit note says, in the reader's language. Amounts are in minor units.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct InvoiceContent {
    /// The language (BCP 47).
    pub language: String,
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
    /// `None` if the programme doesn't charge any tax.
    pub tax: Option<InvoiceTax>,
    pub gross: i64,
    /// The first and last day of the term that's billed, if it has a fixed end.
    pub term: Option<(Date, Date)>,
    pub payment_reference: String,
    pub iban: Option<String>,
    pub bic: Option<String>,
}

/// Who sends or gets an invoice.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(super) struct InvoiceParty {
    pub name: String,
    pub address: Vec<String>,
    /// A tax or register number, with its name.
    pub tax_id: String,
    pub email: String,
}

/// A line: what's billed, as the programme states prices.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct InvoiceLine {
    pub title: String,
    pub amount: i64,
}

/// The tax of an invoice.
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
