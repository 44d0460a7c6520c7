//! A quote as the API returns it.

use domain::money::Money;
use domain::price::BillingInterval;
use domain::quote::{MissingFact, QuoteOutcome};
use domain::review::Reviewer;
use domain::tax::{PriceBasis, TaxTreatment};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A quote with its reasons in words. Amounts are in minor units of their currency.
#[derive(Clone, PartialEq, Debug, Serialize, ToSchema)]
pub struct QuoteAnswer {
    pub foundation: String,
    pub programme: String,
    pub version: String,
    pub tier: String,
    pub outcome: QuoteOutcome,
    /// The price in one line.
    pub price: String,
    pub components: Vec<QuotedPart>,
    /// The lowest amount, if the price is a range: that of the first part with a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// The highest amount of that range, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<i64>,
    /// What the parts with the same billing interval and currency add up to.
    pub totals: Vec<QuotedTotal>,
    /// What they add up to at each other billing interval that the payer can choose, if none is chosen yet.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_billing: Vec<BillingChoice>,
    /// What the first year costs in total, if there’s more than one billing interval or later years cost something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_year: Option<TotalAmount>,
    /// What each later year costs in total, if that’s something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub later_years: Option<TotalAmount>,
    /// How the price is taxed, if the programme says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax: Option<AppliedTax>,
    /// Parts whose amount depends on missing facts.
    pub open: Vec<OpenPart>,
    /// The lowest and highest totals that are possible with what’s known so far, if something is missing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub range: Vec<QuotedTotal>,
    /// Whether the price is by agreement for some, besides that range.
    pub or_by_agreement: bool,
    /// The price for every combination of the facts that are missing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub price_list: Vec<PriceListRow>,
    pub alternatives: Vec<QuotedOffer>,
    /// Missing facts, and what they’re needed for.
    pub needs: Vec<MissingFact>,
    /// Why the applicant isn’t eligible, if that’s known.
    pub refusals: Vec<String>,
    pub notes: Vec<String>,
}

/// A part of the price with its own billing interval.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct QuotedPart {
    pub id: String,
    pub title: String,
    /// The amount in minor units. Null if it’s a range, by agreement or passed on at cost.
    pub minor: Option<i64>,
    /// The lowest amount, if there’s no single one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// The highest amount of the range, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<i64>,
    /// ISO 4217 code.
    pub currency: String,
    pub per: BillingInterval,
    /// The amount and its billing interval, in words.
    pub text: String,
    /// The reasons, in words.
    pub because: String,
    /// Line of the rule in the programme file, from 1.
    pub line: u32,
}

/// The sum of the parts with the same billing interval and currency.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct QuotedTotal {
    pub per: BillingInterval,
    pub amount: TotalAmount,
    /// The amount and its billing interval, in words.
    pub text: String,
}

/// An amount in minor units, as the programme states it, and with its tax.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct TotalAmount {
    /// ISO 4217 code.
    pub currency: String,
    /// The lowest amount. The same as `to` if the amount is exact.
    pub from: i64,
    /// The highest amount. Null if there’s no limit.
    pub to: Option<i64>,
    /// The lowest amounts of net, tax and gross.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taxed: Option<TaxedAmount>,
}

/// Net and tax add up to gross, in minor units.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct TaxedAmount {
    pub net: i64,
    pub tax: i64,
    pub gross: i64,
}

/// The tax on a price.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct AppliedTax {
    pub name: String,
    /// Whether the amounts in `components` and `totals` include it.
    pub prices: PriceBasis,
    /// Null if it depends on missing facts.
    pub treatment: Option<TaxTreatment>,
    /// Line of the rule in the programme file, from 1.
    pub line: u32,
    /// The components that are taxed by another rule.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by_component: Vec<ComponentTax>,
}

/// The tax on a component of a price.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ComponentTax {
    /// The component's ID.
    pub component: String,
    /// Null if it depends on missing facts.
    pub treatment: Option<TaxTreatment>,
    /// Line of the rule in the programme file, from 1.
    pub line: u32,
}

/// A line of the price list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct PriceListRow {
    /// IDs of facts, and their values in words.
    pub facts: BTreeMap<String, String>,
    /// The price in one line.
    pub price: String,
    pub totals: Vec<QuotedTotal>,
}

/// The totals at another billing interval. It’s chosen with the fact `payment`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct BillingChoice {
    /// The value of the fact.
    pub payment: &'static str,
    pub totals: Vec<QuotedTotal>,
}

/// A part whose amount depends on missing facts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct OpenPart {
    pub id: String,
    pub title: String,
    pub per: BillingInterval,
    /// IDs of the missing facts.
    pub needs: Vec<String>,
}

/// An in-kind contribution, instead of money or in addition to it.
#[derive(Clone, PartialEq, Debug, Serialize, ToSchema)]
pub struct QuotedOffer {
    pub id: String,
    pub mode: InKind,
    pub text: String,
    /// Number of people working full time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<f64>)]
    pub people: Option<People>,
    /// The least that hardware or services must be worth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth: Option<Money>,
    /// The largest share of the price it can replace, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_percent: Option<u8>,
    /// Who has to approve it, in order.
    pub approval: Vec<Reviewer>,
    /// Whether it depends on missing facts.
    pub open: bool,
    pub remarks: Vec<String>,
}

/// Whether a contribution replaces money.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum InKind {
    Instead,
    Besides,
}

/// Whole people are written as `2`, not `2.0`.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(untagged)]
pub enum People {
    Whole(i64),
    Part(f64),
}
