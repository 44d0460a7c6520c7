//! What later years cost, if that's something else than the first year.

use super::amount::{Amount, is_free};
use super::components::{OpenComponent, QuotedComponent};
use super::rated::rated_totals;
use super::tax::QuotedTax;
use super::total::{YearTotals, year_totals};
use crate::facts::KnownFacts;
use crate::membership::{MEMBERSHIP, MembershipStatus};
use crate::price::{BillingInterval, PriceComponent};
use crate::programme::Tier;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// A component that's only charged in later years.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LaterComponent {
    pub id: String,
    pub title: Text,
}

/// What's charged in later years: components with their amounts, and those that depend on missing facts.
type RenewedComponents = (Vec<QuotedComponent>, Vec<OpenComponent>);

/// Whether later years can cost something else than the first one.
fn changes(tier: &Tier, known: &KnownFacts<'_>) -> bool {
    let is_once = |component: &PriceComponent| component.per == BillingInterval::Once;
    let follows_membership = |component: &PriceComponent| component.expressions().any(|expr| expr.mentions(MEMBERSHIP));
    let mut deciding = known.programme.pricing_components(tier);
    deciding.any(|component| is_once(component) || follows_membership(component))
}

/// What a new member is charged in later years. `None` for a member, or if it's the same as in the first year.
pub(super) fn renewed(tier: &Tier, known: &KnownFacts<'_>) -> Option<RenewedComponents> {
    if known.membership != MembershipStatus::New || !changes(tier, known) {
        return None;
    }
    let renewing = KnownFacts {
        membership: MembershipStatus::Renewing,
        ..*known
    };
    let (mut charged, mut open) = super::components::components(tier, &renewing);
    charged.retain(|component| component.per != BillingInterval::Once);
    open.retain(|component| component.per != BillingInterval::Once);
    Some((charged, open))
}

/// The components that cost something in later years, and nothing in the first one.
pub(super) fn later(
    components: &[QuotedComponent],
    open: &[OpenComponent],
    renewed: Option<&RenewedComponents>,
) -> Vec<LaterComponent> {
    let Some((charged, unknown)) = renewed else {
        return Vec::new();
    };
    let charged = charged.iter().filter(|priced| !is_free(&priced.amount));
    let charged = charged.map(|priced| (&priced.id, &priced.title));
    let all = charged.chain(unknown.iter().map(|open| (&open.id, &open.title)));
    let costs_now = |id: &String| {
        let mut priced = components.iter().filter(|priced| !is_free(&priced.amount));
        priced.any(|priced| priced.id == *id) || open.iter().any(|open| open.id == *id)
    };
    all.filter(|(id, _)| !costs_now(id))
        .map(|(id, title)| LaterComponent {
            id: id.clone(),
            title: title.clone(),
        })
        .collect()
}

/// The totals of the first year and of later years. `None` if later years aren't known: if their price is by agreement,
/// depends on more facts or on the day.
pub(super) fn years(
    tier: &Tier,
    known: &KnownFacts<'_>,
    components: &[QuotedComponent],
    renewed: Option<RenewedComponents>,
    tax: Option<&QuotedTax>,
) -> Option<YearTotals> {
    let alternates = components
        .iter()
        .any(|component| component.per == BillingInterval::TwoYears);
    if alternates {
        return None;
    }
    let changes = changes(tier, known);
    let is_new = known.membership == MembershipStatus::New;
    if (changes && !is_new) || (components.len() < 2 && !changes) {
        return None;
    }
    let basis = tax.map(|tax| tax.basis);
    let first = rated_totals(components, tax);
    let Some((later, open)) = renewed else {
        return year_totals(&first, &first, basis);
    };
    let deciding = known.programme.pricing_components(tier);
    let mut rules = deciding.flat_map(|component| &component.rules);
    if rules.any(|rule| rule.from.is_some() || rule.until.is_some()) {
        return None;
    }
    let by_agreement = |component: &QuotedComponent| matches!(component.amount, Amount::ByAgreement { .. });
    if !open.is_empty() || later.iter().any(by_agreement) {
        return None;
    }
    year_totals(&first, &rated_totals(&later, tax), basis)
}
