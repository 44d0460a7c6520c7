//! What members do in a poll, other than voting.

use super::ask::ask;
use super::member::MemberVoice;
use super::nominate::nominate;
use super::support::{support, unsupport};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::polls::PollDone;
use crate::polls::objections::object;
use crate::polls::rows::PollRow;
use crate::storage::Tx;
use app::api::{VoiceAction, VoiceCommand};

/// Does what somebody wants to do for a member in a poll: everything but voting, which has its own command. Idempotent.
///
/// # Errors
/// If it isn't possible on this day, or the member would have to vote in the poll for it.
pub async fn voice_command(
    state: &AppState,
    session: &Session,
    foundation: &str,
    number: i64,
    membership: &str,
    command: &VoiceCommand,
) -> Result<PollDone, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(poll) = PollRow::locked(&mut tx, foundation, number).await? else {
        return Ok(PollDone::NotFound);
    };
    let done = if command.action == VoiceAction::Object {
        object(&mut tx, state, session, &poll, membership, command).await?
    } else {
        match MemberVoice::of(&mut tx, state, session, poll, membership).await? {
            Some(voice) => act(&mut tx, state, &voice, command).await?,
            None => PollDone::NotFound,
        }
    };
    if done == PollDone::Done {
        tx.commit().await?;
    }
    Ok(done)
}

async fn act(
    tx: &mut Tx,
    state: &AppState,
    voice: &MemberVoice<'_>,
    command: &VoiceCommand,
) -> Result<PollDone, CommandError> {
    let nominee = i64::from(command.nominee);
    match command.action {
        VoiceAction::Nominate => nominate(tx, state, voice, command).await,
        VoiceAction::Support => support(tx, state, voice, nominee).await,
        VoiceAction::Unsupport => unsupport(tx, state, voice, nominee).await,
        VoiceAction::Ask => ask(tx, state, voice, command).await,
        VoiceAction::Object | VoiceAction::Vote => Err(CommandError::WrongState),
    }
}
