//! Member counts as typed, kept in the URL as `count.gold=7` and `count.gold.end_user=3`.

use crate::query::Query;
use domain::counts::{CountOf, too_many, used};
use domain::number::read_count;
use domain::programme::Programme;
use domain::seats::{MOST_MEMBERS, MemberCounts};
use std::collections::BTreeMap;

/// Counts by tier and by status, as typed. Empty ones aren't kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct CountsState(BTreeMap<String, String>);

/// What's wrong with a count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum CountError {
    NotACount,
    /// More members with a status than the tier has members, which is this number.
    MoreThan(i64),
}

impl CountsState {
    pub fn from_query(query: &Query, programme: &Programme) -> Self {
        let mut state = Self::default();
        for count in used(programme) {
            let name = count.name();
            let typed = query.text(&format!("count.{name}"));
            if !typed.trim().is_empty() {
                state.0.insert(name, typed.to_owned());
            }
        }
        state
    }

    pub fn get(&self, count: CountOf<'_>) -> &str {
        self.0.get(&count.name()).map_or("", String::as_str)
    }

    pub fn error(&self, programme: &Programme, count: CountOf<'_>) -> Option<CountError> {
        let typed = self.0.get(&count.name())?;
        if read_count(typed, MOST_MEMBERS).is_none() {
            return Some(CountError::NotACount);
        }
        let found = too_many(programme, &self.numbers()).into_iter();
        let mut found = found.filter(|found| found.of == count);
        found.next().map(|found| CountError::MoreThan(found.members))
    }

    /// The valid counts.
    pub fn counts(&self, programme: &Programme) -> MemberCounts {
        let mut counts = self.numbers();
        for wrong in too_many(programme, &self.numbers()) {
            counts.remove(&wrong.of.name());
        }
        counts
    }

    fn numbers(&self) -> MemberCounts {
        let typed = self.0.iter();
        typed
            .filter_map(|(name, typed)| Some((name.clone(), read_count(typed, MOST_MEMBERS)?)))
            .collect()
    }
}
