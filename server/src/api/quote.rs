//! What a tier costs, as data. `guildhall quote --json` prints the same.

use super::extract::{Path, Query};
use super::facts::stated;
use super::failure::Failure;
use super::problems::{NotModified, Problems};
use super::query::{FactParams, LanguageParams, VersionParams};
use super::reply::public;
use crate::applications::AppState;
use app::api::ProblemKind;
use app::api::kinds::{BadDate, BadFact, BadQuery, FoundationUnavailable, NotFound};
use app::words::{self, Words};
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::facts::Facts;
use domain::money::Money;
use domain::price::{AlternativeMode, AlternativeValue, BillingInterval};
use domain::programme::{Programme, Tier};
use domain::quote::{
    Amount, ComponentRate, MissingFact, Quote, QuoteOutcome, QuotedAlternative, QuotedComponent, Sum, Total,
    price_list, quote,
};
use domain::ratio::Ratio;
use domain::review::Reviewer;
use domain::suggest::nearest;
use domain::tax::{PriceBasis, TaxTreatment};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

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

impl QuoteAnswer {
    /// Puts the quote of a tier into words.
    pub fn new(words: Words<'_>, tier: &Tier, facts: &Facts, quote: &Quote) -> Self {
        let components: Vec<QuotedPart> = quote
            .components
            .iter()
            .map(|priced| part(words, tier, priced))
            .collect();
        let range = components.iter().find(|part| part.from.is_some());
        Self {
            foundation: words.programme.foundation.clone(),
            programme: words.programme.id.clone(),
            version: words.programme.version.clone(),
            tier: tier.id.clone(),
            outcome: quote.outcome,
            price: words::price(words, quote),
            from: range.and_then(|part| part.from),
            to: range.and_then(|part| part.to),
            components,
            totals: quote.totals().iter().map(|sum| total(words, sum)).collect(),
            other_billing: quote
                .other_billing
                .iter()
                .map(|other| BillingChoice {
                    payment: other.per.word(),
                    totals: other.totals.iter().map(|sum| total(words, sum)).collect(),
                })
                .collect(),
            first_year: quote.years.map(|years| amount(years.first_year)),
            later_years: quote.years.and_then(|years| years.later_years).map(amount),
            tax: quote.tax.as_ref().map(|tax| AppliedTax {
                name: words.say(&tax.name).to_owned(),
                prices: tax.basis,
                treatment: tax.general.treatment,
                line: tax.general.line,
                by_component: tax.by_component.iter().map(component_tax).collect(),
            }),
            open: quote
                .open
                .iter()
                .map(|part| OpenPart {
                    id: part.id.clone(),
                    title: words.say(&part.title).to_owned(),
                    per: part.per,
                    needs: part.needs.clone(),
                })
                .collect(),
            range: quote
                .range
                .iter()
                .flat_map(|range| &range.totals)
                .map(|sum| total(words, sum))
                .collect(),
            or_by_agreement: quote.range.as_ref().is_some_and(|range| range.or_by_agreement),
            price_list: listed(words, tier, facts),
            alternatives: quote
                .alternatives
                .iter()
                .map(|offer| alternative(words, offer))
                .collect(),
            needs: quote.needs.clone(),
            refusals: quote
                .refusals
                .iter()
                .map(|refusal| words::refusal(words, refusal))
                .collect(),
            notes: quote.notes.iter().map(|note| words.say(note).to_owned()).collect(),
        }
    }
}

fn part(words: Words<'_>, tier: &Tier, priced: &QuotedComponent) -> QuotedPart {
    let (minor, from, to) = match &priced.amount {
        Amount::Exact(money) => (Some(money.minor), None, None),
        Amount::Free => (Some(0), None, None),
        Amount::AtLeast(money) => (None, Some(money.minor), None),
        Amount::Range { from, to } => (None, Some(from.minor), Some(to.minor)),
        Amount::ByAgreement { .. } | Amount::AtCost { .. } | Amount::NotOffered => (None, None, None),
    };
    let component = tier.price.iter().find(|component| component.id == priced.id);
    let currency = component.map_or(words.programme.currency, |component| component.currency);
    QuotedPart {
        id: priced.id.clone(),
        title: words.say(&priced.title).to_owned(),
        minor,
        from,
        to,
        currency: currency.code().to_owned(),
        per: match priced.amount {
            Amount::AtCost { .. } => BillingInterval::AtCost,
            _ => priced.per,
        },
        text: words::priced(words, priced),
        because: in_a_line(&words::because(words, priced)),
        line: priced.because.line,
    }
}

