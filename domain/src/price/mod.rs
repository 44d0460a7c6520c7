//! Prices, as stated in a programme file.

mod alternative;
mod bands;
mod component;
mod table;

pub use alternative::{Alternative, AlternativeMode, AlternativeValue};
pub use bands::Bounds;
pub use component::{
    BillingInterval, PriceBand, PriceComponent, PriceMultiplier, PriceOverride, PriceRule, Pricing, RateBand,
};
pub use table::{Axis, AxisValues, PriceTable, TableCell};
pub(crate) use table::{CellLookup, most_exact};
