//! The versions of a programme, and what their tiers have to do with votes.

use domain::catalogue::FoundationProgrammes;
use domain::election::Election;
use domain::grant::GrantValue;
use domain::programme::{Programme, Tier};
use domain::resolve::resolve;
use std::collections::{BTreeMap, BTreeSet};

/// All versions of a programme.
pub(super) struct ProgrammeVersions<'a> {
    /// The oldest first.
    all: Vec<&'a Programme>,
    /// Which of the benefits that give a vote in any of the elections a tier grants, by its version, then by its ID.
    granted: BTreeMap<&'a str, BTreeMap<&'a str, BTreeSet<&'a str>>>,
    /// Whether a number of votes depends on facts.
    pub needs_facts: bool,
    /// Whether members with overdue invoices can't vote in one of the elections.
    pub needs_payments: bool,
}

impl<'a> ProgrammeVersions<'a> {
    pub fn of(shelf: &'a FoundationProgrammes, programme: &str) -> Self {
        let all = shelf.versions.iter().filter(|version| version.id == programme);
        let mut versions = Self {
            all: all.collect(),
            granted: BTreeMap::new(),
            needs_facts: false,
            needs_payments: false,
        };
        let needs_payments = versions.elections().any(|election| election.paid_up);
        versions.needs_payments = needs_payments;
        let benefits: BTreeSet<&'a str> = versions
            .elections()
            .filter_map(|election| election.benefit.as_deref())
            .collect();
        for version in versions.all.clone() {
            for tier in &version.tiers {
                versions.add(version, tier, &benefits);
            }
        }
        versions
    }

    /// Adds a tier: which of these benefits it grants.
    fn add(&mut self, version: &'a Programme, tier: &'a Tier, benefits: &BTreeSet<&'a str>) {
        let mut granted = BTreeSet::new();
        for resolved in resolve(version, tier).grants {
            if let Some(benefit) = benefits.get(resolved.grant.benefit.as_str()) {
                granted.insert(*benefit);
                self.needs_facts |= matches!(resolved.grant.value, GrantValue::Cases(_));
            }
        }
        let tiers = self.granted.entry(&version.version).or_default();
        tiers.insert(&tier.id, granted);
    }

    fn elections(&self) -> impl Iterator<Item = &'a Election> {
        self.all.iter().copied().flat_map(|version| version.elections.iter())
    }

    /// A tier of a version. `None` if it isn't on the site any more.
    pub fn find(&self, version: &str, tier: &str) -> Option<(&'a Programme, &'a Tier)> {
        let programme = self.all.iter().copied().find(|known| known.version == version)?;
        Some((programme, programme.tier(tier)?))
    }

    /// The newest version.
    pub fn newest(&self) -> Option<&'a Programme> {
        self.all.last().copied()
    }

    /// The benefits that give votes and that a tier grants. `None` if it isn't on the site any more.
    pub fn granted(&self, version: &str, tier: &str) -> Option<&BTreeSet<&'a str>> {
        self.granted.get(version)?.get(tier)
    }

    /// Whether members of a tier vote in any of the elections.
    pub fn gives_votes(&self, programme: &Programme, tier: &Tier) -> bool {
        let granted = self.granted(&programme.version, &tier.id);
        let is_voter = |election: &Election| election.benefit.is_none() && election.voters.contains(&tier.id);
        granted.is_some_and(|benefits| !benefits.is_empty()) || self.elections().any(is_voter)
    }
}
