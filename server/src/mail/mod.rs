//! Mail. What is owed stands in the outbox, written in the transaction that owes it; a task of the server delivers it,
//! again and again until somebody took it.

mod address;
mod config;
mod deliver;
mod mailbox;
mod mailer;
mod message;
mod outbox;
mod parts;
mod post;
mod shown;

pub(crate) use config::Written;
pub use config::{MailConfig, Security, SmtpServer, Way};
pub use deliver::{deliver, deliver_due};
pub(crate) use mailbox::mailbox;
pub use mailer::Mailer;
pub use outbox::{Owed, owe, owe_at};
pub use parts::{Parts, parts};
pub use post::Post;
pub use shown::router;
