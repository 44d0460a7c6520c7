//! Erases names from frozen voting rolls. The numbers of votes stay: results follow from them.

use crate::applications::{ApplicationReference, CommandError, MembershipId, PollId};
use crate::storage::Tx;
use domain::poll::RollFix;
use domain::roll::{Missing, OtherMembership, RollEntry, VoteReason};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Erases the names and addresses of an application's membership from all frozen rolls and their corrections. Running
/// it again changes nothing.
///
/// # Errors
/// If a line can't be read, or the database fails.
pub(super) async fn erase_lines(tx: &mut Tx, reference: &ApplicationReference) -> Result<(), CommandError> {
    let memberships: Vec<(MembershipId,)> = tx
        .all("SELECT id FROM membership WHERE application = $1", &[reference.into()])
        .await?;
    for (membership,) in &memberships {
        lines(tx, membership).await?;
        corrections(tx, membership).await?;
    }
    Ok(())
}

/// The member's own lines, and those of others that name the member. Without its salt, nobody can try names on the
/// published hash of an own line.
async fn lines(tx: &mut Tx, membership: &MembershipId) -> Result<(), CommandError> {
    let mention = format!("%\"{membership}\"%");
    let rows: Vec<(PollId, MembershipId, String, Option<String>)> = tx
        .all(
            "SELECT l.poll, l.membership, l.entry, l.frozen_entry FROM poll_line l \
             WHERE l.poll IN (SELECT o.poll FROM poll_line o WHERE o.membership = $1) \
             AND (l.entry LIKE $2 OR l.frozen_entry LIKE $2)",
            &[membership.into(), (&mention).into()],
        )
        .await?;
    for (poll, line, entry, frozen_entry) in rows {
        let entry = without(&entry, membership)?;
        let frozen_entry = match frozen_entry {
            Some(frozen_entry) => Some(without(&frozen_entry, membership)?),
            None => None,
        };
        tx.run(
            "UPDATE poll_line SET entry = $1, frozen_entry = $2, salt = CASE WHEN membership = $3 THEN '' ELSE salt END, \
             address = CASE WHEN membership = $3 THEN '' ELSE address END WHERE poll = $4 AND membership = $5",
            &[
                (&entry).into(),
                frozen_entry.as_ref().into(),
                membership.into(),
                (&poll).into(),
                (&line).into(),
            ],
        )
        .await?;
    }
    Ok(())
}

async fn corrections(tx: &mut Tx, membership: &MembershipId) -> Result<(), CommandError> {
    let rows: Vec<(PollId, i64, String)> = tx
        .all(
            "SELECT poll, number, fix FROM poll_correction WHERE membership = $1",
            &[membership.into()],
        )
        .await?;
    for (poll, number, fix) in rows {
        let mut fix: RollFix = read(&fix)?;
        if let RollFix::Include { name, email, .. } = &mut fix {
            name.clear();
            email.clear();
        }
        tx.run(
            "UPDATE poll_correction SET fix = $1, reason = '' WHERE poll = $2 AND number = $3",
            &[(&written(&fix)?).into(), (&poll).into(), number.into()],
        )
        .await?;
    }
    Ok(())
}

/// A stored line without a member's names.
fn without(entry: &str, membership: &MembershipId) -> Result<String, CommandError> {
    let mut entry: RollEntry = read(entry)?;
    forget(&mut entry, membership.as_str());
    written(&entry)
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T, CommandError> {
    serde_json::from_str(json).map_err(|error| CommandError::Files(error.to_string()))
}

fn written(value: &impl Serialize) -> Result<String, CommandError> {
    serde_json::to_string(value).map_err(|error| CommandError::Files(error.to_string()))
}

/// Removes the names of a member from a line: its own, or another one that mentions it.
fn forget(entry: &mut RollEntry, membership: &str) {
    match entry {
        RollEntry::Votes(voter) => {
            if voter.membership == membership {
                voter.name.clear();
                voter.representative.name.clear();
                voter.representative.email.clear();
            }
            for reason in &mut voter.reasons {
                if let VoteReason::ForParty(others) | VoteReason::ForGroup(others) = reason {
                    for other in others {
                        forget_other(other, membership);
                    }
                }
            }
        }
        RollEntry::Missing(own) => {
            if own.membership == membership {
                own.name.clear();
            }
            for obstacle in &mut own.obstacles {
                if let Missing::OtherMembershipVotes(other) | Missing::RelatedCompanyVotes(other) =
                    &mut obstacle.missing
                {
                    forget_other(other, membership);
                }
            }
        }
    }
}

fn forget_other(other: &mut OtherMembership, membership: &str) {
    if other.membership == membership {
        other.name.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::forget;
    use domain::roll::{OtherMembership, Representative, RollEntry, VoteReason, Voter};

    fn line() -> RollEntry {
        let other = |id: &str| OtherMembership {
            membership: id.to_owned(),
            name: format!("Example {id}"),
            reference: format!("REF-{id}"),
        };
        RollEntry::Votes(Voter {
            membership: "a".to_owned(),
            reference: "REF-a".to_owned(),
            name: "Example a".to_owned(),
            tier: "gold".to_owned(),
            version: "2026".to_owned(),
            representative: Representative {
                name: "Ada Example".to_owned(),
                email: "ada@example.org".to_owned(),
            },
            votes: 5,
            reasons: vec![VoteReason::ForParty(vec![other("b"), other("c")])],
        })
    }

    #[test]
    fn a_member_is_forgotten_in_its_own_line_and_in_those_of_others() {
        let mut own = line();
        forget(&mut own, "a");
        let json = serde_json::to_string(&own).unwrap();
        assert!(
            !json.contains("Ada") && !json.contains("ada@example.org") && !json.contains("Example a"),
            "{json}"
        );
        assert!(json.contains("Example b") && json.contains("REF-a"), "{json}");
        assert_eq!(own.votes(), 5);
        let mut others = line();
        forget(&mut others, "b");
        let json = serde_json::to_string(&others).unwrap();
        assert!(
            !json.contains("Example b") && json.contains("Example c") && json.contains("Ada"),
            "{json}"
        );
    }
}
