//! Mailings: what staff send to many members at once. The message and its members are stored in one transaction; a task puts the emails
//! into the outbox, one member in each transaction.

mod change;
mod choose;
mod handled;
mod keep_up;
mod plan;
mod recent;
mod rows;
mod run;
mod send;
mod stop;
mod view;

pub use change::{MailingDone, command_mailing};
pub use choose::make_mailing;
pub use keep_up::{forget_drafts, keep_up as keep_mailing};
pub(super) use recent::recent_mailings;
pub use run::{SentMailing, send_mailings};
pub use view::mailing;
