//! Applications: every change of one is a command here, with its check, its write, its ledger entry and its mail in one
//! transaction. Pages and the API call the same commands.

mod case;
mod desk;
mod document;
mod error;
mod hand_over;
mod ledger;
mod letters;
mod likeness;
mod limits;
mod link;
mod resume;
mod rows;
mod save;
mod secrets;
mod sign;
mod staff;
mod start;
mod submit;
mod upload;
mod verify;
mod version;
mod view;
mod withdraw;

pub use case::Case;
pub use desk::Desk;
pub use document::{agreement as agreement_document, application as application_document};
pub use error::DeskError;
pub use hand_over::{decline, done, hand_over, recall, remind};
pub use ledger::{Entry, LedgerFault, verify as verify_ledger};
pub use limits::Limit;
pub use link::{Opened, exists, works};
pub use resume::{mail_link, renew};
pub use rows::{ApplicationRow, LinkRow, State};
pub use save::{Form, Saved, keep_for_later, save};
pub use secrets::Secrets;
pub use sign::{Signed, sign};
pub use staff::{Likeness, Listed, OpenTo, ask, countersign, open_to, waiting};
pub use start::{Start, Started, start};
pub use submit::{Submitted, submit};
pub use upload::{Brought, RefusedFile, file, save_with_files};
pub use verify::verify_agreement;
pub use version::take as take_version;
pub use view::view;
pub use withdraw::{answer, withdraw};
