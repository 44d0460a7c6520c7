//! Finds candidates by their labels.

use super::error::{FormatError, FormatProblem};
use crate::count::{Candidate, CandidateId, Standing};
use std::collections::HashMap;

/// The candidates that a file names, by label.
pub(super) struct ByLabel<'a>(HashMap<&'a str, CandidateId>);

impl<'a> ByLabel<'a> {
    pub(super) fn new(labels: &'a [String]) -> Self {
        let ids = labels.iter().enumerate();
        Self(ids.map(|(place, label)| (label.as_str(), CandidateId(place))).collect())
    }

    /// The candidate with this label. `at` says where the file names it.
    pub(super) fn find(&self, label: &str, at: impl FnOnce() -> String) -> Result<CandidateId, FormatError> {
        self.0.get(label).copied().ok_or_else(|| {
            FormatError::file(FormatProblem::UnknownLabel {
                at: at(),
                label: label.to_owned(),
            })
        })
    }
}

/// A candidate who's standing and has no other name.
pub(super) fn candidate(label: &str) -> Candidate {
    Candidate {
        label: label.to_owned(),
        name: label.to_owned(),
        standing: Standing::Standing,
    }
}

/// The order for ties where a file gives none: who's further up on the ballot paper wins a tie.
pub(super) fn paper_order(candidates: usize) -> Vec<CandidateId> {
    (0..candidates).rev().map(CandidateId).collect()
}
