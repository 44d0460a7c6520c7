//! Adding a passkey to an account.

use super::ceremony::{self, CeremonyKind, StartedCeremony};
use super::{Checked, credential_text, refused, user_handle};
use crate::accounts::Session;
use crate::accounts::ids::{CeremonyId, PasskeyId};
use crate::accounts::letters::{self, PasskeyNews};
use crate::applications::{AppState, CommandError, Entry, SecretHash, alone, append};
use crate::storage::Tx;
use app::account::PasskeyProblem;
use app::locale::Locale;
use domain::access::MOST_PASSKEYS;
use domain::typed::tidy;
use serde_json::json;
use webauthn_rs::prelude::{Passkey, PasskeyRegistration, RegisterPublicKeyCredential};

/// The longest name, in characters.
const LONGEST_NAME: usize = 100;

/// A browser's response with a new passkey.
#[derive(Clone, Copy, Debug)]
pub struct NewPasskey<'a> {
    /// What it answers.
    pub ceremony: Option<&'a CeremonyId>,
    /// As JSON.
    pub credential: &'a str,
    /// How its owner calls it.
    pub name: &'a str,
    /// The language of the email about it.
    pub locale: Locale,
}

/// A passkey that was just added.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AddedPasskey {
    pub id: PasskeyId,
    /// As stored.
    pub name: String,
}

/// Checks that somebody can add a passkey now.
///
/// # Errors
/// If they have to confirm who they are first: whoever borrows a browser for a moment must not get a key to the account.
pub fn may_add_passkey(state: &AppState, of: &Session) -> Result<(), CommandError> {
    of.confirmed(state.clock.now())
}

/// What a browser needs to make a passkey. It can be found without an address, and its device checks who uses it.
///
/// # Errors
/// If they have to confirm who they are first.
pub async fn begin_adding(state: &AppState, of: &Session) -> Checked<StartedCeremony> {
    let Some(site) = &state.passkeys else {
        return Ok(Err(PasskeyProblem::Off));
    };
    may_add_passkey(state, of)?;
    let mut tx = state.database.begin().await?;
    let known = known(&mut tx, of).await?;
    if known.len() >= MOST_PASSKEYS {
        tx.rollback().await?;
        return Ok(Err(PasskeyProblem::TooMany));
    }
    let ids = known.iter().map(|passkey| passkey.cred_id().clone()).collect();
    let handle = user_handle(&of.account);
    let started = site
        .webauthn()
        .start_passkey_registration(handle, &of.email, &of.email, Some(ids));
    let (options, checks) = started.map_err(|error| CommandError::Passkey(error.to_string()))?;
    let mut ceremony = ceremony::begin(
        &mut tx,
        state,
        CeremonyKind::Add,
        &owner(of),
        (options.public_key, checks),
    )
    .await?;
    // Without this, security keys don't store it, and it can't be found without an address.
    let selection = &mut ceremony.public_key["authenticatorSelection"];
    selection["residentKey"] = "required".into();
    selection["requireResidentKey"] = true.into();
    tx.commit().await?;
    Ok(Ok(ceremony))
}

/// Adds a passkey, and tells its owner by email.
///
/// # Errors
/// If they have to confirm who they are first.
pub async fn add_passkey(state: &AppState, to: &Session, new: NewPasskey<'_>) -> Checked<AddedPasskey> {
    let Some(site) = &state.passkeys else {
        return Ok(Err(PasskeyProblem::Off));
    };
    may_add_passkey(state, to)?;
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    let checks = ceremony::take(&mut tx, state, CeremonyKind::Add, &owner(to), new.ceremony).await?;
    let checks: Option<PasskeyRegistration> = checks;
    let checked = match checks {
        None => Err(PasskeyProblem::Expired),
        Some(checks) => serde_json::from_str::<RegisterPublicKeyCredential>(new.credential)
            .map_err(|_| PasskeyProblem::Invalid)
            .and_then(|response| {
                let finished = site.webauthn().finish_passkey_registration(&response, &checks);
                finished.map_err(|error| refused(&error))
            }),
    };
    let added = match checked {
        Ok(passkey) => store(&mut tx, state, to, &passkey, new).await?,
        Err(refusal) => Err(refusal),
    };
    // The response is used up, even if it was refused.
    tx.commit().await?;
    Ok(added)
}

async fn store(
    tx: &mut Tx,
    state: &AppState,
    to: &Session,
    passkey: &Passkey,
    new: NewPasskey<'_>,
) -> Checked<AddedPasskey> {
    if known(tx, to).await?.len() >= MOST_PASSKEYS {
        return Ok(Err(PasskeyProblem::TooMany));
    }
    let name: String = tidy(new.name).chars().take(LONGEST_NAME).collect();
    let id = PasskeyId::random(&state.secrets)?;
    let key = serde_json::to_string(passkey).map_err(|error| CommandError::Passkey(error.to_string()))?;
    let stored = tx
        .run(
            "INSERT INTO passkey (id, account, credential, name, public_key, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (credential) DO NOTHING",
            &[
                (&id).into(),
                (&to.account).into(),
                (&credential_text(passkey.cred_id())).into(),
                (&name).into(),
                (&key).into(),
                state.clock.now().0.into(),
            ],
        )
        .await?;
    if stored == 0 {
        return Ok(Err(PasskeyProblem::Known));
    }
    let entry = Entry {
        subject: to.account.as_str(),
        action: "passkey added",
        actor: to.account.as_str(),
        detail: json!({ "passkey": id }),
        personal: Some(json!({ "name": name })),
    };
    append(tx, state, entry).await?;
    letters::passkey(tx, state, to, (PasskeyNews::Added, &name), new.locale).await?;
    Ok(Ok(AddedPasskey { id, name }))
}

/// The account's passkeys. One that can't be read is an error: left out, it could be added twice.
async fn known(tx: &mut Tx, of: &Session) -> Result<Vec<Passkey>, CommandError> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT public_key FROM passkey WHERE account = $1",
            &[(&of.account).into()],
        )
        .await?;
    let unreadable = |error: serde_json::Error| CommandError::Passkey(error.to_string());
    rows.iter()
        .map(|(key,)| serde_json::from_str(key).map_err(unreadable))
        .collect()
}

/// Only the session that began can add.
fn owner(session: &Session) -> SecretHash {
    SecretHash::of(session.id.as_str())
}
