//! A database, and how its transactions begin.

use super::{Location, StorageError, Tx, migrate, open};
use sqlx::{PgPool, Pool, SqlitePool, Transaction};
use std::fmt;
use std::panic::resume_unwind;
use std::sync::Arc;
use tokio::sync::OnceCell;
use tokio::task::JoinHandle;

/// A database with this version's schema, opened when it's first used. Clones share it.
#[derive(Clone)]
pub struct Database(Arc<DatabaseInner>);

struct DatabaseInner {
    location: Location,
    kind: OnceCell<OpenDatabase>,
}

pub(super) enum OpenDatabase {
    Sqlite {
        /// A pool of one connection: SQLite has one writer at a time, and waiting for the pool is fairer than waiting in
        /// SQLite.
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

/// For the few statements that differ between the databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

impl Database {
    /// A database that's opened when it's first used, so that pages that don't need it work without it.
    pub fn at(location: Location) -> Self {
        let kind = OnceCell::new();
        Self(Arc::new(DatabaseInner { location, kind }))
    }

    /// Opens the database, and creates or migrates its schema. SQLite files are created, with their folder; PostgreSQL
    /// databases must exist. Several servers can do this at the same time.
    pub async fn open(location: &Location) -> Result<Self, StorageError> {
        let database = Self::at(location.clone());
        database.ready().await?;
        Ok(database)
    }

    /// Opens it, unless it's open already.
    pub async fn ready(&self) -> Result<(), StorageError> {
        self.kind().await.map(drop)
    }

    async fn kind(&self) -> Result<&OpenDatabase, StorageError> {
        self.0.kind.get_or_try_init(|| open::open(&self.0.location)).await
    }

    pub fn backend(&self) -> Backend {
        match self.0.location {
            Location::Sqlite(_) => Backend::Sqlite,
            Location::Postgres(_) => Backend::Postgres,
        }
    }

    /// The schema version, which is the same on both databases.
    pub fn schema_version() -> i64 {
        migrate::version()
    }

    /// Begins a write transaction. SQLite allows only one, so don't begin a second one while holding it.
    pub async fn begin(&self) -> Result<Tx, StorageError> {
        match self.kind().await? {
            OpenDatabase::Sqlite { writer, .. } => Ok(Tx::sqlite(begin(writer, "BEGIN IMMEDIATE").await?, true)),
            OpenDatabase::Postgres(pool) => Ok(Tx::postgres(begin(pool, "BEGIN").await?, true)),
        }
    }

    /// Begins a read transaction, which sees one snapshot of the database. Keep it short.
    pub async fn read(&self) -> Result<Tx, StorageError> {
        const READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        match self.kind().await? {
            OpenDatabase::Sqlite { readers, .. } => Ok(Tx::sqlite(begin(readers, "BEGIN").await?, false)),
            OpenDatabase::Postgres(pool) => Ok(Tx::postgres(begin(pool, READ).await?, false)),
        }
    }

    /// Checks that the database responds.
    ///
    /// # Errors
    /// Why it doesn't.
    pub async fn check(&self) -> Result<(), StorageError> {
        let mut tx = self.read().await?;
        let (_,): (i64,) = tx.one("SELECT COUNT(*) FROM ledger_head", &[]).await?;
        tx.rollback().await
    }

    /// Waits for open transactions, then closes. On SQLite, everything is then in the one file.
    pub async fn close(&self) {
        match self.0.kind.get() {
            Some(OpenDatabase::Sqlite { writer, readers }) => {
                readers.close().await;
                writer.close().await;
            }
            Some(OpenDatabase::Postgres(pool)) => pool.close().await,
            None => {}
        }
    }
}

/// In its own task, so that it's never cancelled: if a `begin` is, sqlx 0.9.0 leaves an open transaction in the pool
/// (transact-rs/sqlx issue 4385).
async fn begin<DB: sqlx::Database>(
    pool: &Pool<DB>,
    statement: &'static str,
) -> Result<Transaction<'static, DB>, StorageError> {
    let begin = {
        let pool = pool.clone();
        tokio::spawn(async move { pool.begin_with(statement).await })
    };
    match finished(begin).await? {
        // The pool had room for another connection, but the server didn't respond.
        Err(sqlx::Error::PoolTimedOut) if pool.size() < pool.options().get_max_connections() => {
            Err(StorageError::unavailable("no connection within 10 s"))
        }
        transaction => Ok(transaction?),
    }
}

/// The result of a task that nobody aborts. If it panicked, so does this.
async fn finished<T>(task: JoinHandle<T>) -> Result<T, StorageError> {
    match task.await {
        Ok(done) => Ok(done),
        Err(error) => match error.try_into_panic() {
            Ok(panic) => resume_unwind(panic),
            Err(_) => Err(StorageError::unavailable("the server is stopping")),
        },
    }
}

impl fmt::Debug for Database {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Database({})", self.0.location)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_is_not_taken_for_a_server_that_stops() {
        let outer = tokio::spawn(finished(tokio::spawn(async { panic!("a bug") })));
        let error = outer.await.map(|_: Result<(), _>| ()).unwrap_err();
        assert_eq!(error.into_panic().downcast_ref::<&str>(), Some(&"a bug"));
    }

    #[tokio::test]
    async fn a_task_that_was_aborted_means_that_the_server_stops() {
        let task = tokio::spawn(std::future::pending::<()>());
        task.abort();
        let expected = StorageError::unavailable("the server is stopping");
        assert_eq!(finished(task).await, Err(expected));
    }
}
