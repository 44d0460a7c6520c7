//! The emails of accounts. They're added to the outbox in the transaction that causes them.

use super::Session;
use super::account::AccountEmail;
use super::ids::{SignInCode, SignInSecret};
use crate::applications::{AppState, CommandError};
use crate::mail::{NewEmail, owe};
use crate::storage::Tx;
use app::locale::Locale;
use app::mail;
use app::text::Texts;
use axum::http::Uri;
use domain::access::{AccountRole, SIGN_IN_MINUTES};
use domain::foundation::Foundation;
use domain::text::Text;

/// The code and the link.
pub(super) async fn sign_in(
    tx: &mut Tx,
    state: &AppState,
    email: &AccountEmail,
    locale: Locale,
    code: &SignInCode,
    secret: &SignInSecret,
) -> Result<(), CommandError> {
    let link = format!("{}/sign-in/link/{}", state.origin, secret.expose());
    let name = sender_name(state);
    let letter = mail::sign_in(Texts::new(locale), &name, code.expose(), &link, SIGN_IN_MINUTES);
    let owed = NewEmail {
        application: None,
        kind: "sign in",
        to: &email.typed,
        from_name: name.say(locale.content_tag()),
        reply_to: &contact(state),
        letter: &letter,
    };
    owe(tx, state, owed).await
}

/// Tells someone about their new role.
pub(super) async fn role_granted(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    email: &AccountEmail,
    role: AccountRole,
) -> Result<(), CommandError> {
    let foundation = &state.loaded.catalogue.shelf(foundation)?.foundation;
    let locale = Locale::offered_by(&foundation.languages, "");
    let link = format!("{}/sign-in", state.origin);
    let letter = mail::role_granted(Texts::new(locale), &foundation.name, role, &link);
    let owed = NewEmail {
        application: None,
        kind: "role granted",
        to: &email.typed,
        from_name: foundation.name.say(locale.content_tag()),
        reply_to: &foundation.contact.email,
        letter: &letter,
    };
    owe(tx, state, owed).await
}

/// What happened to a passkey.
#[derive(Clone, Copy, Debug)]
pub(super) enum PasskeyNews {
    Added,
    Removed,
}

/// Tells the owner of an account what happened to a passkey with this name, in case it wasn't them.
pub(super) async fn passkey(
    tx: &mut Tx,
    state: &AppState,
    of: &Session,
    (news, name): (PasskeyNews, &str),
    locale: Locale,
) -> Result<(), CommandError> {
    let (t, sender, link) = (
        Texts::new(locale),
        sender_name(state),
        format!("{}/account", state.origin),
    );
    let (kind, letter) = match news {
        PasskeyNews::Added => ("passkey added", mail::passkey_added(t, &sender, name, &link)),
        PasskeyNews::Removed => ("passkey removed", mail::passkey_removed(t, &sender, name, &link)),
    };
    let owed = NewEmail {
        application: None,
        kind,
        to: &of.email,
        from_name: sender.say(locale.content_tag()),
        reply_to: &contact(state),
        letter: &letter,
    };
    owe(tx, state, owed).await
}

/// Where replies to an email about an account go.
fn contact(state: &AppState) -> String {
    only_foundation(state).map_or_else(|| state.mail.sender(), |only| only.contact.email.clone())
}

/// The installation's foundation, if it only serves one.
fn only_foundation(state: &AppState) -> Option<&Foundation> {
    match state.loaded.catalogue.foundations() {
        [only] => Some(&only.foundation),
        _ => None,
    }
}

/// Who an email about signing in is from: the foundation, or the site's host name if there are several.
fn sender_name(state: &AppState) -> Text {
    only_foundation(state).map_or_else(
        || {
            let origin: Option<Uri> = state.origin.parse().ok();
            Text::new("en", origin.as_ref().and_then(Uri::host).unwrap_or_default())
        },
        |only| only.name.clone(),
    )
}
