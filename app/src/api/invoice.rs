//! Invoices and payments, as the foundation's finance people see them.

use super::{CardBrief, CardPaymentBrief, Endpoint, FoundationBrief, LocalTime, RefundBrief, UnrecordedCardPayment};
use domain::date::Date;
use domain::fact::FactDefinition;
use domain::money::Money;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// A page of a foundation's invoices.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetInvoices {
    pub foundation: String,
    pub show: InvoiceFilter,
    /// The column to sort by, with a minus for descending. Empty for the filter’s own order.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetInvoices {
    type Answer = InvoicesAnswer;

    fn path(&self) -> String {
        let foundation = super::segment(&self.foundation);
        let (show, sort) = (self.show.id(), super::segment(&self.sort));
        let (page, lang) = (self.page, &self.lang);
        format!("/invoices/{foundation}?show={show}&sort={sort}&page={page}&lang={lang}")
    }
}

/// Which invoices a list shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum InvoiceFilter {
    /// Something is still to be paid.
    #[default]
    Unpaid,
    /// Something is still to be paid, and the day has passed.
    Overdue,
    Paid,
    /// More was paid than is owed.
    ToRefund,
    /// Invoices that were cancelled, and the credit notes that cancel them.
    Cancelled,
    All,
}

impl InvoiceFilter {
    pub const EACH: [Self; 6] = [
        Self::Unpaid,
        Self::Overdue,
        Self::Paid,
        Self::ToRefund,
        Self::Cancelled,
        Self::All,
    ];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unpaid => "unpaid",
            Self::Overdue => "overdue",
            Self::Paid => "paid",
            Self::ToRefund => "to_refund",
            Self::Cancelled => "cancelled",
            Self::All => "all",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|filter| filter.id() == id)
    }
}

/// A page of a foundation's invoices.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct InvoicesAnswer {
    pub foundation: FoundationBrief,
    pub show: InvoiceFilter,
    /// How many invoices each filter shows.
    pub counts: Vec<(InvoiceFilter, i64)>,
    /// What’s still to be paid, in each currency.
    pub unpaid: Vec<Money>,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    pub rows: Vec<InvoiceBrief>,
    /// Payments by card that belong to no invoice, or are in another currency, and haven’t gone back.
    pub unrecorded: Vec<UnrecordedCardPayment>,
    /// Approved applications whose first invoice isn’t issued yet, those approved first at the top: at most 50.
    pub waiting: Vec<WaitingInvoice>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// Whether the caller may record payments.
    pub records: bool,
}

/// The first invoice of an approved application, which waits for something.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WaitingInvoice {
    /// The application number.
    pub application: String,
    /// The member’s name.
    pub name: String,
    pub tier: Text,
    /// The missing details that decide how it’s taxed. Empty if it waits for an amount that’s still to be agreed on.
    pub facts: Vec<FactDefinition>,
}

/// An invoice or a credit note.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct InvoiceBrief {
    /// Its number.
    pub label: String,
    pub state: InvoiceState,
    /// The member’s name.
    pub name: String,
    /// The application number.
    pub application: String,
    pub gross: Money,
    /// What’s still to be paid. Negative if too much was paid, or the invoice is cancelled and was paid.
    pub unpaid: Money,
    /// The reference that the payer states.
    pub payment_reference: String,
    pub issued_on: Date,
    pub due_on: Date,
    /// The number of the invoice that a credit note cancels, or of the credit note that cancels an invoice.
    pub other: Option<String>,
    /// Which of several bills of the term it’s about. Null if the term is billed at once.
    pub part: Option<BillPart>,
    /// Whether it’s also data (EN 16931), as invoice.xml and in the PDF.
    pub has_data: bool,
    /// How the applicant can pay it by card. Only in their application.
    pub card: Option<CardBrief>,
}

/// One of several bills of a term.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BillPart {
    /// From 1.
    pub number: i64,
    /// How many there are.
    pub of: i64,
}

/// A bill of a term that’s billed in parts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BillBrief {
    pub part: BillPart,
    /// The first and last day that it’s for.
    pub first_day: Date,
    pub last_day: Date,
    /// The day from which it’s issued: the day of the approval, or later its first day.
    pub issued_on: Date,
    /// With tax, as planned.
    pub gross: Money,
    /// The number of its newest invoice. Null until it’s issued.
    pub invoice: Option<String>,
}

/// How far an invoice is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum InvoiceState {
    Unpaid,
    /// The day to pay has passed.
    Overdue,
    Paid,
    /// More than the amount was paid.
    Overpaid,
    Cancelled,
    /// It cancels an invoice.
    CreditNote,
}

/// An invoice with its payments.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetInvoice {
    pub foundation: String,
    pub label: String,
    pub lang: String,
}

impl Endpoint for GetInvoice {
    type Answer = InvoiceAnswer;

    fn path(&self) -> String {
        let (foundation, label) = (super::segment(&self.foundation), super::segment(&self.label));
        format!("/invoices/{foundation}/{label}?lang={}", self.lang)
    }
}

