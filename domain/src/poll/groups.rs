//! What to know about voters and candidates before voting opens.

use crate::name::folded;
use std::collections::BTreeMap;

/// How many voters or ballots there are with each number of votes.
pub fn count_by_votes(votes: impl IntoIterator<Item = i64>) -> BTreeMap<i64, i64> {
    let mut counts = BTreeMap::new();
    for votes in votes {
        *counts.entry(votes).or_default() += 1;
    }
    counts
}

/// If fewer voters have the same number of votes, published ballots could tell who cast them.
pub const SMALLEST_CLASS: i64 = 5;

/// The numbers of votes that fewer than [`SMALLEST_CLASS`] voters have, and how many voters that is, by votes.
pub fn small_weights(votes: impl IntoIterator<Item = i64>) -> Vec<(i64, i64)> {
    let voters = count_by_votes(votes.into_iter().filter(|votes| *votes > 0));
    voters
        .into_iter()
        .filter(|(_, voters)| *voters < SMALLEST_CLASS)
        .collect()
}

/// Candidates from one organisation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AffiliationGroup {
    /// As the first of them writes it.
    pub name: String,
    /// Their numbers, in the order given.
    pub candidates: Vec<u32>,
}

/// The organisations of candidates, however their names are typed, by these names. Candidates without one aren't in
/// any.
pub fn affiliation_groups(candidates: &[(u32, &str)]) -> Vec<AffiliationGroup> {
    let mut groups: BTreeMap<String, AffiliationGroup> = BTreeMap::new();
    for (number, name) in candidates {
        let key = folded(name);
        if key.is_empty() {
            continue;
        }
        let group = groups.entry(key).or_insert_with(|| AffiliationGroup {
            name: (*name).to_owned(),
            candidates: Vec::new(),
        });
        group.candidates.push(*number);
    }
    groups.into_values().collect()
}
