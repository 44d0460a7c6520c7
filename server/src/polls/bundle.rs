//! The audit bundle: everything that an outsider needs to repeat a count. It's collected from what's stored, counted,
//! and kept as the JSON that its hash is over.

use super::ballots::{ballots, turnout};
use super::json::as_json;
use super::line_rows::line_hash;
use super::nominees::{CandidateRow, candidates};
use super::rows::PollRow;
use crate::applications::{AppState, CommandError};
use crate::from_row;
use crate::storage::Tx;
use data_encoding::HEXLOWER;
use domain::poll::{
    AUDIT_FORMAT, AuditBundle, BundleCandidate, BundleCorrection, BundleWeight, PollResult, count_by_votes, tally,
    tie_commitment, tie_order, tie_seed, verify,
};
use sha2::{Digest, Sha256};

/// A bundle with its result, as it's stored and published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CountedBundle {
    pub bundle: AuditBundle,
    pub json: String,
    /// SHA-256 of the JSON, in hexadecimal.
    pub hash: String,
}

impl CountedBundle {
    /// The bundle of a poll. `None` if it isn't counted.
    ///
    /// # Errors
    /// If it can't be read, or the database fails.
    pub async fn of(tx: &mut Tx, poll: &PollRow) -> Result<Option<Self>, CommandError> {
        let stored = StoredBundle::of(tx, poll).await?;
        stored.map(StoredBundle::read).transpose()
    }
}

/// A bundle as it's stored. With thousands of ballots, reading its JSON takes a while.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct StoredBundle {
    pub json: String,
    /// SHA-256 of the JSON, in hexadecimal.
    pub hash: String,
}

impl StoredBundle {
    /// The bundle of a poll. `None` if it isn't counted.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of(tx: &mut Tx, poll: &PollRow) -> Result<Option<Self>, CommandError> {
        let found: Option<(Option<String>, Option<String>)> = tx
            .optional(
                "SELECT bundle, bundle_hash FROM poll WHERE id = $1",
                &[(&poll.id).into()],
            )
            .await?;
        let Some((Some(json), Some(hash))) = found else {
            return Ok(None);
        };
        Ok(Some(Self { json, hash }))
    }

    /// # Errors
    /// If the JSON is damaged.
    pub fn read(self) -> Result<CountedBundle, CommandError> {
        let bundle = serde_json::from_str(&self.json).map_err(|_| damaged("the audit bundle"))?;
        let Self { json, hash } = self;
        Ok(CountedBundle { bundle, json, hash })
    }
}

/// A line of the frozen roll whose member votes.
struct VotingLine {
    votes: i64,
    /// As JSON.
    entry: String,
    /// In hexadecimal.
    salt: String,
}
from_row!(VotingLine { votes, entry, salt });

impl VotingLine {
    /// In the order of the roll.
    async fn all(tx: &mut Tx, poll: &PollRow) -> Result<Vec<Self>, CommandError> {
        let lines = tx
            .all(
                "SELECT votes, entry, salt FROM poll_line WHERE poll = $1 AND votes > 0 ORDER BY number",
                &[(&poll.id).into()],
            )
            .await?;
        Ok(lines)
    }

    /// The member can read it, too, and so find the line among all others.
    fn hash(&self) -> Result<String, CommandError> {
        line_hash(&self.salt, &self.entry).ok_or_else(|| damaged("the salt of a line"))
    }
}

/// Collects everything that a count starts from. Of the result, only the turnout is there.
///
/// # Errors
/// If the roll isn't frozen, the ballots don't match it, or the database fails.
pub(super) async fn collect(tx: &mut Tx, state: &AppState, poll: &PollRow) -> Result<AuditBundle, CommandError> {
    let tie_seed_hex = poll.tie_seed.clone().unwrap_or_default();
    let seed = tie_seed(&tie_seed_hex).ok_or_else(|| damaged("the seed for ties"))?;
    let lines = VotingLine::all(tx, poll).await?;
    let ballots = ballots(tx, poll).await?;
    let candidates = by_number(candidates(tx, poll).await?);
    let numbers: Vec<u32> = candidates.iter().map(|candidate| candidate.number).collect();
    Ok(AuditBundle {
        format: AUDIT_FORMAT.to_owned(),
        software: format!("guildhall {}", env!("CARGO_PKG_VERSION")),
        foundation: poll.foundation.clone(),
        number: poll.number,
        title: poll.title.clone(),
        wording: poll.wording.clone(),
        programme: poll.programme.clone(),
        version: poll.programme_version.clone(),
        election: poll.election.clone(),
        rules: poll.rules.0.clone(),
        days: poll.days(),
        roll_hash: poll.roll_hash.clone().unwrap_or_default(),
        roll_lines: line_hashes(&lines)?,
        weights: weights(&lines),
        corrections: corrections(tx, poll).await?,
        candidates,
        tie_commitment: tie_commitment(&seed),
        tie_seed: tie_seed_hex,
        tie_order: tie_order(&seed, &numbers),
        ballots,
        result: PollResult::uncounted(turnout(tx, state, poll).await?),
    })
}

