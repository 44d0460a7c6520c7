//! Emails. They're added to the outbox in the transaction that causes them. A background task sends them, and retries
//! until a server accepts them.

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
