//! What the programme file says about an election.

use super::turns::SeatTerms;
use crate::programme::{Programme, Tier};
use crate::ratio::Ratio;
use crate::seats::{MemberCounts, SeatCount, seats};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// An election in which one class of members fills seats.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Election {
    pub id: String,
    pub title: Text,
    /// The tiers whose members vote. Empty for every tier that grants the benefit.
    pub voters: Vec<String>,
    /// The benefit that gives the vote. A benefit of kind votes gives as many votes as it's granted, any other one vote.
    /// `None` if every member of the class has one vote.
    pub benefit: Option<String>,
    pub seats: ElectionSeats,
    /// How long a seat is held. `None` if the file doesn't say.
    pub terms: Option<SeatTerms>,
    pub method: Option<VotingMethod>,
    /// The days between the record date, when the roll is fixed, and the opening of the vote.
    pub record_days: Option<u16>,
    /// Whether members with an overdue invoice can't vote.
    pub paid_up: bool,
    /// Who has only one vote, if that isn't every membership. Of several memberships, the one with the most votes counts.
    pub one_vote_per: Option<OneVotePer>,
    /// The most seats that an organisation and its related companies can hold, over all elections of the programme.
    pub most_per_organisation: Option<u32>,
    pub quorum: Option<Quorum>,
    pub nominations: Option<Nominations>,
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// The seats that an election fills.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ElectionSeats {
    Number(u32),
    /// The seats of a body, which depend on member counts.
    Body(String),
}

/// How votes become seats.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum VotingMethod {
    /// The candidates with the most votes win.
    Plurality,
    /// Voters can give several of their votes to one candidate. The candidates with the most votes win.
    Cumulative,
    /// Voters rank the candidates, and votes are transferred by Meek's method.
    MeekStv,
    /// There's no vote: each member of the class fills a seat.
    Appointment,
}

/// Whose memberships vote as one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OneVotePer {
    /// All memberships of a person or organisation.
    Member,
    /// All memberships of an organisation and its related companies.
    Group,
}

/// How much of the class has to vote.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quorum {
    /// The share of members who have to vote, in percent.
    pub members: Option<Ratio>,
    /// The share of all votes that have to be cast, in percent.
    pub votes: Option<Ratio>,
    /// More than half of the members have to vote.
    pub majority: bool,
    /// What else there is to say, such as what happens if it isn't reached.
    pub text: Option<Text>,
}

/// How candidates are nominated.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Nominations {
    /// How many members have to support a candidate.
    pub supporters: Option<u32>,
    /// How many days before voting opens nominations close.
    pub close_days: Option<u16>,
    /// Who can stand.
    pub text: Option<Text>,
}

impl Election {
    /// Whether a tier can be part of the class that votes.
    pub fn is_open_to(&self, tier: &Tier) -> bool {
        self.voters.is_empty() || self.voters.contains(&tier.id)
    }

    /// Whether its seats are filled without a vote.
    pub fn is_appointment(&self) -> bool {
        self.method == Some(VotingMethod::Appointment)
    }

    /// Its seats for these member counts.
    pub fn seat_count(&self, programme: &Programme, counts: &MemberCounts) -> SeatCount {
        match &self.seats {
            ElectionSeats::Number(number) => SeatCount::Seats(i64::from(*number)),
            ElectionSeats::Body(body) => {
                let computed = seats(programme, counts).into_iter();
                let mut found = computed.filter(|seats| seats.body == *body);
                found.next().map_or(SeatCount::NotComputable, |seats| seats.seats)
            }
        }
    }
}

impl VotingMethod {
    pub const ALL: [Self; 4] = [Self::Plurality, Self::Cumulative, Self::MeekStv, Self::Appointment];

    /// The word for it in programme files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Plurality => "plurality",
            Self::Cumulative => "cumulative",
            Self::MeekStv => "meek-stv",
            Self::Appointment => "appointment",
        }
    }
}

impl OneVotePer {
    pub const ALL: [Self; 2] = [Self::Member, Self::Group];

    /// The word for it in programme files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Group => "group",
        }
    }
}

impl Quorum {
    /// How many of these members have to vote. `None` if there's no such rule.
    pub fn members_needed(&self, members: i64) -> Option<i64> {
        if self.majority {
            return Some(members / 2 + 1);
        }
        share(self.members?, members)
    }

    /// How many of these votes have to be cast. `None` if there's no such rule.
    pub fn votes_needed(&self, votes: i64) -> Option<i64> {
        share(self.votes?, votes)
    }
}

fn share(percent: Ratio, of: i64) -> Option<i64> {
    let share = percent.times(Ratio::whole(of))?.over(Ratio::whole(100))?;
    i64::try_from(share.ceil()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quorum(members: Option<&str>, votes: Option<&str>, majority: bool) -> Quorum {
        let percent = |written: &str| Ratio::parse(written).unwrap();
        Quorum {
            members: members.map(percent),
            votes: votes.map(percent),
            majority,
            text: None,
        }
    }

    #[test]
    fn a_quorum_is_reached_exactly_at_its_share() {
        for (percent, of, needed) in [
            ("10", 190, 19),
            ("10", 15, 2),
            ("10", 0, 0),
            ("33.5", 200, 67),
            ("100", 7, 7),
        ] {
            assert_eq!(
                quorum(Some(percent), None, false).members_needed(of),
                Some(needed),
                "{percent} % of {of}"
            );
            assert_eq!(
                quorum(None, Some(percent), false).votes_needed(of),
                Some(needed),
                "{percent} % of {of}"
            );
        }
    }

    #[test]
    fn a_majority_is_more_than_half() {
        for (members, needed) in [(7, 4), (8, 5), (1, 1), (2, 2)] {
            assert_eq!(
                quorum(None, None, true).members_needed(members),
                Some(needed),
                "{members}"
            );
        }
        assert_eq!(quorum(None, None, true).votes_needed(8), None);
    }

    #[test]
    fn the_words_of_the_file_are_those_of_the_api() {
        for method in VotingMethod::ALL {
            let json = serde_json::to_value(method).unwrap();
            assert_eq!(json, method.word());
        }
        for per in OneVotePer::ALL {
            let json = serde_json::to_value(per).unwrap();
            assert_eq!(json, per.word());
        }
    }
}
