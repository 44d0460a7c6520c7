//! Which tax rule applies to a buyer.

use super::amount::{ConditionResult, holds};
use crate::facts::KnownFacts;
use crate::tax::{PriceBasis, TaxRules, TaxTreatment};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// How the prices of a quote are taxed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuotedTax {
    /// What the tax is called.
    pub name: Text,
    pub basis: PriceBasis,
    /// `None` if it depends on missing facts.
    pub treatment: Option<TaxTreatment>,
    /// The missing facts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Line of the rule in the programme file, from 1.
    pub line: u32,
}

/// The tax for what's known about a buyer.
pub(super) fn tax(rules: &TaxRules, known: &KnownFacts<'_>) -> QuotedTax {
    let quoted = |treatment, because, line| QuotedTax {
        name: rules.name.clone(),
        basis: rules.prices,
        treatment,
        needs: Vec::new(),
        because,
        note: rules.note.clone(),
        line,
    };
    for rule in &rules.rules {
        match holds(rule.when.as_ref(), known) {
            ConditionResult::Yes => return quoted(Some(rule.treatment), rule.because.clone(), rule.line),
            ConditionResult::Needs(needs) => {
                return QuotedTax {
                    needs,
                    ..quoted(None, None, rule.line)
                };
            }
            ConditionResult::No | ConditionResult::Broken => {}
        }
    }
    quoted(Some(TaxTreatment::OutOfScope), None, rules.line)
}
