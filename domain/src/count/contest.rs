//! What's counted: candidates, seats and ballots.

use super::check::MOST_CANDIDATES;
use std::fmt;

/// Everything that a count starts from, apart from the rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contest {
    pub seats: usize,
    /// In the order of the ballot paper. Results don't depend on it if there's an order for ties.
    pub candidates: Vec<Candidate>,
    pub caps: Vec<AffiliationCap>,
    pub ballots: Vec<Ballot>,
    /// How many candidates a ballot can approve, or how many points it can give. A ballot with more counts for nobody.
    /// `None` if there's no limit. Rankings have none.
    pub most_choices: Option<u64>,
    /// The option "none of the above", which can't take a seat.
    pub default_option: Option<DefaultOption>,
    /// All candidates. Of those who are tied, the one named first loses: they're eliminated, or don't get the seat.
    /// It's drawn by lot and published before the count.
    pub tie_order: Vec<CandidateId>,
}

/// A candidate's place in [`Contest::candidates`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CandidateId(pub usize);

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// Short, without spaces, and unique in the contest, such as `C1`.
    pub label: String,
    /// For people. The same as the label if the file doesn't have another.
    pub name: String,
    pub standing: Standing,
}

/// Whether a candidate can be elected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    Standing,
    /// Left out of the count, as if no ballot named them.
    Withdrawn,
    /// Names that nobody registered, counted together. They're eliminated before anyone's elected.
    WriteIns,
}

/// The option "none of the above", and what the others need against it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DefaultOption {
    /// It's on the ballot like a candidate.
    pub candidate: CandidateId,
    /// How many votes have to prefer a candidate to it. 0 if there's no quorum.
    pub quorum: u64,
}

/// Related candidates, of whom only some can be elected: for example two people from one company.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AffiliationCap {
    pub name: String,
    pub members: Vec<CandidateId>,
    pub most: usize,
}

/// One or several identical ballots.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ballot {
    /// How many votes it has. A ballot without votes counts for nothing.
    pub weight: u64,
    pub vote: BallotVote,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum BallotVote {
    /// Best first.
    Ranking(Vec<Rank>),
    /// One vote for each of these.
    Approval(Vec<CandidateId>),
    /// This many of the voter's votes for each of these.
    Points(Vec<(CandidateId, u64)>),
}

/// One line of a ballot that ranks candidates.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Rank {
    /// One candidate, several who are ranked equally, or nobody: the voter left it blank.
    Candidates(Vec<CandidateId>),
    /// More names than a voter can write here. The file doesn't have them.
    Overvote,
}

/// Why a contest can't be counted.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum ContestError {
    /// There's nothing to fill.
    NoSeats,
    /// More seats than [`MOST_CANDIDATES`](super::MOST_CANDIDATES).
    TooManySeats,
    /// More candidates than [`MOST_CANDIDATES`](super::MOST_CANDIDATES).
    TooManyCandidates,
    /// Two candidates have this label.
    SameLabel(String),
    /// A ballot, a cap or the order for ties names a candidate who doesn't exist. Ballots are numbered from 1.
    UnknownCandidate { at: String },
    /// The order for ties doesn't name each candidate exactly once.
    TieOrder,
    /// The votes of all ballots together are more than can be counted.
    TooManyVotes,
}

impl fmt::Display for ContestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSeats => write!(f, "There are no seats to fill. Set the number of seats to 1 or more."),
            Self::TooManySeats => write!(f, "There are more than {MOST_CANDIDATES} seats. Correct their number."),
            Self::TooManyCandidates => write!(
                f,
                "There are more than {MOST_CANDIDATES} candidates, which can't be counted. Check their number."
            ),
            Self::SameLabel(label) => write!(f, "Two candidates have the label “{label}”. Give each its own."),
            Self::UnknownCandidate { at } => write!(f, "{at} names a candidate who isn't in the list of candidates."),
            Self::TieOrder => write!(f, "The order for ties has to name each candidate exactly once."),
            Self::TooManyVotes => write!(
                f,
                "Together, the ballots have more than 10¹⁵ votes, which can't be counted. Check their weights."
            ),
        }
    }
}

impl std::error::Error for ContestError {}
