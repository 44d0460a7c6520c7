//! Opens each database with its settings, and migrates its schema.

use super::{Location, StorageError, database::OpenDatabase, migrate, retry};
use sqlx::{
    ConnectOptions, Connection, Executor, PgConnection, SqliteConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, str::FromStr, time::Duration};

/// How long to wait for a connection, or for another writer.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) async fn open(location: &Location) -> Result<OpenDatabase, StorageError> {
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

async fn sqlite(path: &Path) -> Result<OpenDatabase, StorageError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true)
        // PostgreSQL's name for comparing bytes, so that a query can ask both for it.
        .collation("C", str::cmp)
        .statement_cache_capacity(300);
    // Creates the file and its journal. The pools don't, so that a deleted file isn't replaced with an empty one.
    let creating = options
        .clone()
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal);
    let mut connection = creating.connect().await?;
    migrate_sqlite(&mut connection).await?;
    let writer = sqlite_pool(1).connect_with(options.clone()).await?;
    let readers = sqlite_pool(4).connect_with(options.read_only(true)).await?;
    // Only now, because the last connection to close removes the journal, which readers can't create.
    connection.close().await?;
    Ok(OpenDatabase::Sqlite { writer, readers })
}

fn sqlite_pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .max_lifetime(None)
        .idle_timeout(None)
        .acquire_timeout(PATIENCE)
        // A file doesn't disconnect, and the check would wait for the connection's thread.
        .test_before_acquire(false)
        // After some errors, such as a full disk, SQLite rolls back by itself. sqlx then takes the transaction for open, and
        // would refuse to begin another one.
        .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
}

async fn migrate_sqlite(connection: &mut SqliteConnection) -> Result<(), StorageError> {
    let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
    migrate::sqlite(&mut tx).await?;
    Ok(tx.commit().await?)
}

async fn postgres(url: &str) -> Result<OpenDatabase, StorageError> {
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
    Ok(OpenDatabase::Postgres(pool))
}
