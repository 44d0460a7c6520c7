//! Files that are brought: checked, rewritten, kept under their hash, and named by the answer that they are.

use super::limits::{self, Limit};
use super::secrets::is_id;
use super::{Case, Desk, DeskError, Form, Saved, save};
use crate::from_row;
use crate::uploads::{Accepted, FilesError, Refused, accept};
use data_encoding::HEXLOWER;
use domain::application::FieldKind;

/// The most files that are brought for one application in an hour.
const MOST_FILES: i64 = 60;

/// A file as it was sent.
#[derive(Clone, Debug)]
pub struct Brought {
    pub key: String,
    /// What its sender calls it.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A file as it is stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UploadRow {
    pub key: String,
    pub hash: String,
    pub name: String,
    pub kind: String,
}
from_row!(UploadRow { key, hash, name, kind });

/// Why a file was not taken, with its key and name.
#[derive(Clone, Debug)]
pub struct RefusedFile {
    pub key: String,
    pub name: String,
    pub why: Refused,
}

/// Saves a form with its files. A file that is refused keeps nothing else from being saved.
///
/// # Errors
/// When the link does not work, answers may not change any more, or the file store fails.
pub async fn save_with_files<'a>(
    desk: &'a Desk,
    secret: &str,
    form: Form,
    files: Vec<Brought>,
) -> Result<(Saved, Case<'a>, Vec<RefusedFile>), DeskError> {
    // Nobody without a working link makes this server unpack files.
    let allowed = keys(desk, secret).await?;
    let (mut taken, mut refused) = (Vec::new(), Vec::new());
    for file in files {
        if !allowed.contains(&file.key) {
            continue;
        }
        let (key, name, given) = (file.key, file.name.clone(), file.name);
        let checked = tokio::task::spawn_blocking(move || accept(&given, file.bytes)).await;
        match checked.map_err(|_| DeskError::Files("a check ended early".to_owned()))? {
            Ok(accepted) => taken.push((key, accepted)),
            Err(why) => refused.push(RefusedFile { key, name, why }),
        }
    }
    // What was typed is safe before any file can fail.
    let (mut saved, mut case) = save(desk, secret, &form).await?;
    if !taken.is_empty() {
        let mut brought = Form {
            revision: saved.revision,
            page: form.page.clone(),
            answers: Vec::new(),
        };
        for (key, accepted) in taken {
            let id = keep(desk, secret, &key, accepted).await?;
            brought.answers.push((key, id));
        }
        let (kept, now) = save(desk, secret, &brought).await?;
        saved.revision = kept.revision;
        saved.conflicts.extend(kept.conflicts);
        case = now;
    }
    Ok((saved, case, refused))
}

async fn keys(desk: &Desk, secret: &str) -> Result<Vec<String>, DeskError> {
    let mut tx = desk.database.read().await?;
    let case = Case::open(&mut tx, desk, secret).await?;
    tx.rollback().await?;
    if !case.opened.application.state().is_open() {
        return Err(DeskError::WrongState);
    }
    let steps = case.steps();
    let fields = steps.iter().flat_map(|step| &step.fields);
    let files = fields.filter(|field| field.kind == FieldKind::File);
    Ok(files.map(|field| field.key.clone()).collect())
}

/// Keeps a file, then says that it belongs to the application: what is named is always there.
async fn keep(desk: &Desk, secret: &str, key: &str, accepted: Accepted) -> Result<String, DeskError> {
    let size = i64::try_from(accepted.bytes.len()).unwrap_or(i64::MAX);
    desk.files.put(&accepted.sha256, accepted.bytes).await?;
    let mut tx = desk.database.begin().await?;
    let case = Case::open(&mut tx, desk, secret).await?;
    let limit = Limit {
        what: "upload",
        who: &case.opened.application.reference,
        most: MOST_FILES,
    };
    limits::count(&mut tx, desk, limit).await?;
    let id = desk.secrets.id()?;
    tx.defer(
        "INSERT INTO upload (id, application, key, hash, name, kind, size, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            (&id).into(),
            (&case.opened.application.reference).into(),
            key.into(),
            (&HEXLOWER.encode(&accepted.sha256)).into(),
            (&accepted.name).into(),
            accepted.kind.media_type().into(),
            size.into(),
            desk.clock.now().0.into(),
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// A file of an application, for who has a link that reaches it.
///
/// # Errors
/// When the link does not work or does not reach it.
pub async fn file(desk: &Desk, secret: &str, id: &str) -> Result<(UploadRow, bytes::Bytes), DeskError> {
    let mut tx = desk.database.read().await?;
    let case = Case::open(&mut tx, desk, secret).await?;
    if !is_id(id) {
        return Err(DeskError::NotThisPart);
    }
    let found: Option<UploadRow> = tx
        .optional(
            "SELECT key, hash, name, kind FROM upload WHERE id = $1 AND application = $2",
            &[id.into(), (&case.opened.application.reference).into()],
        )
        .await?;
    tx.rollback().await?;
    let reached = |row: &UploadRow| {
        case.opened.is_applicant()
            || case
                .steps()
                .iter()
                .flat_map(|step| &step.fields)
                .any(|field| field.key == row.key)
    };
    let row = found.filter(reached).ok_or(DeskError::NotThisPart)?;
    let bytes = content(desk, &row.hash).await?;
    Ok((row, bytes))
}

/// The content of a file by its hash.
pub(super) async fn content(desk: &Desk, hash: &str) -> Result<bytes::Bytes, DeskError> {
    let decoded = HEXLOWER.decode(hash.as_bytes()).ok();
    let hash: Option<[u8; 32]> = decoded.and_then(|bytes| bytes.try_into().ok());
    let hash = hash.ok_or_else(|| DeskError::Files("a hash is none".to_owned()))?;
    let found = desk.files.get(&hash).await?;
    found.ok_or_else(|| DeskError::Files("a file is missing".to_owned()))
}

impl From<FilesError> for DeskError {
    fn from(error: FilesError) -> Self {
        Self::Files(error.to_string())
    }
}
