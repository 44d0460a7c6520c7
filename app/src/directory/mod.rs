//! The public directory of a foundation's members: pages without scripts.

mod address;
mod elsewhere;
mod entry;
mod filters;
mod frame;
mod link;
mod list;
mod logo;
mod member_page;
mod page;

pub use address::{directory_address, listed_address};
pub use frame::directory_frame;
pub(crate) use link::link_name;
pub use member_page::listed_member_page;
pub(crate) use member_page::member_content;
pub use page::directory_page;
