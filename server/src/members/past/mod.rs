//! Memberships on a day in the past: one, from what had been recorded by then, and the list of members.

mod entries;
mod list;
mod people;
mod profile;
mod terms;
mod view;

pub use list::{PastMembersShown, past_members};
pub use view::{PastMemberDone, past_member};
