//! What tiers are called today. A tier that was renamed is the same one.

use crate::applications::AppState;
use app::api::ReportTier;
use domain::programme::{Programme, ProgrammeStatus, Tier};
use domain::report::ReportedTier;
use domain::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// The tiers of a foundation by all IDs that they've had.
pub(super) struct KnownTiers {
    /// The newest ID.
    newest: BTreeMap<ReportedTier, ReportedTier>,
    /// The titles by the newest ID: those in force, or the newest ones of a tier that isn't.
    titles: BTreeMap<ReportedTier, Text>,
    /// The same of the programmes.
    programmes: BTreeMap<String, Text>,
}

impl KnownTiers {
    pub fn of(state: &AppState, foundation: &str) -> Self {
        let mut known = Self {
            newest: BTreeMap::new(),
            titles: BTreeMap::new(),
            programmes: BTreeMap::new(),
        };
        let Ok(shelf) = state.loaded.catalogue.shelf(foundation) else {
            return known;
        };
        // The oldest version of each programme first, so that the newest one counts.
        let versions = shelf.versions.iter();
        for version in versions.filter(|version| version.status == ProgrammeStatus::Published) {
            for tier in &version.tiers {
                known.rename(version, tier);
            }
        }
        for version in shelf.up_to_in_force() {
            known.programmes.insert(version.id.clone(), version.title.clone());
            for tier in &version.tiers {
                let newest = known.newest(&version.id, &tier.id);
                known.titles.insert(newest, tier.title.clone());
            }
        }
        known
    }

    /// Adds a tier of a version that's newer than all so far.
    fn rename(&mut self, version: &Programme, tier: &Tier) {
        let now = ReportedTier::new(&version.id, &tier.id);
        let formerly = tier
            .formerly
            .iter()
            .map(|former| ReportedTier::new(&version.id, former));
        let former: BTreeSet<ReportedTier> = formerly.chain([now.clone()]).collect();
        for newest in self.newest.values_mut().filter(|newest| former.contains(&**newest)) {
            *newest = now.clone();
        }
        for id in former {
            self.newest.insert(id, now.clone());
        }
    }

    /// The tier by its newest ID. One that's no longer in any version keeps its ID.
    pub fn newest(&self, programme: &str, tier: &str) -> ReportedTier {
        let asked = ReportedTier::new(programme, tier);
        self.newest.get(&asked).cloned().unwrap_or(asked)
    }

    /// These tiers with their titles, in the same order.
    pub fn titled<'a>(&self, tiers: impl Iterator<Item = &'a ReportedTier> + Clone) -> Vec<ReportTier> {
        let programmes: BTreeSet<&str> = tiers.clone().map(|tier| tier.programme.as_str()).collect();
        let titled = tiers.map(|tier| {
            let title = self.titles.get(tier).cloned();
            let programme = self.programmes.get(&tier.programme).cloned();
            let programme = programme.unwrap_or_else(|| Text::new("en", &tier.programme));
            ReportTier {
                id: format!("{}/{}", tier.programme, tier.tier),
                title: title.unwrap_or_else(|| Text::new("en", &tier.tier)),
                programme: (programmes.len() > 1).then_some(programme),
            }
        });
        titled.collect()
    }
}
