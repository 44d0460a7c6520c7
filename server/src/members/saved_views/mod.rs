//! Saved views: the filters of the list of members, under a name, for the person who saved them or for all of the foundation's people.

mod change;
mod rows;
mod view;

pub use change::{add_view, delete_view, rename_view};
pub(super) use view::views_of;
pub use view::{ViewDone, saved_views};
