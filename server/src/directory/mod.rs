//! A foundation's public directory: members whose membership is in force and who want to be listed.

mod atom;
mod feed;
mod groups;
mod json_feed;
mod list;
mod member;
mod newest;
mod page;
mod rows;
mod search;

pub(crate) use feed::MemberFeed;
pub use list::{DirectoryAsked, directory};
pub(crate) use member::is_shown;
pub use member::listed_member;
pub(crate) use newest::{NewMember, new_members};
