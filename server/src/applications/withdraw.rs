//! Withdrawing an application, and replying to a question about it.

use super::ids::{ApplicationReference, LinkSecret, QuestionId};
use super::ledger::{self, Entry};
use super::rows::State;
use super::submit::{self, Submitted};
use super::view::requests;
use super::{AppState, CommandError, LinkedApplication, letters, usage};
use crate::storage::Tx;
use serde_json::json;

/// The most characters of a reply that are kept.
const LONGEST_REPLY: usize = 5000;

/// Withdraws a submitted application, if the application number was typed. Returns whether it was, and the application if
/// that's new. Idempotent.
///
/// # Errors
/// If the link isn't the applicant's, or the application hasn't been submitted, or is decided.
pub(crate) async fn withdraw<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    secret: &LinkSecret,
    typed: &str,
) -> Result<(bool, Option<LinkedApplication<'a>>), CommandError> {
    let linked = LinkedApplication::open_own(tx, state, secret).await?;
    let application = &linked.opened.application;
    match application.state() {
        State::Withdrawn => return Ok((true, None)),
        State::Draft | State::Approved | State::Declined => return Err(CommandError::WrongState),
        State::Submitted | State::Asked | State::OnHold => {}
    }
    if !application.reference.is_typed_as(typed) {
        return Ok((false, None));
    }
    tx.run(
        "UPDATE application SET state = 'withdrawn', outcome = NULL, changed_at = $1, review_version = review_version + 1 \
         WHERE reference = $2",
        &[state.clock.now().0.into(), (&application.reference).into()],
    )
    .await?;
    usage::delete_old_answers(tx, &application.reference).await?;
    let entry = Entry {
        subject: application.reference.as_str(),
        action: "withdrawn",
        actor: "applicant",
        detail: json!({}),
        personal: None,
    };
    ledger::append(tx, state, entry).await?;
    letters::withdrawn(tx, state, &linked).await?;
    Ok((true, Some(linked)))
}

/// The result of sending a reply.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Replied {
    /// It was sent, now or before. The application's number if that was the last open question, for its review to go on.
    Yes(Option<ApplicationReference>),
    /// Steps are incomplete. What was written is kept.
    Incomplete,
    /// There's no text, and no answer has changed.
    Empty,
}

/// Sends the reply to a question: a text, changed answers, or both. Idempotent.
///
/// # Errors
/// If the link isn't the applicant's, or there's no open question.
pub(crate) async fn answer(
    tx: &mut Tx,
    state: &AppState,
    secret: &LinkSecret,
    question: Option<&QuestionId>,
    reply: &str,
) -> Result<Replied, CommandError> {
    let linked = LinkedApplication::open_own(tx, state, secret).await?;
    let application = &linked.opened.application;
    match application.state() {
        State::Submitted => return Ok(Replied::Yes(None)),
        State::Draft | State::Withdrawn | State::OnHold | State::Approved | State::Declined => {
            return Err(CommandError::WrongState);
        }
        State::Asked => {}
    }
    let question = question.ok_or(CommandError::NotThisPart)?;
    let reply: String = reply.trim().chars().take(LONGEST_REPLY).collect();
    let asked = requests(tx, &linked).await?;
    let Some(asked) = asked.iter().find(|asked| asked.id == question.as_str()) else {
        return Err(CommandError::NotThisPart);
    };
    if asked.answered.is_some() {
        // Another question is open.
        return Ok(Replied::Yes(None));
    }
    if reply.is_empty() && asked.changed.is_empty() {
        return Ok(Replied::Empty);
    }
    tx.run(
        "UPDATE request SET reply = $1 WHERE id = $2",
        &[(&reply).into(), question.into()],
    )
    .await?;
    if submit::check(tx, &linked).await? != Submitted::Yes {
        return Ok(Replied::Incomplete);
    }
    tx.run(
        "UPDATE request SET answered_at = $1, answered_revision = $2 WHERE id = $3",
        &[state.clock.now().0.into(), application.revision.into(), question.into()],
    )
    .await?;
    let (open,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM request WHERE application = $1 AND answered_at IS NULL",
            &[(&application.reference).into()],
        )
        .await?;
    let mut personal = json!({ "reply": reply });
    if open == 0 {
        personal["record"] = json!(submit::store_record(tx, state, &linked).await?);
    }
    let entry = Entry {
        subject: application.reference.as_str(),
        action: "answered",
        actor: "applicant",
        detail: json!({ "request": question, "revision": application.revision }),
        personal: Some(personal),
    };
    ledger::append(tx, state, entry).await?;
    letters::answered(tx, state, &linked).await?;
    Ok(Replied::Yes((open == 0).then(|| application.reference.clone())))
}
