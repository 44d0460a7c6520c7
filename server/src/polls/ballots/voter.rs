//! The line of a frozen roll, for the person who votes.

use crate::accounts::Session;
use crate::applications::{CommandError, MembershipId, from_text};
use crate::mail::normalized;
use crate::polls::rows::PollRow;
use crate::storage::Tx;
use domain::roll::RollEntry;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// A [`RollEntry`] of a frozen roll, stored as JSON.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::polls) struct VoterEntry(pub RollEntry);
from_text!(VoterEntry, |text| serde_json::from_str(text).ok().map(Self));

impl VoterEntry {
    /// Whether the owner of an address, in one spelling, is the person who votes.
    fn is_voter(&self, address: &str) -> bool {
        let RollEntry::Votes(voter) = &self.0 else {
            return false;
        };
        normalized(&voter.representative.email).is_some_and(|known| known == address)
    }
}

/// The line of a member who votes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct VoterLine {
    pub membership: MembershipId,
    /// At least 1.
    pub votes: i64,
    pub has_voted: bool,
}

impl VoterLine {
    /// The line of a membership. `None` if the roll isn't frozen, the member doesn't vote, or somebody else votes for
    /// it. Software never votes.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of(
        tx: &mut Tx,
        poll: &PollRow,
        membership: &MembershipId,
        session: &Session,
    ) -> Result<Option<Self>, CommandError> {
        if session.token.is_some() {
            return Ok(None);
        }
        let found: Option<(i64, bool, VoterEntry)> = tx
            .optional(
                "SELECT votes, has_voted, entry FROM poll_line WHERE poll = $1 AND membership = $2 AND votes > 0",
                &[(&poll.id).into(), membership.into()],
            )
            .await?;
        let own = found.filter(|(_, _, entry)| entry.is_voter(&session.address));
        Ok(own.map(|(votes, has_voted, _)| Self {
            membership: membership.clone(),
            votes,
            has_voted,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::VoterEntry;
    use domain::roll::{Representative, RollEntry, Voter};

    #[test]
    fn only_the_representative_votes_however_the_address_is_spelt() {
        let entry = VoterEntry(RollEntry::Votes(Voter {
            membership: "a".to_owned(),
            reference: "REF-a".to_owned(),
            name: "Example a".to_owned(),
            tier: "gold".to_owned(),
            version: "2026".to_owned(),
            representative: Representative {
                name: "Ada Example".to_owned(),
                email: " Ada@Müller.example".to_owned(),
            },
            votes: 5,
            reasons: Vec::new(),
        }));
        assert!(entry.is_voter("ada@xn--mller-kva.example"));
        for other in ["", "ada@muller.example", "a.da@xn--mller-kva.example"] {
            assert!(!entry.is_voter(other), "{other}");
        }
    }
}
