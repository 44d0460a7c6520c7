//! The email that a webhook was turned off. It's added to the outbox in the same transaction.

use super::rows::WebhookRow;
use crate::applications::{AppState, CommandError};
use crate::from_row;
use crate::mail::{NewEmail, owe};
use crate::storage::Tx;
use app::api::WebhookState;
use app::locale::Locale;
use app::mail;
use app::text::Texts;
use domain::access::AccountRole;
use url::Url;

/// The address of an administrator.
struct AdministratorEmail {
    email: String,
}
from_row!(AdministratorEmail { email });

/// To the foundation's administrators. The URL isn't in it, because it can contain a secret.
pub(super) async fn turned_off(
    tx: &mut Tx,
    state: &AppState,
    webhook: &WebhookRow,
    into: WebhookState,
) -> Result<(), CommandError> {
    // Without its foundation on the site, nobody could do anything about it.
    let Ok(shelf) = state.loaded.catalogue.shelf(&webhook.foundation) else {
        return Ok(());
    };
    let foundation = &shelf.foundation;
    let t = Texts::new(Locale::offered_by(&foundation.languages, ""));
    let link = format!("{}/webhooks/{}/{}", state.origin, webhook.foundation, webhook.id);
    let url = Url::parse(&webhook.url).ok();
    let host = url.as_ref().and_then(Url::host_str).unwrap_or_default();
    let is_gone = into == WebhookState::Gone;
    let letter = mail::webhook_turned_off(t, &foundation.name, (host, &webhook.description), is_gone, &link);
    let to: Vec<AdministratorEmail> = tx
        .all(
            "SELECT DISTINCT a.email FROM role r JOIN account a ON a.id = r.account WHERE r.foundation = $1 \
             AND r.role = $2 AND r.ended_at IS NULL ORDER BY a.email",
            &[(&webhook.foundation).into(), AccountRole::Administrator.word().into()],
        )
        .await?;
    for AdministratorEmail { email } in &to {
        let owed = NewEmail {
            application: None,
            kind: "webhook turned off",
            to: email,
            from_name: foundation.name.say(t.locale().content_tag()),
            reply_to: &foundation.contact.email,
            letter: &letter,
        };
        owe(tx, state, owed).await?;
    }
    Ok(())
}
