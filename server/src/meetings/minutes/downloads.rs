//! The files of a meeting's minutes, as they were written when it was closed.

use crate::accounts::{Session, may};
use crate::applications::{AppState, CommandError, MeetingId, file_content};
use crate::storage::Tx;
use domain::access::Action;

/// A file of a meeting's minutes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MinutesFile {
    Pdf,
    Markdown,
}

impl MinutesFile {
    /// The file whose name ends with this.
    pub fn parse(extension: &str) -> Option<Self> {
        match extension {
            "pdf" => Some(Self::Pdf),
            "md" => Some(Self::Markdown),
            _ => None,
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }
}

/// A file of a meeting's minutes in one language. `None` if the foundation has no such meeting, it's open, or its minutes aren't in
/// this language.
///
/// # Errors
/// If the account may not read the foundation's applications.
pub async fn minutes_file(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &MeetingId,
    language: &str,
    file: MinutesFile,
) -> Result<Option<bytes::Bytes>, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::ReadApplications, foundation).await?;
    let found: Option<(String, String)> = tx
        .optional(
            "SELECT f.document, f.markdown FROM minutes f JOIN meeting m ON m.id = f.meeting \
             WHERE m.foundation = $1 AND m.id = $2 AND f.language = $3",
            &[foundation.into(), id.into(), language.into()],
        )
        .await?;
    tx.rollback().await?;
    let hash = found.map(|(document, markdown)| match file {
        MinutesFile::Pdf => document,
        MinutesFile::Markdown => markdown,
    });
    match hash {
        Some(hash) => file_content(state, &hash).await.map(Some),
        None => Ok(None),
    }
}

/// The languages of a meeting's minutes, as tags.
pub async fn languages(tx: &mut Tx, id: &MeetingId) -> Result<Vec<String>, CommandError> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT language FROM minutes WHERE meeting = $1 ORDER BY language",
            &[id.into()],
        )
        .await?;
    Ok(rows.into_iter().map(|(language,)| language).collect())
}
