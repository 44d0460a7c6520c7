//! Transactions: the same statements on both databases.

use super::{Arg, Backend, Row, StorageError, arg};
use sqlx::{AssertSqlSafe, Postgres, SqlSafeStr, SqlStr, Sqlite, Transaction};
use std::fmt;
use std::sync::Arc;
use tokio::sync::Notify;

/// The most arguments of a statement that this inserts rows with. SQLite takes 32,766, and PostgreSQL 65,535.
const MOST_ARGS: usize = 32_000;

/// A transaction. Placeholders are `$1`, `$2`… on both databases. If it's dropped without [`Tx::commit`], it's rolled back.
///
/// After an error, it can't be committed: PostgreSQL would silently roll back. If a row can exist
/// already, use `ON CONFLICT (…) DO NOTHING` and check the number of rows.
pub struct Tx {
    open: OpenTransaction,
    writes: bool,
    /// Also set while a statement runs, so that an abandoned statement counts as failed.
    failed: bool,
    wakes: Vec<Arc<Notify>>,
}

enum OpenTransaction {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

macro_rules! with_args {
    ($query:expr, $args:expr) => {
        $args.iter().fold($query, |query, arg| match *arg {
            Arg::Int(value) => query.bind(value),
            Arg::Text(value) => query.bind(value),
            Arg::Bytes(value) => query.bind(value),
            Arg::Bool(value) => query.bind(value),
        })
    };
}

/// Runs a query on either database.
macro_rules! fetch {
    ($tx:expr, $sql:expr, $args:expr, $fetch:ident) => {{
        let sql: SqlStr = $sql;
        check_args(sql.as_str(), $args);
        $tx.start()?;
        let result = match &mut $tx.open {
            OpenTransaction::Sqlite(tx) => {
                with_args!(sqlx::query_as::<Sqlite, T>(sql), $args)
                    .$fetch(&mut **tx)
                    .await
            }
            OpenTransaction::Postgres(tx) => {
                with_args!(sqlx::query_as::<Postgres, T>(sql), $args)
                    .$fetch(&mut **tx)
                    .await
            }
        };
        $tx.finish(result)
    }};
}

impl Tx {
    pub(super) fn sqlite(tx: Transaction<'static, Sqlite>, writes: bool) -> Self {
        Self {
            open: OpenTransaction::Sqlite(tx),
            writes,
            failed: false,
            wakes: Vec::new(),
        }
    }

    pub(super) fn postgres(tx: Transaction<'static, Postgres>, writes: bool) -> Self {
        Self {
            open: OpenTransaction::Postgres(tx),
            writes,
            failed: false,
            wakes: Vec::new(),
        }
    }

    pub fn backend(&self) -> Backend {
        match self.open {
            OpenTransaction::Sqlite(_) => Backend::Sqlite,
            OpenTransaction::Postgres(_) => Backend::Postgres,
        }
    }

    /// Whether it can write.
    pub fn writes(&self) -> bool {
        self.writes
    }

    /// The only row. It's an error if there's none; otherwise, use [`Tx::optional`].
    pub async fn one<T: Row>(&mut self, sql: &'static str, args: &[Arg<'_>]) -> Result<T, StorageError> {
        fetch!(self, sql.into_sql_str(), args, fetch_one)
    }

