//! Withdrawing an application, and replying to a question about it.

use super::ids::{ApplicationReference, LinkSecret, QuestionId};
use super::ledger::{self, Entry};
use super::rows::State;
use super::submit::{self, Submitted};
use super::{AppState, CommandError, LinkedApplication, letters, usage};
use crate::storage::Tx;
use serde_json::json;

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

/// Sends the reply to a question. Returns whether nothing is missing, and the application's number if that was the last open
/// question, for its review to go on. Idempotent.
///
/// # Errors
/// If the link isn't the applicant's, or there's no open question.
pub(crate) async fn answer(
    tx: &mut Tx,
    state: &AppState,
    secret: &LinkSecret,
    question: Option<&QuestionId>,
) -> Result<(bool, Option<ApplicationReference>), CommandError> {
    let linked = LinkedApplication::open_own(tx, state, secret).await?;
    let application = &linked.opened.application;
    match application.state() {
        State::Submitted => return Ok((true, None)),
        State::Draft | State::Withdrawn | State::OnHold | State::Approved | State::Declined => {
            return Err(CommandError::WrongState);
        }
        State::Asked => {}
    }
    let question = question.ok_or(CommandError::NotThisPart)?;
    if submit::check(tx, &linked).await? != Submitted::Yes {
        return Ok((false, None));
    }
    let now = state.clock.now().0;
    let answered = tx
        .run(
            "UPDATE request SET answered_at = $1 WHERE id = $2 AND application = $3 AND answered_at IS NULL",
            &[now.into(), question.into(), (&application.reference).into()],
        )
        .await?;
    if answered == 0 {
        // Replied already, and another question is open.
        return Ok((true, None));
    }
    let (open,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM request WHERE application = $1 AND answered_at IS NULL",
            &[(&application.reference).into()],
        )
        .await?;
    let record = if open == 0 {
        Some(submit::store_record(tx, state, &linked).await?)
    } else {
        None
    };
    let entry = Entry {
        subject: application.reference.as_str(),
        action: "answered",
        actor: "applicant",
        detail: json!({ "request": question, "revision": application.revision }),
        personal: record.map(|record| json!({ "record": record })),
    };
    ledger::append(tx, state, entry).await?;
    letters::answered(tx, state, &linked).await?;
    let goes_on = (open == 0).then(|| application.reference.clone());
    Ok((true, goes_on))
}
