//! What came of a check: it's stored, and people get one email if an address fails for days, and one if it works again.

use super::asked::{CheckedQuestion, checked};
use super::letters;
use super::rows::{CheckKey, CheckRow};
use crate::applications::{AppState, CommandError, Entry, alone, append};
use crate::clock::DAY;
use crate::members::access::find;
use crate::outside::CheckReply;
use crate::storage::{Arg, StorageError, Tx};
use app::api::CheckTrouble;
use domain::address_check::{CheckNews, CheckStreak};
use serde_json::json;
use std::time::Duration;

/// How many results are kept of each address.
const KEPT: i64 = 30;
/// How long to wait if the database is busy.
const PAUSES: [Duration; 3] = [
    Duration::from_millis(20),
    Duration::from_millis(80),
    Duration::from_millis(320),
];

/// What a check led to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum CheckOutcome {
    Answered(CheckReply),
    /// There was no response.
    Not(CheckTrouble),
}

impl CheckOutcome {
    pub fn status(self) -> Option<u16> {
        match self {
            Self::Answered(reply) => Some(reply.status),
            Self::Not(_) => None,
        }
    }

    pub fn trouble(self) -> Option<CheckTrouble> {
        match self {
            Self::Answered(_) => None,
            Self::Not(trouble) => Some(trouble),
        }
    }

    /// Whether the address works. `None` if it can't be checked at all, so nothing follows.
    fn works(self) -> Option<bool> {
        match self {
            Self::Answered(reply) => Some((200..300).contains(&reply.status)),
            Self::Not(trouble) => trouble.is_failure().then_some(false),
        }
    }
}

/// Records a check, also if the database is busy at first: otherwise the address would be asked for once more.
///
/// # Errors
/// If the database fails. Then it's checked again, after the claim has expired.
pub(super) async fn record(
    state: &AppState,
    key: &CheckKey,
    url: &str,
    outcome: CheckOutcome,
) -> Result<(), CommandError> {
    for pause in PAUSES {
        match record_once(state, key, url, outcome).await {
            Err(CommandError::Storage(StorageError::Busy)) => tokio::time::sleep(pause).await,
            done => return done,
        }
    }
    record_once(state, key, url, outcome).await
}

async fn record_once(state: &AppState, key: &CheckKey, url: &str, outcome: CheckOutcome) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    let membership = find(&mut tx, key.membership.as_str()).await?;
    let Some(membership) = membership.filter(|found| found.ended_on.is_none()) else {
        return Ok(());
    };
    // Locks the application, so that checks of a member are recorded one after the other.
    let Some(linked) = membership.linked(&mut tx, state).await? else {
        return Ok(());
    };
    let asked = checked(&linked).into_iter().find(|asked| asked.id == key.question);
    let (Some(asked), Some(row)) = (asked, CheckRow::find(&mut tx, key).await?) else {
        return Ok(());
    };
    let now = state.clock.now().0;
    // What came of another address says nothing about this one, except that people have got an email.
    let before = if row.url == url {
        row.streak()
    } else {
        CheckStreak {
            reported: row.reported_at.is_some(),
            ..CheckStreak::default()
        }
    };
    let (streak, news) = match outcome.works() {
        Some(works) => before.after(works, now),
        None => (CheckStreak::default(), None),
    };
    if let Some(news) = news {
        alone(&mut tx).await?;
        let entry = Entry {
            subject: membership.application.as_str(),
            action: match news {
                CheckNews::Failed => "address failed",
                CheckNews::Recovered => "address recovered",
            },
            actor: "system",
            detail: json!({
                "membership": membership.id, "question": key.question, "status": outcome.status(),
                "trouble": outcome.trouble().map(CheckTrouble::id),
            }),
            personal: None,
        };
        append(&mut tx, state, entry).await?;
        let since = streak.since.or(before.since).unwrap_or(now);
        letters::reported(
            &mut tx,
            state,
            (&membership, &linked),
            (&asked, url, since),
            (news, outcome),
        )
        .await?;
    }
    let reported_at = streak.reported.then(|| row.reported_at.unwrap_or(now));
    store(&mut tx, state, key, (url, &row, &asked), (streak, reported_at, outcome)).await?;
    Ok(tx.commit().await?)
}

async fn store(
    tx: &mut Tx,
    state: &AppState,
    key: &CheckKey,
    (url, row, asked): (&str, &CheckRow, &CheckedQuestion),
    (streak, reported_at, outcome): (CheckStreak, Option<i64>, CheckOutcome),
) -> Result<(), CommandError> {
    let now = state.clock.now().0;
    let number = row.checks + 1;
    let failed_on = streak.last_day.map(|day| day.to_string());
    tx.run(
        "UPDATE address_check SET url = $1, due_at = $2, checks = $3, failing_since = $4, failed_days = $5, failed_on = $6, \
         reported_at = $7 WHERE membership = $8 AND question = $9",
        &[
            url.into(),
            next_check(state, streak.next_days(asked.every_days))?.into(),
            number.into(),
            Arg::Int(streak.since),
            streak.days.into(),
            failed_on.as_deref().into(),
            Arg::Int(reported_at),
            (&key.membership).into(),
            (&key.question).into(),
        ],
    )
    .await?;
    let (millis, trouble) = match outcome {
        CheckOutcome::Answered(reply) => (Some(reply.millis), None),
        CheckOutcome::Not(trouble) => (None, Some(trouble.id())),
    };
    tx.run(
        "INSERT INTO address_check_result (membership, question, number, checked_at, status, millis, trouble) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            (&key.membership).into(),
            (&key.question).into(),
            number.into(),
            now.into(),
            Arg::Int(outcome.status().map(i64::from)),
            Arg::Int(millis),
            trouble.into(),
        ],
    )
    .await?;
    tx.run(
        "DELETE FROM address_check_result WHERE membership = $1 AND question = $2 AND number <= $3",
        &[(&key.membership).into(), (&key.question).into(), (number - KEPT).into()],
    )
    .await?;
    Ok(())
}

/// When an address is checked next: up to a tenth earlier than after this many days, so that what was checked together isn't for long.
fn next_check(state: &AppState, days: i64) -> Result<i64, CommandError> {
    let [random] = state.secrets.bytes::<1>()?;
    let pause = DAY * days;
    Ok(state.clock.now().0 + pause - pause * i64::from(random) / 2_550)
}
