//! Ballots of secret polls, in boxes.
//!
//! PostgreSQL locks each row that's written, so that two voters can cast at the same time without losing a ballot.
//! SQLite has one writer anyway.

use super::boxes::{BallotBox, BoxBallot, BoxRows};
use super::casting::Casting;
use super::receipt::Receipt;
use crate::applications::{CommandError, PollId};
use crate::polls::done::BallotDone;
use crate::polls::json::as_json;
use crate::storage::{Backend, StorageError, Tx};
use app::api::BallotRefusal;
use domain::poll::BundleBallot;
use domain::typed::is_blank;

/// Casts the first ballot for a member, or replaces the one whose receipt was sent.
///
/// # Errors
/// If the database fails, or the new receipt exists already. Then it can be tried again.
pub(super) async fn cast(tx: &mut Tx, casting: &Casting<'_>) -> Result<BallotDone, CommandError> {
    if !is_blank(casting.replaces) {
        return replace(tx, casting).await;
    }
    // Of two commands at the same time, the second one waits here until the first is done.
    let marked = tx
        .run(
            "UPDATE poll_line SET has_voted = TRUE WHERE poll = $1 AND membership = $2 AND has_voted = FALSE",
            &[(&casting.poll.id).into(), (&casting.line.membership).into()],
        )
        .await?;
    if marked == 0 {
        let same = known(tx, casting).await?;
        return Ok(same.map_or_else(|| casting.already_voted(), |receipt| casting.cast_with(&receipt)));
    }
    let receipt = Receipt::random(&casting.state.secrets)?;
    let boxes = PollBoxes::of(casting);
    let mut rows = boxes.lock(tx, &[&receipt]).await?;
    insert(&mut rows, casting, &receipt)?;
    boxes.write(tx, rows).await?;
    Ok(casting.cast_with(&receipt))
}

/// Replaces a ballot. The line of the roll stays as it is, so that nothing says whose ballot it was.
async fn replace(tx: &mut Tx, casting: &Casting<'_>) -> Result<BallotDone, CommandError> {
    if !casting.poll.rules.0.may_replace {
        return Ok(BallotDone::Refused(BallotRefusal::NotReplaceable));
    }
    // A member for whom no ballot was cast can't have a receipt: it's somebody else's.
    let old = Receipt::typed(casting.replaces).filter(|_| casting.line.has_voted);
    let Some(old) = old else {
        return Ok(BallotDone::Refused(BallotRefusal::WrongReceipt));
    };
    let new = Receipt::random(&casting.state.secrets)?;
    let boxes = PollBoxes::of(casting);
    let mut rows = boxes.lock(tx, &[&old, &new]).await?;
    if !rows.remove(&old) {
        // The same command can have been faster.
        let same = known(tx, casting).await?;
        let refused = BallotDone::Refused(BallotRefusal::WrongReceipt);
        return Ok(same.map_or(refused, |receipt| casting.cast_with(&receipt)));
    }
    insert(&mut rows, casting, &new)?;
    boxes.write(tx, rows).await?;
    Ok(casting.cast_with(&new))
}

fn insert(rows: &mut BoxRows, casting: &Casting<'_>, receipt: &Receipt) -> Result<(), CommandError> {
    let ballot = BoxBallot {
        receipt: receipt.clone(),
        key_hash: casting.key_hash.to_owned(),
        choices: casting.choices.clone(),
    };
    // Another ballot has this receipt, which nobody will ever see. The whole command is tried again with a new one.
    let is_new = rows.insert(ballot);
    is_new.then_some(()).ok_or(CommandError::Storage(StorageError::Busy))
}

/// The receipt of a ballot that was cast by the same command: with the same key and choices.
///
/// # Errors
/// If the database fails.
pub(super) async fn known(tx: &mut Tx, casting: &Casting<'_>) -> Result<Option<Receipt>, CommandError> {
    let rows: Vec<(BallotBox,)> = tx
        .all(
            "SELECT ballots FROM poll_box WHERE poll = $1 AND votes = $2 AND ballots LIKE '%' || $3 || '%'",
            &[
                (&casting.poll.id).into(),
                casting.line.votes.into(),
                casting.key_hash.into(),
            ],
        )
        .await?;
    let mut ballots = rows.into_iter().flat_map(|(row,)| row.into_ballots());
    let same = ballots.find(|ballot| ballot.key_hash == casting.key_hash && ballot.choices == casting.choices);
    Ok(same.map(|ballot| ballot.receipt))
}

