//! A foundation’s lists as CSV, with the same filters as the lists. Their JSON is what the lists themselves return, and that of all members
//! and of a voting roll is a file, too.

pub(super) mod benefits;
pub(super) mod invoices;
mod list;
pub(super) mod members;
pub(super) mod members_json;
pub(super) mod past_members;
pub(super) mod poll_roll;
pub(super) mod queue;
pub(super) mod reminders;
pub(super) mod roll;
pub(super) mod waiting_pages;
