//! What a tier costs and who can join it, with the reasons.

mod amount;
mod axes;
mod billing;
mod eligibility;
mod list;
mod tax;
mod tier;
mod total;

pub(crate) use amount::askable;
pub use amount::{Amount, PriceStep, Reason};
pub use axes::{ListAxis, Piece};
pub use billing::OtherBilling;
pub use eligibility::{Condition, ConditionStatus, Refusal, conditions};
pub use list::{ListedPrice, NoPriceList, PriceList, PriceRange, price_list};
pub use tax::QuotedTax;
pub use tier::{
    MissingFact, NeededFor, OpenComponent, Quote, QuoteOutcome, QuotedAlternative, QuotedComponent, UnitRate, quote,
    renewal_quote,
};
#[cfg(feature = "file")]
pub(crate) use tier::{has_no_rule, matched_lines};
pub use total::{MoneyRange, Sum, TaxBreakdown, Total, YearTotals};
