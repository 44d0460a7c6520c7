//! Bank statements, for a foundation's finance people: what a file contains, and which invoices its lines pay. The pages have no
//! scripts.

mod address;
mod columns;
mod decide;
mod files;
mod form;
mod import_page;
mod line;
mod lines;
mod list_page;
mod outcome;
mod problem_words;
mod problems;
mod proposals;
mod typed_amount;
mod undo;
mod upload;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use address::line_link;
pub use address::{LineListAddress, bank_address, import_address, lines_address};
pub use form::{BankForm, BankFormDone, BankFormProblem, SentBankForm};
pub use import_page::bank_import_page;
pub use list_page::bank_page;
