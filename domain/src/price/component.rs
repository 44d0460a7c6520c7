//! The components of a price, each with an ordered list of rules. The first rule that matches applies.

use super::bands::Bounds;
use crate::date::Date;
use crate::expr::Expr;
use crate::money::Currency;
use crate::ratio::Ratio;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// One part of a price with its own billing interval.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceComponent {
    pub id: String,
    pub title: Text,
    pub per: BillingInterval,
    /// The intervals that the payer can choose instead. Each costs its share of the amount.
    pub or_per: Vec<BillingInterval>,
    pub currency: Currency,
    /// Only charged if this is true.
    pub when: Option<Expr>,
    pub rules: Vec<PriceRule>,
    /// Factors applied to the rule's amount, one after the other.
    pub times: Vec<PriceMultiplier>,
    /// Amounts that override rules and multipliers. The first one that matches applies.
    pub overrides: Vec<PriceOverride>,
    /// The lowest amount, in minor units.
    pub floor: Option<i64>,
    /// The highest amount, in minor units.
    pub ceiling: Option<i64>,
    /// Rounds half up to a multiple of this many minor units. The default is 1.
    pub round_to: Option<i64>,
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

impl PriceComponent {
    /// Every expression that decides the amount or whether it's charged.
    pub(crate) fn expressions(&self) -> impl Iterator<Item = &Expr> {
        let formulas = self.rules.iter().filter_map(|rule| match &rule.pricing {
            Pricing::Formula(formula) => Some(formula),
            _ => None,
        });
        self.conditions().chain(formulas)
    }

    /// The first tier whose price one of its rules takes.
    pub(crate) fn as_tier(&self) -> Option<&str> {
        self.rules.iter().find_map(|rule| match &rule.pricing {
            Pricing::AsTier(tier) => Some(tier.as_str()),
            _ => None,
        })
    }

    /// Every condition.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Expr> {
        let rules = self.rules.iter().filter_map(|rule| rule.when.as_ref());
        let times = self.times.iter().filter_map(|factor| factor.when.as_ref());
        let overrides = self.overrides.iter().map(|entry| &entry.when);
        self.when.iter().chain(rules).chain(times).chain(overrides)
    }
}

/// How often a component is billed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BillingInterval {
    Year,
    TwoYears,
    Quarter,
    Month,
    Hour,
    Once,
    /// The foundation's own costs, passed on.
    AtCost,
}

impl BillingInterval {
    /// The name in programme files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::TwoYears => "2 years",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Hour => "hour",
            Self::Once => "once",
            Self::AtCost => "at cost",
        }
    }

    /// The months from one bill to the next. `None` if it isn't billed regularly.
    pub fn months(self) -> Option<i64> {
        match self {
            Self::TwoYears => Some(24),
            Self::Year => Some(12),
            Self::Quarter => Some(3),
            Self::Month => Some(1),
            Self::Hour | Self::Once | Self::AtCost => None,
        }
    }

    /// How often it's billed in the first year of a membership. `None` if that depends on use.
    pub fn times_in_first_year(self) -> Option<i64> {
        match self {
            Self::Year | Self::TwoYears | Self::Once => Some(1),
            Self::Quarter => Some(4),
            Self::Month => Some(12),
            Self::Hour | Self::AtCost => None,
        }
    }
}

/// One way to compute the price, and when it applies.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceRule {
    pub when: Option<Expr>,
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    pub pricing: Pricing,
    /// The reason, in the programme's words.
    pub because: Option<Text>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// The ways to compute a price. All amounts are in minor units.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    /// Costs passed on with this markup.
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
    /// What this tier costs.
    AsTier(String),
}

/// A band and its amount in minor units.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceBand {
    pub bounds: Bounds,
    pub amount: i64,
}

/// Units up to and including `to` cost `each` (in major units). The last band has no end.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RateBand {
    pub to: Option<i64>,
    pub each: Ratio,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceMultiplier {
    pub when: Option<Expr>,
    pub factor: Ratio,
    pub because: Option<Text>,
    pub line: u32,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceOverride {
    pub when: Expr,
    pub amount: i64,
    pub because: Option<Text>,
    pub line: u32,
}
