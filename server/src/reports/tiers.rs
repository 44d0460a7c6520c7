//! What tiers are called now. A tier that was renamed is the same one.

use crate::applications::AppState;
use app::api::ReportTier;
use domain::programme::ProgrammeStatus;
use domain::report::ReportedTier;
use domain::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// The tiers of a foundation by all IDs that they've had.
pub(super) struct KnownTiers {
    /// The newest ID and title.
    tiers: BTreeMap<ReportedTier, (ReportedTier, Text)>,
    /// The newest titles of the programmes.
    programmes: BTreeMap<String, Text>,
}

impl KnownTiers {
    pub fn of(state: &AppState, foundation: &str) -> Self {
        let mut known = Self {
            tiers: BTreeMap::new(),
            programmes: BTreeMap::new(),
        };
        let shelf = state.loaded.catalogue.shelf(foundation).ok();
        // The oldest version of each programme first, so that the newest one counts.
        let versions = shelf.into_iter().flat_map(|shelf| &shelf.versions);
        for version in versions.filter(|version| version.status == ProgrammeStatus::Published) {
            known.programmes.insert(version.id.clone(), version.title.clone());
            for tier in &version.tiers {
                let now = ReportedTier::new(&version.id, &tier.id);
                let formerly = tier
                    .formerly
                    .iter()
                    .map(|former| ReportedTier::new(&version.id, former));
                let former: BTreeSet<ReportedTier> = formerly.chain([now.clone()]).collect();
                for (_, newest) in known.tiers.iter_mut().filter(|(_, newest)| former.contains(&newest.0)) {
                    *newest = (now.clone(), tier.title.clone());
                }
                for id in former {
                    known.tiers.insert(id, (now.clone(), tier.title.clone()));
                }
            }
        }
        known
    }

    /// The tier as it's called now. One that's no longer in any version keeps its ID.
    pub fn newest(&self, programme: &str, tier: &str) -> ReportedTier {
        let asked = ReportedTier::new(programme, tier);
        self.tiers.get(&asked).map_or(asked, |(newest, _)| newest.clone())
    }

    /// These tiers with their titles, in the same order.
    pub fn titled<'a>(&self, tiers: impl Iterator<Item = &'a ReportedTier> + Clone) -> Vec<ReportTier> {
        let programmes: BTreeSet<&str> = tiers.clone().map(|tier| tier.programme.as_str()).collect();
        let titled = tiers.map(|tier| {
            let title = self.tiers.get(tier).map(|(_, title)| title.clone());
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
