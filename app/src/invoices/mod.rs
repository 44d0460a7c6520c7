//! Invoices and payments, for a foundation's finance people. The pages have no scripts.

mod address;
mod books_page;
mod cancel;
mod cards;
mod field;
mod form;
mod gaps;
mod list;
mod list_page;
mod new_invoice;
mod outcome;
mod page;
mod part;
mod pay;
mod payments;
mod refund;
mod state;
mod unrecorded;
mod waiting;

#[cfg(test)]
mod refund_tests;
#[cfg(test)]
mod tests;

pub(crate) use address::invoice_address;
pub use books_page::books_page;
pub(crate) use field::MoneyField;
pub use form::{MoneyForm, MoneyProblem, NewInvoiceForm};
pub(crate) use list::{AMOUNT, DAY, NAME, cell, column};
pub use list_page::invoices_page;
pub use page::invoice_page;
pub(crate) use part::{bill_to_come, part_words};
pub(crate) use pay::typable;
pub(crate) use state::{is_unpaid, state_class, state_mark, state_words, title};
