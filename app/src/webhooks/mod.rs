//! Webhooks: a foundation's events for other software. Administrators add and change them. The pages have no scripts.

mod address;
mod deliveries;
mod event;
mod fields;
mod form;
mod history;
mod list_page;
mod outcome;
mod settings;
mod state;
mod webhook_page;

#[cfg(test)]
mod tests;

pub use event::event_text;
pub use form::{WebhookDone, WebhookForm, WebhookFormProblem};
pub use list_page::webhooks_page;
pub use webhook_page::webhook_page;
