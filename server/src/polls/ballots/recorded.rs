//! Ballots of recorded polls, with the members who cast them.

use super::casting::Casting;
use super::receipt::Receipt;
use crate::applications::{CommandError, MembershipId, PollId, from_text};
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

/// A member's ballot.
struct RecordedVote {
    choices: StoredChoices,
    receipt: Receipt,
    key_hash: String,
    votes: i64,
    entry: StoredEntry,
}
from_row!(RecordedVote {
    choices,
    receipt,
    key_hash,
    votes,
    entry
});

/// A query for ballots (`v`) with their lines of the roll (`l`).
macro_rules! recorded_query {
    ($which:literal) => {
        concat!(
            "SELECT v.choices, v.receipt, v.key_hash, l.votes, l.entry FROM poll_vote v \
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

    /// Whether the same command has cast it.
    fn is_same(&self, casting: &Casting<'_>) -> bool {
        self.key_hash == casting.key_hash && self.choices.0 == casting.choices
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
    if let Some(vote) = RecordedVote::of(tx, poll, membership).await? {
        if vote.is_same(casting) {
            return Ok(casting.cast_with(&vote.receipt));
        }
        if !casting.poll.rules.0.may_replace {
            return Ok(casting.already_voted());
        }
    }
    let receipt = Receipt::random(&casting.state.secrets)?;
    tx.run(
        "INSERT INTO poll_vote (poll, membership, choices, receipt, key_hash, cast_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (poll, membership) DO UPDATE SET choices = excluded.choices, receipt = excluded.receipt, \
         key_hash = excluded.key_hash, cast_at = excluded.cast_at",
        &[
            poll.into(),
            membership.into(),
            (&as_json(&casting.choices)?).into(),
            (&receipt).into(),
            casting.key_hash.into(),
            casting.state.clock.now().0.into(),
        ],
    )
    .await?;
    Ok(casting.cast_with(&receipt))
}

/// The receipt of a ballot that was cast by the same command: with the same key and choices.
///
/// # Errors
/// If the database fails.
pub(super) async fn known(tx: &mut Tx, casting: &Casting<'_>) -> Result<Option<Receipt>, CommandError> {
    let vote = RecordedVote::of(tx, &casting.poll.id, &casting.line.membership).await?;
    let same = vote.filter(|vote| vote.is_same(casting));
    Ok(same.map(|vote| vote.receipt))
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
    Ok(vote.map(|vote| CastBallot {
        choices: vote.choices.0,
        receipt: vote.receipt.to_string(),
        votes: vote.votes,
    }))
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
