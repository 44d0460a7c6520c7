//! Writing a backup: first to a temporary file next to it, so that the backup is always complete.

use super::{BackupError, BackupSummary, FILES, FilesFooter};
use crate::clock::Timestamp;
use crate::storage::Database;
use crate::storage::backup::dump;
use crate::uploads::{FileStore, FilesError};
use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes a backup to a file, and replaces any previous one. Others can use the installation meanwhile: the backup contains
/// one state of the database, and every file it refers to.
///
/// # Errors
/// If the database, the store or the disk fails. The file isn't changed then.
pub async fn back_up(
    database: &Database,
    files: &FileStore,
    now: Timestamp,
    to: &Path,
) -> Result<BackupSummary, BackupError> {
    let part = part(to);
    let out = create(&part).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => BackupError::InProgress(part.clone()),
        _ => BackupError::Io(part.clone(), error),
    })?;
    let written = match write(database, files, now, out).await {
        Ok(summary) => settle(&part, to)
            .map(|()| summary)
            .map_err(|error| BackupError::Io(to.to_owned(), error)),
        Err(error) => Err(error),
    };
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

fn part(to: &Path) -> PathBuf {
    let mut name = to.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// Only readable by its owner, because it contains personal data.
fn create(part: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(part)
}

/// Moves the complete backup into place, in a way that survives a power cut.
fn settle(part: &Path, to: &Path) -> io::Result<()> {
    fs::rename(part, to)?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

async fn write(
    database: &Database,
    files: &FileStore,
    now: Timestamp,
    out: File,
) -> Result<BackupSummary, BackupError> {
    let mut out = Hashing {
        out: BufWriter::new(out),
        hash: Sha256::new(),
    };
    let rows = dump(database, &now.iso(), &mut out).await?;
    out.write_all(FILES)?;
    // Files are stored before the database refers to them, so listing them now finds every one.
    let mut lost = named(database).await?;
    let mut count = 0;
    for sha256 in files.list().await? {
        let name = HEXLOWER.encode(&sha256);
        match files.get(&sha256).await {
            Ok(Some(bytes)) => {
                serde_json::to_writer(&mut out, &(&name, BASE64.encode(&bytes))).map_err(io::Error::from)?;
                out.write_all(b"\n")?;
                lost.remove(&name);
                count += 1;
            }
            // Deleted meanwhile.
            Ok(None) => {}
            Err(FilesError::Damaged { .. }) => {
                lost.insert(name);
            }
            Err(error) => return Err(error.into()),
        }
    }
    let footer = FilesFooter {
        files: count,
        sha256: HEXLOWER.encode(&out.hash.clone().finalize()),
    };
    serde_json::to_writer(&mut out, &footer).map_err(io::Error::from)?;
    out.write_all(b"\n")?;
    let file = out.out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    Ok(BackupSummary {
        database: rows,
        files: count,
        lost: lost.into_iter().collect(),
    })
}

/// The hashes of the files that the database refers to.
async fn named(database: &Database) -> Result<BTreeSet<String>, BackupError> {
    let mut tx = database.read().await?;
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT hash FROM upload UNION SELECT document FROM invoice \
             UNION SELECT data FROM invoice WHERE data IS NOT NULL \
             UNION SELECT document FROM minutes UNION SELECT markdown FROM minutes \
             UNION SELECT minutes FROM poll WHERE minutes IS NOT NULL UNION SELECT hash FROM logo",
            &[],
        )
        .await?;
    tx.rollback().await?;
    Ok(rows.into_iter().map(|(hash,)| hash).collect())
}

struct Hashing<W> {
    out: W,
    hash: Sha256,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
