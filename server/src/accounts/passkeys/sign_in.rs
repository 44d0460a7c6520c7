//! Signing in with a passkey.

use super::ceremony::{self, CeremonyKind, StartedCeremony};
use super::{Checked, credential_text, refused, user_handle};
use crate::accounts::ids::{AccountId, BrowserSecret, CeremonyId, PasskeyId, SessionSecret};
use crate::accounts::sessions::{self, NewSession};
use crate::applications::{AppState, CommandError, Entry, RateLimit, alone, append, count_all};
use crate::from_row;
use crate::storage::Tx;
use app::account::PasskeyProblem;
use serde_json::json;
use webauthn_rs::prelude::{DiscoverableAuthentication, Passkey, PublicKeyCredential};

/// The most in an hour and in a day from one network. A browser begins one whenever it shows the page.
const FROM_NETWORK: (&str, i64, i64) = ("passkey from", 1_000, 5_000);

/// What a browser needs to ask for any passkey of this site. Also returns the secret for the browser's cookie.
///
/// # Errors
/// If it was requested too often.
pub async fn begin_passkey_sign_in(
    state: &AppState,
    browser: Option<&BrowserSecret>,
    network: &str,
) -> Checked<(StartedCeremony, BrowserSecret)> {
    let Some(site) = &state.passkeys else {
        return Ok(Err(PasskeyProblem::Off));
    };
    let mut tx = state.database.begin().await?;
    count_all(&mut tx, state, &[RateLimit::new(FROM_NETWORK, network)]).await?;
    let browser = match browser {
        Some(browser) => browser.clone(),
        None => BrowserSecret::random(&state.secrets)?,
    };
    let started = site.webauthn().start_discoverable_authentication();
    let (options, checks) = started.map_err(|error| CommandError::Passkey(error.to_string()))?;
    let asked = (options.public_key, checks);
    let ceremony = ceremony::begin(&mut tx, state, CeremonyKind::SignIn, &browser.hash(), asked).await?;
    tx.commit().await?;
    Ok(Ok((ceremony, browser)))
}

/// A browser's response with a passkey.
#[derive(Clone, Copy, Debug)]
pub struct PasskeyProof<'a> {
    /// What it answers.
    pub ceremony: Option<&'a CeremonyId>,
    pub browser: &'a BrowserSecret,
    /// As JSON.
    pub credential: &'a str,
    /// The account that it has to be, if somebody confirms who they are.
    pub account: Option<&'a AccountId>,
}

struct FoundRow {
    id: PasskeyId,
    account: AccountId,
    public_key: String,
}
from_row!(FoundRow {
    id,
    account,
    public_key
});

/// Signs a browser in, with a new session. The browser's previous session, if it had one, ends.
///
/// # Errors
/// If the database fails.
pub async fn finish_passkey_sign_in(
    state: &AppState,
    proof: PasskeyProof<'_>,
    session: NewSession<'_>,
) -> Checked<SessionSecret> {
    let mut tx = state.database.begin().await?;
    // Sent twice at once, a response works once.
    alone(&mut tx).await?;
    let checked = match check(&mut tx, state, proof).await? {
        Ok(account) => {
            let by = ("passkey", state.clock.now());
            Ok(sessions::sign_in(&mut tx, state, &account, by, session).await?)
        }
        Err(refusal) => Err(refusal),
    };
    // The response is used up, even if it was refused.
    tx.commit().await?;
    Ok(checked)
}

/// Whose passkey it is, if the response is valid.
async fn check(tx: &mut Tx, state: &AppState, proof: PasskeyProof<'_>) -> Checked<AccountId> {
    let Some(site) = &state.passkeys else {
        return Ok(Err(PasskeyProblem::Off));
    };
    let owner = proof.browser.hash();
    let checks = ceremony::take(tx, state, CeremonyKind::SignIn, &owner, proof.ceremony).await?;
    let Some(checks): Option<DiscoverableAuthentication> = checks else {
        return Ok(Err(PasskeyProblem::Expired));
    };
    let Ok(response) = serde_json::from_str::<PublicKeyCredential>(proof.credential) else {
        return Ok(Err(PasskeyProblem::Invalid));
    };
    let credential = credential_text(response.get_credential_id());
    let found: Option<FoundRow> = tx
        .optional(
            "SELECT id, account, public_key FROM passkey WHERE credential = $1",
            &[(&credential).into()],
        )
        .await?;
    let Some(found) = found else {
        return Ok(Err(PasskeyProblem::Unknown));
    };
    let unreadable = |error: serde_json::Error| CommandError::Passkey(error.to_string());
    let mut passkey: Passkey = serde_json::from_str(&found.public_key).map_err(unreadable)?;
    let handle = site.webauthn().identify_discoverable_authentication(&response);
    if !handle.is_ok_and(|(handle, _)| handle == user_handle(&found.account)) {
        return Ok(Err(PasskeyProblem::Invalid));
    }
    let finished = site
        .webauthn()
        .finish_discoverable_authentication_v2(&response, checks, &passkey);
    let result = match finished {
        Ok(result) => result,
        Err(error) => {
            let refusal = refused(&error);
            if refusal == PasskeyProblem::Copied {
                record(tx, state, &found, "passkey may be copied").await?;
            }
            return Ok(Err(refusal));
        }
    };
    if proof.account.is_some_and(|account| *account != found.account) {
        return Ok(Err(PasskeyProblem::OtherAccount));
    }
    passkey.update_credential(&result);
    let key = serde_json::to_string(&passkey).map_err(unreadable)?;
    tx.run(
        "UPDATE passkey SET public_key = $1, used_at = $2 WHERE id = $3",
        &[(&key).into(), state.clock.now().0.into(), (&found.id).into()],
    )
    .await?;
    Ok(Ok(found.account))
}

async fn record(tx: &mut Tx, state: &AppState, found: &FoundRow, action: &'static str) -> Result<(), CommandError> {
    let entry = Entry {
        subject: found.account.as_str(),
        action,
        actor: found.account.as_str(),
        detail: json!({ "passkey": found.id }),
        personal: None,
    };
    append(tx, state, entry).await
}
