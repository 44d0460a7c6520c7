//! The amount of a component, and the steps that lead to it.

use crate::expr::Expr;
use crate::money::Money;
use crate::price::{BillingInterval, Bounds};
use crate::ratio::Ratio;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// The price of a component.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    Exact(Money),
    AtLeast(Money),
    Range { from: Money, to: Money },
    Free,
    ByAgreement { hint: Option<Text> },
    AtCost { markup_percent: Ratio },
    NotOffered,
}

/// Why an amount is what it is.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reason {
    /// The programme's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    pub steps: Vec<PriceStep>,
    /// The line of the rule in the programme file, from 1.
    pub line: u32,
}

/// One step of a computation. Amounts are in minor units of the component's currency.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PriceStep {
    /// A rule without a condition: the same for everyone.
    Flat,
    /// A rule without a condition, after others that didn't match.
    Otherwise,
    /// The condition of the rule that applies.
    Matched(Expr),
    /// The fact's value is in this band.
    Band {
        fact: String,
        value: Ratio,
        bounds: Bounds,
    },
    /// A cell of this table.
    Table {
        table: String,
    },
    /// This many units at this price each (in major units).
    Units {
        fact: String,
        units: i64,
        each: Ratio,
        minor: i64,
    },
    Formula {
        formula: Expr,
        minor: i64,
    },
    /// The rule's amount, before the steps that follow.
    Base(i64),
    /// The same as in this tier.
    AsTier(String),
    /// Multiplied by this factor, and the result.
    Times {
        factor: Ratio,
        because: Option<Text>,
        minor: i64,
    },
    Override {
        because: Option<Text>,
    },
    Floor(i64),
    Ceiling(i64),
    /// Billed at this interval, with the share of each bill.
    Billed {
        per: BillingInterval,
        minor: i64,
    },
    /// The exact amount in minor units, and what it was rounded to.
    Rounded {
        from: Ratio,
        to: i64,
    },
}

pub(super) fn is_free(amount: &Amount) -> bool {
    match amount {
        Amount::Free => true,
        Amount::Exact(money) => money.minor == 0,
        _ => false,
    }
}
