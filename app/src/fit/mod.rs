//! Which tier fits: a few questions, then the tiers in order of what they cost, each with its reasons.

mod finder;
mod page;
mod reasons;
mod results;

pub use page::fit_page;
