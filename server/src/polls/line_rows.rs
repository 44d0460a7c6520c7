//! The lines of frozen rolls, as stored.

use super::rows::PollRow;
use crate::applications::{CommandError, MembershipId};
use crate::from_row;
use crate::mail::normalized;
use crate::rolls::StoredEntry;
use crate::storage::Tx;
use data_encoding::HEXLOWER;
use domain::roll::{Representative, RollEntry};
use sha2::{Digest, Sha256};

/// A line of a frozen roll.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct PollLineRow {
    pub membership: MembershipId,
    /// The order of the roll, from 1.
    pub number: i64,
    /// 0 if the member doesn't vote.
    pub votes: i64,
    /// With corrections.
    pub entry: StoredEntry,
    /// 16 random bytes in hexadecimal.
    pub salt: String,
    /// The email address of the person who votes, in one spelling. Empty if the member doesn't vote.
    pub address: String,
    pub has_voted: bool,
}
from_row!(PollLineRow {
    membership,
    number,
    votes,
    entry,
    salt,
    address,
    has_voted
});

/// A query for lines (`l`), with what comes after the table.
macro_rules! line_query {
    ($rest:literal) => {
        concat!(
            "SELECT l.membership, l.number, l.votes, l.entry, l.salt, l.address, l.has_voted FROM poll_line l ",
            $rest
        )
    };
}
pub(super) use line_query;

impl PollLineRow {
    /// All lines, in the order of the roll. None until it's frozen.
    pub async fn all(tx: &mut Tx, poll: &PollRow) -> Result<Vec<Self>, CommandError> {
        let lines = tx
            .all(line_query!("WHERE l.poll = $1 ORDER BY l.number"), &[(&poll.id).into()])
            .await?;
        Ok(lines)
    }
}

/// SHA-256 of a salt's bytes followed by the line's JSON as it's stored, in hexadecimal: how the audit bundle lists
/// lines. `None` if the salt isn't hexadecimal.
pub(super) fn line_hash(salt: &str, entry: &str) -> Option<String> {
    let salt = HEXLOWER.decode(salt.as_bytes()).ok()?;
    let hash = Sha256::new().chain_update(salt).chain_update(entry);
    Some(HEXLOWER.encode(&hash.finalize()))
}

/// The line of a membership. `None` if the roll isn't frozen, or has no line for it.
pub(super) async fn line_of(
    tx: &mut Tx,
    poll: &PollRow,
    membership: &str,
) -> Result<Option<PollLineRow>, CommandError> {
    let Some(membership) = MembershipId::parse(membership) else {
        return Ok(None);
    };
    let line = tx
        .optional(
            line_query!("WHERE l.poll = $1 AND l.membership = $2"),
            &[(&poll.id).into(), (&membership).into()],
        )
        .await?;
    Ok(line)
}

/// The email address of the person who votes, in the spelling of accounts. Empty if the member doesn't vote.
pub(super) fn voter_address(entry: &RollEntry) -> String {
    match entry {
        RollEntry::Votes(voter) => address_of(&voter.representative),
        RollEntry::Missing(_) => String::new(),
    }
}

/// The email address of somebody who votes, in the spelling of accounts. Empty if it isn't an address.
pub(super) fn address_of(representative: &Representative) -> String {
    normalized(&representative.email).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::voter_address;
    use domain::roll::{Missing, NonVoter, Obstacle, Representative, RollEntry, Voter};

    #[test]
    fn voters_sign_in_with_their_address_in_one_spelling() {
        let voting = RollEntry::Votes(Voter {
            membership: "a".to_owned(),
            reference: "REF-a".to_owned(),
            name: "Example a".to_owned(),
            tier: "gold".to_owned(),
            version: "2026".to_owned(),
            representative: Representative {
                name: "Ada Example".to_owned(),
                email: " Ada@Müller.EXAMPLE".to_owned(),
            },
            votes: 5,
            reasons: Vec::new(),
        });
        assert_eq!(voter_address(&voting), "ada@xn--mller-kva.example");
        let missing = RollEntry::Missing(NonVoter {
            membership: "a".to_owned(),
            reference: "REF-a".to_owned(),
            name: "Example a".to_owned(),
            tier: "gold".to_owned(),
            version: "2026".to_owned(),
            votes: 0,
            obstacles: vec![Obstacle {
                missing: Missing::NoVotes,
                fix_by: None,
            }],
        });
        assert_eq!(voter_address(&missing), "");
    }
}
