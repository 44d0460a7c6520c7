//! Objections to a roll, and the answers.

use super::done::PollDone;
use super::letters::{link, notify};
use super::record::record;
use super::rows::{OpenedPoll, PollRow};
use super::typed::text_of;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, MembershipId};
use crate::from_row;
use crate::members::open;
use crate::storage::{Tx, among, among_query};
use app::api::{MOST_OBJECTIONS, ObjectionView, PollCommand, VoiceCommand};
use app::locale::Locale;
use app::mail::{self, ObjectionMail};
use app::text::Texts;
use domain::member::MemberAction;
use domain::poll::PollPhase;
use serde_json::json;
use std::collections::BTreeSet;
use std::slice::from_ref;

/// An objection, as stored. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
struct ObjectionRow {
    number: i64,
    membership: MembershipId,
    /// The member's name.
    member: String,
    /// The email address of the person who objected.
    email: String,
    text: String,
    made_at: i64,
    /// Empty until it's answered.
    answer: String,
    answered_at: Option<i64>,
}
from_row!(ObjectionRow {
    number,
    membership,
    member,
    email,
    text,
    made_at,
    answer,
    answered_at
});

/// A query for objections (`o`), with what comes after the tables.
macro_rules! objection_query {
    ($rest:literal) => {
        concat!(
            "SELECT o.number, o.membership, p.name AS member, a.email, o.text, o.made_at, o.answer, o.answered_at \
             FROM poll_objection o JOIN membership m ON m.id = o.membership JOIN party p ON p.id = m.party \
             JOIN account a ON a.id = o.account ",
            $rest
        )
    };
}

impl ObjectionRow {
    /// All objections to a poll's roll, the oldest first.
    async fn all(tx: &mut Tx, poll: &PollRow) -> Result<Vec<Self>, CommandError> {
        let rows = tx
            .all(
                objection_query!("WHERE o.poll = $1 ORDER BY o.number"),
                &[(&poll.id).into()],
            )
            .await?;
        Ok(rows)
    }

    /// Those of some memberships, the oldest first.
    async fn of(tx: &mut Tx, poll: &PollRow, memberships: &BTreeSet<String>) -> Result<Vec<Self>, CommandError> {
        let memberships = among(memberships.iter().map(String::as_str));
        let sql = among_query!(
            tx.backend(),
            objection_query!("WHERE o.membership IN "),
            " AND o.poll = $2 ORDER BY o.number"
        );
        Ok(tx.all(sql, &[(&memberships).into(), (&poll.id).into()]).await?)
    }

    fn is_open(&self) -> bool {
        self.answered_at.is_none()
    }

    fn into_view(self) -> ObjectionView {
        ObjectionView {
            number: self.number,
            membership: self.membership.to_string(),
            member: self.member,
            text: self.text,
            made_at: self.made_at,
            answer: self.answer,
            answered_at: self.answered_at,
        }
    }
}

/// All objections to a poll's roll, the oldest first.
///
/// # Errors
/// If the database fails.
pub(super) async fn objections(tx: &mut Tx, poll: &PollRow) -> Result<Vec<ObjectionView>, CommandError> {
    let rows = ObjectionRow::all(tx, poll).await?;
    Ok(rows.into_iter().map(ObjectionRow::into_view).collect())
}

/// The objections of some memberships, the oldest first.
///
/// # Errors
/// If the database fails.
pub(super) async fn objections_of(
    tx: &mut Tx,
    poll: &PollRow,
    memberships: &BTreeSet<String>,
) -> Result<Vec<ObjectionView>, CommandError> {
    let rows = ObjectionRow::of(tx, poll, memberships).await?;
    Ok(rows.into_iter().map(ObjectionRow::into_view).collect())
}

/// Whether an objection isn't answered.
///
/// # Errors
/// If the database fails.
pub(super) async fn has_open_objections(tx: &mut Tx, poll: &PollRow) -> Result<bool, CommandError> {
    let (open,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM poll_objection WHERE poll = $1 AND answered_at IS NULL",
            &[(&poll.id).into()],
        )
        .await?;
    Ok(open > 0)
}

