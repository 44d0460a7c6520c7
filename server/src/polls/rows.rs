//! A poll, as stored.

use super::access::PollAccess;
use crate::accounts::{AccountId, Session};
use crate::applications::{AppState, CommandError, PollId, from_text};
use crate::from_row;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use domain::date::Date;
use domain::poll::{PollPhase, PollResult, PollRules, PollStand, Timetable};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// [`PollRules`], stored as JSON.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct StoredPollRules(pub PollRules);
from_text!(StoredPollRules, |text| serde_json::from_str(text).ok().map(Self));

/// A [`PollResult`], stored as JSON.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct StoredPollResult(pub PollResult);
from_text!(StoredPollResult, |text| serde_json::from_str(text).ok().map(Self));

/// A poll. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct PollRow {
    pub id: PollId,
    pub foundation: String,
    pub number: i64,
    pub programme: String,
    pub programme_version: String,
    pub election: String,
    pub title: String,
    pub wording: String,
    pub rules: StoredPollRules,
    pub record_day: StoredDay,
    pub nominations_from: Option<StoredDay>,
    pub nominations_to: Option<StoredDay>,
    pub opens: StoredDay,
    pub closes: StoredDay,
    /// Who announced it.
    pub account: AccountId,
    pub created_at: i64,
    pub version: i64,
    pub frozen_at: Option<i64>,
    pub roll_hash: Option<String>,
    pub tie_seed: Option<String>,
    pub cancelled_at: Option<i64>,
    pub cancel_reason: Option<String>,
    pub counted_at: Option<i64>,
    pub result: Option<StoredPollResult>,
    pub bundle_hash: Option<String>,
    pub certified_at: Option<i64>,
}
from_row!(PollRow {
    id,
    foundation,
    number,
    programme,
    programme_version,
    election,
    title,
    wording,
    rules,
    record_day,
    nominations_from,
    nominations_to,
    opens,
    closes,
    account,
    created_at,
    version,
    frozen_at,
    roll_hash,
    tie_seed,
    cancelled_at,
    cancel_reason,
    counted_at,
    result,
    bundle_hash,
    certified_at
});

/// A query for polls (`p`), with what comes after the table. The audit bundle is left out: it's large. Lists also leave
/// out the result.
macro_rules! poll_query {
    (without_result $rest:expr) => {
        poll_query!(@ "CAST(NULL AS TEXT)", $rest)
    };
    (@ $result:literal, $rest:expr) => {
        concat!(
            "SELECT p.id, p.foundation, p.number, p.programme, p.programme_version, p.election, p.title, p.wording, \
             p.rules, p.record_day, p.nominations_from, p.nominations_to, p.opens, p.closes, p.account, p.created_at, \
             p.version, p.frozen_at, p.roll_hash, p.tie_seed, p.cancelled_at, p.cancel_reason, p.counted_at, ",
            $result,
            " AS result, p.bundle_hash, p.certified_at FROM poll p ",
            $rest
        )
    };
    ($rest:expr) => {
        poll_query!(@ "p.result", $rest)
    };
}
pub(super) use poll_query;

impl PollRow {
    /// A foundation's poll.
    pub async fn of(tx: &mut Tx, foundation: &str, number: i64) -> Result<Option<Self>, CommandError> {
        let found = tx
            .optional(
                poll_query!("WHERE p.foundation = $1 AND p.number = $2"),
                &[foundation.into(), number.into()],
            )
            .await?;
        Ok(found)
    }

    /// Locks a foundation's poll until this transaction ends, and reads it: for every command except casting a ballot.
    /// Lock the poll before anything else, and append to the ledger last.
    pub async fn locked(tx: &mut Tx, foundation: &str, number: i64) -> Result<Option<Self>, CommandError> {
        // Writing the row locks it on both databases.
        let found = tx
            .run(
                "UPDATE poll SET version = version WHERE foundation = $1 AND number = $2",
                &[foundation.into(), number.into()],
            )
            .await?;
        if found == 0 {
            return Ok(None);
        }
        Self::of(tx, foundation, number).await
    }

    pub fn days(&self) -> Timetable {
        let nominations = self.nominations_from.zip(self.nominations_to);
        Timetable {
            record_day: self.record_day.0,
            nominations: nominations.map(|(first, last)| (first.0, last.0)),
            opens: self.opens.0,
            closes: self.closes.0,
        }
    }

    pub fn stand(&self) -> PollStand {
        if self.cancelled_at.is_some() {
            PollStand::Cancelled
        } else if self.certified_at.is_some() {
            PollStand::Certified
        } else if self.counted_at.is_some() {
            PollStand::Counted
        } else if self.frozen_at.is_some() {
            PollStand::Frozen
        } else {
            PollStand::Announced
        }
    }

    pub fn phase(&self, today: Date) -> PollPhase {
        PollPhase::on(today, &self.days(), self.stand())
    }

    /// What it's called in the ledger.
    pub fn subject(&self) -> String {
        format!("poll {}/{}", self.foundation, self.number)
    }

    /// Its page's path.
    pub fn path(&self) -> String {
        format!("/polls/{}/{}", self.foundation, self.number)
    }
}

/// What a command about a poll starts with.
pub(super) struct OpenedPoll {
    pub poll: PollRow,
    pub phase: PollPhase,
    pub access: PollAccess,
}

impl OpenedPoll {
    /// Locks a poll for a command of its staff. `None` if there's no such poll.
    ///
    /// # Errors
    /// If the caller isn't one of the foundation's people, or the database fails.
    pub async fn locked(
        tx: &mut Tx,
        state: &AppState,
        session: &Session,
        (foundation, number): (&str, i64),
    ) -> Result<Option<Self>, CommandError> {
        let access = PollAccess::of(tx, session, foundation).await?;
        let Some(poll) = PollRow::locked(tx, foundation, number).await? else {
            return Ok(None);
        };
        let phase = poll.phase(state.clock.today());
        Ok(Some(Self { poll, phase, access }))
    }
}
