//! Invoices, credit notes and payments. An issued document never changes: a credit note cancels it, and another one replaces it.

mod amount;
mod command;
mod content;
mod document;
mod issue;
mod list;
mod rows;

pub(crate) use amount::is_payment_missing;
pub use command::{MoneyDone, act, issue_agreed};
pub(crate) use command::{cancel_unpaid, has_payments};
pub(crate) use issue::issue_for;
pub(crate) use list::own_invoices;
pub use list::{invoice_document, invoice_of, invoices, own_invoice_document};
pub(crate) use rows::{BillingDay, InvoiceRow, StoredCurrency, buyer_name, of_label, payable_since};
