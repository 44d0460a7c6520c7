//! `/members/{foundation}/mailings/{mailing}`: what staff send to many members at once. A draft is written and previewed; then the page
//! shows how far it is.

mod form;
mod page;
mod preview;
mod progress;
mod recent;
mod send;
mod skipped;
mod stop;
mod write;

#[cfg(test)]
mod tests;

pub use form::MailingForm;
pub use page::mailing_page;
pub(super) use recent::recent;