/// An invoice with its payments.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct InvoiceAnswer {
    pub foundation: FoundationBrief,
    pub invoice: InvoiceBrief,
    /// In the order in which they were recorded.
    pub payments: Vec<PaymentBrief>,
    /// When reminders to pay were sent, in milliseconds since 1970, UTC.
    pub reminders: Vec<i64>,
    /// Its payments by card that have arrived.
    pub cards: Vec<CardPaymentBrief>,
    /// What’s requested to go back to a card and hasn’t, in the order in which it was requested.
    pub refunds: Vec<RefundBrief>,
    /// Why it isn’t also data. Empty if it is.
    pub gaps: Vec<DataGap>,
    /// The ID of its membership, if it’s unpaid and nobody gets it: the membership was imported without an email address, and nobody
    /// manages it.
    pub nobody: Option<String>,
    /// How the foundation’s people read moments. Null if the foundation doesn’t say where they are.
    pub local_time: Option<LocalTime>,
    /// Whether the caller may record payments.
    pub records: bool,
    pub today: Date,
}

/// Why an invoice isn’t also data: something that EN 16931 asks for was missing when it was issued.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DataGap {
    /// The foundation’s country.
    SellerCountry,
    /// The foundation’s VAT ID, for sales that are subject to VAT.
    SellerVatId,
    /// The foundation’s number in a register, for sales outside the scope of VAT.
    SellerRegistration,
    /// The payer’s country.
    BuyerCountry,
    /// The payer’s VAT ID, for reverse charge.
    BuyerVatId,
    /// Its currency has amounts of three decimals, and EN 16931 only knows two.
    Currency,
    /// Something else doesn’t follow the rules. The server’s log says what.
    Other,
}

/// A payment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PaymentBrief {
    pub id: String,
    pub amount: Money,
    pub paid_on: Date,
    /// How it arrived, such as the bank’s reference.
    pub note: String,
    /// The email address of the person who recorded it. None if it came from Stripe.
    pub who: Option<String>,
    /// In milliseconds since 1970, UTC.
    pub at: i64,
    pub undone: bool,
    pub kind: PaymentKind,
    /// Whether it’s by card. Such a payment can be refunded, but not undone.
    pub card: bool,
    /// The line of a bank statement that it was recorded for.
    pub line: Option<PaymentLine>,
}

/// The line of a bank statement that a payment was recorded for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PaymentLine {
    pub id: String,
    /// The ID of its file.
    pub import: String,
    /// The page of the file’s lines that it’s on, from 1.
    pub page: i64,
    /// Who paid, or was paid. Empty if the bank doesn’t say.
    pub payer: String,
    /// How much of the line it is, in the account’s currency: less than the payment if banks kept something.
    pub arrived: Money,
}

/// What a payment is. The amount is negative if money went back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PaymentKind {
    /// Money that arrived, or that the bank returned.
    Payment,
    /// Money that the foundation gave back. Positive if it couldn’t.
    Refund,
    /// Money that was taken because the payer disputes it. Positive if the foundation got it back.
    Dispute,
}

impl PaymentKind {
    pub const ALL: [Self; 3] = [Self::Payment, Self::Refund, Self::Dispute];

    /// As stored.
    pub fn id(self) -> &'static str {
        match self {
            Self::Payment => "payment",
            Self::Refund => "refund",
            Self::Dispute => "dispute",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// What finance people can do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MoneyAction {
    /// Record a payment.
    Pay,
    /// Undo a payment that was recorded by mistake.
    Undo,
    /// Give money back.
    Refund,
    /// Cancel an invoice with a credit note.
    Cancel,
}

impl MoneyAction {
    pub const ALL: [Self; 4] = [Self::Pay, Self::Undo, Self::Refund, Self::Cancel];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Undo => "undo",
            Self::Refund => "refund",
            Self::Cancel => "cancel",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// A command about an invoice, as forms and the API send it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MoneyCommand {
    pub action: MoneyAction,
    /// To pay or refund: the amount, in major units of the invoice’s currency.
    #[serde(default)]
    pub amount: String,
    /// To pay: the day on which the money arrived, such as 2026-12-10. To refund at the bank: the day on which it left.
    #[serde(default)]
    pub day: String,
    /// To pay: how it arrived. To refund or cancel: why.
    #[serde(default)]
    pub note: String,
    /// To undo: the payment’s ID. To pay or refund: an ID of your own, so that it isn’t done twice.
    #[serde(default)]
    pub payment: String,
    /// To refund: the ID of the payment by card. Without it, you’ve sent the money back at the bank.
    #[serde(default)]
    pub card: String,
    /// To refund at the bank: the bank’s reference.
    #[serde(default)]
    pub reference: String,
}

/// An invoice for an amount that was agreed on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewInvoice {
    /// The application number.
    pub application: String,
    /// In major units of the programme’s currency. Empty to issue an invoice that only waited for details.
    #[serde(default)]
    pub amount: String,
    /// The details that decide how the amount is taxed, if they’re missing: each with the key of its field, such as `fact.country`.
    #[serde(default)]
    pub details: Vec<(String, String)>,
    /// An ID of your own, of 26 letters and digits from a to z and 2 to 7. Sending the same one again issues nothing.
    #[serde(default)]
    pub request: String,
}
