//! Quotes a tier: what it would cost an applicant, and why.

use super::amount::{Amount, is_free};
use super::components::{OpenComponent, QuotedComponent, components};
use super::eligibility::{Condition, ConditionStatus, Refusal, conditions};
use super::holds::{ConditionResult, holds};
use super::later_years::{LaterComponent, later, renewed, years};
use super::list::{PriceRange, range};
use super::other_billing::{OtherBilling, other_billing};
use super::rated::totals;
use super::tax::{QuotedRate, QuotedTax, tax};
use super::total::{Total, YearTotals};
use crate::facts::{Facts, KnownFacts};
use crate::price::Alternative;
use crate::programme::{Programme, Tier};
use crate::term::TermPeriod;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What a tier would cost an applicant with these facts.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quote {
    pub outcome: QuoteOutcome,
    pub components: Vec<QuotedComponent>,
    /// Components whose amount depends on missing facts.
    pub open: Vec<OpenComponent>,
    /// Components that are only charged in later years.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub later: Vec<LaterComponent>,
    /// The lowest and highest totals that are possible with what's known so far. Only if something is missing.
    pub range: Option<PriceRange>,
    /// How the prices are taxed. `None` if the programme doesn't say.
    pub tax: Option<QuotedTax>,
    /// What it costs if the payer chooses another billing interval. Only if that isn't decided yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_billing: Vec<OtherBilling>,
    /// What a year costs in total, if the price has more than one billing interval or changes after the first year.
    pub years: Option<YearTotals>,
    /// What the applicant can give instead of money, or must give as well.
    pub alternatives: Vec<QuotedAlternative>,
    /// The facts that are missing, and why they're needed. A price can be known before eligibility is.
    pub needs: Vec<MissingFact>,
    /// Why the applicant can't join.
    pub refusals: Vec<Refusal>,
    pub notes: Vec<Text>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuoteOutcome {
    Priced,
    Free,
    ByAgreement,
    Range,
    NotOffered,
    NotEligible,
    NeedsFacts,
}

/// An alternative that's available to the applicant.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuotedAlternative {
    pub alternative: Alternative,
    /// Whether it depends on missing facts.
    pub open: bool,
}

/// A fact that's missing, and why it's needed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MissingFact {
    pub fact: String,
    #[serde(rename = "for")]
    pub purpose: NeededFor,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NeededFor {
    Price,
    Eligibility,
    Alternative,
    Tax,
}

impl Quote {
    /// The quote if there's nothing to compute.
    pub fn by_agreement() -> Self {
        Self {
            outcome: QuoteOutcome::ByAgreement,
            components: Vec::new(),
            open: Vec::new(),
            later: Vec::new(),
            range: None,
            tax: None,
            other_billing: Vec::new(),
            years: None,
            alternatives: Vec::new(),
            needs: Vec::new(),
            refusals: Vec::new(),
            notes: Vec::new(),
        }
    }
}

impl Quote {
    /// What the components with the same currency and billing interval add up to, from yearly to one-time.
    pub fn totals(&self) -> Vec<Total> {
        totals(&self.components, self.tax.as_ref())
    }

    /// The different ways in which the price is taxed, each with its parts: also with those that are only charged in later years.
    /// Parts that cost nothing only count if all of them do. Empty if the programme doesn't say how prices are taxed.
    pub fn rates(&self) -> Vec<(&QuotedRate, Vec<PricePart<'_>>)> {
        let later = self.later.iter().map(|later| PricePart::new(&later.id, &later.title));
        self.rates_of(self.parts(!self.later.is_empty()).chain(later))
    }

    /// The same, with what's charged now alone.
    pub(super) fn rates_now(&self) -> Vec<(&QuotedRate, Vec<PricePart<'_>>)> {
        self.rates_of(self.parts(false))
    }

    /// What's charged now, or isn't known yet.
    fn parts(&self, costs_later: bool) -> impl Iterator<Item = PricePart<'_>> {
        let is_all_free =
            !costs_later && self.open.is_empty() && self.components.iter().all(|priced| is_free(&priced.amount));
        let charged = self
            .components
            .iter()
            .filter(move |priced| is_all_free || !is_free(&priced.amount));
        let charged = charged.map(|priced| PricePart::new(&priced.id, &priced.title));
        let open = self.open.iter().map(|open| PricePart::new(&open.id, &open.title));
        charged.chain(open)
    }

    fn rates_of<'a>(&'a self, parts: impl Iterator<Item = PricePart<'a>>) -> Vec<(&'a QuotedRate, Vec<PricePart<'a>>)> {
        let Some(tax) = &self.tax else {
            return Vec::new();
        };
        let mut rates: Vec<(&QuotedRate, Vec<PricePart<'_>>)> = Vec::new();
        for part in parts {
            let rate = tax.rate_of(part.id);
            let is_same = |known: &QuotedRate| known.treatment == rate.treatment && known.needs == rate.needs;
            match rates.iter_mut().find(|(known, _)| is_same(known)) {
                Some((_, parts)) => parts.push(part),
                None => rates.push((rate, vec![part])),
            }
        }
        if rates.is_empty() {
            rates.push((&tax.general, Vec::new()));
        }
        rates
    }
}

/// A part of a price.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PricePart<'a> {
    /// The component's ID.
    pub id: &'a str,
    pub title: &'a Text,
}

impl<'a> PricePart<'a> {
    fn new(id: &'a str, title: &'a Text) -> Self {
        Self { id, title }
    }
}

