//! Members nominate people.

use super::letters;
use super::member::MemberVoice;
use super::names::NomineeNames;
use super::rows::NomineeRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, RateLimit, count_all};
use crate::polls::PollDone;
use crate::polls::record::record;
use crate::polls::typed::{email_of, text_of};
use crate::storage::Tx;
use app::api::{MOST_NOMINEES, MOST_NOMINEES_BY_MEMBER, VoiceCommand};
use serde_json::json;

/// How many people somebody can nominate, other than themselves: in an hour and in a day. Each gets an email.
const NOMINATIONS: (&str, i64, i64) = ("nominations by", 10, 40);

/// A person to nominate.
struct NewNominee {
    names: NomineeNames,
    /// In one spelling.
    email: String,
    /// Empty until they've accepted.
    statement: String,
    /// Whether the person nominates themselves. Then they've accepted.
    is_own: bool,
}

impl NewNominee {
    fn read(session: &Session, command: &VoiceCommand) -> Result<Self, PollDone> {
        let names = NomineeNames::read(&command.name, &command.affiliation)?;
        let email = email_of(&command.email)?.normalized;
        let is_own = email == session.address;
        let statement = if is_own { text_of(&command.text)? } else { String::new() };
        Ok(Self {
            names,
            email,
            statement,
            is_own,
        })
    }

    /// Whether the same person has nominated them for the same member before: it's a second click.
    fn is_repeated(&self, voice: &MemberVoice<'_>, known: &NomineeRow) -> bool {
        known.membership == voice.membership
            && known.account == voice.session.account
            && known.name == self.names.name
            && known.affiliation == self.names.affiliation
    }
}

/// Nominates somebody, who gets an email, or the caller, who has accepted then. Idempotent.
///
/// # Errors
/// If the member doesn't vote, nominations aren't open, or the caller has nominated too many people lately.
pub(super) async fn nominate(
    tx: &mut Tx,
    state: &AppState,
    voice: &MemberVoice<'_>,
    command: &VoiceCommand,
) -> Result<PollDone, CommandError> {
    voice.check_nominating()?;
    let new = match NewNominee::read(voice.session, command) {
        Ok(new) => new,
        Err(problem) => return Ok(problem),
    };
    let nominees = NomineeRow::all(tx, &voice.poll).await?;
    if let Some(known) = nominees.iter().find(|known| known.email == new.email) {
        let is_repeated = new.is_repeated(voice, known);
        return Ok(if is_repeated { PollDone::Done } else { PollDone::Twice });
    }
    let by_member = nominees.iter().filter(|known| known.membership == voice.membership);
    if nominees.len() >= MOST_NOMINEES || by_member.count() >= MOST_NOMINEES_BY_MEMBER {
        return Ok(PollDone::TooMany);
    }
    if !new.is_own {
        let limit = RateLimit::new(NOMINATIONS, voice.session.account.as_str());
        count_all(tx, state, &[limit]).await?;
    }
    let last = nominees.iter().map(|nominee| nominee.number).max().unwrap_or(0);
    insert(tx, state, voice, &new, last + 1).await?;
    if !new.is_own {
        let to = letters::NomineeAddress {
            name: &new.names.name,
            email: &new.email,
        };
        letters::nominated(tx, state, &voice.poll, to, &voice.member).await?;
    }
    Ok(PollDone::Done)
}

async fn insert(
    tx: &mut Tx,
    state: &AppState,
    voice: &MemberVoice<'_>,
    new: &NewNominee,
    number: i64,
) -> Result<(), CommandError> {
    let now = state.clock.now().0;
    tx.run(
        "INSERT INTO poll_nominee (poll, number, name, email, affiliation, statement, membership, account, \
         nominated_at, accepted_at, ruled_out) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '')",
        &[
            (&voice.poll.id).into(),
            number.into(),
            (&new.names.name).into(),
            (&new.email).into(),
            (&new.names.affiliation).into(),
            (&new.statement).into(),
            (&voice.membership).into(),
            (&voice.session.account).into(),
            now.into(),
            new.is_own.then_some(now).into(),
        ],
    )
    .await?;
    let detail = json!({ "nominee": number, "membership": voice.membership, "accepted": new.is_own });
    let personal = json!({
        "name": new.names.name,
        "email": new.email,
        "affiliation": new.names.affiliation,
        "statement": new.statement,
    });
    let by = (voice.session.account.as_str(), "nominated");
    record(tx, state, &voice.poll, by, detail, Some(personal)).await
}
