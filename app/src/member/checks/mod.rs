//! The member's addresses that are checked: for the member, and for the foundation's staff.

mod address;
mod card;
mod page;

pub(super) use card::card;
pub use page::{CheckAsked, checks_page};
pub(crate) use page::{for_staff, outcome};
