//! What a tier would cost, as data. `guildhall quote --json` prints the same.

use super::Shared;
use super::extract::{Path, Query};
use super::facts::stated;
use super::programmes::Which;
use super::reply::{Failure, public};
use app::words::{self, Words};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::money::Money;
use domain::price::{AlternativeMode, AlternativeValue, BillingInterval};
use domain::programme::{Programme, Tier};
use domain::quote::{Amount, MissingFact, Quote, QuoteOutcome, QuotedAlternative, QuotedComponent, quote};
use domain::ratio::Ratio;
use domain::review::Reviewer;
use domain::suggest::nearest;
use serde::Serialize;

/// A quote with its reasons in words. Amounts are in minor units of their currency.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct QuoteAnswer {
    pub foundation: String,
    pub programme: String,
    pub version: String,
    pub tier: String,
    pub outcome: QuoteOutcome,
    /// The price in one line.
    pub price: String,
    pub components: Vec<Part>,
    /// The lowest amount of the first component that has a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// The highest amount of that range, if there's one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<i64>,
    pub alternatives: Vec<Alternative>,
    /// The missing facts, and why they're needed.
    pub needs: Vec<MissingFact>,
    /// Why the applicant can't join, if that's known.
    pub refusals: Vec<String>,
    pub notes: Vec<String>,
}

/// A component of the price, with its own billing interval.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Part {
    pub id: String,
    pub title: String,
    /// The amount. `None` if it's a range, by agreement or at cost.
    pub minor: Option<i64>,
    /// The lowest amount, if there isn't a single one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// The highest amount of a range, if there's one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<i64>,
    pub currency: String,
    pub per: BillingInterval,
    /// The amount and billing interval in words.
    pub text: String,
    /// The reasons in words.
    pub because: String,
    /// Line of the rule in the programme file, from 1.
    pub line: u32,
}

/// An in-kind contribution, instead of money or on top of it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Alternative {
    pub id: String,
    pub mode: InKind,
    pub text: String,
    /// This many people working full time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<People>,
    /// Hardware, services or credits worth at least this much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth: Option<Money>,
    /// The largest share of the price it can cover, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_percent: Option<u8>,
    /// Who must approve it, in order.
    pub approval: Vec<Reviewer>,
    /// Whether it depends on missing facts.
    pub open: bool,
    pub remarks: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InKind {
    Instead,
    Besides,
}

/// Serialises a whole number of people as `2`, not `2.0`.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(untagged)]
pub enum People {
    Whole(i64),
    Part(f64),
}

impl QuoteAnswer {
    /// Describes a tier's quote in words.
    pub fn new(words: Words<'_>, tier: &Tier, quote: &Quote) -> Self {
        let components: Vec<Part> = quote
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

fn part(words: Words<'_>, tier: &Tier, priced: &QuotedComponent) -> Part {
    let (minor, from, to) = match &priced.amount {
        Amount::Exact(money) => (Some(money.minor), None, None),
        Amount::Free => (Some(0), None, None),
        Amount::AtLeast(money) => (None, Some(money.minor), None),
        Amount::Range { from, to } => (None, Some(from.minor), Some(to.minor)),
        Amount::ByAgreement { .. } | Amount::AtCost { .. } | Amount::NotOffered => (None, None, None),
    };
    let component = tier.price.iter().find(|component| component.id == priced.id);
    let currency = component.map_or(words.programme.currency, |component| component.currency);
    Part {
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

/// Joins reasons. Sentences stay as they are; fragments are separated by semicolons.
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

fn alternative(words: Words<'_>, offer: &QuotedAlternative) -> Alternative {
    let given = &offer.alternative;
    let (people, worth) = match &given.gives {
        AlternativeValue::People(people) => (people_of(*people), None),
        AlternativeValue::Worth(worth) => (None, Some(*worth)),
        AlternativeValue::Equivalent | AlternativeValue::Other => (None, None),
    };
    Alternative {
        id: given.id.clone(),
        mode: match given.mode {
            AlternativeMode::InsteadOf => InKind::Instead,
            AlternativeMode::Besides => InKind::Besides,
        },
        text: words::alternative(words, given),
        people,
        worth,
        share_percent: given.share_percent,
        approval: given.approval.clone(),
        open: offer.open,
        remarks: words::offer(words, offer),
    }
}

/// A fraction of a person as a decimal, because JSON has no exact fractions.
fn people_of(people: Ratio) -> Option<People> {
    let part = || people.to_string().parse().ok().map(People::Part);
    people.to_i64().map(People::Whole).or_else(part)
}

/// What a tier would cost an applicant with the facts in the query.
pub(super) async fn show(
    State(Shared { loaded, clock, .. }): State<Shared>,
    Path((foundation, programme, tier)): Path<(String, String, String)>,
    Query(which): Query<Which>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let programme = loaded.catalogue.programme(&foundation, &programme, &which.wanted()?)?;
    let found = programme.tier(&tier).ok_or_else(|| no_such_tier(programme, &tier))?;
    let t = which.texts();
    let facts = stated(
        t,
        programme,
        query.as_deref().unwrap_or_default(),
        which.day()?.unwrap_or(clock.today()),
    )?;
    let quote = quote(programme, found, &facts);
    Ok(public(
        &headers,
        &QuoteAnswer::new(Words::new(t, programme), found, &quote),
    ))
}

pub(super) fn no_such_tier(programme: &Programme, tier: &str) -> Failure {
    let known: Vec<&str> = programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
    let detail = nearest(tier, &known).map_or_else(
        || format!("Known tiers: {}.", known.join(", ")),
        |nearest| format!("Did you mean \"{nearest}\"?"),
    );
    Failure::new(
        StatusCode::NOT_FOUND,
        "not-found",
        "There's no such tier.",
        Some(detail),
    )
}
