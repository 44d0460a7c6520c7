//! Bank statements: files are read, their lines matched with invoices, and recorded as payments. Every change is a command with its
//! check, write and ledger entry in one transaction, as in [`crate::invoices`].

mod brief;
mod command;
mod import;
mod known;
mod line;
mod list;
mod matching;
mod plan;
mod prepare;
mod read;
mod record;
mod recorded;
mod repeated;
mod rows;
mod table;
mod undecided;
mod undo;
mod upload;

pub(crate) use brief::payer;
pub use command::{BankDone, act_on_import, act_on_line};
pub(crate) use list::page_of;
pub use list::{LinesPage, bank, bank_import};
pub use record::keep_up;
pub(crate) use record::reopen_line_of;
pub use upload::{BankUpload, LARGEST_STATEMENT, upload};
