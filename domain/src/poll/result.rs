//! What a count of a poll found. Candidates are named by their numbers in the poll, and tallies are decimal strings.

use serde::{Deserialize, Serialize};

/// The result of a poll.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PollResult {
    pub turnout: Turnout,
    pub quorum: Option<QuorumResult>,
    /// The winners in the order elected. Empty for a resolution, if the quorum wasn't reached, and if nobody has votes.
    pub winners: Vec<u32>,
    /// Seats that nobody takes.
    pub vacant: u32,
    /// Candidates who can't take a seat, because related candidates have all that they can have.
    pub passed_over: Vec<PassedOver>,
    pub rounds: Vec<ResultRound>,
    /// Ties that were broken, in the order of the count.
    pub ties: Vec<ResultTie>,
    /// The smallest change found that alters the winners. `None` if none was found or looked for.
    pub closest: Option<ResultMargin>,
    /// For a resolution.
    pub resolution: Option<ResolutionResult>,
}

/// Who voted.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Turnout {
    /// By tier, in the order of the programme, as far as it's known.
    pub classes: Vec<ClassTurnout>,
}

/// Who voted in a class.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClassTurnout {
    /// ID of the tier.
    pub tier: String,
    /// How many members are on the roll.
    pub members: i64,
    /// Their votes.
    pub votes: i64,
    /// How many of them have voted.
    pub members_voted: i64,
    /// Their votes.
    pub votes_cast: i64,
}

/// Whether enough have voted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuorumResult {
    /// `None` if there's no such rule.
    pub members_needed: Option<i64>,
    /// `None` if there's no such rule.
    pub votes_needed: Option<i64>,
    pub is_reached: bool,
}

/// A candidate who can't take a seat.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PassedOver {
    pub candidate: u32,
    /// The organisation.
    pub affiliation: String,
    /// The most seats that it can have.
    pub most: u32,
}

/// One step of a count.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResultRound {
    /// What each candidate who's still in the count has, in the order of the ballot paper.
    pub tallies: Vec<(u32, String)>,
    /// What's enough to be elected.
    pub threshold: Option<String>,
    /// Votes that no candidate has any more.
    pub exhausted: Option<String>,
    /// In the order elected.
    pub elected: Vec<u32>,
    pub eliminated: Vec<u32>,
    pub transfers: Vec<ResultTransfer>,
}

/// Votes that move from a candidate at the end of a round.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResultTransfer {
    pub from: u32,
    pub to: Vec<(u32, String)>,
    /// What goes to nobody, because the ballots name no one else.
    pub exhausted: Option<String>,
}

/// A tie.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResultTie {
    /// From 1.
    pub round: u32,
    pub tied: Vec<u32>,
    /// Who's elected or eliminated because of it.
    pub chosen: u32,
    /// The earlier round that decided it, from 1. `None` if the lot did.
    pub by_round: Option<u32>,
}

/// How close a result was.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResultMargin {
    /// How many votes would have to be added or moved.
    pub votes: u64,
    /// Whose they are. `None` if they're added.
    pub from: Option<u32>,
    pub to: u32,
    /// Who'd be elected then.
    pub winners: Vec<u32>,
}

/// The result of a resolution.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResolutionResult {
    pub yes: AnswerSum,
    pub no: AnswerSum,
    pub abstain: AnswerSum,
    /// How many have to say yes: members if the majority is by heads, votes otherwise.
    pub needed: i64,
    /// Whether it's adopted. Never without a quorum.
    pub is_adopted: bool,
}

/// How often an answer was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerSum {
    pub members: i64,
    pub votes: i64,
}

impl PollResult {
    /// Whether enough have voted, or there's no such rule.
    pub fn has_quorum(&self) -> bool {
        self.quorum.is_none_or(|quorum| quorum.is_reached)
    }
}

impl Turnout {
    /// How many members are on the roll.
    pub fn members(&self) -> i64 {
        self.sum(|class| class.members)
    }

    /// The votes of all who are on the roll.
    pub fn votes(&self) -> i64 {
        self.sum(|class| class.votes)
    }

    /// How many members have voted.
    pub fn members_voted(&self) -> i64 {
        self.sum(|class| class.members_voted)
    }

    /// The votes of all who have voted.
    pub fn votes_cast(&self) -> i64 {
        self.sum(|class| class.votes_cast)
    }

    fn sum(&self, of: impl Fn(&ClassTurnout) -> i64) -> i64 {
        self.classes.iter().map(of).fold(0, i64::saturating_add)
    }
}
