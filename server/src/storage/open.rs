//! Opens each database with its settings, and migrates its schema.

use super::sqlite::{Writer, settle};
use super::{Location, StorageError, database::Kind, migrate, retry};
use sqlx::{
    ConnectOptions, Connection, Executor, PgConnection, SqliteConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, str::FromStr, sync::Arc, time::Duration};
use tokio::sync::Mutex;

/// How long to wait for a connection, or for another writer.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

pub(super) async fn open(location: &Location) -> Result<Kind, StorageError> {
    match location {
        Location::Sqlite(path) => {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)
                    .map_err(|error| StorageError::unavailable(format!("{}: {error}", folder.display())))?;
            }
            // Two processes that create the file can find it locked, and `busy_timeout` doesn't apply yet.
            retry(|| sqlite(path)).await
        }
        Location::Postgres(url) => postgres(url).await,
    }
}

async fn sqlite(path: &Path) -> Result<Kind, StorageError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true)
        // Statements that are sent together count as one in the cache.
        .statement_cache_capacity(300);
    // The writer goes first, because it creates the file and its journal.
    let writing = options
        .clone()
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal);
    let mut connection = writing.connect().await?;
    migrate_sqlite(&mut connection).await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(4)
        .max_lifetime(None)
        .acquire_timeout(PATIENCE)
        // A file doesn't disconnect, and the check would wait for the connection's thread.
        .test_before_acquire(false)
        .after_release(|connection, _| Box::pin(async move { settle(connection).await.map(|()| true) }))
        .connect_with(options.read_only(true))
        .await?;
    let writer = Arc::new(Mutex::new(Writer::new(writing, connection)));
    Ok(Kind::Sqlite { writer, readers })
}

async fn migrate_sqlite(connection: &mut SqliteConnection) -> Result<(), StorageError> {
    let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
    migrate::sqlite(&mut tx).await?;
    Ok(tx.commit().await?)
}

async fn postgres(url: &str) -> Result<Kind, StorageError> {
    let options = PgConnectOptions::from_str(url)?.application_name("guildhall");
    // Not from the pool, which would keep waiting for an unreachable server instead of reporting it.
    let mut connection = PgConnection::connect_with(&options).await?;
    let mut tx = connection.begin().await?;
    migrate::postgres(&mut tx).await?;
    tx.commit().await?;
    connection.close().await?;
    let pool = PgPoolOptions::new()
        .max_connections(10)
        .acquire_timeout(PATIENCE)
        // Not as connection parameters, because poolers refuse those.
        .after_connect(|connection, _| {
            Box::pin(async move {
                connection.execute("SET lock_timeout = '5s'").await?;
                connection
                    .execute("SET idle_in_transaction_session_timeout = '5min'")
                    .await?;
                Ok(())
            })
        })
        .connect_with(options)
        .await?;
    Ok(Kind::Postgres(pool))
}
