//! Backups of an installation: its database and uploads in one file of JSON lines. A backup can be restored into the other
//! kind of database and the other kind of file store.
//!
//! ```text
//! …                                         the database, as written by `storage::backup`, up to its last line
//! {"section":"files"}
//! ["9f86d081…","dGVzdA=="]                  a file: its SHA-256, and its bytes in base64
//! {"files":1,"sha256":"…"}
//! ```
//!
//! The last line contains the SHA-256 of all bytes before it.

mod error;
mod read;
mod write;

pub use error::BackupError;
pub use read::restore;
pub use write::back_up;

use crate::storage::backup::DatabaseSummary;
use serde::{Deserialize, Serialize};

/// The line before the files.
const FILES: &[u8] = b"{\"section\":\"files\"}\n";

/// The last line.
#[derive(Debug, Serialize, Deserialize)]
struct FilesFooter {
    files: u64,
    sha256: String,
}

/// What was backed up or restored.
#[derive(Clone, Debug)]
pub struct BackupSummary {
    pub database: DatabaseSummary,
    pub files: u64,
    /// The hashes of files that the backup should contain but doesn't, because they're missing from the store or damaged.
    pub lost: Vec<String>,
}
