//! The components of a price, each with an ordered list of rules. The first rule that matches applies.

use super::bands::Bounds;
use crate::date::Date;
use crate::expr::Expr;
use crate::money::Currency;
use crate::ratio::Ratio;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// One part of a price with its own rhythm.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PriceComponent {
    pub id: String,
    pub title: Text,
    pub per: BillingInterval,
    pub currency: Currency,
    /// The component is not charged unless this holds.
    pub when: Option<Expr>,
    pub rules: Vec<PriceRule>,
    /// Factors applied to the amount of the rule, one after the other.
    pub times: Vec<PriceMultiplier>,
    /// A figure that beats rules and multipliers: the first that matches.
    pub overrides: Vec<PriceOverride>,
    /// Never below, in minor units.
    pub floor: Option<i64>,
    /// Never above, in minor units.
    pub ceiling: Option<i64>,
    /// Rounded to a multiple of this many minor units, commercially. One unless said otherwise.
    pub round_to: Option<i64>,
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// The rhythm of a component.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BillingInterval {
    Year,
    Once,
    Month,
    Hour,
    /// What it costs the foundation, passed on.
    AtCost,
}

impl BillingInterval {
    /// The name in programme files and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Once => "once",
            Self::Month => "month",
            Self::Hour => "hour",
            Self::AtCost => "at_cost",
        }
    }
}

/// One way to price, and when it is the one.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PriceRule {
    pub when: Option<Expr>,
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    pub pricing: Pricing,
    /// Why, in the words of the programme.
    pub because: Option<Text>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// The ways to price. All amounts in minor units.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pricing {
    Flat(i64),
    Free,
    ByAgreement {
        hint: Option<Text>,
    },
    NotOffered,
    Range {
        from: i64,
        to: i64,
    },
    AtLeast(i64),
    /// Passed on with so many percent on top.
    AtCost {
        markup_percent: Ratio,
    },
    Bands {
        on: String,
        bands: Vec<PriceBand>,
    },
    Table(String),
    Graduated {
        on: String,
        steps: Vec<RateBand>,
    },
    /// In major units of the component's currency.
    Formula(Expr),
}

/// A band of a number and its amount in minor units.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PriceBand {
    pub bounds: Bounds,
    pub amount: i64,
}

/// Units up to and including `to` cost `each` (in major units); the last one has no end.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct RateBand {
    pub to: Option<i64>,
    pub each: Ratio,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PriceMultiplier {
    pub when: Option<Expr>,
    pub factor: Ratio,
    pub because: Option<Text>,
    pub line: u32,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PriceOverride {
    pub when: Expr,
    pub amount: i64,
    pub because: Option<Text>,
    pub line: u32,
}
