//! Confirming the applicant's email address with a one-time code, sent by email and submitted with a button. Until then,
//! a draft doesn't email anyone else.

use super::hand_over::release;
use super::ids::{ConfirmationCode, LinkSecret};
use super::ledger::{self, Entry};
use super::mailing::{is_confirmed, typed_address};
use super::{AppState, CommandError, LinkedApplication};
use crate::mail::{clear_bouncing, mailbox, normalized};
use serde_json::json;

/// Whether a code confirmed the address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Confirmation {
    Confirmed,
    /// The code is malformed, unknown, used or too old, or the address in the answers has changed since.
    Expired,
}

/// Confirms the applicant's email address and sends the emails that were waiting for it. Idempotent.
///
/// # Errors
/// If the link isn't the applicant's.
pub async fn confirm(
    state: &AppState,
    secret: &LinkSecret,
    code: Option<&ConfirmationCode>,
) -> Result<Confirmation, CommandError> {
    let mut tx = state.database.begin().await?;
    let mut linked = LinkedApplication::open_own(&mut tx, state, secret).await?;
    if is_confirmed(&linked) {
        return Ok(Confirmation::Confirmed);
    }
    let (reference, now) = (linked.opened.application.reference.clone(), state.clock.now());
    let Some(code) = code.map(ConfirmationCode::hash) else {
        return Ok(Confirmation::Expired);
    };
    let sent_to: Option<(String,)> = tx
        .optional(
            "SELECT email FROM confirmation WHERE code = $1 AND application = $2 AND used_at IS NULL AND expires_at > $3",
            &[(&code).into(), (&reference).into(), now.0.into()],
        )
        .await?;
    let typed = typed_address(&linked);
    let same = |(email,): &(String,)| typed.is_some_and(|typed| mailbox(&typed) == mailbox(email));
    let Some((email,)) = sent_to.filter(same) else {
        return Ok(Confirmation::Expired);
    };
    tx.run(
        "UPDATE confirmation SET used_at = $1 WHERE code = $2",
        &[now.0.into(), (&code).into()],
    )
    .await?;
    tx.run(
        "UPDATE application SET confirmed_email = $1, confirmed_address = $2 WHERE reference = $3",
        &[(&email).into(), normalized(&email).as_ref().into(), (&reference).into()],
    )
    .await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: "confirmed email",
        actor: "applicant",
        detail: json!({}),
        personal: Some(json!({ "email": email })),
    };
    ledger::append(&mut tx, state, entry).await?;
    // They've just read an email.
    if let Some(address) = normalized(&email) {
        clear_bouncing(
            &mut tx,
            state,
            &address,
            ("applicant", reference.as_str()),
            "confirmation",
        )
        .await?;
    }
    linked.opened.application.confirmed_email = Some(email);
    release(&mut tx, state, &linked).await?;
    tx.commit().await?;
    Ok(Confirmation::Confirmed)
}
