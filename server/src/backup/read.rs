//! Restoring a backup. All of it is verified before anything is written.

use super::{BackupError, BackupSummary, FILES, FilesFooter};
use crate::storage::backup::{self, DatabaseBackupError, Header, LineReader, check_empty};
use crate::storage::{Database, Location};
use crate::uploads::FileStore;
use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek};
use std::path::Path;

/// Restores a backup into an empty database, and its files into a store.
///
/// # Errors
/// If the backup isn't complete or the database isn't empty. Nothing is written then. If the database fails later, it's
/// unchanged, but the store contains files that nothing refers to.
pub async fn restore(location: &Location, files: &FileStore, from: &Path) -> Result<BackupSummary, BackupError> {
    let unreadable = |error| BackupError::Io(from.to_owned(), error);
    let mut file = File::open(from).map_err(unreadable)?;
    let parts = BackupParts::read(&mut file)?;
    let database = Database::open(location).await?;
    let restored = async {
        check_empty(&database).await?;
        file.seek(std::io::SeekFrom::Start(parts.files_at))?;
        let count = put_all(files, LineReader::new(BufReader::new(&file), parts.files_line)).await?;
        file.rewind()?;
        let rows = backup::restore(&database, BufReader::new(&file).take(parts.database_bytes)).await?;
        Ok(BackupSummary {
            database: rows,
            files: count,
            lost: Vec::new(),
        })
    }
    .await;
    database.close().await;
    restored
}

/// Where the parts of a backup are, in bytes.
struct BackupParts {
    database_bytes: u64,
    files_at: u64,
    /// The line number of the first file.
    files_line: u64,
}

impl BackupParts {
    fn read(file: &mut File) -> Result<Self, BackupError> {
        let mut first = Vec::new();
        BufReader::new(&*file).read_until(b'\n', &mut first)?;
        Header::read(&first)?;
        file.rewind()?;
        prove(&mut LineReader::new(BufReader::new(&*file), 1))?;
        file.rewind()?;
        let mut lines = LineReader::new(BufReader::new(&*file), 1);
        while let Some(line) = lines.next_line()? {
            let database_bytes = lines.bytes;
            if line.starts_with(b"{\"rows\":") && lines.next_line()?.as_deref() == Some(FILES) {
                return Ok(Self {
                    database_bytes,
                    files_at: lines.bytes,
                    files_line: lines.number + 1,
                });
            }
        }
        Err(DatabaseBackupError::NotABackup.into())
    }
}

/// Compares the hash in the last line with the lines before it.
fn prove<R: BufRead>(lines: &mut LineReader<R>) -> Result<(), BackupError> {
    let mut hash = Sha256::new();
    let mut last = lines.next_line()?.unwrap_or_default();
    while let Some(line) = lines.next_line()? {
        hash.update(&last);
        last = line;
    }
    let Ok(footer) = serde_json::from_slice::<FilesFooter>(&last) else {
        return Err(DatabaseBackupError::CutOff.into());
    };
    if footer.sha256 == HEXLOWER.encode(&hash.finalize()) {
        Ok(())
    } else {
        Err(DatabaseBackupError::Damaged { line: lines.number }.into())
    }
}

async fn put_all<R: BufRead>(files: &FileStore, mut lines: LineReader<R>) -> Result<u64, BackupError> {
    let mut count = 0;
    while let Some(line) = lines.next_line()? {
        let Ok((name, content)) = serde_json::from_slice::<(String, String)>(&line) else {
            let footer: Option<FilesFooter> = serde_json::from_slice(&line).ok();
            let whole = footer.is_some_and(|footer| footer.files == count);
            return if whole { Ok(count) } else { Err(wrong(&lines)) };
        };
        let sha256 = HEXLOWER.decode(name.as_bytes()).ok();
        let sha256: Option<[u8; 32]> = sha256.and_then(|bytes| bytes.try_into().ok());
        let (Some(sha256), Ok(bytes)) = (sha256, BASE64.decode(content.as_bytes())) else {
            return Err(wrong(&lines));
        };
        files.put(&sha256, bytes).await?;
        count += 1;
    }
    Err(DatabaseBackupError::CutOff.into())
}

fn wrong<R: BufRead>(lines: &LineReader<R>) -> BackupError {
    lines.wrong("it's neither a file nor the last line").into()
}
