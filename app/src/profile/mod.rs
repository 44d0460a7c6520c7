//! A member's public page, for those who act for the member: write it, look at it, publish it. A page without scripts.

mod field;
mod form;
mod listing;
mod logos;
mod outcome;
mod page;
mod preview;
mod write;

pub use form::{LogoRefusal, ProfileForm, ProfileRefusal};
pub use page::profile_page;
