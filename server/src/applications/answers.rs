//! Answers as they are stored: every one that was ever given is a row, and the newest to a key counts.

use crate::storage::{Arg, StorageError, Tx};

/// By whom, from where and when answers are given.
#[derive(Clone, Copy, Debug)]
pub(super) struct Given<'a> {
    pub reference: &'a str,
    pub link: &'a str,
    /// The name of the open page that saved by itself; empty for a form that was sent.
    pub page: &'a str,
    /// The revision of the application that they make.
    pub revision: i64,
    pub at: i64,
}

/// Stores answers: keys and what was typed.
pub(super) async fn add(tx: &mut Tx, given: Given<'_>, answers: &[(&str, &str)]) -> Result<(), StorageError> {
    let mut rows: Vec<[Arg<'_>; 7]> = Vec::new();
    for &(key, value) in answers {
        rows.push([
            given.reference.into(),
            key.into(),
            given.revision.into(),
            value.into(),
            given.link.into(),
            given.page.into(),
            given.at.into(),
        ]);
    }
    tx.insert("answer (application, key, revision, value, link, page, at)", &rows)
        .await
}
