//! One-time codes that confirm the applicant's email address.

use super::ids::{ConfirmationCode, LinkSecret};
use super::mailing::{MailOutcome, to_unconfirmed, typed_address};
use super::{AppState, CommandError, LinkedApplication, letters};
use crate::storage::Tx;

/// How many days a code is valid. The email can be sent up to a day late.
const CODE_DAYS: i64 = 7;
/// How long, in milliseconds, before another code is sent automatically.
const RECENT: i64 = 3_600_000;

/// Emails a code to the address in the applicant's answers.
pub(super) async fn send_code(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    secret: &LinkSecret,
) -> Result<MailOutcome, CommandError> {
    let Some(email) = typed_address(linked) else {
        return Ok(MailOutcome::NoAddress);
    };
    let (code, now) = (ConfirmationCode::random(&state.secrets)?, state.clock.now());
    let expires = now.plus_days(CODE_DAYS);
    let letter = letters::confirm(state, linked, secret, &code, expires)?;
    let mailed = to_unconfirmed(tx, state, linked, "confirm", &email, &letter).await?;
    if matches!(mailed, MailOutcome::Now | MailOutcome::Later) {
        tx.run(
            "INSERT INTO confirmation (code, application, email, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
            &[
                (&code.hash()).into(),
                (&linked.opened.application.reference).into(),
                (&email).into(),
                now.0.into(),
                expires.0.into(),
            ],
        )
        .await?;
    }
    Ok(mailed)
}

/// Emails a code, unless one was sent to the same address recently.
pub(super) async fn send_code_once(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    secret: &LinkSecret,
) -> Result<(), CommandError> {
    let recent: Vec<(String,)> = tx
        .all(
            "SELECT email FROM confirmation WHERE application = $1 AND created_at > $2",
            &[
                (&linked.opened.application.reference).into(),
                (state.clock.now().0 - RECENT).into(),
            ],
        )
        .await?;
    let typed = typed_address(linked);
    if recent.iter().any(|(email,)| Some(email) == typed.as_ref()) {
        return Ok(());
    }
    send_code(tx, state, linked, secret).await.map(drop)
}