/// Counts the ballots of a bundle, on a thread of its own. Then it's checked as an outsider would.
///
/// # Errors
/// If they can't be counted, or the check finds something.
pub(super) async fn counted(bundle: AuditBundle) -> Result<CountedBundle, CommandError> {
    tokio::task::spawn_blocking(move || count_bundle(bundle))
        .await
        .map_err(|error| CommandError::Files(error.to_string()))?
}

fn count_bundle(mut bundle: AuditBundle) -> Result<CountedBundle, CommandError> {
    bundle.result = tally(&bundle).map_err(|error| CommandError::Files(format!("a poll can't be counted: {error}")))?;
    if let Some(finding) = verify(&bundle).first() {
        return Err(CommandError::Files(format!(
            "the count of a poll isn't right: {finding}"
        )));
    }
    let json = as_json(&bundle)?;
    let hash = HEXLOWER.encode(&Sha256::digest(&json));
    Ok(CountedBundle { bundle, json, hash })
}

fn damaged(what: &str) -> CommandError {
    CommandError::Files(format!("{what} of a poll is missing or damaged"))
}

fn by_number(candidates: Vec<CandidateRow>) -> Vec<BundleCandidate> {
    let candidates = candidates.into_iter().map(|candidate| BundleCandidate {
        number: candidate.number,
        name: candidate.name,
        affiliation: candidate.affiliation,
        is_out: candidate.is_out,
    });
    let mut candidates: Vec<BundleCandidate> = candidates.collect();
    candidates.sort_by_key(|candidate| candidate.number);
    candidates
}

fn line_hashes(lines: &[VotingLine]) -> Result<Vec<String>, CommandError> {
    let mut hashes = lines.iter().map(VotingLine::hash).collect::<Result<Vec<_>, _>>()?;
    hashes.sort_unstable();
    Ok(hashes)
}

fn weights(lines: &[VotingLine]) -> Vec<BundleWeight> {
    let weights = count_by_votes(lines.iter().map(|line| line.votes)).into_iter();
    weights.map(|(votes, voters)| BundleWeight { votes, voters }).collect()
}

/// The corrections since the roll was frozen, without names.
async fn corrections(tx: &mut Tx, poll: &PollRow) -> Result<Vec<BundleCorrection>, CommandError> {
    let rows: Vec<(i64, i64, String)> = tx
        .all(
            "SELECT COALESCE(votes_before, 0), COALESCE(votes_after, 0), reason FROM poll_correction \
             WHERE poll = $1 AND after_freezing AND state = 'applied' ORDER BY number",
            &[(&poll.id).into()],
        )
        .await?;
    let rows = rows.into_iter();
    let correction = |(votes_before, votes_after, reason)| BundleCorrection {
        votes_before,
        votes_after,
        reason,
    };
    Ok(rows.map(correction).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(votes: i64) -> VotingLine {
        VotingLine {
            votes,
            entry: "{}".to_owned(),
            salt: "00ff".to_owned(),
        }
    }

    #[test]
    fn a_line_is_hashed_with_its_salt() {
        // printf '\x00\xff{}' | sha256sum
        let expected = "d74d568b32ee9c59af9b3e26dc02c6d86388eda2f8ac72833649630900740f9f";
        assert_eq!(line(1).hash().unwrap(), expected);
        let broken = VotingLine {
            salt: "salt".to_owned(),
            ..line(1)
        };
        assert!(broken.hash().is_err());
    }

    #[test]
    fn voters_are_counted_by_their_votes() {
        let lines = [line(15), line(1), line(15)];
        let found: Vec<(i64, i64)> = weights(&lines)
            .iter()
            .map(|weight| (weight.votes, weight.voters))
            .collect();
        assert_eq!(found, [(1, 1), (15, 2)]);
    }
}
