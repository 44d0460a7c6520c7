//! What a count found, round by round.

use super::contest::CandidateId;

/// A number of votes as its rule writes it, such as `12` or `8.630769232`: a decimal string, exact.
/// In exact arithmetic it's a fraction in lowest terms, such as `56/13`, if it has no short decimal form.
pub type Tally = String;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// The rule's identifier, such as `meek-prf`.
    pub rule: &'static str,
    /// In the order elected. Fewer than the seats if some stay vacant.
    pub winners: Vec<CandidateId>,
    /// Seats that nobody takes.
    pub vacant: usize,
    pub rounds: Vec<Round>,
    /// All candidates from first to last, those who are tied together, if the method ranks everyone.
    pub order: Option<Vec<Vec<CandidateId>>>,
    /// Who couldn't be elected, and why.
    pub excluded: Vec<Exclusion>,
    /// The ties that were broken, in the order of the count.
    pub ties: Vec<Tie>,
    /// Decisions that rounding could have changed.
    pub close_calls: Vec<CloseCall>,
    /// The matrix of a method that compares candidates in pairs: `pairwise[a][b]` votes prefer `a` to `b`.
    pub pairwise: Option<Vec<Vec<u64>>>,
}

/// One step of a count.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Round {
    /// What each candidate who's still in the count has, in the order of the ballot paper.
    pub tallies: Vec<(CandidateId, Tally)>,
    /// What's enough to be elected.
    pub threshold: Option<Tally>,
    /// Votes that no candidate has any more.
    pub exhausted: Option<Tally>,
    /// The same by reason, where the rule tells them apart.
    pub inactive: Vec<(Inactive, Tally)>,
    /// The sum of all surpluses, where the rule works with it.
    pub surplus: Option<Tally>,
    /// In the order elected.
    pub elected: Vec<CandidateId>,
    pub eliminated: Vec<CandidateId>,
    pub transfers: Vec<Transfer>,
    /// The share of each vote that an elected candidate keeps, by Meek's method.
    pub keep_factors: Vec<(CandidateId, Tally)>,
}

/// Why a ballot no longer counts for anyone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Inactive {
    /// It names nobody who's still in the count.
    Exhausted,
    /// It ranks several candidates together where the rule doesn't allow it.
    Overvote,
    /// It skips more ranks than the rule allows.
    SkippedRanks,
    /// It names a candidate again.
    Repeated,
    /// It's the surplus of someone who got one of the last seats.
    FinalSurplus,
    /// It names nobody at all. These ballots aren't among [`Round::exhausted`].
    Blank,
}

/// Votes that moved from one candidate at the end of a round.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Transfer {
    pub from: CandidateId,
    pub to: Vec<(Transferred, Tally)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Transferred {
    Candidate(CandidateId),
    /// No further candidate is on these ballots.
    Exhausted,
    /// Lost by rounding.
    Residual,
}

/// A candidate who can't take a seat for a reason other than votes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Exclusion {
    /// Their group has all the seats it can have: the cap's place in the contest, and the round, from 1.
    Cap {
        candidate: CandidateId,
        cap: usize,
        round: usize,
    },
    /// They didn't beat the default option.
    DefaultOption { candidate: CandidateId },
    /// Too few voters prefer them to the default option.
    Quorum { candidate: CandidateId },
}

/// A tie, and how it was broken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tie {
    /// From 1.
    pub round: usize,
    pub kind: TieKind,
    pub tied: Vec<CandidateId>,
    pub chosen: CandidateId,
    /// The earlier round that decided it, from 1. `None` if the published order did.
    pub by_round: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TieKind {
    Election,
    Elimination,
    /// Several surpluses are equally large. That of `chosen` is transferred first.
    Surplus,
    /// Several defeats are equally strong. The defeat by `chosen` was considered first.
    Defeats,
}

/// A decision between two candidates, or a candidate and the threshold, whose difference is within the rounding error.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CloseCall {
    /// From 1.
    pub round: usize,
    pub candidate: CandidateId,
    /// `None` for the threshold.
    pub other: Option<CandidateId>,
    pub difference: Tally,
}
