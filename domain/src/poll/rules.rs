//! The rules of a poll, as they're announced. They don't change afterwards.

use crate::election::{Election, Quorum, VotingMethod};
use serde::{Deserialize, Serialize};

/// What's decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PollKind {
    /// Candidates are elected to seats.
    Election,
    /// A text is adopted or rejected.
    Resolution,
}

impl PollKind {
    pub const ALL: [Self; 2] = [Self::Election, Self::Resolution];

    /// Its name in JSON, forms and the ledger.
    pub fn id(self) -> &'static str {
        match self {
            Self::Election => "election",
            Self::Resolution => "resolution",
        }
    }
}

/// What voters fill in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// Candidates, best first, as many as the voter likes.
    Ranking,
    /// Any number of candidates, up to [`PollRules::most_marks`].
    Marks,
    /// The voter's points, [`PollRules::most_marks`] of them, spread over candidates as they like.
    Points,
    /// Yes, no or abstain.
    Question,
}

/// Who can find out how somebody voted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Secrecy {
    /// Guildhall stores nothing that links a ballot to its voter.
    Secret,
    /// Ballots have the member's name, and are published with it.
    Recorded,
}

impl Secrecy {
    pub const ALL: [Self; 2] = [Self::Secret, Self::Recorded];

    /// Its name in JSON and forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::Recorded => "recorded",
        }
    }
}

/// What a resolution needs to be adopted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Majority {
    pub share: MajorityShare,
    /// Whether each member counts once, whatever the number of their votes.
    pub by_heads: bool,
}

/// How many have to say yes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MajorityShare {
    /// More yes than no. Abstentions don't count.
    Simple,
    /// More than half of everyone on the roll.
    Absolute,
    /// At least two thirds of those who say yes or no.
    TwoThirds,
}

impl MajorityShare {
    pub const ALL: [Self; 3] = [Self::Simple, Self::Absolute, Self::TwoThirds];

    /// Its name in JSON and forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Simple => "simple",
            Self::Absolute => "absolute",
            Self::TwoThirds => "two_thirds",
        }
    }
}

/// The rules of a poll.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PollRules {
    pub kind: PollKind,
    pub paper: PaperKind,
    /// The identifier of the counting rule, such as `meek-prf`. Empty for a resolution.
    pub rule: String,
    /// The seats to fill. 0 for a resolution.
    pub seats: u32,
    /// The most candidates that can be marked, or the points that each voter has. 0 for rankings and resolutions.
    pub most_marks: u32,
    pub secrecy: Secrecy,
    /// Whether voters can replace their ballot while voting is open.
    pub may_replace: bool,
    /// For a resolution.
    pub majority: Option<Majority>,
    pub quorum: Option<Quorum>,
    /// The most seats that an organisation and its related companies can get here.
    pub most_per_organisation: Option<u32>,
    /// How many members have to support a candidate.
    pub supporters: u32,
    /// Whether members with an overdue invoice can't vote. From the election of the programme.
    pub paid_up: bool,
}

impl PollRules {
    /// The rules that follow from the programme file for an election with this number of seats. `None` if its seats
    /// are filled without a vote.
    pub fn of_election(election: &Election, seats: u32, secrecy: Secrecy) -> Option<Self> {
        let (paper, rule, most_marks) = match election.method.unwrap_or(VotingMethod::MeekStv) {
            VotingMethod::MeekStv => (PaperKind::Ranking, "meek-prf", 0),
            VotingMethod::Plurality => (PaperKind::Marks, "plurality", seats),
            VotingMethod::Cumulative => (PaperKind::Points, "cumulative", seats),
            VotingMethod::Appointment => return None,
        };
        let nominations = election.nominations.as_ref();
        Some(Self {
            kind: PollKind::Election,
            paper,
            rule: rule.to_owned(),
            seats,
            most_marks,
            secrecy,
            may_replace: true,
            majority: None,
            quorum: election.quorum.clone(),
            most_per_organisation: election.most_per_organisation,
            supporters: nominations.and_then(|rules| rules.supporters).unwrap_or(0),
            paid_up: election.paid_up,
        })
    }

    /// The rules of a resolution, on which the members vote who vote in this election.
    pub fn of_resolution(election: &Election, majority: Majority, secrecy: Secrecy) -> Self {
        Self {
            kind: PollKind::Resolution,
            paper: PaperKind::Question,
            rule: String::new(),
            seats: 0,
            most_marks: 0,
            secrecy,
            may_replace: true,
            majority: Some(majority),
            quorum: election.quorum.clone(),
            most_per_organisation: None,
            supporters: 0,
            paid_up: election.paid_up,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MajorityShare, PollKind, Secrecy};
    use serde::Serialize;

    fn in_json(value: impl Serialize) -> String {
        let json = serde_json::to_string(&value).unwrap();
        json.trim_matches('"').to_owned()
    }

    #[test]
    fn names_are_those_of_the_json() {
        for kind in PollKind::ALL {
            assert_eq!(in_json(kind), kind.id());
        }
        for secrecy in Secrecy::ALL {
            assert_eq!(in_json(secrecy), secrecy.id());
        }
        for share in MajorityShare::ALL {
            assert_eq!(in_json(share), share.id());
        }
    }
}
