//! Announcing an election or a resolution.

use super::access::PollAccess;
use super::announcement::{StoredDays, announcement, namesake};
use super::form::CheckedPoll;
use super::json::as_json;
use super::letters;
use super::rows::{PollRow, poll_query};
use super::voters::voters_today;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, PollId, alone, append};
use crate::storage::{Tx, name_key};
use app::api::{NewPoll, PollField, PollFieldFault};
use domain::access::Action;

/// The result of announcing a poll.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PollAnnounced {
    /// The poll's number in the foundation.
    Poll(i64),
    /// Something in the form isn't right.
    Fields(Vec<(PollField, PollFieldFault)>),
}

/// Announces a poll, and emails everyone who'd vote in it as things are today. Sending it again announces no other: a
/// poll with the same title that opens on the same day is that one.
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
    let voters = voters_today(&mut tx, state, checked.announced(foundation)).await?;
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
    let days = StoredDays::of(&checked.days);
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
            (&days.record_day).into(),
            days.nominations_from.as_ref().into(),
            days.nominations_to.as_ref().into(),
            (&days.opens).into(),
            (&days.closes).into(),
            (&session.account).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    Ok(tx.one(poll_query!("WHERE p.id = $1"), &[(&id).into()]).await?)
}
