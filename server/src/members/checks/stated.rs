//! Stating another address to check, because the old one was wrong or has moved: a manager of the member, or the foundation's staff.

use super::again::PAUSE;
use super::asked::checked;
use super::rows::CheckKey;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, alone, append, restate};
use crate::members::access::{ActingFor, open_for_member_or_staff};
use crate::storage::Tx;
use domain::application::{key, link_of};
use domain::member::MemberAction;
use serde_json::json;

/// The result of stating an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AddressStated {
    /// It's stored, and checked soon.
    Done,
    /// It isn't a URL.
    NotUrl,
    /// There's no such question, or the caller doesn't act for the member.
    NotFound,
}

/// Replaces the address of a question that's checked, and makes a check due: now, or ten minutes after somebody last asked for one.
///
/// # Errors
/// If the caller may not change the membership or has a conflict of interest, or the membership has ended.
pub async fn state_address(
    state: &AppState,
    session: &Session,
    id: &str,
    (question, typed): (&str, &str),
) -> Result<AddressStated, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(mut acting) =
        open_for_member_or_staff(&mut tx, state, session, id, MemberAction::ChangeMembership).await?
    else {
        return Ok(AddressStated::NotFound);
    };
    if acting.membership.ended_on.is_some() {
        return Err(CommandError::WrongState);
    }
    let Some(asked) = checked(&acting.linked).into_iter().find(|asked| asked.id == question) else {
        return Ok(AddressStated::NotFound);
    };
    let Some(url) = link_of(typed).ok().filter(|url| !url.is_empty()) else {
        return Ok(AddressStated::NotUrl);
    };
    if asked.url.as_ref() != Some(&url) {
        alone(&mut tx).await?;
        restate(&mut tx, state, &mut acting.linked, (&key::question(question), &url)).await?;
        let entry = Entry {
            subject: acting.membership.application.as_str(),
            action: "address stated",
            actor: session.account.as_str(),
            detail: json!({ "membership": acting.membership.id, "question": question }),
            personal: Some(json!({ "url": url })),
        };
        append(&mut tx, state, entry).await?;
    }
    let key = CheckKey {
        membership: acting.membership.id.clone(),
        question: question.to_owned(),
    };
    make_due(&mut tx, state, &acting, &key).await?;
    tx.commit().await?;
    Ok(AddressStated::Done)
}

/// Makes a check due, also of an address that isn't checked yet.
async fn make_due(tx: &mut Tx, state: &AppState, acting: &ActingFor<'_>, key: &CheckKey) -> Result<(), CommandError> {
    let now = state.clock.now().0;
    tx.run(
        "INSERT INTO address_check (membership, question, foundation, url, due_at, checks, failed_days) \
         VALUES ($1, $2, $3, '', $4, 0, 0) ON CONFLICT (membership, question) DO NOTHING",
        &[
            (&key.membership).into(),
            (&key.question).into(),
            (&acting.membership.foundation).into(),
            now.into(),
        ],
    )
    .await?;
    tx.run(
        "UPDATE address_check SET due_at = CASE WHEN asked_at > $4 THEN asked_at + $5 ELSE $3 END, \
         asked_at = CASE WHEN asked_at > $4 THEN asked_at ELSE $3 END WHERE membership = $1 AND question = $2",
        &[
            (&key.membership).into(),
            (&key.question).into(),
            now.into(),
            (now - PAUSE).into(),
            PAUSE.into(),
        ],
    )
    .await?;
    Ok(())
}
