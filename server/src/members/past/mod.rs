//! Memberships on a day in the past: one, from what had been recorded by then, all of a programme, and the list of members.

mod entries;
mod list;
mod many;
mod people;
mod profile;
mod terms;
mod view;

pub use list::{PastMembersShown, past_members};
pub(crate) use many::RecordedPast;
pub(crate) use terms::TermDays;
pub use view::{PastMemberDone, past_member};
