//! The answer to "what would this cost me", with its reasons.

use super::amount::{Amount, ComponentOutcome, ConditionResult, Reason, holds, price};
use super::eligibility::{Condition, ConditionStatus, Refusal, conditions};
use crate::facts::{Facts, KnownFacts};
use crate::price::{Alternative, BillingInterval};
use crate::programme::{Programme, Tier};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What a tier would cost somebody of whom these facts are known.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Quote {
    pub outcome: QuoteOutcome,
    pub components: Vec<QuotedComponent>,
    /// What may be given instead of money, or has to be given besides.
    pub alternatives: Vec<QuotedAlternative>,
    /// Facts that are missing, and for what. A price can be known while it is open who may join.
    pub needs: Vec<MissingFact>,
    /// Why somebody may not join, when that is known.
    pub refusals: Vec<Refusal>,
    pub notes: Vec<Text>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
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

/// A component that is charged.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct QuotedComponent {
    pub id: String,
    pub title: Text,
    pub per: BillingInterval,
    pub amount: Amount,
    pub because: Reason,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// An alternative that is open to this applicant.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct QuotedAlternative {
    pub alternative: Alternative,
    /// Whether it depends on facts that are missing.
    pub open: bool,
}

/// A fact that is missing, and for what.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MissingFact {
    pub fact: String,
    #[serde(rename = "for")]
    pub purpose: NeededFor,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NeededFor {
    Price,
    Eligibility,
    Alternative,
}

impl Quote {
    /// The answer where there is nothing to compute from.
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

/// Quotes a tier. The tier must be one of the programme's.
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
        components.clear();
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

/// What speaks against joining, and the facts without which it cannot be said. Of whom nothing is known, it is not asked
/// whether it is a person: every price is for one audience, and says so.
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

/// Whether some component has no rule that speaks of these facts; for the linter.
#[cfg(feature = "file")]
pub(crate) fn has_no_rule(programme: &Programme, tier: &Tier, facts: &Facts) -> bool {
    let known = KnownFacts { programme, facts };
    tier.price
        .iter()
        .any(|component| matches!(price(component, &tier.id, &known), ComponentOutcome::NoRule))
}

/// The lines of the rules that make the price for these facts; for the linter.
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
