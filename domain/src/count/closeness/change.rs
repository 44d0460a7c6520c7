//! A change of some votes, and what it does to the result.

use crate::count::CandidateId;

/// The smallest changes that a search found. There can be smaller ones that it didn't try.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HowClose {
    /// More votes that name only one candidate.
    pub added: Option<ResultChange>,
    /// Votes that put another candidate first.
    pub moved: Option<ResultChange>,
    /// How often the search counted again.
    pub recounts: usize,
}

/// A change that alters who's elected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ResultChange {
    pub votes: u64,
    /// Who had these votes. `None` if they're more votes.
    pub from: Option<CandidateId>,
    pub to: CandidateId,
    /// Who's elected then.
    pub winners: Vec<CandidateId>,
    /// Who isn't elected any more.
    pub out: Vec<CandidateId>,
    /// Who's elected instead.
    pub instead: Vec<CandidateId>,
}
