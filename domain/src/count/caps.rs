//! How many more members of each group can be elected.

use super::contest::{AffiliationCap, CandidateId};
use super::error::CountError;

/// The seats that groups of related candidates can still take.
#[derive(Clone, Debug)]
pub(super) struct CapRoom<'a> {
    caps: &'a [AffiliationCap],
    /// By cap.
    left: Vec<usize>,
}

impl<'a> CapRoom<'a> {
    pub(super) fn new(caps: &'a [AffiliationCap]) -> Self {
        let left = caps.iter().map(|cap| cap.most).collect();
        Self { caps, left }
    }

    /// The first cap that keeps a candidate from a seat: its place in the contest. `None` if nothing does.
    pub(super) fn full(&self, candidate: CandidateId) -> Option<usize> {
        let mut caps = self.caps.iter().zip(&self.left);
        caps.position(|(cap, left)| *left == 0 && cap.members.contains(&candidate))
    }

    /// Takes a seat in all groups of a candidate.
    pub(super) fn elect(&mut self, candidate: CandidateId) {
        for (cap, left) in self.caps.iter().zip(&mut self.left) {
            if cap.members.contains(&candidate) {
                *left = left.saturating_sub(1);
            }
        }
    }
}

/// Checks after a count that no group has more seats than it can have.
pub(super) fn check_caps(caps: &[AffiliationCap], winners: &[CandidateId]) -> Result<(), CountError> {
    let seats = |cap: &AffiliationCap| winners.iter().filter(|winner| cap.members.contains(winner)).count();
    match caps.iter().find(|cap| seats(cap) > cap.most) {
        Some(cap) => Err(CountError::CapBroken(cap.name.clone())),
        None => Ok(()),
    }
}
