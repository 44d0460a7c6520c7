//! Emails that come back: what mail servers report about an email after they've taken it (RFC 3464). A report arrives in a mailbox, over
//! HTTP or on the command line, and all three use one command.

mod fields;
mod keep_up;
mod letters;
mod mailbox;
mod notification;
mod read;
mod receive;
mod settings;

pub use keep_up::keep_up;
pub use mailbox::read_mailbox;
pub use notification::{EnhancedStatus, MailDelivery, RecipientStatus, StatusNotification};
pub use read::{LARGEST_REPORT, read_notification};
pub use receive::{BounceReceived, receive_bounce};
pub use settings::{BounceSecret, BounceSettings};
