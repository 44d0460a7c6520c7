//! An open database, and how its transactions begin.

use super::open::PATIENCE;
use super::sqlite::{Lent, SqliteTx, Writer};
use super::{Location, StorageError, Tx, migrate, open};
use sqlx::{PgPool, Postgres, SqlitePool, Transaction};
use std::fmt;
use std::sync::Arc;
use tokio::sync::{Mutex, OnceCell};

/// A database with the schema of this program, opened when it is first used. Clones share it.
#[derive(Clone)]
pub struct Database(Arc<Place>);

struct Place {
    location: Location,
    kind: OnceCell<Kind>,
}

pub(super) enum Kind {
    Sqlite {
        /// SQLite writes one transaction at a time, and waiting here is fairer than its own wait.
        writer: Arc<Mutex<Writer>>,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

/// For the few statements that the two databases do not share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

impl Database {
    /// A database that is opened when it is first used: pages that need none are served while it is away.
    pub fn at(location: Location) -> Self {
        let kind = OnceCell::new();
        Self(Arc::new(Place { location, kind }))
    }

    /// Opens the database, and makes or updates its schema. A file of SQLite is made with its folder; a database of
    /// PostgreSQL must be there. Several servers may open the same one at once.
    pub async fn open(location: &Location) -> Result<Self, StorageError> {
        let database = Self::at(location.clone());
        database.ready().await?;
        Ok(database)
    }

    /// Opens it, where it is not open yet.
    pub async fn ready(&self) -> Result<(), StorageError> {
        self.kind().await.map(drop)
    }

    async fn kind(&self) -> Result<&Kind, StorageError> {
        self.0.kind.get_or_try_init(|| open::open(&self.0.location)).await
    }

    pub fn backend(&self) -> Backend {
        match self.0.location {
            Location::Sqlite(_) => Backend::Sqlite,
            Location::Postgres(_) => Backend::Postgres,
        }
    }

    /// The version of the schema, the same on both databases.
    pub fn schema_version() -> i64 {
        migrate::version()
    }

    /// Begins a transaction that writes. On SQLite it is the only one, so take no second one while you hold it.
    pub async fn begin(&self) -> Result<Tx, StorageError> {
        match self.kind().await? {
            Kind::Sqlite { writer, .. } => {
                let turn = tokio::time::timeout(PATIENCE, writer.clone().lock_owned()).await;
                let mut writer = turn.map_err(|_| StorageError::Busy)?;
                writer.ready().await?;
                Ok(Tx::sqlite(SqliteTx::new(Lent::Writer(writer)), true))
            }
            Kind::Postgres(pool) => Ok(Tx::postgres(begin_postgres(pool, "BEGIN").await?, true)),
        }
    }

    /// Begins a transaction that reads one state of the database, whatever others write meanwhile. Keep it short.
    pub async fn read(&self) -> Result<Tx, StorageError> {
        const READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        match self.kind().await? {
            Kind::Sqlite { readers, .. } => {
                let reader = readers.acquire().await?;
                Ok(Tx::sqlite(SqliteTx::new(Lent::Reader(reader)), false))
            }
            Kind::Postgres(pool) => Ok(Tx::postgres(begin_postgres(pool, READ).await?, false)),
        }
    }

    /// Whether the database answers now.
    ///
    /// # Errors
    /// Why it doesn't.
    pub async fn check(&self) -> Result<(), StorageError> {
        let mut tx = self.read().await?;
        let (_,): (i64,) = tx.one("SELECT COUNT(*) FROM ledger_head", &[]).await?;
        tx.rollback().await
    }

    /// Waits for the transactions that run, and closes. On SQLite all is in the one file afterwards.
    pub async fn close(&self) {
        match self.0.kind.get() {
            Some(Kind::Sqlite { writer, readers }) => {
                readers.close().await;
                writer.lock().await.close().await;
            }
            Some(Kind::Postgres(pool)) => pool.close().await,
            None => {}
        }
    }
}

/// In a task of its own, which is never cancelled: sqlx 0.9.0 leaves an open transaction in the pool if a `begin` is
/// (transact-rs/sqlx issue 4385).
async fn begin_postgres(
    pool: &PgPool,
    statement: &'static str,
) -> Result<Transaction<'static, Postgres>, StorageError> {
    let begin = {
        let pool = pool.clone();
        tokio::spawn(async move { pool.begin_with(statement).await })
    };
    match begin.await {
        // There was room for another connection, but nobody answered.
        Ok(Err(sqlx::Error::PoolTimedOut)) if pool.size() < pool.options().get_max_connections() => {
            Err(StorageError::unavailable("no connection within 10 s"))
        }
        Ok(begun) => Ok(begun?),
        Err(_) => Err(StorageError::unavailable("the server is stopping")),
    }
}

impl fmt::Debug for Database {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Database({})", self.0.location)
    }
}
