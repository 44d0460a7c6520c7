//! Backups of an installation: its database and the files that were brought, in one file of lines of JSON. It may be
//! restored into the other database and into another store of files.
//!
//! ```text
//! …                                         the database, as `storage::backup` writes it, up to its last line
//! {"section":"files"}
//! ["9f86d081…","dGVzdA=="]                  a file: its SHA-256, and its bytes in base64
//! {"files":1,"sha256":"…"}
//! ```
//!
//! The last line has the SHA-256 of all bytes before it.

mod error;
mod read;
mod write;

pub use error::BackupError;
pub use read::restore;
pub use write::back_up;

use crate::storage::backup::Summary as Rows;
use serde::{Deserialize, Serialize};

/// What leads to the files.
const FILES: &[u8] = b"{\"section\":\"files\"}\n";

/// The last line.
#[derive(Debug, Serialize, Deserialize)]
struct Footer {
    files: u64,
    sha256: String,
}

/// What was backed up or restored.
#[derive(Clone, Debug)]
pub struct Summary {
    pub database: Rows,
    pub files: u64,
    /// The hashes of files that the backup should have and has not: they are not in the store, or damaged there.
    pub lost: Vec<String>,
}
