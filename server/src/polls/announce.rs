//! Announcing an election or a resolution.

use super::access::PollAccess;
use super::form::{CheckedPoll, kind_word};
use super::json::as_json;
use super::letters;
use super::rows::{PollRow, poll_query};
use super::voters::voters_today;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, PollId, alone, append, fingerprint};
use crate::rolls::AnnouncedElection;
use crate::storage::{Tx, name_key};
use app::api::{NewPoll, PollField, PollFieldFault};
use domain::access::Action;
use domain::date::Date;
use serde_json::{Value, json};

/// The result of announcing a poll.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PollAnnounced {
    /// The poll's number in the foundation.
    Poll(i64),
    /// Something in the form isn't right.
    Fields(Vec<(PollField, PollFieldFault)>),
}

/// Announces a poll, and emails everyone who'd vote in it as things are today. Sending it again announces no other: a poll with
/// the same title that opens on the same day is that one.
///
/// # Errors
/// If the caller doesn't run the foundation's polls, or the database fails.
pub async fn announce(
    state: &AppState,
    session: &Session,
    foundation: &str,
    new: &NewPoll,
) -> Result<PollAnnounced, CommandError> {
    let shelf = state.loaded.catalogue.shelf(foundation)?;
    let mut tx = state.database.begin().await?;
    let access = PollAccess::of(&mut tx, session, foundation).await?;
    access.check(Action::RunPolls)?;
    let checked = match CheckedPoll::of(shelf, new, state.clock.today(), None) {
        Ok(checked) => checked,
        Err(faults) => return Ok(PollAnnounced::Fields(faults)),
    };
    // Reading all members takes a while, so it comes before the ledger is locked.
    let voters = voters_today(&mut tx, state, roll_of(foundation, &checked)).await?;
    alone(&mut tx).await?;
    let opens = checked.days.opens;
    if let Some(number) = namesake(&mut tx, foundation, (&checked.title, opens), "").await? {
        tx.rollback().await?;
        return Ok(PollAnnounced::Poll(number));
    }
    let poll = insert(&mut tx, state, session, foundation, &checked).await?;
    letters::announced(&mut tx, state, &poll, &voters).await?;
    let (subject, detail) = (poll.subject(), announcement(&poll));
    let entry = Entry {
        subject: &subject,
        action: "poll announced",
        actor: session.account.as_str(),
        detail,
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(PollAnnounced::Poll(poll.number))
}

/// The roll of a poll that isn't stored yet.
pub(super) fn roll_of<'a>(foundation: &'a str, checked: &CheckedPoll<'a>) -> AnnouncedElection<'a> {
    AnnouncedElection {
        foundation,
        programme: &checked.programme.id,
        version: &checked.programme.version,
        election: &checked.election.id,
        day: checked.days.record_day,
    }
}

/// The number of another poll with this title that opens on this day. `None` if there isn't one. `except` is the ID of the poll
/// that's changed.
pub(super) async fn namesake(
    tx: &mut Tx,
    foundation: &str,
    (title, opens): (&str, Date),
    except: &str,
) -> Result<Option<i64>, CommandError> {
    let opens = opens.to_string();
    let found: Option<(i64,)> = tx
        .optional(
            "SELECT number FROM poll WHERE foundation = $1 AND title = $2 AND opens = $3 AND id <> $4 \
             AND cancelled_at IS NULL",
            &[foundation.into(), title.into(), (&opens).into(), except.into()],
        )
        .await?;
    Ok(found.map(|(number,)| number))
}

/// What the ledger says about a poll: everything that's announced. A resolution's text is in it by its hash.
pub(super) fn announcement(poll: &PollRow) -> Value {
    let wording = (!poll.wording.is_empty()).then(|| fingerprint(&poll.wording));
    json!({
        "foundation": poll.foundation,
        "programme": poll.programme,
        "poll": poll.number,
        "kind": kind_word(poll.rules.0.kind),
        "version": poll.programme_version,
        "election": poll.election,
        "title": poll.title,
        "wording": wording,
        "rules": poll.rules.0,
        "record_day": poll.record_day.0,
        "nominations_from": poll.nominations_from.map(|day| day.0),
        "nominations_to": poll.nominations_to.map(|day| day.0),
        "opens": poll.opens.0,
        "closes": poll.closes.0,
    })
}

/// Stores a poll under the foundation's next number. The ledger is locked, so nobody else takes it.
async fn insert(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    foundation: &str,
    checked: &CheckedPoll<'_>,
) -> Result<PollRow, CommandError> {
    let (number,): (i64,) = tx
        .one(
            "SELECT COALESCE(MAX(number), 0) + 1 FROM poll WHERE foundation = $1",
            &[foundation.into()],
        )
        .await?;
    let id = PollId::random(&state.secrets)?;
    let (rules, sort_title) = (as_json(&checked.rules)?, name_key(&checked.title));
    let days = &checked.days;
    let record_day = days.record_day.to_string();
    let from = days.nominations.map(|(first, _)| first.to_string());
    let to = days.nominations.map(|(_, last)| last.to_string());
    let (opens, closes) = (days.opens.to_string(), days.closes.to_string());
    tx.run(
        "INSERT INTO poll (id, foundation, number, programme, programme_version, election, title, sort_title, wording, \
         rules, record_day, nominations_from, nominations_to, opens, closes, account, created_at, version) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0)",
        &[
            (&id).into(),
            foundation.into(),
            number.into(),
            (&checked.programme.id).into(),
            (&checked.programme.version).into(),
            (&checked.election.id).into(),
            (&checked.title).into(),
            (&sort_title).into(),
            (&checked.wording).into(),
            (&rules).into(),
            (&record_day).into(),
            from.as_ref().into(),
            to.as_ref().into(),
            (&opens).into(),
            (&closes).into(),
            (&session.account).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    Ok(tx.one(poll_query!("WHERE p.id = $1"), &[(&id).into()]).await?)
}
