//! One tier: what it grants, what it costs, what members commit to, and how to join.

mod alternatives;
mod asks;
mod elections;
mod grant;
mod grants;
mod page;
mod price;
mod price_list;
mod qualifies;
mod stages;
mod term;
mod unknown;
mod ways;

pub(crate) use asks::asks;
pub(crate) use grants::grants;
pub use page::{renamed_tier, tier_page};
pub use price::price;
pub use stages::stages;
pub use term::term;
pub use unknown::unknown;
