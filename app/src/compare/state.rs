//! What the reader chose. The address is the whole of it, so that a link shows somebody else the same.

use crate::api::segment;
use crate::facts::FactsState;
use domain::compare::{Choice, shown};
use domain::programme::Programme;
use leptos_router::params::ParamsMap;

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CompareState {
    pub choice: Choice,
    pub facts: FactsState,
}

impl CompareState {
    /// Reads an address. Tiers and groups that the programme has not are passed over, and so are the tiers that are
    /// shown when none is chosen.
    pub fn from_query(query: &ParamsMap, programme: &Programme) -> Self {
        let text = |name: &str| query.get(name).unwrap_or_default();
        let tiers = query.get_all("tier").unwrap_or_default();
        let named = tiers.iter().flat_map(|value| value.split([',', ' ']));
        let mut tiers: Vec<String> = named
            .filter(|id| programme.tier(id).is_some())
            .map(str::to_owned)
            .collect();
        if tiers.iter().eq(shown(programme, &[]).iter().map(|tier| &tier.id)) {
            tiers.clear();
        }
        let mut group = text("group");
        if programme.group(&group).is_none() {
            group.clear();
        }
        Self {
            choice: Choice {
                tiers,
                only_differences: query.get("differences").is_some(),
                search: text("q"),
                group,
            },
            facts: FactsState::from_query(query, programme),
        }
    }

    /// The query of the address that says this, without a question mark.
    pub fn query(&self, version: &str) -> String {
        let choice = &self.choice;
        let tiers = choice.tiers.iter().map(|tier| ("tier", tier.as_str()));
        let rest = [
            ("differences", if choice.only_differences { "on" } else { "" }),
            ("q", choice.search.trim()),
            ("group", choice.group.as_str()),
            ("version", version),
        ];
        let pairs = tiers.chain(self.facts.pairs()).chain(rest);
        let pairs = pairs.filter(|(_, value)| !value.is_empty());
        pairs
            .map(|(name, value)| format!("{}={}", segment(name), segment(value)))
            .collect::<Vec<_>>()
            .join("&")
    }
}
