//! Ballots of recorded polls, with the members who cast them.

use super::casting::Casting;
use super::receipt::Receipt;
use crate::applications::{CommandError, MembershipId, PollId, fingerprint, from_text};
use crate::from_row;
use crate::polls::done::BallotDone;
use crate::polls::json::as_json;
use crate::rolls::StoredEntry;
use crate::storage::Tx;
use app::api::CastBallot;
use domain::poll::{BundleBallot, Choices};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// [`Choices`], stored as JSON.
struct StoredChoices(Choices);
from_text!(StoredChoices, |text| serde_json::from_str(text).ok().map(Self));

/// How many replaced ballots are remembered for each member. No command is late by more than that.
const MOST_EARLIER: usize = 100;

/// The commands whose ballots were replaced, by their hashes, the oldest first. Stored as JSON.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct EarlierCommands(Vec<String>);
from_text!(EarlierCommands, |text| serde_json::from_str(text).ok().map(Self));

impl EarlierCommands {
    /// What recognises a command.
    fn hash(key_hash: &str, choices: &Choices) -> Result<String, CommandError> {
        Ok(fingerprint(&format!("{key_hash} {}", as_json(choices)?)))
    }

    /// With another one, without those that are too old.
    fn with(mut self, hash: String) -> Self {
        self.0.push(hash);
        let too_many = self.0.len().saturating_sub(MOST_EARLIER);
        self.0.drain(..too_many);
        self
    }
}

/// A member's ballot.
struct RecordedVote {
    choices: StoredChoices,
    receipt: Receipt,
    key_hash: String,
    earlier: EarlierCommands,
    votes: i64,
    entry: StoredEntry,
}
from_row!(RecordedVote {
    choices,
    receipt,
    key_hash,
    earlier,
    votes,
    entry
});

/// A query for ballots (`v`) with their lines of the roll (`l`).
macro_rules! recorded_query {
    ($which:literal) => {
        concat!(
            "SELECT v.choices, v.receipt, v.key_hash, v.earlier, l.votes, l.entry FROM poll_vote v \
             JOIN poll_line l ON l.poll = v.poll AND l.membership = v.membership WHERE ",
            $which
        )
    };
}

impl RecordedVote {
    async fn of(tx: &mut Tx, poll: &PollId, membership: &MembershipId) -> Result<Option<Self>, CommandError> {
        Ok(tx
            .optional(
                recorded_query!("v.poll = $1 AND v.membership = $2"),
                &[poll.into(), membership.into()],
            )
            .await?)
    }

    /// Whether the same command has cast it, or a ballot that it replaced: one that was sent again and arrives late
    /// changes nothing.
    fn is_known(&self, casting: &Casting<'_>) -> Result<bool, CommandError> {
        let is_same = self.key_hash == casting.key_hash && self.choices.0 == casting.choices;
        let hash = EarlierCommands::hash(casting.key_hash, &casting.choices)?;
        Ok(is_same || self.earlier.0.contains(&hash))
    }

    /// The commands that have cast this ballot, and those that it replaced.
    fn into_earlier(self) -> Result<EarlierCommands, CommandError> {
        let hash = EarlierCommands::hash(&self.key_hash, &self.choices.0)?;
        Ok(self.earlier.with(hash))
    }

    fn into_cast(self) -> CastBallot {
        CastBallot {
            choices: self.choices.0,
            receipt: self.receipt.to_string(),
            votes: self.votes,
        }
    }
}

/// Casts or replaces the ballot of a member.
///
/// # Errors
/// If the database fails.
pub(super) async fn cast(tx: &mut Tx, casting: &Casting<'_>) -> Result<BallotDone, CommandError> {
    let (poll, membership) = (&casting.poll.id, &casting.line.membership);
    // Writing the line locks it: of two commands at the same time, the second one waits here until the first is done.
    tx.run(
        "UPDATE poll_line SET has_voted = TRUE WHERE poll = $1 AND membership = $2",
        &[poll.into(), membership.into()],
    )
    .await?;
    let mut earlier = EarlierCommands::default();
    if let Some(vote) = RecordedVote::of(tx, poll, membership).await? {
        if vote.is_known(casting)? {
            return Ok(BallotDone::Cast(vote.into_cast()));
        }
        if !casting.poll.rules.0.may_replace {
            return Ok(casting.already_voted());
        }
        earlier = vote.into_earlier()?;
    }
    let receipt = Receipt::random(&casting.state.secrets)?;
    tx.run(
        "INSERT INTO poll_vote (poll, membership, choices, receipt, key_hash, earlier, cast_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (poll, membership) DO UPDATE SET choices = excluded.choices, receipt = excluded.receipt, \
         key_hash = excluded.key_hash, earlier = excluded.earlier, cast_at = excluded.cast_at",
        &[
            poll.into(),
            membership.into(),
            (&as_json(&casting.choices)?).into(),
            (&receipt).into(),
            casting.key_hash.into(),
            (&as_json(&earlier.0)?).into(),
            casting.state.clock.now().0.into(),
        ],
    )
    .await?;
    Ok(casting.cast_with(&receipt))
}

/// The member's ballot, if the same command has cast it or one that it replaced: with the same key and choices.
///
/// # Errors
/// If the database fails.
pub(super) async fn known(tx: &mut Tx, casting: &Casting<'_>) -> Result<Option<CastBallot>, CommandError> {
    match RecordedVote::of(tx, &casting.poll.id, &casting.line.membership).await? {
        Some(vote) if vote.is_known(casting)? => Ok(Some(vote.into_cast())),
        _ => Ok(None),
    }
}

/// The ballot of a member, if one was cast.
///
/// # Errors
/// If the database fails.
pub(super) async fn cast_for(
    tx: &mut Tx,
    poll: &PollId,
    membership: &MembershipId,
) -> Result<Option<CastBallot>, CommandError> {
    let vote = RecordedVote::of(tx, poll, membership).await?;
    Ok(vote.map(RecordedVote::into_cast))
}

/// All ballots of a poll.
///
/// # Errors
/// If the database fails.
pub(super) async fn all(tx: &mut Tx, poll: &PollId) -> Result<Vec<BundleBallot>, CommandError> {
    let votes: Vec<RecordedVote> = tx.all(recorded_query!("v.poll = $1"), &[poll.into()]).await?;
    let ballots = votes.into_iter().map(|vote| BundleBallot {
        receipt: vote.receipt.to_string(),
        votes: vote.votes,
        choices: vote.choices.0,
        member: Some(vote.entry.0.name().to_owned()),
    });
    Ok(ballots.collect())
}

#[cfg(test)]
mod tests {
    use super::{EarlierCommands, MOST_EARLIER};

    #[test]
    fn the_oldest_commands_are_forgotten() {
        let all = (0..=MOST_EARLIER).map(|place| place.to_string());
        let kept = all.fold(EarlierCommands::default(), EarlierCommands::with);
        assert_eq!(kept.0.len(), MOST_EARLIER);
        assert_eq!(kept.0.first().map(String::as_str), Some("1"));
    }
}
