//! What changed between two versions of a programme, tier by tier.

mod form;
mod list;
mod load;
mod page;
mod versions;

pub use page::Changes;
pub use versions::choose;
