//! What changed between two versions of a programme, tier by tier.

mod form;
mod list;
mod load;
mod page;
mod versions;

pub(crate) use list::changed_row;
pub use load::{ChangesQuestion, Versions, versions};
pub use page::changes_page;
pub use versions::choose;
