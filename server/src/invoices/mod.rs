//! Invoices, credit notes and payments. An issued document never changes: a credit note cancels it, and another one replaces it.

mod agreed;
mod amount;
mod books;
mod command;
mod content;
mod data;
mod document;
mod downloads;
mod draft;
mod issue;
mod journal;
mod journal_file;
mod later;
mod layout;
mod letters;
mod list;
mod nobody;
mod of_term;
mod open;
mod parties;
mod payment;
mod plan;
mod pro_forma;
mod refund;
mod remind;
mod rows;
#[cfg(test)]
mod samples;
mod undo;
mod waiting;
#[cfg(test)]
mod written;

pub use agreed::issue_agreed;
pub(crate) use amount::{first_period, is_payment_missing};
pub use books::books;
pub use command::{MoneyDone, act};
pub(crate) use downloads::file_of_application;
pub use downloads::{InvoiceFile, invoice_file, own_invoice_file};
pub(crate) use issue::{issue_amount, issue_for};
pub use journal::{JournalFile, JournalForm, journal};
pub use later::issue_due_bills;
pub(crate) use letters::{UnpaidInvoice, issued_to_payer, send_unpaid};
pub(crate) use list::own_invoices;
pub use list::{invoice_of, invoices};
pub(crate) use of_term::invoices_of_term;
pub(crate) use open::{cancel_unpaid, has_invoices, has_payments};
pub(crate) use plan::{TermBills, bill_briefs, store_plan, store_plans};
pub(crate) use pro_forma::has_pro_forma;
pub use pro_forma::{own_pro_forma, pro_forma_of};
pub use remind::{keep_up, remind_members};
pub(crate) use rows::{
    BillingDay, InvoiceKind, InvoiceRow, StoredCurrency, buyer_name, of_id, of_label, own_invoice, payable_since,
};
pub(crate) use undo::{UndoRefusal, undo_refusal};
pub(crate) use waiting::waits_for;
pub use waiting::{DetailsAdded, add_own_details};
