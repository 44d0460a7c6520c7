//! Applications: every change of one is a command here, with its check, its write, its ledger entry and its mail in one
//! transaction. Pages and the API call the same commands.

mod case;
mod desk;
mod error;
mod ledger;
mod limits;
mod link;
mod rows;
mod save;
mod secrets;
mod start;

pub use case::Case;
pub use desk::Desk;
pub use error::DeskError;
pub use ledger::{Entry, LedgerFault, verify as verify_ledger};
pub use limits::Limit;
pub use rows::{ApplicationRow, LinkRow, State};
pub use save::{Form, Saved, save};
pub use secrets::Secrets;
pub use start::{Start, Started, start};