    /// The first row, if there's one.
    pub async fn optional<T: Row>(&mut self, sql: &'static str, args: &[Arg<'_>]) -> Result<Option<T>, StorageError> {
        fetch!(self, sql.into_sql_str(), args, fetch_optional)
    }

    /// All rows.
    pub async fn all<T: Row>(&mut self, sql: &'static str, args: &[Arg<'_>]) -> Result<Vec<T>, StorageError> {
        fetch!(self, sql.into_sql_str(), args, fetch_all)
    }

    /// Runs a statement and returns the number of rows it changed.
    pub async fn run(&mut self, sql: &'static str, args: &[Arg<'_>]) -> Result<u64, StorageError> {
        check_args(sql, args);
        self.execute(sql.into_sql_str(), args).await
    }

    /// Inserts rows with one statement, or with a few if there are thousands. `into` contains the table and, in parentheses, its columns.
    pub async fn insert<const COLUMNS: usize>(
        &mut self,
        into: &'static str,
        rows: &[[Arg<'_>; COLUMNS]],
    ) -> Result<(), StorageError> {
        self.insert_rows(into, rows, "").await
    }

    /// The same, except for rows that exist already. `conflict` says how they're found, such as `ON CONFLICT (id) DO NOTHING`.
    pub async fn insert_new<const COLUMNS: usize>(
        &mut self,
        into: &'static str,
        rows: &[[Arg<'_>; COLUMNS]],
        conflict: &'static str,
    ) -> Result<(), StorageError> {
        self.insert_rows(into, rows, conflict).await
    }

    async fn insert_rows<const COLUMNS: usize>(
        &mut self,
        into: &str,
        rows: &[[Arg<'_>; COLUMNS]],
        conflict: &str,
    ) -> Result<(), StorageError> {
        let backend = self.backend();
        // SQLite looks up numbered placeholders one after the other, which is slow if there are many.
        let place = |number: usize| match backend {
            Backend::Sqlite => "?".to_owned(),
            Backend::Postgres => format!("${number}"),
        };
        let places = |row: usize| {
            let places: Vec<String> = (1..=COLUMNS).map(|column| place(row * COLUMNS + column)).collect();
            format!("({})", places.join(", "))
        };
        for rows in rows.chunks(MOST_ARGS / COLUMNS.max(1)) {
            let places: Vec<String> = (0..rows.len()).map(places).collect();
            let sql = format!("INSERT INTO {into} VALUES {} {conflict}", places.join(", "));
            self.execute(AssertSqlSafe(sql).into_sql_str(), rows.as_flattened())
                .await?;
        }
        Ok(())
    }

    /// Like [`Tx::all`], for SQL built from names in the schema.
    pub(super) async fn all_made<T: Row>(&mut self, sql: String, args: &[Arg<'_>]) -> Result<Vec<T>, StorageError> {
        fetch!(self, AssertSqlSafe(sql).into_sql_str(), args, fetch_all)
    }

    /// Like [`Tx::run`], for SQL built from names in the schema.
    pub(super) async fn run_made(&mut self, sql: String, args: &[Arg<'_>]) -> Result<u64, StorageError> {
        check_args(&sql, args);
        self.execute(AssertSqlSafe(sql).into_sql_str(), args).await
    }

    /// Notifies a waiting task once this transaction is committed. Several can wait.
    pub(crate) fn wakes(&mut self, waiting: Arc<Notify>) {
        if !self.wakes.iter().any(|known| Arc::ptr_eq(known, &waiting)) {
            self.wakes.push(waiting);
        }
    }

    /// Commits the transaction. Fails if anything in it failed.
    pub async fn commit(self) -> Result<(), StorageError> {
        if self.failed {
            // SQLite may have rolled back by itself.
            let _ = self.rollback().await;
            return Err(StorageError::Aborted);
        }
        #[cfg(debug_assertions)]
        let number = self.writes.then(super::fault::before_commit);
        match self.open {
            OpenTransaction::Sqlite(tx) => tx.commit().await?,
            OpenTransaction::Postgres(tx) => tx.commit().await?,
        }
        #[cfg(debug_assertions)]
        number.into_iter().for_each(super::fault::after_commit);
        for waiting in self.wakes {
            waiting.notify_one();
        }
        Ok(())
    }

    /// Rolls back. Unlike dropping, this waits until the locks are released.
    pub async fn rollback(self) -> Result<(), StorageError> {
        match self.open {
            OpenTransaction::Sqlite(tx) => tx.rollback().await?,
            OpenTransaction::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }

    async fn execute(&mut self, sql: SqlStr, args: &[Arg<'_>]) -> Result<u64, StorageError> {
        self.start()?;
        let result = match &mut self.open {
            OpenTransaction::Sqlite(tx) => with_args!(sqlx::query::<Sqlite>(sql), args)
                .execute(&mut **tx)
                .await
                .map(|done| done.rows_affected()),
            OpenTransaction::Postgres(tx) => with_args!(sqlx::query::<Postgres>(sql), args)
                .execute(&mut **tx)
                .await
                .map(|done| done.rows_affected()),
        };
        self.finish(result)
    }

    fn start(&mut self) -> Result<(), StorageError> {
        if std::mem::replace(&mut self.failed, true) {
            return Err(StorageError::Aborted);
        }
        Ok(())
    }

    fn finish<T>(&mut self, result: Result<T, sqlx::Error>) -> Result<T, StorageError> {
        self.failed = result.is_err();
        Ok(result?)
    }
}

fn check_args(sql: &str, args: &[Arg<'_>]) {
    debug_assert_eq!(arg::placeholder_count(sql), args.len(), "arguments of {sql}");
}

impl fmt::Debug for Tx {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tx")
            .field("backend", &self.backend())
            .field("writes", &self.writes)
            .field("failed", &self.failed)
            .finish_non_exhaustive()
    }
}
