//! The voting roll: who votes in an election, with how many votes, and why. By tier for the programme's pages, and
//! member by member for a record date.

mod basis;
mod build;
mod by_tier;
mod difference;
mod line;
mod member;
mod missing;
mod reason;
mod representative;
mod rules;
mod together;
mod voter;

pub use build::{build, entry_of};
pub use by_tier::{
    GrantedVotes, HeldStatus, MemberVotes, Roll, RollLine, VotingRight, election_roll, roll, voting_right,
};
pub use difference::{RollChange, RollDifference, difference};
pub use member::{EndReason, MembershipEnd, RollMember};
pub use missing::{Missing, Obstacle};
pub use reason::{OtherMembership, VoteReason};
pub use rules::RollRules;
pub use voter::{NonVoter, Representative, RollEntry, TierVotes, Voter, VotingRoll};
