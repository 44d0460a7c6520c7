//! Whether a contest can be counted.

use super::contest::{Ballot, BallotVote, CandidateId, Contest, ContestError, Rank};
use std::collections::HashSet;

/// The most votes that all ballots can have together: a million billion. With 10 decimal places, they can be multiplied by a
/// keep factor, which has as many, and by the number of candidates within 128 bits.
pub const MOST_VOTES: u64 = 1_000_000_000_000_000;

/// The most candidates that are counted, and the most seats. Methods that compare candidates take time in proportion to the cube of their number.
pub const MOST_CANDIDATES: usize = 500;

impl Contest {
    /// Finds what would make a count meaningless or impossible, before it begins.
    pub fn check(&self) -> Result<(), ContestError> {
        if self.seats == 0 {
            return Err(ContestError::NoSeats);
        }
        if self.seats > MOST_CANDIDATES {
            return Err(ContestError::TooManySeats);
        }
        if self.candidates.len() > MOST_CANDIDATES {
            return Err(ContestError::TooManyCandidates);
        }
        let mut labels = HashSet::new();
        for candidate in &self.candidates {
            if !labels.insert(candidate.label.as_str()) {
                return Err(ContestError::SameLabel(candidate.label.clone()));
            }
        }
        self.check_names()?;
        self.check_tie_order()?;
        self.check_votes()
    }

    fn check_names(&self) -> Result<(), ContestError> {
        let exists = |candidate: &CandidateId| candidate.0 < self.candidates.len();
        let unknown = |at: String| Err(ContestError::UnknownCandidate { at });
        if let Some(default) = self.default_option
            && !exists(&default.candidate)
        {
            return unknown("The default option".to_owned());
        }
        if let Some(cap) = self.caps.iter().find(|cap| !cap.members.iter().all(exists)) {
            return unknown(format!("The group “{}”", cap.name));
        }
        match self
            .ballots
            .iter()
            .position(|ballot| !ballot.named().all(|named| exists(&named)))
        {
            Some(place) => unknown(format!("Ballot {}", place + 1)),
            None => Ok(()),
        }
    }

    fn check_tie_order(&self) -> Result<(), ContestError> {
        let named: HashSet<usize> = self.tie_order.iter().map(|candidate| candidate.0).collect();
        let all = self.candidates.len();
        let complete = named.len() == all && self.tie_order.len() == all && named.iter().all(|place| *place < all);
        if complete { Ok(()) } else { Err(ContestError::TieOrder) }
    }

    fn check_votes(&self) -> Result<(), ContestError> {
        let mut total = 0_u64;
        for ballot in &self.ballots {
            let votes = ballot.votes().ok_or(ContestError::TooManyVotes)?;
            total = total.checked_add(votes).ok_or(ContestError::TooManyVotes)?;
        }
        if total <= MOST_VOTES {
            Ok(())
        } else {
            Err(ContestError::TooManyVotes)
        }
    }
}

impl Ballot {
    fn named(&self) -> Box<dyn Iterator<Item = CandidateId> + '_> {
        match &self.vote {
            BallotVote::Ranking(ranks) => Box::new(ranks.iter().flat_map(Rank::candidates).copied()),
            BallotVote::Approval(approved) => Box::new(approved.iter().copied()),
            BallotVote::Points(points) => Box::new(points.iter().map(|(candidate, _)| *candidate)),
        }
    }

    /// Its votes for all candidates together. `None` if they're too many.
    pub(super) fn votes(&self) -> Option<u64> {
        let each = match &self.vote {
            BallotVote::Ranking(_) => 1,
            BallotVote::Approval(approved) => u64::try_from(approved.len()).ok()?.max(1),
            BallotVote::Points(points) => points
                .iter()
                .try_fold(0_u64, |sum, (_, points)| sum.checked_add(*points))?
                .max(1),
        };
        self.weight.checked_mul(each)
    }
}

impl Rank {
    /// The candidates whose names were recorded.
    pub fn candidates(&self) -> &[CandidateId] {
        match self {
            Self::Candidates(candidates) => candidates,
            Self::Overvote => &[],
        }
    }
}
