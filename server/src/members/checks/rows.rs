//! Checks of addresses, as stored.

use crate::applications::{CommandError, MembershipId, from_text};
use crate::from_row;
use crate::reviews::StoredDay;
use crate::storage::{Arg, Tx};
use app::api::CheckTrouble;
use domain::address_check::CheckStreak;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// Why there was no response, as stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredCheckTrouble(pub CheckTrouble);
from_text!(StoredCheckTrouble, |text| CheckTrouble::parse(text).map(Self));

/// An address that's checked: the membership, and the ID of the question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CheckKey {
    pub membership: MembershipId,
    pub question: String,
}
from_row!(CheckKey { membership, question });

/// What's stored of the checks of an address. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CheckRow {
    pub question: String,
    pub url: String,
    /// The number of checks.
    pub checks: i64,
    pub failing_since: Option<i64>,
    pub failed_days: i64,
    pub failed_on: Option<StoredDay>,
    pub reported_at: Option<i64>,
}
from_row!(CheckRow {
    question,
    url,
    checks,
    failing_since,
    failed_days,
    failed_on,
    reported_at
});

impl CheckRow {
    /// The checks of an address. `None` if it isn't checked.
    pub async fn find(tx: &mut Tx, key: &CheckKey) -> Result<Option<Self>, CommandError> {
        Ok(tx
            .optional(
                "SELECT question, url, checks, failing_since, failed_days, failed_on, reported_at FROM address_check \
                 WHERE membership = $1 AND question = $2",
                &[(&key.membership).into(), (&key.question).into()],
            )
            .await?)
    }

    /// The checks of all addresses of a member.
    pub async fn all(tx: &mut Tx, membership: &MembershipId) -> Result<Vec<Self>, CommandError> {
        Ok(tx
            .all(
                "SELECT question, url, checks, failing_since, failed_days, failed_on, reported_at FROM address_check \
                 WHERE membership = $1 ORDER BY question",
                &[membership.into()],
            )
            .await?)
    }

    pub fn streak(&self) -> CheckStreak {
        CheckStreak {
            since: self.failing_since,
            days: self.failed_days,
            last_day: self.failed_on.map(|day| day.0),
            reported: self.reported_at.is_some(),
        }
    }
}

/// Whether people were emailed that one of a member's addresses fails.
///
/// # Errors
/// If the database fails.
pub(in crate::members) async fn has_reported(tx: &mut Tx, membership: &MembershipId) -> Result<bool, CommandError> {
    let (reported,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM address_check WHERE membership = $1 AND reported_at IS NOT NULL",
            &[membership.into()],
        )
        .await?;
    Ok(reported > 0)
}

/// Deletes the checks of an address and their results.
pub(super) async fn forget(tx: &mut Tx, key: &CheckKey) -> Result<(), CommandError> {
    let of = [Arg::from(&key.membership), Arg::from(&key.question)];
    tx.run(
        "DELETE FROM address_check_result WHERE membership = $1 AND question = $2",
        &of,
    )
    .await?;
    tx.run("DELETE FROM address_check WHERE membership = $1 AND question = $2", &of)
        .await?;
    Ok(())
}
