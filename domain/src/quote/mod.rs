//! What a tier costs and who can join it, with the reasons.

mod amount;
mod eligibility;
mod tier;

pub use amount::{Amount, PriceStep, Reason};
pub use eligibility::{Condition, ConditionStatus, Refusal, conditions};
pub use tier::{MissingFact, NeededFor, Quote, QuoteOutcome, QuotedAlternative, QuotedComponent, quote};
#[cfg(feature = "file")]
pub(crate) use tier::{has_no_rule, matched_lines};
