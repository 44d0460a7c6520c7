//! A file that was uploaded with the application, for those who may read everything about the member.

use crate::accounts::Session;
use crate::applications::{AppState, CommandError, UploadId, file_content};
use crate::members::access::open;
use domain::member::MemberAction;

/// A file as it was uploaded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredMemberFile {
    pub name: String,
    /// Its media type.
    pub kind: String,
    pub content: bytes::Bytes,
}

/// A file of the member's application. `None` if there's none with this ID, or they don't act for the member.
///
/// # Errors
/// If they may not read everything.
pub async fn member_file(
    state: &AppState,
    session: &Session,
    membership: &str,
    id: &str,
) -> Result<Option<StoredMemberFile>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::ReadAll).await? else {
        return Ok(None);
    };
    let Some(id) = UploadId::parse(id) else {
        return Ok(None);
    };
    let found: Option<(String, String, String)> = tx
        .optional(
            "SELECT name, kind, hash FROM upload WHERE id = $1 AND application = $2",
            &[(&id).into(), (&acting.membership.application).into()],
        )
        .await?;
    tx.rollback().await?;
    let Some((name, kind, hash)) = found else {
        return Ok(None);
    };
    let content = file_content(state, &hash).await?;
    Ok(Some(StoredMemberFile { name, kind, content }))
}
