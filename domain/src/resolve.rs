//! Resolves inheritance: everything a tier grants, and where it comes from.

use crate::grant::Grant;
use crate::programme::{Programme, Removal, Tier};
use serde::{Deserialize, Serialize};

/// Everything that a tier grants.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ResolvedTier {
    pub tier: String,
    /// The tiers that it extends, closest first.
    pub ancestors: Vec<String>,
    /// In the order of the programme's benefits.
    pub grants: Vec<ResolvedGrant>,
    pub removed: Vec<RemovedBenefit>,
}

/// A grant, and the tier that states it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ResolvedGrant {
    pub grant: Grant,
    /// The tier that states it: the tier itself or an ancestor.
    pub from: String,
    /// The closest ancestor whose grant this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
}

/// A benefit that an ancestor grants but this tier doesn't.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RemovedBenefit {
    pub benefit: String,
    /// The tier that removes it.
    pub by: String,
    /// The benefit that replaces it, if this tier has that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
}

impl ResolvedTier {
    pub fn grant(&self, benefit: &str) -> Option<&ResolvedGrant> {
        self.grants.iter().find(|granted| granted.grant.benefit == benefit)
    }

    pub fn removal(&self, benefit: &str) -> Option<&RemovedBenefit> {
        self.removed.iter().find(|removed| removed.benefit == benefit)
    }
}

/// Resolves a tier. A cycle in `extends`, which `check` rejects, ends where it closes.
pub fn resolve(programme: &Programme, tier: &Tier) -> ResolvedTier {
    let line = lineage(programme, tier);
    let mut grants: Vec<Stated<'_>> = Vec::new();
    let mut removals: Vec<(&Tier, &Removal)> = Vec::new();
    for &by in line.iter().rev() {
        for removal in &by.removes {
            grants.retain(|stated| stated.grant.benefit != removal.benefit);
            removals.retain(|(_, earlier)| earlier.benefit != removal.benefit);
            removals.push((by, removal));
        }
        for grant in &by.grants {
            let earlier = grants.iter().position(|stated| stated.grant.benefit == grant.benefit);
            let replaces = earlier.map(|at| grants.remove(at).by);
            removals.retain(|(_, gone)| gone.benefit != grant.benefit);
            grants.push(Stated { grant, by, replaces });
        }
    }
    // At most one of each is left for a benefit.
    let granted = |benefit: &str| grants.iter().find(|stated| stated.grant.benefit == benefit);
    let removed = |benefit: &str| removals.iter().find(|(_, removal)| removal.benefit == benefit);
    let benefits = || programme.benefits.iter().map(|benefit| benefit.id.as_str());
    ResolvedTier {
        tier: tier.id.clone(),
        ancestors: line.iter().skip(1).map(|ancestor| ancestor.id.clone()).collect(),
        grants: benefits().filter_map(granted).map(Stated::resolved).collect(),
        removed: benefits()
            .filter_map(removed)
            .map(|(by, removal)| RemovedBenefit {
                benefit: removal.benefit.clone(),
                by: by.id.clone(),
                // An ancestor's replacement can have been removed since.
                replaced_by: removal.replaced_by.clone().filter(|by| granted(by).is_some()),
            })
            .collect(),
    }
}

/// A grant while a tier is being resolved.
struct Stated<'a> {
    grant: &'a Grant,
    by: &'a Tier,
    replaces: Option<&'a Tier>,
}

impl Stated<'_> {
    fn resolved(&self) -> ResolvedGrant {
        ResolvedGrant {
            grant: self.grant.clone(),
            from: self.by.id.clone(),
            replaces: self.replaces.map(|tier| tier.id.clone()),
        }
    }
}

/// The tier and those it extends, closest first.
pub fn lineage<'a>(programme: &'a Programme, tier: &'a Tier) -> Vec<&'a Tier> {
    let mut line = vec![tier];
    let mut next = tier.extends.as_deref();
    while let Some(parent) = next.and_then(|id| programme.tier(id)) {
        if line.iter().any(|known| known.id == parent.id) {
            break;
        }
        line.push(parent);
        next = parent.extends.as_deref();
    }
    line
}
