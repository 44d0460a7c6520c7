//! Webhooks: a foundation's events, sent to the addresses that its administrators have added, as Standard Webhooks describes
//! (<https://www.standardwebhooks.com>).
//!
//! An entry of the ledger makes events due in its own transaction ([`announce_all`]), like an email, and a task sends them ([`keep_up`]).

mod again;
mod announce;
mod change;
mod claim;
mod deliver;
mod events;
mod ids;
mod letters;
mod list;
mod message;
mod outcome;
mod retry;
mod rows;
mod secret;
mod settings;
mod sign;

pub use again::{SendDone, send_again, send_test};
pub(crate) use announce::announce_all;
pub use change::{
    AddedWebhook, WebhookProblem, add_webhook, change_webhook, delete_webhook, pause_webhook, resume_webhook,
    rotate_secret,
};
pub use deliver::{deliver_due, keep_up};
pub(crate) use events::facts_of;
pub use ids::{WebhookDeliveryId, WebhookId};
pub use list::{DeliveriesShown, webhook, webhooks};
pub use secret::WebhookSecret;
pub use settings::WebhookSettings;
pub use sign::sign;
