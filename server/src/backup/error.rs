//! Why a backup couldn't be made or restored.

use crate::storage::StorageError;
use crate::storage::backup::DatabaseBackupError;
use crate::uploads::FilesError;
use std::io;
use std::path::PathBuf;

#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The backup or the database doesn't allow it.
    #[error(transparent)]
    Database(#[from] DatabaseBackupError),
    #[error(transparent)]
    Files(#[from] FilesError),
    /// Another backup is being written, or one was interrupted.
    #[error("{} exists: wait for the backup that's being written, or delete the file if none is", .0.display())]
    InProgress(PathBuf),
    #[error("{path}: {error}", path = .0.display(), error = .1)]
    Io(PathBuf, #[source] io::Error),
}

impl From<StorageError> for BackupError {
    fn from(error: StorageError) -> Self {
        Self::Database(error.into())
    }
}

impl From<io::Error> for BackupError {
    fn from(error: io::Error) -> Self {
        Self::Database(error.into())
    }
}
