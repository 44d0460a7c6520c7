//! Uploads: checked, rewritten, stored under their hash, and linked to by an answer.

use super::ids::{ApplicationReference, LinkSecret, UploadId};
use super::limits::{self, RateLimit};
use super::{AppState, CommandError, Form, LinkedApplication, Saved, alone, save};
use crate::from_row;
use crate::uploads::{Accepted, FilesError, Refused};
use data_encoding::HEXLOWER;
use domain::application::FieldKind;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The most uploads to one application in an hour and in a day.
const MOST_FILES: (i64, i64) = (60, 120);
/// The most uploads to all applications that one client network started, in an hour and in a day.
const MOST_FILES_OF_NETWORK: (i64, i64) = (120, 500);

/// A file as received.
#[derive(Clone, Debug)]
pub struct ReceivedFile {
    pub key: String,
    /// Its file name, as sent.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A file as stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UploadRow {
    pub key: String,
    pub hash: String,
    pub name: String,
    pub kind: String,
}
from_row!(UploadRow { key, hash, name, kind });

/// Why a file was refused, with its key and name.
#[derive(Clone, Debug)]
pub struct RefusedFile {
    pub key: String,
    pub name: String,
    pub why: Refused,
}

/// Saves a form with its files. If a file is refused, everything else is saved.
///
/// # Errors
/// If the link doesn't work, answers can't be changed any more, or the file store fails.
pub async fn save_with_files<'a>(
    state: &'a AppState,
    secret: &LinkSecret,
    form: Form,
    files: Vec<ReceivedFile>,
) -> Result<(Saved, LinkedApplication<'a>, Vec<RefusedFile>), CommandError> {
    // Save the answers before anything can go wrong with a file.
    let (mut saved, mut linked) = save(state, secret, &form).await?;
    let (mut brought, mut refused) = (Vec::new(), Vec::new());
    for file in for_fields(&linked, files) {
        let (key, name) = (file.key, file.name);
        // Count it first: checking a bad file costs as much as a good one.
        let checked = match count(state, secret).await {
            Ok(()) => state.uploads.check(name.clone(), file.bytes).await,
            Err(CommandError::TooOften { .. }) => Err(Refused::TooMany),
            Err(error) => return Err(error),
        };
        match checked {
            Ok(accepted) => brought.push((key.clone(), keep(state, secret, &key, accepted).await?.to_string())),
            Err(why) => refused.push(RefusedFile { key, name, why }),
        }
    }
    if !brought.is_empty() {
        let form = Form {
            revision: saved.revision,
            page: form.page.clone(),
            answers: brought,
        };
        let (kept, now) = save(state, secret, &form).await?;
        saved.revision = kept.revision;
        saved.conflicts.extend(kept.conflicts);
        linked = now;
    }
    Ok((saved, linked, refused))
}

/// The files of fields the link gives access to, one for each field.
fn for_fields(linked: &LinkedApplication<'_>, files: Vec<ReceivedFile>) -> Vec<ReceivedFile> {
    let steps = linked.steps();
    let mut fields: BTreeSet<&str> = steps
        .iter()
        .flat_map(|step| &step.fields)
        .filter(|field| field.kind == FieldKind::File)
        .map(|field| field.key.as_str())
        .collect();
    files
        .into_iter()
        .filter(|file| fields.remove(file.key.as_str()))
        .collect()
}

/// Counts an upload.
async fn count(state: &AppState, secret: &LinkSecret) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    let linked = LinkedApplication::open(&mut tx, state, secret).await?;
    let application = &linked.opened.application;
    let (an_hour, a_day) = MOST_FILES;
    let of_draft = RateLimit {
        what: "upload",
        who: application.reference.as_str(),
        an_hour,
        a_day,
    };
    let (an_hour, a_day) = MOST_FILES_OF_NETWORK;
    let of_network = application.network.as_deref().map(|network| RateLimit {
        what: "upload from",
        who: network,
        an_hour,
        a_day,
    });
    let limits: Vec<RateLimit<'_>> = [of_draft].into_iter().chain(of_network).collect();
    limits::count_all(&mut tx, state, &limits).await?;
    tx.commit().await?;
    Ok(())
}

