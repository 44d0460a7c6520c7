//! The outcome of a check: it's stored, and people get one email if an address fails for days, and one if it works again.

use super::asked::{CheckedQuestion, checked};
use super::letters;
use super::rows::{CheckKey, CheckRow};
use crate::applications::{AppState, CommandError, Entry, alone, append, lock_application, retry_busy};
use crate::clock::DAY;
use crate::members::access::find;
use crate::outside::CheckReply;
use crate::storage::{Arg, Tx};
use app::api::CheckTrouble;
use domain::address_check::{CheckNews, CheckStreak};
use serde_json::json;

/// How many results are kept of each address.
const KEPT: i64 = 30;
/// If this many other members' addresses failed within a day, and none answered, the server may not reach the internet.
const SUSPICIOUS: i64 = 3;

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

    /// Whether it may be this server that can't reach the internet.
    fn may_be_ours(self) -> bool {
        let Self::Not(trouble) = self else {
            return false;
        };
        matches!(
            trouble,
            CheckTrouble::NoConnection | CheckTrouble::TooSlow | CheckTrouble::Broken
        )
    }

    /// Whether the address works. `None` if it can't be checked at all, so nothing follows.
    fn works(self) -> Option<bool> {
        match self {
            Self::Answered(reply) => Some((200..300).contains(&reply.status)),
            Self::Not(trouble) => trouble.is_failure().then_some(false),
        }
    }
}

/// A check that was made.
#[derive(Clone, Copy, Debug)]
pub(super) struct MadeCheck<'a> {
    pub key: &'a CheckKey,
    pub url: &'a str,
    /// When it began, in milliseconds since 1970, UTC.
    pub started: i64,
    pub outcome: CheckOutcome,
}

/// Records a check, even if the database is busy at first: otherwise the address would be requested again.
///
/// # Errors
/// If the database fails. Then it's checked again, after the claim has expired.
pub(super) async fn record(state: &AppState, made: MadeCheck<'_>) -> Result<(), CommandError> {
    retry_busy(|| record_or_wait(state, made)).await
}

/// Records a check. If a limit refuses an email about it, nobody gets one yet: the next check tries again.
async fn record_or_wait(state: &AppState, made: MadeCheck<'_>) -> Result<(), CommandError> {
    if !record_once(state, made, true).await? {
        record_once(state, made, false).await?;
    }
    Ok(())
}

/// Records a check, if nothing keeps the emails about it from being sent. Otherwise, returns false and records nothing. If nobody
/// is emailed, the news waits for the next check.
async fn record_once(state: &AppState, made: MadeCheck<'_>, tells: bool) -> Result<bool, CommandError> {
    let MadeCheck { key, url, outcome, .. } = made;
    let mut tx = state.database.begin().await?;
    let Some(found) = find(&mut tx, key.membership.as_str()).await? else {
        return Ok(true);
    };
    // Locked first, so that what's read isn't out of date, and checks of a member are recorded one after the other.
    lock_application(&mut tx, &found.application).await?;
    let membership = find(&mut tx, key.membership.as_str()).await?;
    let Some(membership) = membership.filter(|found| found.ended_on.is_none()) else {
        return Ok(true);
    };
    let Some(linked) = membership.linked(&mut tx, state).await? else {
        return Ok(true);
    };
    let asked = checked(&linked).into_iter().find(|asked| asked.id == key.question);
    let (Some(asked), Some(row)) = (asked, CheckRow::find(&mut tx, key).await?) else {
        return Ok(true);
    };
    // Somebody has stated another one in the meantime, which is due.
    if asked.url.as_deref() != Some(url) {
        return Ok(true);
    }
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
        // This says nothing about whether it works.
        None if row.url == url => (before, None),
        None => (CheckStreak::default(), None),
    };
    let is_ours =
        news == Some(CheckNews::Failed) && outcome.may_be_ours() && nothing_answers(&mut tx, key, now).await?;
    if is_ours {
        tracing::warn!("no member's address answers: this server may not reach the internet");
    }
    let (streak, news) = if tells && !is_ours {
        (streak, news)
    } else {
        let reported = if news.is_some() {
            before.reported
        } else {
            streak.reported
        };
        (CheckStreak { reported, ..streak }, None)
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
        let is_sent = letters::reported(
            &mut tx,
            state,
            (&membership, &linked),
            (&asked, url, since),
            (news, outcome),
        )
        .await?;
        if !is_sent {
            tx.rollback().await?;
            return Ok(false);
        }
    }
    let reported_at = streak.reported.then(|| row.reported_at.unwrap_or(now));
    store(&mut tx, state, made, (&row, &asked), (streak, reported_at)).await?;
    tx.commit().await?;
    Ok(true)
}

/// Whether several other members' addresses were checked within a day, and none of them answered.
async fn nothing_answers(tx: &mut Tx, key: &CheckKey, now: i64) -> Result<bool, CommandError> {
    let (others, answers): (i64, i64) = tx
        .one(
            "SELECT COUNT(DISTINCT membership), COUNT(status) FROM address_check_result \
             WHERE checked_at > $1 AND membership <> $2",
            &[(now - DAY).into(), (&key.membership).into()],
        )
        .await?;
    Ok(others >= SUSPICIOUS && answers == 0)
}

async fn store(
    tx: &mut Tx,
    state: &AppState,
    MadeCheck {
        key,
        url,
        started,
        outcome,
    }: MadeCheck<'_>,
    (row, asked): (&CheckRow, &CheckedQuestion),
    (streak, reported_at): (CheckStreak, Option<i64>),
) -> Result<(), CommandError> {
    let now = state.clock.now().0;
    let number = row.checks + 1;
    let failed_on = streak.last_day.map(|day| day.to_string());
    tx.run(
        // Somebody may have asked for another check in the meantime.
        "UPDATE address_check SET url = $1, due_at = CASE WHEN asked_at > $10 THEN asked_at ELSE $2 END, checks = $3, \
         failing_since = $4, failed_days = $5, failed_on = $6, reported_at = $7 WHERE membership = $8 AND question = $9",
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
            started.into(),
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

/// When an address is checked next: up to a tenth earlier than after this many days, so that addresses don't stay bunched together.
fn next_check(state: &AppState, days: i64) -> Result<i64, CommandError> {
    let [random] = state.secrets.bytes::<1>()?;
    let pause = DAY * days;
    Ok(state.clock.now().0 + pause - pause * i64::from(random) / 2_550)
}
