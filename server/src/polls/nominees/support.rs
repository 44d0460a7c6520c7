//! Members support nominees.

use super::member::MemberVoice;
use super::rows::{NomineeRow, supporters_needed};
use crate::applications::{AppState, CommandError};
use crate::polls::PollDone;
use crate::polls::record::record;
use crate::storage::Tx;
use serde_json::json;

/// Adds a member to a nominee's supporters. Idempotent. The member who nominated somebody isn't one of them.
///
/// # Errors
/// If the member doesn't vote, nominations aren't open, or candidates don't need supporters.
pub(super) async fn support(
    tx: &mut Tx,
    state: &AppState,
    voice: &MemberVoice<'_>,
    number: i64,
) -> Result<PollDone, CommandError> {
    check_open(voice)?;
    let nominee = NomineeRow::of(tx, &voice.poll, number).await?;
    let Some(nominee) = nominee.filter(NomineeRow::is_running) else {
        return Ok(PollDone::NoSuchPart);
    };
    if nominee.membership == voice.membership {
        return Ok(PollDone::OwnNominee);
    }
    let new = tx
        .run(
            "INSERT INTO poll_support (poll, nominee, membership, account, given_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (poll, nominee, membership) DO NOTHING",
            &[
                (&voice.poll.id).into(),
                number.into(),
                (&voice.membership).into(),
                (&voice.session.account).into(),
                state.clock.now().0.into(),
            ],
        )
        .await?;
    if new > 0 {
        record_support(tx, state, voice, "nominee supported", number).await?;
    }
    Ok(PollDone::Done)
}

/// Removes a member from a nominee's supporters. Idempotent.
///
/// # Errors
/// If the member doesn't vote, nominations aren't open, or candidates don't need supporters.
pub(super) async fn unsupport(
    tx: &mut Tx,
    state: &AppState,
    voice: &MemberVoice<'_>,
    number: i64,
) -> Result<PollDone, CommandError> {
    check_open(voice)?;
    let removed = tx
        .run(
            "DELETE FROM poll_support WHERE poll = $1 AND nominee = $2 AND membership = $3",
            &[(&voice.poll.id).into(), number.into(), (&voice.membership).into()],
        )
        .await?;
    if removed > 0 {
        record_support(tx, state, voice, "support withdrawn", number).await?;
    }
    Ok(PollDone::Done)
}

fn check_open(voice: &MemberVoice<'_>) -> Result<(), CommandError> {
    voice.check_nominating()?;
    let is_needed = supporters_needed(&voice.poll) > 0;
    is_needed.then_some(()).ok_or(CommandError::WrongState)
}

async fn record_support(
    tx: &mut Tx,
    state: &AppState,
    voice: &MemberVoice<'_>,
    action: &'static str,
    number: i64,
) -> Result<(), CommandError> {
    let detail = json!({ "nominee": number, "membership": voice.membership });
    record(
        tx,
        state,
        &voice.poll,
        (voice.session.account.as_str(), action),
        detail,
        None,
    )
    .await
}
