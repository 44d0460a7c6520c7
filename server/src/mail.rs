//! Mail that is owed.

use crate::applications::{Desk, DeskError};
use crate::storage::Tx;
use app::mail::Letter;

/// A letter to somebody.
#[derive(Clone, Copy, Debug)]
pub struct Owed<'a> {
    pub application: Option<&'a str>,
    pub kind: &'static str,
    pub to: &'a str,
    pub from_name: &'a str,
    pub reply_to: &'a str,
    pub letter: &'a Letter,
}

/// Puts a letter into the outbox.
pub async fn owe(tx: &mut Tx, desk: &Desk, owed: Owed<'_>) -> Result<(), DeskError> {
    let (id, now) = (desk.secrets.id()?, desk.clock.now().0);
    tx.run(
        "INSERT INTO outbox (id, application, kind, recipient, subject, message, created_at, due_at, attempts) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 0)",
        &[
            (&id).into(),
            owed.application.into(),
            owed.kind.into(),
            owed.to.into(),
            (&owed.letter.subject).into(),
            owed.letter.text().as_bytes().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
