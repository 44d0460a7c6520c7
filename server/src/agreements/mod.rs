//! Agreements: the programme's template, filled in for one application or for a change of tier.

mod change;
mod fill;
mod plain;

pub use change::{AgreedChange, names_tier};
pub use fill::{Filled, fill, fill_with_change, is_ready};
pub use plain::{plain, plain_lines};
