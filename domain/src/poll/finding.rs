//! What's wrong with an audit bundle.

use super::tally_error::ballot_fault;
use super::{AUDIT_FORMAT, ChoicesFault, TallyError};
use std::fmt;

/// What's wrong with an audit bundle.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum AuditFinding {
    /// It has another format.
    Format(String),
    /// The seed for the draw by lot isn't 32 bytes in hexadecimal.
    Seed,
    /// The seed isn't the one whose hash was published.
    Commitment,
    /// The order for ties doesn't follow from the seed.
    TieOrder,
    /// Candidates aren't in the order of their numbers, or two have the same.
    CandidateOrder,
    /// Ballots aren't in the order of their receipts.
    ReceiptOrder,
    /// Several ballots have this receipt.
    ReceiptRepeated(String),
    /// A ballot isn't one that can be cast.
    Ballot { receipt: String, fault: ChoicesFault },
    /// The ballot with this receipt has a name, and the poll is secret.
    Named(String),
    /// The ballot with this receipt has no name, and the poll is recorded.
    Nameless(String),
    /// The numbers of votes aren't in ascending order, or there are no votes or voters for one.
    Weights,
    /// More ballots have this number of votes than voters.
    TooManyBallots { votes: i64, ballots: i64, voters: i64 },
    /// The turnout isn't what weights and ballots add up to.
    Turnout {
        part: TurnoutPart,
        stated: i64,
        found: i128,
    },
    /// More members of this tier have voted than there are on the roll.
    Class(String),
    /// The hashes of the roll's lines aren't hashes in ascending order.
    RollLines,
    /// There aren't as many hashes of lines as voters.
    RollLineCount { lines: usize, voters: i128 },
    /// The ballots can't be counted.
    NotCounted(TallyError),
    /// A new count gives something else.
    Result(ResultPart),
    /// The change that's said to alter who's elected doesn't do that.
    Margin,
}

/// A number of a turnout.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TurnoutPart {
    Members,
    Votes,
    MembersVoted,
    VotesCast,
}

/// A part of a result that a new count finds again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ResultPart {
    Quorum,
    Winners,
    Vacant,
    PassedOver,
    Rounds,
    Ties,
    Resolution,
}

impl fmt::Display for AuditFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format(format) => write!(f, "The format is “{format}”, not “{AUDIT_FORMAT}”."),
            Self::Seed => write!(f, "The seed for the draw by lot isn't 32 bytes in hexadecimal."),
            Self::Commitment => write!(
                f,
                "The seed for the draw by lot isn't the one whose hash the bundle states."
            ),
            Self::TieOrder => write!(f, "The order for ties isn't the one that the seed gives."),
            Self::CandidateOrder => write!(f, "The candidates aren't listed once each, by their numbers."),
            Self::ReceiptOrder => write!(f, "The ballots aren't sorted by their receipts."),
            Self::ReceiptRepeated(receipt) => write!(f, "Several ballots have the receipt {receipt}."),
            Self::Ballot { receipt, fault } => write!(f, "The ballot {receipt} {}.", ballot_fault(*fault)),
            Self::Named(receipt) => write!(f, "The vote is secret, but the ballot {receipt} has a member's name."),
            Self::Nameless(receipt) => write!(f, "The vote is recorded by name, but the ballot {receipt} has no name."),
            Self::Weights => write!(
                f,
                "The list of weights isn't sorted, or it has a weight without votes or voters."
            ),
            Self::TooManyBallots { votes, ballots, voters } => write!(
                f,
                "Ballots with {votes} votes: {ballots}. Voters with as many votes: {voters}."
            ),
            Self::Turnout { part, stated, found } => {
                write!(f, "{}: {stated}. {}: {found}.", part.stated(), part.found())
            }
            Self::Class(tier) => write!(
                f,
                "In the tier “{tier}”, more members have voted than there are on the roll."
            ),
            Self::RollLines => write!(f, "The hashes of the roll's lines aren't different hashes, sorted."),
            Self::RollLineCount { lines, voters } => {
                write!(
                    f,
                    "Hashes of the roll's lines: {lines}. Voters by the list of weights: {voters}."
                )
            }
            Self::NotCounted(error) => write!(f, "The ballots can't be counted. {error}"),
            Self::Result(part) => write!(f, "A new count doesn't give the same {}.", part.name()),
            Self::Margin => write!(
                f,
                "The smallest change that's stated doesn't change who's elected as it says."
            ),
        }
    }
}

impl TurnoutPart {
    fn stated(self) -> &'static str {
        match self {
            Self::Members => "Members on the roll by the turnout",
            Self::Votes => "Their votes by the turnout",
            Self::MembersVoted => "Members who have voted by the turnout",
            Self::VotesCast => "Votes cast by the turnout",
        }
    }

    fn found(self) -> &'static str {
        match self {
            Self::Members | Self::Votes => "By the list of weights",
            Self::MembersVoted => "Ballots",
            Self::VotesCast => "Votes on ballots",
        }
    }
}

impl ResultPart {
    fn name(self) -> &'static str {
        match self {
            Self::Quorum => "quorum",
            Self::Winners => "winners",
            Self::Vacant => "number of vacant seats",
            Self::PassedOver => "candidates who are passed over",
            Self::Rounds => "rounds",
            Self::Ties => "ties",
            Self::Resolution => "result of the resolution",
        }
    }
}
