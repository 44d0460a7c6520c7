//! The keys that are published, so that anyone can check credentials: those in use, and those that were.

use super::address::IssuerAddress;
use super::jwk::jwk;
use crate::applications::{AppState, CommandError};
use crate::from_row;
use crate::storage::Tx;
use serde_json::{Value, json};

/// A foundation's key as lists show it, without its secret. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CredentialKeyRow {
    pub foundation: String,
    /// From 1.
    pub number: i64,
    pub public_key: Vec<u8>,
    pub created_at: i64,
    /// From when on it doesn't sign any more.
    pub replaced_at: Option<i64>,
    /// From when on it isn't published any more.
    pub distrusted_at: Option<i64>,
}
from_row!(CredentialKeyRow {
    foundation,
    number,
    public_key,
    created_at,
    replaced_at,
    distrusted_at
});

impl CredentialKeyRow {
    fn jwk(&self, origin: &str) -> Value {
        let address = IssuerAddress::new(origin, &self.foundation);
        jwk(&address.key(self.number), &self.public_key)
    }
}

/// All keys of a foundation, the oldest first.
///
/// # Errors
/// If the database fails.
pub async fn credential_keys(state: &AppState, foundation: &str) -> Result<Vec<CredentialKeyRow>, CommandError> {
    let mut tx = state.database.read().await?;
    let rows = tx
        .all(
            "SELECT foundation, number, public_key, created_at, replaced_at, distrusted_at FROM credential_key \
             WHERE foundation = $1 ORDER BY number",
            &[foundation.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(rows)
}

/// A foundation's public keys, as a JSON Web Key Set.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub async fn key_set(state: &AppState, foundation: &str) -> Result<Value, CommandError> {
    state.loaded.catalogue.shelf(foundation)?;
    let rows = credential_keys(state, foundation).await?;
    Ok(set(state, &rows))
}

/// The public keys of every foundation on the site, as a JSON Web Key Set.
///
/// # Errors
/// If the database fails.
pub async fn site_keys(state: &AppState) -> Result<Value, CommandError> {
    let mut tx = state.database.read().await?;
    let rows: Vec<CredentialKeyRow> = tx
        .all(
            "SELECT foundation, number, public_key, created_at, replaced_at, distrusted_at FROM credential_key \
             WHERE distrusted_at IS NULL ORDER BY foundation, number",
            &[],
        )
        .await?;
    tx.rollback().await?;
    let is_here = |row: &CredentialKeyRow| state.loaded.catalogue.shelf(&row.foundation).is_ok();
    let rows: Vec<_> = rows.into_iter().filter(is_here).collect();
    Ok(set(state, &rows))
}

fn set(state: &AppState, rows: &[CredentialKeyRow]) -> Value {
    let published = rows.iter().filter(|row| row.distrusted_at.is_none());
    let keys: Vec<Value> = published.map(|row| row.jwk(&state.origin)).collect();
    json!({ "keys": keys })
}

/// One public key. `None` if the foundation has no such key, or nobody should trust it any more.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub async fn published_key(state: &AppState, foundation: &str, number: i64) -> Result<Option<Value>, CommandError> {
    state.loaded.catalogue.shelf(foundation)?;
    let rows = credential_keys(state, foundation).await?;
    let row = rows
        .iter()
        .find(|row| row.number == number && row.distrusted_at.is_none());
    Ok(row.map(|row| row.jwk(&state.origin)))
}

/// The public half of a key that's published.
///
/// # Errors
/// If the database fails.
pub(crate) async fn public_key(tx: &mut Tx, foundation: &str, number: i64) -> Result<Option<Vec<u8>>, CommandError> {
    let row: Option<(Vec<u8>,)> = tx
        .optional(
            "SELECT public_key FROM credential_key WHERE foundation = $1 AND number = $2 AND distrusted_at IS NULL",
            &[foundation.into(), number.into()],
        )
        .await?;
    Ok(row.map(|(key,)| key))
}

/// What an issuer's ID leads to: who it is, as an Open Badges profile.
///
/// # Errors
/// If there's no such foundation.
pub fn issuer_profile(state: &AppState, foundation: &str) -> Result<Value, CommandError> {
    let found = &state.loaded.catalogue.shelf(foundation)?.foundation;
    let address = IssuerAddress::new(&state.origin, foundation);
    let language = found.languages.first().map_or("en", String::as_str);
    Ok(json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": address.id(),
        "type": ["Profile"],
        "name": found.name.say(language),
        "url": address.page(),
    }))
}

/// Where verifiers find an issuer's keys (SD-JWT VC, "JWT VC Issuer Metadata"). Without a foundation, it's the site as a whole.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub async fn issuer_metadata(state: &AppState, foundation: Option<&str>) -> Result<Value, CommandError> {
    let origin = &state.origin;
    Ok(match foundation {
        None => json!({ "issuer": &**origin, "jwks_uri": format!("{origin}/.well-known/jwks.json") }),
        Some(foundation) => json!({
            "issuer": IssuerAddress::new(origin, foundation).id(),
            "jwks": key_set(state, foundation).await?,
        }),
    })
}
