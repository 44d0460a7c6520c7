//! Emails about an application or a membership to the foundation's people.

use super::ids::ApplicationReference;
use super::limits::{RateLimit, reserve_slot};
use super::secrets::fingerprint;
use super::{AppState, CommandError};
use crate::from_row;
use crate::mail::{NewEmail, mailbox, owe_at};
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::Letter;
use domain::access::AccountRole;
use domain::foundation::Foundation;

/// By mailbox.
const TO_PEOPLE: (&str, i64, i64) = ("in-kind mail to", 60, 400);

/// About bounces, by mailbox. A day on which many reminders bounce doesn't delay other emails.
const ABOUT_BOUNCES: (&str, i64, i64) = ("bounce mail to", 20, 400);

/// An address of somebody with a role.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct RolesRecipient {
    email: String,
    address: String,
}
from_row!(RolesRecipient { email, address });

/// Everyone with one of two roles for a foundation, by address.
///
/// # Errors
/// If the database fails.
pub(crate) async fn people_with(
    tx: &mut Tx,
    foundation: &str,
    roles: [AccountRole; 2],
) -> Result<Vec<RolesRecipient>, CommandError> {
    let [first, second] = roles.map(AccountRole::word);
    Ok(tx
        .all(
            "SELECT DISTINCT a.email, a.address FROM role r JOIN account a ON a.id = r.account \
             WHERE r.foundation = $1 AND r.role IN ($2, $3) AND r.ended_at IS NULL ORDER BY a.address",
            &[foundation.into(), first.into(), second.into()],
        )
        .await?)
}

/// Adds an email to the outbox for each of them.
///
/// # Errors
/// If the database fails.
pub(crate) async fn to_people(
    tx: &mut Tx,
    state: &AppState,
    application: &ApplicationReference,
    foundation: &Foundation,
    kind: &'static str,
    to: &[RolesRecipient],
    letter: &Letter,
) -> Result<(), CommandError> {
    let locale = Locale::offered_by(&foundation.languages, "");
    let limit = match kind {
        "reminder bounced" | "nobody reached" => ABOUT_BOUNCES,
        _ => TO_PEOPLE,
    };
    for recipient in to {
        let mailbox = fingerprint(&mailbox(&recipient.address));
        let limits = [RateLimit::new(limit, &mailbox)];
        let Some(when) = reserve_slot(tx, state, &limits).await? else {
            tracing::warn!(%application, kind, "somebody wasn't emailed, because of a limit");
            continue;
        };
        let owed = NewEmail {
            application: Some(application),
            kind,
            to: &recipient.email,
            from_name: foundation.name.say(locale.content_tag()),
            reply_to: &foundation.contact.email,
            letter,
        };
        owe_at(tx, state, owed, when).await?;
    }
    Ok(())
}
