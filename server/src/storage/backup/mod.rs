//! Backups as lines of JSON. The format is the same for both databases, so a backup of one can be restored into the other.
//!
//! ```text
//! {"format":"guildhall-backup","version":1,"schema":1,"created_at":"2026-07-01T12:00:00Z"}
//! {"table":"member","columns":["active","id","picture"]}
//! [true,1,"iVBORw0KGgo="]
//! {"rows":{"member":1},"sha256":"…"}
//! ```
//!
//! Tables come after the ones they refer to, and rows are sorted by primary key. Bytes are in base64. The last line has the
//! row counts and the SHA-256 of all bytes before it. Identity columns continue after the highest number.

mod cell;
mod dump;
mod lines;
mod restore;
mod target;

use super::{Database, StorageError};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, io};

pub use dump::dump;
pub use lines::LineReader;
pub use restore::{check_empty, restore};

const FORMAT: &str = "guildhall-backup";
const VERSION: u32 = 1;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    format: String,
    version: u32,
    /// The schema version.
    pub schema: i64,
    /// As given by the caller.
    pub created_at: String,
}

impl Header {
    /// Reads the first line, and checks that this version of Guildhall can restore the backup.
    pub fn read(line: &[u8]) -> Result<Self, DatabaseBackupError> {
        let header: Self = serde_json::from_slice(line).map_err(|_| DatabaseBackupError::NotABackup)?;
        if header.format != FORMAT || header.version != VERSION {
            return Err(DatabaseBackupError::NotABackup);
        }
        let here = Database::schema_version();
        if header.schema != here {
            return Err(DatabaseBackupError::OtherSchema {
                backup: header.schema,
                here,
            });
        }
        Ok(header)
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct TableLine {
    table: String,
    columns: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct DatabaseFooter {
    rows: BTreeMap<String, u64>,
    sha256: String,
}

/// The result of a backup or restore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatabaseSummary {
    pub header: Header,
    /// The number of rows in each table.
    pub rows: BTreeMap<String, u64>,
}

/// Why a backup couldn't be made or restored. The database is unchanged.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseBackupError {
    #[error(transparent)]
    Storage(#[from] StorageError),
    #[error("couldn't read or write the backup: {0}")]
    Io(#[from] io::Error),
    /// It isn't a backup, or has a newer format.
    #[error("this isn't a backup that this version of Guildhall can read")]
    NotABackup,
    /// The backup has another schema version.
    #[error(
        "the backup has schema version {backup}, but the database has {here}; use the version of Guildhall that made the backup"
    )]
    OtherSchema { backup: i64, here: i64 },
    /// Backups can only be restored into empty databases.
    #[error("the database isn't empty: the table {table} has rows; restore into a new one")]
    NotEmpty { table: String },
    /// The backup ends before its last line.
    #[error("the backup is cut off: its last line is missing")]
    CutOff,
    /// The hash or the row counts in the last line don't match.
    #[error("the backup is damaged: the hash or the counts in line {line} don't match the contents")]
    Damaged { line: u64 },
    /// A line that doesn't fit this schema.
    #[error("line {line} of the backup: {what}")]
    Line { line: u64, what: String },
    /// The schema has a table that can't be backed up.
    #[error("the table {table} can't be backed up: {what}")]
    Unsupported { table: String, what: &'static str },
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn listed<N: AsRef<str>>(names: &[N]) -> String {
    let names: Vec<String> = names.iter().map(|name| quoted(name.as_ref())).collect();
    names.join(", ")
}

fn hex(hash: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(hash)
}