fn listed(words: Words<'_>, tier: &Tier, facts: &Facts) -> Vec<PriceListRow> {
    let Ok(list) = price_list(words.programme, tier, facts) else {
        return Vec::new();
    };
    let rows = list.rows.iter().map(|row| PriceListRow {
        facts: list
            .axes
            .iter()
            .zip(&row.pieces)
            .map(|(axis, place)| (axis.fact.clone(), words::piece(words, axis, *place)))
            .collect(),
        price: words::headline(words, &row.quote),
        totals: row.quote.totals().iter().map(|sum| total(words, sum)).collect(),
    });
    rows.collect()
}

fn total(words: Words<'_>, total: &Total) -> QuotedTotal {
    QuotedTotal {
        per: total.per,
        amount: amount(total.sum),
        text: words::total(words, total),
    }
}

fn component_tax(own: &ComponentRate) -> ComponentTax {
    ComponentTax {
        component: own.component.clone(),
        treatment: own.rate.treatment,
        line: own.rate.line,
    }
}

fn amount(Sum { amount, tax }: Sum) -> TotalAmount {
    TotalAmount {
        currency: amount.currency.code().to_owned(),
        from: amount.from,
        to: amount.to,
        taxed: tax.map(|tax| TaxedAmount {
            net: tax.net.from,
            tax: tax.tax.from,
            gross: tax.gross.from,
        }),
    }
}

/// Joins reasons: a space after a full sentence, a semicolon after anything else.
fn in_a_line(reasons: &[String]) -> String {
    let mut line = String::new();
    for reason in reasons {
        if !line.is_empty() {
            line.push_str(if line.ends_with(['.', '!', '?']) { " " } else { "; " });
        }
        line.push_str(reason);
    }
    line
}

fn alternative(words: Words<'_>, offer: &QuotedAlternative) -> QuotedOffer {
    let alternative = &offer.alternative;
    let (people, worth) = match &alternative.gives {
        AlternativeValue::People(people) => (people_of(*people), None),
        AlternativeValue::Worth(worth) => (None, Some(*worth)),
        AlternativeValue::Equivalent | AlternativeValue::Other => (None, None),
    };
    QuotedOffer {
        id: alternative.id.clone(),
        mode: match alternative.mode {
            AlternativeMode::InsteadOf => InKind::Instead,
            AlternativeMode::Besides => InKind::Besides,
        },
        text: words::alternative(words, alternative),
        people,
        worth,
        share_percent: alternative.share_percent,
        approval: alternative.approval.clone(),
        open: offer.open,
        remarks: words::offer(words, offer),
    }
}

/// Part of a person's time becomes a float, because JSON has no exact decimals.
fn people_of(people: Ratio) -> Option<People> {
    let part = || people.to_string().parse().ok().map(People::Part);
    people.to_i64().map(People::Whole).or_else(part)
}

/// The path of a tier.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct TierPath {
    /// ID of a foundation
    foundation: String,
    /// ID of one of its programmes
    programme: String,
    /// ID of a tier
    tier: String,
}

/// Returns what a tier costs and why, what can be contributed instead of money, and which facts are missing.
#[utoipa::path(
    get,
    path = "/foundations/{foundation}/programmes/{programme}/tiers/{tier}/quote",
    operation_id = "quote",
    tag = "programmes",
    params(TierPath, FactParams, LanguageParams, VersionParams),
    responses(
        (status = OK, body = QuoteAnswer, description = "Success"),
        NotModified,
        Problems<(BadQuery, BadDate, BadFact, (NotFound, FoundationUnavailable))>,
    ),
)]
pub(super) async fn show(
    State(AppState { loaded, clock, .. }): State<AppState>,
    Path(path): Path<TierPath>,
    Query(language): Query<LanguageParams>,
    Query(version): Query<VersionParams>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let catalogue = &loaded.catalogue;
    let programme = catalogue.programme(&path.foundation, &path.programme, &version.version()?)?;
    let tier = programme
        .tier(&path.tier)
        .ok_or_else(|| no_such_tier(programme, &path.tier))?;
    let (t, today) = (language.texts(), version.day()?.unwrap_or(clock.today()));
    let facts = stated(t, programme, query.as_deref().unwrap_or_default(), today)?;
    let quote = quote(programme, tier, &facts);
    Ok(public(
        &headers,
        &QuoteAnswer::new(Words::new(t, programme), tier, &facts, &quote),
    ))
}

pub(super) fn no_such_tier(programme: &Programme, tier: &str) -> Failure {
    let known: Vec<&str> = programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
    let detail = nearest(tier, &known).map_or_else(
        || format!("The tiers are: {}.", known.join(", ")),
        |nearest| format!("Did you mean \"{nearest}\"?"),
    );
    Failure::new(ProblemKind::NotFound, "There's no such tier.", Some(detail))
}
