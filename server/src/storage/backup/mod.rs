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
mod restore;
mod target;

use super::{Database, StorageError};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, io};

pub use dump::dump;
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
    pub fn read(line: &[u8]) -> Result<Self, BackupError> {
        let header: Self = serde_json::from_slice(line).map_err(|_| BackupError::NotABackup)?;
        if header.format != FORMAT || header.version != VERSION {
            return Err(BackupError::NotABackup);
        }
        let here = Database::schema_version();
        if header.schema != here {
            return Err(BackupError::OtherSchema {
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
struct Footer {
    rows: BTreeMap<String, u64>,
    sha256: String,
}

/// The result of a backup or restore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub header: Header,
    /// The number of rows in each table.
    pub rows: BTreeMap<String, u64>,
}

/// Why a backup couldn't be made or restored. The database is unchanged.
#[derive(Debug)]
pub enum BackupError {
    Storage(StorageError),
    Io(io::Error),
    /// It isn't a backup, or has a newer format.
    NotABackup,
    /// The backup has another schema version.
    OtherSchema {
        backup: i64,
        here: i64,
    },
    /// Backups can only be restored into empty databases.
    NotEmpty {
        table: String,
    },
    /// The backup ends before its last line.
    CutOff,
    /// The hash or the row counts in the last line don't match.
    Damaged {
        line: u64,
    },
    /// A line that doesn't fit this schema.
    Line {
        line: u64,
        what: String,
    },
    /// The schema has a table that can't be backed up.
    Unsupported {
        table: String,
        what: &'static str,
    },
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Storage(error) => error.fmt(f),
            Self::Io(error) => write!(f, "couldn't read or write the backup: {error}"),
            Self::NotABackup => f.write_str("this isn't a backup that this version of Guildhall can read"),
            Self::OtherSchema { backup, here } => {
                write!(
                    f,
                    "the backup has schema version {backup}, but the database has {here}; use the version of Guildhall that made the backup"
                )
            }
            Self::NotEmpty { table } => {
                write!(
                    f,
                    "the database isn't empty: the table {table} has rows; restore into a new one"
                )
            }
            Self::CutOff => f.write_str("the backup is cut off: its last line is missing"),
            Self::Damaged { line } => {
                write!(
                    f,
                    "the backup is damaged: the hash or the counts in line {line} don't match the contents"
                )
            }
            Self::Line { line, what } => write!(f, "line {line} of the backup: {what}"),
            Self::Unsupported { table, what } => write!(f, "the table {table} can't be backed up: {what}"),
        }
    }
}

impl std::error::Error for BackupError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Storage(error) => Some(error),
            Self::Io(error) => Some(error),
            _ => None,
        }
    }
}

impl From<StorageError> for BackupError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl From<io::Error> for BackupError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
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
