//! The tier finder: a few questions, then the tiers in order of cost, each with reasons.

mod finder;
mod page;
mod reasons;
mod results;

pub use page::fit_page;