/// Stores a file, then records it for the application. So every recorded file exists.
async fn keep(state: &AppState, secret: &LinkSecret, key: &str, accepted: Accepted) -> Result<UploadId, CommandError> {
    let size = i64::try_from(accepted.bytes.len()).unwrap_or(i64::MAX);
    state.files.put(&accepted.sha256, accepted.bytes.clone()).await?;
    let mut tx = state.database.begin().await?;
    let linked = LinkedApplication::open(&mut tx, state, secret).await?;
    let id = UploadId::random(&state.secrets)?;
    tx.run(
        "INSERT INTO upload (id, application, key, hash, name, kind, size, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            (&id).into(),
            (&linked.opened.application.reference).into(),
            key.into(),
            (&HEXLOWER.encode(&accepted.sha256)).into(),
            (&accepted.name).into(),
            accepted.kind.media_type().into(),
            size.into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    // An erasure deletes files that nothing uses, with the ledger locked. It may have deleted this one before it was recorded.
    alone(&mut tx).await?;
    state.files.put(&accepted.sha256, accepted.bytes).await?;
    tx.commit().await?;
    Ok(id)
}

/// A file of an application, for a link that gives access to it.
///
/// # Errors
/// If the link doesn't work or doesn't give access.
pub async fn file(
    state: &AppState,
    secret: &LinkSecret,
    id: Option<&UploadId>,
) -> Result<(UploadRow, bytes::Bytes), CommandError> {
    let mut tx = state.database.read().await?;
    let linked = LinkedApplication::open(&mut tx, state, secret).await?;
    let id = id.ok_or(CommandError::NotThisPart)?;
    let found: Option<UploadRow> = tx
        .optional(
            "SELECT key, hash, name, kind FROM upload WHERE id = $1 AND application = $2",
            &[id.into(), (&linked.opened.application.reference).into()],
        )
        .await?;
    tx.rollback().await?;
    let reached = |row: &UploadRow| {
        linked.opened.is_applicant()
            || linked
                .steps()
                .iter()
                .flat_map(|step| &step.fields)
                .any(|field| field.key == row.key)
    };
    let row = found.filter(reached).ok_or(CommandError::NotThisPart)?;
    let bytes = content(state, &row.hash).await?;
    Ok((row, bytes))
}

/// A file of an application, by the application's number. Whoever calls this has checked who asks.
///
/// # Errors
/// If the application has no such file.
pub async fn upload_of(
    state: &AppState,
    reference: &ApplicationReference,
    id: &UploadId,
) -> Result<(UploadRow, bytes::Bytes), CommandError> {
    let mut tx = state.database.read().await?;
    let found: Option<UploadRow> = tx
        .optional(
            "SELECT key, hash, name, kind FROM upload WHERE id = $1 AND application = $2",
            &[id.into(), reference.into()],
        )
        .await?;
    tx.rollback().await?;
    let row = found.ok_or(CommandError::NotThisPart)?;
    let bytes = content(state, &row.hash).await?;
    Ok((row, bytes))
}

/// The content of a file by its hash.
///
/// # Errors
/// If it can't be read.
pub(crate) async fn content(state: &AppState, hash: &str) -> Result<bytes::Bytes, CommandError> {
    let decoded = HEXLOWER.decode(hash.as_bytes()).ok();
    let hash: Option<[u8; 32]> = decoded.and_then(|bytes| bytes.try_into().ok());
    let hash = hash.ok_or_else(|| CommandError::Files("a stored hash isn't valid".to_owned()))?;
    let found = state.files.get(&hash).await?;
    found.ok_or_else(|| CommandError::Files("a file is missing".to_owned()))
}

/// Stores a document that was made here. Returns its hash, in hexadecimal.
///
/// # Errors
/// If it can't be stored.
pub(crate) async fn store_file(state: &AppState, bytes: Vec<u8>) -> Result<String, CommandError> {
    let hash: [u8; 32] = Sha256::digest(&bytes).into();
    state.files.put(&hash, bytes).await?;
    Ok(HEXLOWER.encode(&hash))
}

impl From<FilesError> for CommandError {
    fn from(error: FilesError) -> Self {
        Self::Files(error.to_string())
    }
}
