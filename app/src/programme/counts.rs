//! Member counts as typed, kept in the URL as `count.gold=7`.

use crate::query::Query;
use domain::number::read_count;
use domain::programme::Programme;
use domain::seats::{MOST_MEMBERS, MemberCounts};
use std::collections::BTreeMap;

/// Counts by tier, as typed. Empty ones aren't kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct CountsState(BTreeMap<String, String>);

impl CountsState {
    /// The tiers whose member counts affect the seats, in programme order.
    pub fn tiers(programme: &Programme) -> Vec<&str> {
        let formulas = programme
            .bodies
            .iter()
            .flat_map(|body| body.when.iter().chain([&body.seats]));
        let names: Vec<&str> = formulas.flat_map(domain::expr::Expr::names).collect();
        let tiers = programme.tiers.iter().map(|tier| tier.id.as_str());
        tiers.filter(|tier| names.contains(tier)).collect()
    }

    pub fn from_query(query: &Query, programme: &Programme) -> Self {
        let mut state = Self::default();
        for tier in Self::tiers(programme) {
            state.set(tier, query.text(&format!("count.{tier}")));
        }
        state
    }

    pub fn set(&mut self, tier: &str, count: &str) {
        if count.trim().is_empty() {
            self.0.remove(tier);
        } else {
            self.0.insert(tier.to_owned(), count.to_owned());
        }
    }

    pub fn get(&self, tier: &str) -> &str {
        self.0.get(tier).map_or("", String::as_str)
    }

    /// Whether anything typed isn't a valid count.
    pub fn is_wrong(&self, tier: &str) -> bool {
        self.0
            .get(tier)
            .is_some_and(|count| read_count(count, MOST_MEMBERS).is_none())
    }

    /// The valid counts.
    pub fn counts(&self, programme: &Programme) -> MemberCounts {
        let tiers = Self::tiers(programme).into_iter();
        tiers
            .filter_map(|tier| Some((tier.to_owned(), read_count(self.0.get(tier)?, MOST_MEMBERS)?)))
            .collect()
    }
}
