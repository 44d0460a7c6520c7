//! Emails. They're added to the outbox in the transaction that causes them. A background task sends them, and retries
//! until a server accepts them.

mod address;
mod bouncing;
mod config;
mod deliver;
mod mailbox;
mod mailer;
mod message;
mod outbox;
mod outbox_page;
mod parts;
mod post;

pub(crate) use address::normalized;
pub(crate) use bouncing::{bouncing_among, bouncing_of, clear_bouncing, mark_bouncing};
pub(crate) use config::MailSettings;
pub use config::{MailConfig, MailTransport, Security, SmtpServer};
pub use deliver::{deliver, deliver_due};
pub(crate) use mailbox::mailbox;
pub use mailer::Mailer;
pub(crate) use outbox::owe_about_poll;
pub use outbox::{NewEmail, owe, owe_all, owe_at};
pub use outbox_page::router;
pub use parts::{MessageParts, parts};
pub use post::MailSender;
