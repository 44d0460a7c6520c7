//! Which tax rules apply to a buyer: for each component of a price, and for what has none.

use super::holds::{ConditionResult, holds};
use crate::facts::KnownFacts;
use crate::tax::{PriceBasis, TaxRule, TaxRules, TaxTreatment};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// How the prices of a quote are taxed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuotedTax {
    /// What the tax is called.
    pub name: Text,
    pub basis: PriceBasis,
    /// For every component that isn't in `by_component`.
    #[serde(flatten)]
    pub general: QuotedRate,
    /// The components that are taxed by another rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_component: Vec<ComponentRate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// The rule that applies, and what it charges.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuotedRate {
    /// `None` if it depends on missing facts.
    pub treatment: Option<TaxTreatment>,
    /// The missing facts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Text>,
    /// Line of the rule in the programme file, from 1.
    pub line: u32,
}

/// How a component is taxed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComponentRate {
    /// The component's ID.
    pub component: String,
    #[serde(flatten)]
    pub rate: QuotedRate,
}

impl QuotedTax {
    /// How a component is taxed.
    pub fn rate_of(&self, component: &str) -> &QuotedRate {
        let own = self.by_component.iter().find(|own| own.component == component);
        own.map_or(&self.general, |own| &own.rate)
    }
}

/// The tax on these components, by ID, for what's known about a buyer.
pub(super) fn tax<'a>(
    rules: &TaxRules,
    components: impl Iterator<Item = &'a str>,
    known: &KnownFacts<'_>,
) -> QuotedTax {
    let general = rate(rules, None, known);
    let own = components.map(|id| ComponentRate {
        component: id.to_owned(),
        rate: rate(rules, Some(id), known),
    });
    let by_component = own.filter(|own| own.rate != general).collect();
    QuotedTax {
        name: rules.name.clone(),
        basis: rules.prices,
        general,
        by_component,
        note: rules.note.clone(),
    }
}

/// The first rule that's for the component and matches.
fn rate(rules: &TaxRules, component: Option<&str>, known: &KnownFacts<'_>) -> QuotedRate {
    for rule in rules.rules.iter().filter(|rule| rule.is_for(component)) {
        match holds(rule.when.as_ref(), known) {
            ConditionResult::Yes => return applied(rule),
            ConditionResult::Needs(needs) => {
                return QuotedRate {
                    treatment: None,
                    needs,
                    because: None,
                    line: rule.line,
                };
            }
            ConditionResult::No | ConditionResult::Broken => {}
        }
    }
    QuotedRate {
        treatment: Some(TaxTreatment::OutOfScope),
        needs: Vec::new(),
        because: None,
        line: rules.line,
    }
}

fn applied(rule: &TaxRule) -> QuotedRate {
    QuotedRate {
        treatment: Some(rule.treatment),
        needs: Vec::new(),
        because: rule.because.clone(),
        line: rule.line,
    }
}
