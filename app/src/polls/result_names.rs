//! The names of a result's candidates.

use super::ballot_words::{candidate_name, candidate_names};
use crate::api::NomineeView;
use crate::text::Texts;

/// What a result's words depend on: the language, and who has which number.
#[derive(Clone, Copy, Debug)]
pub(super) struct ResultNames<'a> {
    pub t: Texts,
    pub nominees: &'a [NomineeView],
}

impl ResultNames<'_> {
    pub fn name(self, candidate: u32) -> String {
        candidate_name(self.t, self.nominees, candidate)
    }

    /// "Ada and Ben".
    pub fn list(self, candidates: &[u32]) -> String {
        candidate_names(self.t, self.nominees, candidates)
    }
}
