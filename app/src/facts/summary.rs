//! The stated facts on one line.

use super::FactsState;
use crate::words::{Words, fact_value, say};

/// Each valid fact with its label and value, such as "Stage: Start-up".
pub fn facts_summary(words: Words<'_>, state: &FactsState) -> Vec<(String, String)> {
    let programme = words.programme;
    let stated = programme.facts.iter().filter_map(|fact| {
        let value = fact.read(state.get(&fact.id)).ok()?;
        Some((say(words.t, &fact.label).to_owned(), fact_value(words, fact, &value)))
    });
    stated.collect()
}
