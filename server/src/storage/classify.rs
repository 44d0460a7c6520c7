//! Maps sqlx's errors to [`StorageError`].

use super::StorageError;
use sqlx::{error::DatabaseError, migrate::MigrateError, postgres::PgDatabaseError};

impl From<sqlx::Error> for StorageError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error as E;
        match error {
            E::PoolTimedOut => Self::Busy,
            E::Database(error) if error.is_unique_violation() => Self::Unique,
            E::Database(error) => match error.try_downcast_ref::<PgDatabaseError>() {
                Some(error) => from_postgres(error),
                None => from_sqlite(&*error),
            },
            E::Io(_) | E::Tls(_) | E::PoolClosed | E::WorkerCrashed => Self::unavailable(error.to_string()),
            E::Migrate(error) => Self::from(*error),
            other => Self::other(other.to_string()),
        }
    }
}

impl From<MigrateError> for StorageError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) => Self::from(error),
            MigrateError::ExecuteMigration(error, version) => match Self::from(error) {
                Self::Other { what } => Self::Schema {
                    what: format!("migration {version} failed: {what}"),
                },
                known => known,
            },
            MigrateError::VersionMissing(version) => Self::Schema {
                what: format!("migration {version} is unknown; a newer version of Guildhall has used the database"),
            },
            MigrateError::VersionMismatch(version) => Self::Schema {
                what: format!("migration {version} has changed since it was applied"),
            },
            other => Self::Schema {
                what: other.to_string(),
            },
        }
    }
}

/// SQLite's messages contain the names of tables and columns, but no values.
fn from_sqlite(error: &dyn DatabaseError) -> StorageError {
    let message = error.message();
    let code: i32 = error.code().and_then(|code| code.parse().ok()).unwrap_or(0);
    match code & 0xff {
        // BUSY, LOCKED
        5 | 6 => StorageError::Busy,
        // IOERR, CORRUPT, FULL, CANTOPEN, NOTADB
        10 | 11 | 13 | 14 | 26 => StorageError::unavailable(format!("{message} ({code})")),
        _ => StorageError::other(format!("{message} ({code})")),
    }
}

fn from_postgres(error: &PgDatabaseError) -> StorageError {
    let code = error.code();
    match code {
        // Serialization failure, deadlock, lock timeout.
        "40001" | "40P01" | "55P03" => StorageError::Busy,
        // Shutting down, starting up, or idle in a transaction for too long.
        "57P01" | "57P02" | "57P03" | "25P03" => StorageError::unavailable(error.message()),
        // The messages of data exceptions contain values.
        _ if code.starts_with("22") => StorageError::other(format!("a value wasn't accepted ({code})")),
        // Connection, resources (disk full, too many connections), system.
        _ if ["08", "53", "58"].iter().any(|class| code.starts_with(class)) => {
            StorageError::unavailable(format!("{} ({code})", error.message()))
        }
        _ => StorageError::other(format!("{} ({code})", error.message())),
    }
}
