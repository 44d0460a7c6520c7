//! The rolls of elections that a foundation has announced: their frozen lines, and corrections of rolls that aren't
//! frozen.

use crate::applications::{CommandError, MembershipId, PollId, from_text};
use crate::from_row;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use domain::date::Date;
use domain::poll::RollFix;
use domain::roll::{RollEntry, VotingRoll};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};
use std::mem::take;

/// A line of a roll, stored as JSON.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct StoredEntry(pub RollEntry);
from_text!(StoredEntry, |text| serde_json::from_str(text).ok().map(Self));

/// A correction of a line, stored as JSON.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct StoredFix(pub RollFix);
from_text!(StoredFix, |text| serde_json::from_str(text).ok().map(Self));

/// An election or a resolution that was announced.
pub(super) struct AnnouncedRow {
    id: PollId,
    /// ID of the election in the programme.
    pub election: String,
    pub programme_version: String,
    pub record_day: StoredDay,
    closes: StoredDay,
    frozen_at: Option<i64>,
}
from_row!(AnnouncedRow {
    id,
    election,
    programme_version,
    record_day,
    closes,
    frozen_at
});

impl AnnouncedRow {
    /// What members of a programme vote on: the next one first. Those whose voting is over come last, until the ballots
    /// are counted.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn running(
        tx: &mut Tx,
        foundation: &str,
        programme: &str,
        today: Date,
    ) -> Result<Vec<Self>, CommandError> {
        let mut rows: Vec<Self> = tx
            .all(
                "SELECT p.id, p.election, p.programme_version, p.record_day, p.closes, p.frozen_at FROM poll p \
                 WHERE p.foundation = $1 AND p.programme = $2 AND p.cancelled_at IS NULL AND p.counted_at IS NULL \
                 ORDER BY p.opens, p.number",
                &[foundation.into(), programme.into()],
            )
            .await?;
        // Nobody votes any more if the roll wasn't frozen in time.
        rows.retain(|row| row.is_frozen() || row.closes.0 >= today);
        rows.sort_by_key(|row| row.closes.0 < today);
        Ok(rows)
    }

    pub fn is_frozen(&self) -> bool {
        self.frozen_at.is_some()
    }

    /// A line of the frozen roll. `None` if it has none for the membership.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn frozen_entry(
        &self,
        tx: &mut Tx,
        membership: &MembershipId,
    ) -> Result<Option<RollEntry>, CommandError> {
        let found: Option<(StoredEntry,)> = tx
            .optional(
                "SELECT entry FROM poll_line WHERE poll = $1 AND membership = $2",
                &[(&self.id).into(), membership.into()],
            )
            .await?;
        Ok(found.map(|(entry,)| entry.0))
    }

    /// The corrections of a roll that isn't frozen.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn fixes(&self, tx: &mut Tx) -> Result<RollFixes, CommandError> {
        RollFixes::before_freezing(tx, &self.id).await
    }
}

/// Corrections of a roll before it's frozen, the oldest first.
pub(crate) struct RollFixes(Vec<(MembershipId, StoredFix)>);

impl RollFixes {
    /// Those of a poll.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn before_freezing(tx: &mut Tx, poll: &PollId) -> Result<Self, CommandError> {
        let rows: Vec<(MembershipId, StoredFix)> = tx
            .all(
                "SELECT membership, fix FROM poll_correction WHERE poll = $1 AND state = 'applied' \
                 AND after_freezing = FALSE ORDER BY number",
                &[poll.into()],
            )
            .await?;
        Ok(Self(rows))
    }

    /// A line with its corrections.
    pub fn applied_to(&self, entry: RollEntry) -> RollEntry {
        let membership = entry.membership().to_owned();
        let own = self.0.iter().filter(|(of, _)| of.as_str() == membership);
        own.fold(entry, |entry, (_, fix)| fix.0.apply(&entry))
    }

    /// A roll with all corrections.
    pub fn applied_to_all(&self, mut roll: VotingRoll) -> VotingRoll {
        if self.0.is_empty() {
            return roll;
        }
        let voters = take(&mut roll.voters).into_iter().map(RollEntry::Votes);
        let others = take(&mut roll.others).into_iter().map(RollEntry::Missing);
        let entries = voters.chain(others).map(|entry| self.applied_to(entry));
        let entries: Vec<RollEntry> = entries.collect();
        roll.with_entries(entries)
    }
}
