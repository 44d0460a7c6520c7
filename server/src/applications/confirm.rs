//! Confirming the applicant's email address: a one-time code goes there by email, and comes back by a button. Only then
//! does a draft email anybody else.

use super::hand_over::release;
use super::ledger::{self, Entry};
use super::mailing::{Mailed, is_confirmed, to_unconfirmed, typed_address};
use super::secrets::digest;
use super::{Case, Desk, DeskError, letters};
use crate::mail::mailbox;
use crate::storage::Tx;
use serde_json::json;

/// How long a code works, in days: the letter with it may be sent a day late.
const CODE_DAYS: i64 = 7;
/// A code sent so many milliseconds ago isn't sent again by itself.
const RECENT: i64 = 3_600_000;

/// Whether a code confirmed the address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Confirmation {
    Confirmed,
    /// The code is unknown, used, too old, or was sent to another address than the one in the answers now.
    Expired,
}

/// Confirms the applicant's email address, and sends what waited for it. Confirmed twice is confirmed once.
///
/// # Errors
/// When the link isn't the applicant's.
pub async fn confirm(desk: &Desk, secret: &str, code: &str) -> Result<Confirmation, DeskError> {
    let mut tx = desk.database.begin().await?;
    let mut case = Case::open_own(&mut tx, desk, secret).await?;
    if is_confirmed(&case) {
        return Ok(Confirmation::Confirmed);
    }
    let (reference, now) = (case.opened.application.reference.clone(), desk.clock.now());
    let code = digest(code);
    let sent_to: Option<(String,)> = tx
        .optional(
            "SELECT email FROM confirmation WHERE code = $1 AND application = $2 AND used_at IS NULL AND expires_at > $3",
            &[(&code).into(), (&reference).into(), now.0.into()],
        )
        .await?;
    let typed = typed_address(&case);
    let same = |(email,): &(String,)| typed.is_some_and(|typed| mailbox(&typed) == mailbox(email));
    let Some((email,)) = sent_to.filter(same) else {
        return Ok(Confirmation::Expired);
    };
    tx.defer(
        "UPDATE confirmation SET used_at = $1 WHERE code = $2",
        &[now.0.into(), (&code).into()],
    )
    .await?;
    tx.defer(
        "UPDATE application SET confirmed_email = $1 WHERE reference = $2",
        &[(&email).into(), (&reference).into()],
    )
    .await?;
    let entry = Entry {
        subject: &reference,
        action: "confirmed email",
        actor: "applicant",
        detail: json!({}),
        personal: Some(json!({ "email": email })),
    };
    ledger::append(&mut tx, desk, entry).await?;
    case.opened.application.confirmed_email = Some(email);
    release(&mut tx, desk, &case).await?;
    tx.commit().await?;
    Ok(Confirmation::Confirmed)
}

/// Emails a code to the address in the applicant's answers.
pub(super) async fn send_code(tx: &mut Tx, desk: &Desk, case: &Case<'_>, secret: &str) -> Result<Mailed, DeskError> {
    let Some(email) = typed_address(case) else {
        return Ok(Mailed::NoAddress);
    };
    let (code, now) = (desk.secrets.token()?, desk.clock.now());
    let expires = now.plus_days(CODE_DAYS);
    let letter = letters::confirm(desk, case, secret, &code, expires)?;
    let mailed = to_unconfirmed(tx, desk, case, "confirm", &email, &letter).await?;
    if matches!(mailed, Mailed::Now | Mailed::Later) {
        tx.defer(
            "INSERT INTO confirmation (code, application, email, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
            &[
                (&digest(&code)).into(),
                (&case.opened.application.reference).into(),
                (&email).into(),
                now.0.into(),
                expires.0.into(),
            ],
        )
        .await?;
    }
    Ok(mailed)
}

/// Emails a code unless one went to the same address a short while ago.
pub(super) async fn send_code_once(tx: &mut Tx, desk: &Desk, case: &Case<'_>, secret: &str) -> Result<(), DeskError> {
    let recent: Vec<(String,)> = tx
        .all(
            "SELECT email FROM confirmation WHERE application = $1 AND created_at > $2",
            &[
                (&case.opened.application.reference).into(),
                (desk.clock.now().0 - RECENT).into(),
            ],
        )
        .await?;
    let typed = typed_address(case);
    if recent.iter().any(|(email,)| Some(email) == typed.as_ref()) {
        return Ok(());
    }
    send_code(tx, desk, case, secret).await.map(drop)
}
