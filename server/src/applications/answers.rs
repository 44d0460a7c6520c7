//! Stored answers. Each save adds a row, and the newest one for a key counts. `usage` deletes old rows.

use super::ids::{ApplicationReference, LinkId};
use crate::storage::{Arg, StorageError, Tx};

/// Who gives the answers, from where and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct AnswerSource<'a> {
    pub reference: &'a ApplicationReference,
    pub link: &'a LinkId,
    /// The open page's name, if it saved automatically. Empty for a submitted form.
    pub page: &'a str,
    /// The revision of the application that these answers create.
    pub revision: i64,
    pub at: i64,
}

/// Stores answers: keys and the text typed.
pub(super) async fn add(tx: &mut Tx, source: AnswerSource<'_>, answers: &[(&str, &str)]) -> Result<(), StorageError> {
    let mut rows: Vec<[Arg<'_>; 7]> = Vec::new();
    for &(key, value) in answers {
        rows.push([
            source.reference.into(),
            key.into(),
            source.revision.into(),
            value.into(),
            source.link.into(),
            source.page.into(),
            source.at.into(),
        ]);
    }
    tx.insert("answer (application, key, revision, value, link, page, at)", &rows)
        .await
}
