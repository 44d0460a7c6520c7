//! The key that signs a foundation's credentials: Ed25519, made with its first proof.

use crate::applications::{AppState, CommandError, Entry, alone, append};
use crate::storage::Tx;
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde_json::json;
use std::fmt;

/// A foundation's key, which can sign.
pub struct CredentialSecret {
    pub number: i64,
    pair: Ed25519KeyPair,
}

impl CredentialSecret {
    pub fn sign(&self, input: &[u8]) -> Vec<u8> {
        self.pair.sign(input).as_ref().to_vec()
    }

    pub fn public_key(&self) -> &[u8] {
        self.pair.public_key().as_ref()
    }
}

impl fmt::Debug for CredentialSecret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "CredentialSecret({}, …)", self.number)
    }
}

/// The key that signs now. `None` if the foundation has none yet.
///
/// # Errors
/// If what's stored isn't a key, or its halves don't belong together.
pub(crate) async fn current_key(tx: &mut Tx, foundation: &str) -> Result<Option<CredentialSecret>, CommandError> {
    let stored: Option<(i64, Vec<u8>, Vec<u8>)> = tx
        .optional(
            "SELECT number, public_key, secret FROM credential_key \
             WHERE foundation = $1 AND replaced_at IS NULL AND secret IS NOT NULL ORDER BY number DESC LIMIT 1",
            &[foundation.into()],
        )
        .await?;
    let read = stored.map(|(number, public_key, secret)| {
        let pair = Ed25519KeyPair::from_seed_and_public_key(&secret, &public_key);
        pair.map(|pair| CredentialSecret { number, pair })
            .map_err(|error| CommandError::CredentialKey(format!("{foundation}: {error}")))
    });
    read.transpose()
}

/// The key that signs now. It's made if there's none.
///
/// # Errors
/// If the system has no random data, or the database fails.
pub(crate) async fn signing_key(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    actor: &str,
) -> Result<CredentialSecret, CommandError> {
    if let Some(key) = current_key(tx, foundation).await? {
        return Ok(key);
    }
    // Two commands could make one at the same time.
    alone(tx).await?;
    match current_key(tx, foundation).await? {
        Some(key) => Ok(key),
        None => make(tx, state, foundation, actor).await,
    }
}

/// Makes a key. The ledger is locked.
pub(super) async fn make(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    actor: &str,
) -> Result<CredentialSecret, CommandError> {
    let (last,): (i64,) = tx
        .one(
            "SELECT COALESCE(MAX(number), 0) FROM credential_key WHERE foundation = $1",
            &[foundation.into()],
        )
        .await?;
    let number = last + 1;
    let secret = state.secrets.bytes::<32>()?;
    let pair = Ed25519KeyPair::from_seed_unchecked(&secret);
    let pair = pair.map_err(|error| CommandError::CredentialKey(format!("{foundation}: {error}")))?;
    tx.run(
        "INSERT INTO credential_key (foundation, number, public_key, secret, created_at) VALUES ($1, $2, $3, $4, $5)",
        &[
            foundation.into(),
            number.into(),
            pair.public_key().as_ref().into(),
            (&secret).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: foundation,
        action: "credential key made",
        actor,
        detail: json!({ "foundation": foundation, "number": number }),
        personal: None,
    };
    append(tx, state, entry).await?;
    Ok(CredentialSecret { number, pair })
}
