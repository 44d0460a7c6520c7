//! Quotes a tier: what it would cost an applicant, and why.

use super::amount::{Amount, ComponentOutcome, ConditionResult, Reason, holds, price};
use super::eligibility::{Condition, ConditionStatus, Refusal, conditions};
use crate::facts::{Facts, KnownFacts};
use crate::price::{Alternative, BillingInterval};
use crate::programme::{Programme, Tier};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What a tier would cost an applicant with these facts.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quote {
    pub outcome: QuoteOutcome,
    pub components: Vec<QuotedComponent>,
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

/// A component that's charged.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuotedComponent {
    pub id: String,
    pub title: Text,
    pub per: BillingInterval,
    pub amount: Amount,
    pub because: Reason,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
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
}

impl Quote {
    /// The quote if there's nothing to compute.
    pub fn by_agreement() -> Self {
        Self {
            outcome: QuoteOutcome::ByAgreement,
            components: Vec::new(),
            alternatives: Vec::new(),
            needs: Vec::new(),
            refusals: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// Quotes a tier, which must be one of the programme's.
pub fn quote(programme: &Programme, tier: &Tier, facts: &Facts) -> Quote {
    let known = KnownFacts { programme, facts };
    let (refusals, unknown) = standing(conditions(programme, tier, facts));
    let mut needs: Vec<MissingFact> = Vec::new();
    let mut components = Vec::new();
    let mut unpriced = tier.price.is_empty();
    for component in &tier.price {
        match price(component, &tier.id, &known) {
            ComponentOutcome::Amount(amount, because) => components.push(QuotedComponent {
                id: component.id.clone(),
                title: component.title.clone(),
                per: component.per,
                amount,
                because,
                note: component.note.clone(),
            }),
            ComponentOutcome::NotCharged => {}
            ComponentOutcome::Needs(names) => add(&mut needs, names, NeededFor::Price),
            ComponentOutcome::NoRule => unpriced = true,
        }
    }
    let outcome = if !refusals.is_empty() {
        QuoteOutcome::NotEligible
    } else if components.iter().any(|priced| priced.amount == Amount::NotOffered) {
        QuoteOutcome::NotOffered
    } else if !needs.is_empty() {
        QuoteOutcome::NeedsFacts
    } else if unpriced {
        QuoteOutcome::ByAgreement
    } else {
        outcome_of(&components)
    };
    let mut alternatives = Vec::new();
    for alternative in &tier.alternatives {
        match holds(alternative.when.as_ref(), &known) {
            ConditionResult::Yes => alternatives.push(QuotedAlternative {
                alternative: alternative.clone(),
                open: false,
            }),
            ConditionResult::Needs(names) => {
                add(&mut needs, names, NeededFor::Alternative);
                alternatives.push(QuotedAlternative {
                    alternative: alternative.clone(),
                    open: true,
                });
            }
            ConditionResult::No | ConditionResult::Broken => {}
        }
    }
    add(&mut needs, unknown, NeededFor::Eligibility);
    if matches!(outcome, QuoteOutcome::NotEligible | QuoteOutcome::NotOffered) {
        needs.clear();
        // It says why it isn't offered.
        components.retain(|priced| outcome == QuoteOutcome::NotOffered && priced.amount == Amount::NotOffered);
        alternatives.clear();
    }
    Quote {
        outcome,
        components,
        alternatives,
        needs,
        refusals,
        notes: tier.notes.iter().map(|note| note.text.clone()).collect(),
    }
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

fn is_free(amount: &Amount) -> bool {
    match amount {
        Amount::Free => true,
        Amount::Exact(money) => money.minor == 0,
        _ => false,
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

fn add(needs: &mut Vec<MissingFact>, names: Vec<String>, purpose: NeededFor) {
    for fact in names {
        if !needs.iter().any(|need| need.fact == fact) {
            needs.push(MissingFact { fact, purpose });
        }
    }
}

/// Whether no rule of some component applies to these facts. For the linter.
#[cfg(feature = "file")]
pub(crate) fn has_no_rule(programme: &Programme, tier: &Tier, facts: &Facts) -> bool {
    let known = KnownFacts { programme, facts };
    tier.price
        .iter()
        .any(|component| matches!(price(component, &tier.id, &known), ComponentOutcome::NoRule))
}

/// The lines of the rules that apply to these facts. For the linter.
#[cfg(feature = "file")]
pub(crate) fn matched_lines(programme: &Programme, tier: &Tier, facts: &Facts) -> Vec<u32> {
    let known = KnownFacts { programme, facts };
    let outcomes = tier.price.iter().map(|component| price(component, &tier.id, &known));
    outcomes
        .filter_map(|outcome| match outcome {
            ComponentOutcome::Amount(_, because) => Some(because.line),
            _ => None,
        })
        .collect()
}
