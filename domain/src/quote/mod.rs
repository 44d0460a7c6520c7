//! What a tier costs and who can join it, with the reasons.

mod amount;
mod axes;
mod bill;
mod billing;
mod components;
mod eligibility;
mod holds;
mod later_years;
mod list;
mod other_billing;
mod pricing;
mod rated;
mod schedule;
mod tax;
mod tier;
mod total;

pub use amount::{Amount, PriceStep, Reason};
pub use axes::{ListAxis, Piece};
pub use bill::{Bill, BilledComponent, BilledTax};
pub use components::{OpenComponent, QuotedComponent, UnitRate};
#[cfg(feature = "file")]
pub(crate) use components::{has_no_rule, matched_lines};
pub use eligibility::{Condition, ConditionStatus, Refusal, conditions};
pub(crate) use holds::askable;
pub use later_years::LaterComponent;
pub use list::{ListedPrice, NoPriceList, PriceList, PriceRange, price_list};
pub use other_billing::OtherBilling;
pub use schedule::ScheduledBill;
pub use tax::{ComponentRate, QuotedRate, QuotedTax};
pub use tier::{MissingFact, NeededFor, PricePart, Quote, QuoteOutcome, QuotedAlternative, quote, renewal_quote};
pub use total::{MoneyRange, Sum, TaxBreakdown, Total, YearTotals};