/// Quotes a tier, which must be one of the programme's.
pub fn quote(programme: &Programme, tier: &Tier, facts: &Facts) -> Quote {
    let mut quote = quote_only(programme, tier, facts);
    if quote.outcome == QuoteOutcome::NeedsFacts {
        quote.range = range(programme, tier, facts);
    }
    quote
}

/// What a later period costs a member with these facts, by the rules of its first day.
pub fn renewal_quote(programme: &Programme, tier: &Tier, facts: &Facts, period: TermPeriod) -> Quote {
    quote(programme, tier, &facts.clone().renewal(true).on(Some(period.start)))
}

/// A quote without the range of what's possible.
pub(super) fn quote_only(programme: &Programme, tier: &Tier, facts: &Facts) -> Quote {
    let known = KnownFacts::new(programme, tier, facts);
    let (refusals, unknown) = standing(conditions(programme, tier, facts));
    let (components, open) = components(tier, &known);
    let outcome = if !refusals.is_empty() {
        QuoteOutcome::NotEligible
    } else if components.iter().any(|priced| priced.amount == Amount::NotOffered) {
        QuoteOutcome::NotOffered
    } else if !open.is_empty() {
        QuoteOutcome::NeedsFacts
    } else if tier.price.is_empty() {
        QuoteOutcome::ByAgreement
    } else {
        outcome_of(&components)
    };
    if matches!(outcome, QuoteOutcome::NotEligible | QuoteOutcome::NotOffered) {
        // A component that isn't offered says why.
        let reasons = components
            .into_iter()
            .filter(|priced| outcome == QuoteOutcome::NotOffered && priced.amount == Amount::NotOffered);
        return Quote {
            outcome,
            components: reasons.collect(),
            refusals,
            notes: notes(tier),
            ..Quote::by_agreement()
        };
    }
    let mut needs: Vec<MissingFact> = Vec::new();
    for part in &open {
        add(&mut needs, part.needs.iter().cloned(), NeededFor::Price);
    }
    let mut alternatives = Vec::new();
    for alternative in &tier.alternatives {
        let open = match holds(alternative.when.as_ref(), &known) {
            ConditionResult::Yes => false,
            ConditionResult::Needs(names) => {
                add(&mut needs, names, NeededFor::Alternative);
                true
            }
            ConditionResult::No | ConditionResult::Broken => continue,
        };
        alternatives.push(QuotedAlternative {
            alternative: alternative.clone(),
            open,
        });
    }
    add(&mut needs, unknown, NeededFor::Eligibility);
    let ids = || tier.price.iter().map(|component| component.id.as_str());
    let tax = programme.tax.as_ref().map(|rules| tax(rules, ids(), &known));
    let other_billing = other_billing(tier, &known, tax.as_ref());
    let renewed = renewed(tier, &known);
    let later = later(&components, &open, renewed.as_ref());
    let years = years(tier, &known, &components, renewed, tax.as_ref()).filter(|_| open.is_empty());
    // Free forever is free of tax.
    let tax = tax.filter(|_| outcome != QuoteOutcome::Free || years.is_some() || !later.is_empty());
    if let Some(tax) = &tax {
        let ids = components
            .iter()
            .map(|part| &part.id)
            .chain(open.iter().map(|part| &part.id))
            .chain(later.iter().map(|part| &part.id));
        let rates: Vec<&QuotedRate> = ids.map(|id| tax.rate_of(id)).collect();
        let rates = if rates.is_empty() { vec![&tax.general] } else { rates };
        add(
            &mut needs,
            rates.into_iter().flat_map(|rate| rate.needs.clone()),
            NeededFor::Tax,
        );
    }
    Quote {
        outcome,
        components,
        open,
        later,
        range: None,
        tax,
        other_billing,
        years,
        alternatives,
        needs,
        refusals,
        notes: notes(tier),
    }
}

fn notes(tier: &Tier) -> Vec<Text> {
    tier.notes.iter().map(|note| note.text.clone()).collect()
}

fn outcome_of(components: &[QuotedComponent]) -> QuoteOutcome {
    let any = |wanted: fn(&Amount) -> bool| components.iter().any(|priced| wanted(&priced.amount));
    if any(|amount| matches!(amount, Amount::ByAgreement { .. })) {
        QuoteOutcome::ByAgreement
    } else if any(|amount| matches!(amount, Amount::Range { .. } | Amount::AtLeast(_))) {
        QuoteOutcome::Range
    } else if components.iter().all(|priced| is_free(&priced.amount)) {
        QuoteOutcome::Free
    } else {
        QuoteOutcome::Priced
    }
}

/// The reasons against joining, and the facts needed to know. If nothing is known about the applicant, `kind` isn't
/// requested, because every price says which audience it's for.
fn standing(conditions: Vec<Condition>) -> (Vec<Refusal>, Vec<String>) {
    let (mut refusals, mut unknown) = (Vec::new(), Vec::new());
    for Condition { refusal, standing } in conditions {
        match standing {
            ConditionStatus::NotMet => refusals.push(refusal),
            ConditionStatus::NotKnown(facts) if !matches!(refusal, Refusal::Audience(_)) => unknown.extend(facts),
            ConditionStatus::Met | ConditionStatus::NotKnown(_) | ConditionStatus::Judged => {}
        }
    }
    (refusals, unknown)
}

fn add(needs: &mut Vec<MissingFact>, names: impl IntoIterator<Item = String>, purpose: NeededFor) {
    for fact in names {
        if !needs.iter().any(|need| need.fact == fact) {
            needs.push(MissingFact { fact, purpose });
        }
    }
}
