//! The visitor's choices. They're all in the URL, so a shared link shows the same.

use crate::api::segment;
use crate::facts::FactsState;
use crate::query::Query;
use domain::compare::{Selection, shown};
use domain::programme::Programme;

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CompareState {
    pub choice: Selection,
    pub facts: FactsState,
    /// Which two tiers a phone shows, counted from zero.
    pub pair: usize,
}

impl CompareState {
    /// Reads a query. It ignores tiers and groups that the programme doesn't have, and a selection that equals the
    /// default.
    pub fn from_query(query: &Query, programme: &Programme) -> Self {
        let named = query.get_all("tier").flat_map(|value| value.split([',', ' ']));
        let mut tiers: Vec<String> = named
            .filter(|id| programme.tier(id).is_some())
            .map(str::to_owned)
            .collect();
        if tiers.iter().eq(shown(programme, &[]).iter().map(|tier| &tier.id)) {
            tiers.clear();
        }
        let group = Some(query.text("group")).filter(|group| programme.group(group).is_some());
        let pairs = shown(programme, &tiers).len().div_ceil(2);
        let pair = query.text("pair").parse().unwrap_or(1_usize).saturating_sub(1);
        Self {
            choice: Selection {
                tiers,
                only_differences: query.get("differences").is_some(),
                search: query.text("q").to_owned(),
                group: group.unwrap_or_default().to_owned(),
            },
            facts: FactsState::from_query(query, programme),
            pair: pair.min(pairs.saturating_sub(1)),
        }
    }

    /// The query that represents these choices, without a question mark.
    pub fn query(&self, version: &str) -> String {
        let choice = &self.choice;
        let pair = if self.pair == 0 {
            String::new()
        } else {
            (self.pair + 1).to_string()
        };
        let tiers = choice.tiers.iter().map(|tier| ("tier", tier.as_str()));
        let rest = [
            ("differences", if choice.only_differences { "on" } else { "" }),
            ("q", choice.search.trim()),
            ("group", choice.group.as_str()),
            ("pair", &pair),
            ("version", version),
        ];
        let pairs = tiers.chain(self.facts.pairs()).chain(rest);
        let pairs = pairs.filter(|(_, value)| !value.is_empty());
        pairs
            .map(|(name, value)| format!("{}={}", segment(name), segment(value)))
            .collect::<Vec<_>>()
            .join("&")
    }

    /// The URL that represents these choices.
    pub fn address(&self, path: &str, version: &str) -> String {
        match self.query(version).as_str() {
            "" => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }
}