/// Objects to a member's line of the roll, or to the lack of one, until voting closes. Everyone who acts for the member
/// can.
///
/// # Errors
/// If voting is closed, or the database fails.
pub(super) async fn object(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    poll: &PollRow,
    membership: &str,
    command: &VoiceCommand,
) -> Result<PollDone, CommandError> {
    let Some(acting) = open(tx, state, session, membership, MemberAction::Read).await? else {
        return Ok(PollDone::NotFound);
    };
    let own = acting.membership;
    if own.foundation != poll.foundation || own.programme != poll.programme {
        return Ok(PollDone::NotFound);
    }
    if poll.phase(state.clock.today()) > PollPhase::Voting {
        return Err(CommandError::WrongState);
    }
    let text = match text_of(&command.text) {
        Ok(text) => text,
        Err(problem) => return Ok(problem),
    };
    let made = ObjectionRow::of(tx, poll, &BTreeSet::from([own.id.to_string()])).await?;
    if made.iter().any(|made| made.is_open() && made.text == text) {
        // A second click.
        return Ok(PollDone::Done);
    }
    if made.len() >= MOST_OBJECTIONS {
        return Ok(PollDone::TooMany);
    }
    let (number,): (i64,) = tx
        .one(
            "SELECT COALESCE(MAX(number), 0) + 1 FROM poll_objection WHERE poll = $1",
            &[(&poll.id).into()],
        )
        .await?;
    tx.run(
        "INSERT INTO poll_objection (poll, number, membership, account, text, made_at, answer) \
         VALUES ($1, $2, $3, $4, $5, $6, '')",
        &[
            (&poll.id).into(),
            number.into(),
            (&own.id).into(),
            (&session.account).into(),
            (&text).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    let detail = json!({ "objection": number, "membership": own.id });
    let personal = Some(json!({ "text": text }));
    let by = (session.account.as_str(), "objection made");
    record(tx, state, poll, by, detail, personal).await?;
    Ok(PollDone::Done)
}

/// Answers an objection, and emails the answer to the person who objected. An answer doesn't change the roll:
/// corrections do.
///
/// # Errors
/// If the ballots are counted or the poll is cancelled, or the database fails.
pub(super) async fn answer(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    let poll = &opened.poll;
    let text = match text_of(&command.text) {
        Ok(text) => text,
        Err(problem) => return Ok(problem),
    };
    let rows = ObjectionRow::all(tx, poll).await?;
    let Some(made) = rows.into_iter().find(|made| made.number == command.number) else {
        return Ok(PollDone::NoSuchPart);
    };
    if !made.is_open() {
        let is_same = made.answer == text;
        return Ok(if is_same { PollDone::Done } else { PollDone::Conflict });
    }
    if command.version != poll.version {
        return Ok(PollDone::Conflict);
    }
    if !opened.phase.is_running() {
        return Err(CommandError::WrongState);
    }
    tx.run(
        "UPDATE poll_objection SET answer = $1, answered_by = $2, answered_at = $3 WHERE poll = $4 AND number = $5",
        &[
            (&text).into(),
            (&session.account).into(),
            state.clock.now().0.into(),
            (&poll.id).into(),
            made.number.into(),
        ],
    )
    .await?;
    let detail = json!({ "objection": made.number, "membership": made.membership });
    let personal = Some(json!({ "text": text }));
    let by = (session.account.as_str(), "objection answered");
    record(tx, state, poll, by, detail, personal).await?;
    send(tx, state, poll, &made, &text).await?;
    Ok(PollDone::Done)
}

/// Emails an answer to the person who objected.
async fn send(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    made: &ObjectionRow,
    answer: &str,
) -> Result<(), CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&poll.foundation)?.foundation;
    let t = Texts::new(Locale::offered_by(&foundation.languages, ""));
    let link = link(state, poll);
    let about = ObjectionMail {
        foundation: &foundation.name,
        kind: poll.rules.0.kind,
        title: &poll.title,
        member: &made.member,
        objection: &made.text,
        answer,
        link: &link,
    };
    let letter = mail::objection_answered(t, &about);
    notify(
        tx,
        state,
        poll,
        from_ref(&made.email),
        &letter,
        "poll objection answered",
    )
    .await
}
