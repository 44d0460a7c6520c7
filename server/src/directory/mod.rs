//! A foundation's public directory: members whose membership is in force and who want to be listed.

mod groups;
mod list;
mod member;
mod page;
mod rows;
mod search;

pub use list::{DirectoryAsked, directory};
pub(crate) use member::is_shown;
pub use member::listed_member;
