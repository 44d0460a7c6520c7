//! What candidates are called.

use crate::count::{CandidateId, Contest};
use std::collections::HashMap;

/// Names for sentences: the candidate's name, with the label if another has the same name.
#[derive(Debug)]
pub(super) struct Names(Vec<String>);

impl Names {
    pub(super) fn of(contest: &Contest) -> Self {
        let mut times: HashMap<&str, usize> = HashMap::new();
        for candidate in &contest.candidates {
            *times.entry(candidate.name.as_str()).or_default() += 1;
        }
        let name = |name: &str, label: &str| match times.get(name) {
            Some(1) => printable(name),
            _ => format!("{} ({})", printable(name), printable(label)),
        };
        Self(
            contest
                .candidates
                .iter()
                .map(|candidate| name(&candidate.name, &candidate.label))
                .collect(),
        )
    }

    pub(super) fn one(&self, candidate: CandidateId) -> &str {
        &self.0[candidate.0]
    }

    /// `A, B and C`.
    pub(super) fn all(&self, candidates: &[CandidateId]) -> String {
        and(&candidates
            .iter()
            .map(|candidate| self.one(*candidate).to_owned())
            .collect::<Vec<_>>())
    }
}

/// `A, B and C`.
pub(in crate::count) fn and(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// The text without characters that would change how a terminal shows the rest.
pub fn printable(text: &str) -> String {
    text.chars()
        .map(|next| if is_printable(next) { next } else { ' ' })
        .collect()
}

/// Control characters can move the cursor. Some others turn the direction of writing or end the line.
fn is_printable(next: char) -> bool {
    let turns =
        matches!(next, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !next.is_control() && !turns
}
