//! What browsers have begun to do with passkeys, until their responses arrive.

use crate::accounts::ids::CeremonyId;
use crate::applications::{AppState, CommandError, SecretHash};
use crate::storage::Tx;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// How long a browser has for its response, in milliseconds: what the library tells authenticators.
const LASTS: i64 = 5 * 60_000;

/// What a browser needs for the next step.
#[derive(Debug, Serialize)]
pub struct StartedCeremony {
    /// To send back with the response.
    pub ceremony: CeremonyId,
    /// For `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`.
    #[serde(rename = "publicKey")]
    pub public_key: serde_json::Value,
}

/// What a browser does.
#[derive(Clone, Copy, Debug)]
pub(super) enum CeremonyKind {
    Add,
    SignIn,
}

impl CeremonyKind {
    fn word(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::SignIn => "sign_in",
        }
    }
}

/// Stores what a response will be checked against, and forgets what has expired.
pub(super) async fn begin(
    tx: &mut Tx,
    state: &AppState,
    kind: CeremonyKind,
    owner: &SecretHash,
    (public_key, checks): (impl Serialize, impl Serialize),
) -> Result<StartedCeremony, CommandError> {
    let unwritable = |error: serde_json::Error| CommandError::Passkey(error.to_string());
    let (id, now) = (CeremonyId::random(&state.secrets)?, state.clock.now());
    let public_key = serde_json::to_value(public_key).map_err(unwritable)?;
    let checks = serde_json::to_string(&checks).map_err(unwritable)?;
    tx.run("DELETE FROM ceremony WHERE expires_at < $1", &[now.0.into()])
        .await?;
    tx.run(
        "INSERT INTO ceremony (id, kind, owner, state, expires_at) VALUES ($1, $2, $3, $4, $5)",
        &[
            (&id).into(),
            kind.word().into(),
            owner.into(),
            (&checks).into(),
            (now.0 + LASTS).into(),
        ],
    )
    .await?;
    Ok(StartedCeremony {
        ceremony: id,
        public_key,
    })
}

/// What a response is checked against. It works once, whatever the check says. `None` if it has expired, was used, or is
/// somebody else's.
pub(super) async fn take<T: DeserializeOwned>(
    tx: &mut Tx,
    state: &AppState,
    kind: CeremonyKind,
    owner: &SecretHash,
    id: Option<&CeremonyId>,
) -> Result<Option<T>, CommandError> {
    let Some(id) = id else { return Ok(None) };
    let found: Option<(String,)> = tx
        .optional(
            "DELETE FROM ceremony WHERE id = $1 AND kind = $2 AND owner = $3 AND expires_at > $4 RETURNING state",
            &[id.into(), kind.word().into(), owner.into(), state.clock.now().0.into()],
        )
        .await?;
    Ok(found.and_then(|(checks,)| serde_json::from_str(&checks).ok()))
}
