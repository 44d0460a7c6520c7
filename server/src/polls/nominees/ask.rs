//! Members ask nominees questions in public.

use super::letters;
use super::member::MemberVoice;
use super::rows::{NomineeQuestionRow, NomineeRow};
use crate::applications::{AppState, CommandError, RateLimit, count_all};
use crate::polls::PollDone;
use crate::polls::record::record;
use crate::polls::typed::text_of;
use crate::storage::Tx;
use app::api::{MOST_QUESTIONS, MOST_QUESTIONS_BY_MEMBER, VoiceCommand};
use domain::poll::PollPhase;
use serde_json::json;

/// How many questions somebody can ask: in an hour and in a day. Nominees get an email for each.
const QUESTIONS: (&str, i64, i64) = ("questions to nominees by", 20, 60);

/// Asks a nominee who has accepted a question, and emails them. Members who don't vote can ask, too. Idempotent.
///
/// # Errors
/// If nominations haven't started, voting is closed, or the caller has asked too many questions lately.
pub(super) async fn ask(
    tx: &mut Tx,
    state: &AppState,
    voice: &MemberVoice<'_>,
    command: &VoiceCommand,
) -> Result<PollDone, CommandError> {
    if !(PollPhase::Nominating..=PollPhase::Voting).contains(&voice.phase) {
        return Err(CommandError::WrongState);
    }
    let question = match text_of(&command.text) {
        Ok(question) => question,
        Err(problem) => return Ok(problem),
    };
    let nominee = NomineeRow::of(tx, &voice.poll, i64::from(command.nominee)).await?;
    let Some(nominee) = nominee.filter(NomineeRow::is_running) else {
        return Ok(PollDone::NoSuchPart);
    };
    let asked = NomineeQuestionRow::to(tx, &voice.poll, &nominee).await?;
    let is_same = |known: &NomineeQuestionRow| known.membership == voice.membership && known.question == question;
    if asked.iter().any(is_same) {
        return Ok(PollDone::Done);
    }
    let by_member = asked.iter().filter(|known| known.membership == voice.membership);
    if asked.len() >= MOST_QUESTIONS || by_member.count() >= MOST_QUESTIONS_BY_MEMBER {
        return Ok(PollDone::TooMany);
    }
    let limit = RateLimit::new(QUESTIONS, voice.session.account.as_str());
    count_all(tx, state, &[limit]).await?;
    let number = asked.iter().map(|known| known.number).max().unwrap_or(0) + 1;
    tx.run(
        "INSERT INTO poll_question (poll, nominee, number, membership, account, question, asked_at, answer) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, '')",
        &[
            (&voice.poll.id).into(),
            nominee.number.into(),
            number.into(),
            (&voice.membership).into(),
            (&voice.session.account).into(),
            (&question).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    let detail = json!({ "nominee": nominee.number, "question": number, "membership": voice.membership });
    let personal = json!({ "question": question });
    let by = (voice.session.account.as_str(), "nominee asked");
    record(tx, state, &voice.poll, by, detail, Some(personal)).await?;
    let said = (voice.member.as_str(), question.as_str());
    letters::asked(tx, state, &voice.poll, nominee.address(), said).await?;
    Ok(PollDone::Done)
}
