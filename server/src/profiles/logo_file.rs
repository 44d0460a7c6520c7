//! A logo's file, for those who may see it.

use super::rows::ProfileRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, LogoId, ProfileId, file_content};
use crate::directory::is_shown;
use crate::members::open;
use crate::storage::Tx;
use domain::member::{LogoVariant, MemberAction, Profile};

/// A logo's file.
#[derive(Clone, Debug)]
pub struct LogoFile {
    /// Its media type.
    pub kind: String,
    /// SHA-256, in hexadecimal.
    pub hash: String,
    pub bytes: bytes::Bytes,
}

/// The logo that a member has published, as long as the member is in the directory.
///
/// # Errors
/// If the file store or the database fails.
pub async fn listed_logo(
    state: &AppState,
    foundation: &str,
    member: &str,
    variant: LogoVariant,
) -> Result<Option<LogoFile>, CommandError> {
    let Some(id) = ProfileId::parse(member) else {
        return Ok(None);
    };
    let mut tx = state.database.read().await?;
    if !is_shown(&mut tx, state, foundation, &id).await? {
        return Ok(None);
    }
    let row = ProfileRow::of(&mut tx, &id).await?;
    let published = row.and_then(|row| row.published).map(|stored| stored.0);
    file(tx, state, published, variant).await
}

/// The logo in a member's draft, or the published one, for those who act for the member.
///
/// # Errors
/// If the file store or the database fails.
pub async fn draft_logo(
    state: &AppState,
    session: &Session,
    membership: &str,
    variant: LogoVariant,
) -> Result<Option<LogoFile>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::Read).await? else {
        return Ok(None);
    };
    let row = ProfileRow::find(&mut tx, &acting.membership.id).await?;
    file(tx, state, row.map(|row| row.current()), variant).await
}

pub(super) async fn file(
    mut tx: Tx,
    state: &AppState,
    profile: Option<Profile>,
    variant: LogoVariant,
) -> Result<Option<LogoFile>, CommandError> {
    let logo = profile.as_ref().and_then(|profile| profile.logo(variant));
    let Some(id) = logo.and_then(|logo| LogoId::parse(&logo.id)) else {
        return Ok(None);
    };
    let found: Option<(String, String)> = tx
        .optional("SELECT kind, hash FROM logo WHERE id = $1", &[(&id).into()])
        .await?;
    tx.rollback().await?;
    let Some((kind, hash)) = found else {
        return Ok(None);
    };
    let bytes = file_content(state, &hash).await?;
    Ok(Some(LogoFile { kind, hash, bytes }))
}
