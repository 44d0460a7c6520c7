//! Certifying a result: two people say, with their names, that it's right.

use super::bundle::CountedBundle;
use super::record::record;
use super::rows::{OpenedPoll, PollRow};
use super::typed::name_of;
use super::{PollDone, minutes};
use crate::accounts::{AccountId, Session};
use crate::applications::{AppState, CommandError};
use crate::storage::Tx;
use app::api::{CERTIFIERS, CertificationBrief, LONGEST_POLL_TITLE, PollCommand};
use domain::poll::PollPhase;
use serde_json::json;

/// Certifies a result in the caller's name, which is the command's text. With the last of [`CERTIFIERS`], the result is
/// final. Idempotent.
///
/// # Errors
/// If the caller has to confirm who they are first, or there's no result to certify.
pub(super) async fn certify(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    let poll = &opened.poll;
    if has_certified(tx, poll, &session.account).await? {
        return Ok(PollDone::Done);
    }
    if opened.phase != PollPhase::Counted {
        return Err(CommandError::WrongState);
    }
    if command.version != poll.version {
        return Ok(PollDone::Conflict);
    }
    let name = match name_of(&command.text, LONGEST_POLL_TITLE) {
        Ok(name) => name,
        Err(problem) => return Ok(problem),
    };
    session.confirmed(state.clock.now())?;
    let counted = CountedBundle::of(tx, poll).await?.ok_or(CommandError::WrongState)?;
    sign(tx, state, session, poll, &counted, &name).await?;
    Ok(PollDone::Done)
}

async fn sign(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    poll: &PollRow,
    counted: &CountedBundle,
    name: &str,
) -> Result<(), CommandError> {
    let at = state.clock.now().0;
    tx.run(
        "INSERT INTO poll_certification (poll, account, name, bundle_hash, at) VALUES ($1, $2, $3, $4, $5)",
        &[
            (&poll.id).into(),
            (&session.account).into(),
            name.into(),
            (&counted.hash).into(),
            at.into(),
        ],
    )
    .await?;
    let signed = certifications(tx, poll).await?.len();
    let is_final = signed >= CERTIFIERS;
    if is_final {
        tx.run(
            "UPDATE poll SET certified_at = $1 WHERE id = $2",
            &[at.into(), (&poll.id).into()],
        )
        .await?;
    }
    minutes::write(tx, state, poll, counted).await?;
    let detail = json!({
        "programme": poll.programme,
        "poll": poll.number,
        "bundle_hash": counted.hash,
        "certifications": signed,
        "is_final": is_final,
    });
    let personal = Some(json!({ "name": name }));
    let by = (session.account.as_str(), "result certified");
    record(tx, state, poll, by, detail, personal).await
}

/// Whether an account has certified the result.
///
/// # Errors
/// If the database fails.
pub(super) async fn has_certified(tx: &mut Tx, poll: &PollRow, account: &AccountId) -> Result<bool, CommandError> {
    let found: Option<(i64,)> = tx
        .optional(
            "SELECT at FROM poll_certification WHERE poll = $1 AND account = $2",
            &[(&poll.id).into(), account.into()],
        )
        .await?;
    Ok(found.is_some())
}

/// Who certified a poll's result, the first one first.
///
/// # Errors
/// If the database fails.
pub(super) async fn certifications(tx: &mut Tx, poll: &PollRow) -> Result<Vec<CertificationBrief>, CommandError> {
    let rows: Vec<(String, i64)> = tx
        .all(
            "SELECT name, at FROM poll_certification WHERE poll = $1 ORDER BY at, account",
            &[(&poll.id).into()],
        )
        .await?;
    let rows = rows.into_iter();
    Ok(rows.map(|(name, at)| CertificationBrief { name, at }).collect())
}