/// All ballots of a poll.
///
/// # Errors
/// If the database fails.
pub(super) async fn all(tx: &mut Tx, poll: &PollId) -> Result<Vec<BundleBallot>, CommandError> {
    let rows: Vec<(i64, BallotBox)> = tx
        .all("SELECT votes, ballots FROM poll_box WHERE poll = $1", &[poll.into()])
        .await?;
    let ballots = rows.into_iter().flat_map(|(votes, row)| {
        row.into_ballots().into_iter().map(move |ballot| BundleBallot {
            receipt: ballot.receipt.to_string(),
            votes,
            choices: ballot.choices,
            member: None,
        })
    });
    Ok(ballots.collect())
}

/// The boxes of a poll for ballots with a number of votes.
#[derive(Clone, Copy)]
struct PollBoxes<'a> {
    poll: &'a PollId,
    votes: i64,
}

impl<'a> PollBoxes<'a> {
    fn of(casting: &Casting<'a>) -> Self {
        Self {
            poll: &casting.poll.id,
            votes: casting.line.votes,
        }
    }

    /// Locks and reads the rows for these receipts: the lower one first, so that two commands never wait for each
    /// other.
    async fn lock(self, tx: &mut Tx, receipts: &[&Receipt]) -> Result<BoxRows, CommandError> {
        let mut rows = BoxRows::default();
        let mut receipts = receipts.to_vec();
        receipts.sort_unstable();
        for receipt in receipts {
            self.lock_one(tx, receipt, &mut rows).await?;
        }
        Ok(rows)
    }

    /// While this waits for a row, somebody else can split it. Then the receipt belongs to the next row, which is
    /// locked, too.
    async fn lock_one(self, tx: &mut Tx, receipt: &Receipt, rows: &mut BoxRows) -> Result<(), CommandError> {
        loop {
            match self.row_for(tx, receipt).await? {
                Some(from) if rows.has(&from) => return Ok(()),
                Some(from) => {
                    let ballots = self.read(tx, &from).await?;
                    rows.add(from, ballots);
                }
                None => self.create_first(tx).await?,
            }
        }
    }

    /// The row in which a receipt is, or would be: the text from which on receipts are in it.
    async fn row_for(self, tx: &mut Tx, receipt: &Receipt) -> Result<Option<String>, CommandError> {
        let found: Option<(String,)> = tx
            .optional(
                "SELECT from_receipt FROM poll_box WHERE poll = $1 AND votes = $2 AND from_receipt <= $3 \
                 ORDER BY from_receipt DESC LIMIT 1",
                &[self.poll.into(), self.votes.into(), receipt.into()],
            )
            .await?;
        Ok(found.map(|(from,)| from))
    }

    async fn read(self, tx: &mut Tx, from: &str) -> Result<BallotBox, CommandError> {
        let sql = match tx.backend() {
            Backend::Sqlite => "SELECT ballots FROM poll_box WHERE poll = $1 AND votes = $2 AND from_receipt = $3",
            Backend::Postgres => {
                "SELECT ballots FROM poll_box WHERE poll = $1 AND votes = $2 AND from_receipt = $3 FOR UPDATE"
            }
        };
        let (ballots,): (BallotBox,) = tx.one(sql, &[self.poll.into(), self.votes.into(), from.into()]).await?;
        Ok(ballots)
    }

    /// The first row, in which every receipt can be. Two voters can be the first.
    async fn create_first(self, tx: &mut Tx) -> Result<(), CommandError> {
        tx.run(
            "INSERT INTO poll_box (poll, votes, from_receipt, ballots) VALUES ($1, $2, '', '[]') \
             ON CONFLICT (poll, votes, from_receipt) DO NOTHING",
            &[self.poll.into(), self.votes.into()],
        )
        .await?;
        Ok(())
    }

    /// Writes rows that are locked. Those that have become too large are split.
    async fn write(self, tx: &mut Tx, rows: BoxRows) -> Result<(), CommandError> {
        let (kept, new) = rows.split();
        for (from, ballots) in kept.into_rows() {
            tx.run(
                "UPDATE poll_box SET ballots = $4 WHERE poll = $1 AND votes = $2 AND from_receipt = $3",
                &[
                    self.poll.into(),
                    self.votes.into(),
                    (&from).into(),
                    (&as_json(&ballots)?).into(),
                ],
            )
            .await?;
        }
        for (from, ballots) in new.into_rows() {
            tx.run(
                "INSERT INTO poll_box (poll, votes, from_receipt, ballots) VALUES ($1, $2, $3, $4)",
                &[
                    self.poll.into(),
                    self.votes.into(),
                    (&from).into(),
                    (&as_json(&ballots)?).into(),
                ],
            )
            .await?;
        }
        Ok(())
    }
}
