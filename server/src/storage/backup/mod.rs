//! Backups as lines of JSON, the same from both databases: one may be restored into the other.
//!
//! ```text
//! {"format":"guildhall-backup","version":1,"schema":1,"created_at":"2026-07-01T12:00:00Z"}
//! {"table":"member","columns":["active","id","picture"]}
//! [true,1,"iVBORw0KGgo="]
//! {"rows":{"member":1},"sha256":"…"}
//! ```
//!
//! Tables come after those they refer to, rows in the order of the primary key; bytes are base64. The last line counts
//! the rows and has the SHA-256 of all bytes before it. Identities are set after the highest number that is there.

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
    /// The version of the schema.
    pub schema: i64,
    /// As the caller of the dump said it.
    pub created_at: String,
}

impl Header {
    /// Reads the first line, if this program can restore what follows.
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

/// What was dumped or restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub header: Header,
    /// How many rows each table has.
    pub rows: BTreeMap<String, u64>,
}

/// Why a backup was not made or not restored. The database is as it was.
#[derive(Debug)]
pub enum BackupError {
    Storage(StorageError),
    Io(io::Error),
    /// The text is no backup, or of a later format.
    NotABackup,
    /// The backup has another version of the schema.
    OtherSchema {
        backup: i64,
        here: i64,
    },
    /// A backup is restored into an empty database only.
    NotEmpty {
        table: String,
    },
    /// The backup ends before its last line.
    CutOff,
    /// The hash or the counts of the last line are not those of the lines before.
    Damaged {
        line: u64,
    },
    /// A line that does not belong into a backup of this schema.
    Line {
        line: u64,
        what: String,
    },
    /// The schema has a table that cannot be dumped.
    Unsupported {
        table: String,
        what: &'static str,
    },
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Storage(error) => error.fmt(f),
            Self::Io(error) => write!(f, "the backup cannot be read or written: {error}"),
            Self::NotABackup => f.write_str("this is no backup that this program can read"),
            Self::OtherSchema { backup, here } => {
                write!(
                    f,
                    "the backup has version {backup} of the schema, the database {here}; use the same program"
                )
            }
            Self::NotEmpty { table } => {
                write!(
                    f,
                    "the database is not empty: the table {table} has rows; restore into a new one"
                )
            }
            Self::CutOff => f.write_str("the backup is cut off: its last line is missing"),
            Self::Damaged { line } => {
                write!(
                    f,
                    "the backup is damaged: the hash or the counts in line {line} are not those of its content"
                )
            }
            Self::Line { line, what } => write!(f, "line {line} of the backup: {what}"),
            Self::Unsupported { table, what } => write!(f, "the table {table} cannot be dumped: {what}"),
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
