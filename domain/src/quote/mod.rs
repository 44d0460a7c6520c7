//! What a tier costs and who can join it, with the reasons.

mod amount;
mod eligibility;
mod tier;

pub use amount::{Amount, Because, Step};
pub use eligibility::{Condition, Refusal, Standing, conditions};
pub use tier::{Need, NeedFor, Offer, Outcome, Priced, Quote, quote};
#[cfg(feature = "file")]
pub(crate) use tier::{has_no_rule, matched_lines};
