//! A frozen roll, to download.

use super::access::PollAccess;
use super::roll::roll_of;
use super::rows::PollRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::rolls::StoredEntry;
use domain::access::Action;
use domain::roll::{RollEntry, VotingRoll};

/// The frozen roll of a poll, for those who may read the foundation's members.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrozenRoll {
    /// Its JSON has the hash that was published, unless a member's personal data was erased since.
    pub as_frozen: VotingRoll,
    /// The lines as they count, with the corrections since, by the member's name.
    pub lines: Vec<RollEntry>,
}

impl FrozenRoll {
    /// The frozen roll of a foundation's poll. `None` if there's no such poll, or its roll isn't frozen.
    ///
    /// # Errors
    /// If the caller may not read it, or the database fails.
    pub async fn of(
        state: &AppState,
        session: &Session,
        foundation: &str,
        number: i64,
    ) -> Result<Option<Self>, CommandError> {
        let mut tx = state.database.read().await?;
        let access = PollAccess::of(&mut tx, session, foundation).await?;
        access.check(Action::ReadApplications)?;
        let poll = PollRow::of(&mut tx, foundation, number).await?;
        let Some(poll) = poll.filter(|poll| poll.frozen_at.is_some()) else {
            return Ok(None);
        };
        let rows: Vec<(StoredEntry, StoredEntry)> = tx
            .all(
                "SELECT l.entry, COALESCE(l.frozen_entry, l.entry) FROM poll_line l WHERE l.poll = $1 \
                 ORDER BY l.number",
                &[(&poll.id).into()],
            )
            .await?;
        tx.rollback().await?;
        let (lines, frozen): (Vec<RollEntry>, Vec<RollEntry>) =
            rows.into_iter().map(|(entry, frozen)| (entry.0, frozen.0)).unzip();
        Ok(Some(Self {
            as_frozen: roll_of(&poll, frozen),
            lines,
        }))
    }
}
