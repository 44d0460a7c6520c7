//! Why a backup couldn't be made or restored.

use crate::storage::StorageError;
use crate::storage::backup::BackupError as DatabaseError;
use crate::uploads::FilesError;
use std::path::PathBuf;
use std::{fmt, io};

#[derive(Debug)]
pub enum BackupError {
    /// The backup or the database doesn't allow it.
    Database(DatabaseError),
    Files(FilesError),
    /// Another backup is being written, or one was interrupted.
    Begun(PathBuf),
    Io(PathBuf, io::Error),
}

impl fmt::Display for BackupError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(error) => error.fmt(out),
            Self::Files(error) => error.fmt(out),
            Self::Begun(part) => write!(
                out,
                "{} exists: wait for the backup that's being written, or delete the file if none is",
                part.display()
            ),
            Self::Io(path, error) => write!(out, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for BackupError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Database(error) => Some(error),
            Self::Files(error) => Some(error),
            Self::Io(_, error) => Some(error),
            Self::Begun(_) => None,
        }
    }
}

impl From<DatabaseError> for BackupError {
    fn from(error: DatabaseError) -> Self {
        Self::Database(error)
    }
}

impl From<StorageError> for BackupError {
    fn from(error: StorageError) -> Self {
        Self::Database(error.into())
    }
}

impl From<FilesError> for BackupError {
    fn from(error: FilesError) -> Self {
        Self::Files(error)
    }
}

impl From<io::Error> for BackupError {
    fn from(error: io::Error) -> Self {
        Self::Database(error.into())
    }
}
