//! A transaction of SQLite, with few ways to the thread of its connection.
//!
//! Every statement waits for that thread, there and back, which takes longer than most statements. So `BEGIN` goes with
//! the first statement, what nobody waits for with the next one, and the last of it with `COMMIT`.

use super::arg::{Arg, shifted};
use super::{Row, StorageError};
use futures_util::TryStreamExt;
use sqlx::pool::PoolConnection;
use sqlx::query::{Query, QueryAs};
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments, AssertSqlSafe, Either, Executor, Sqlite, SqliteConnection};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a connection was left within a transaction.
pub(super) type LeftOpen = Arc<AtomicBool>;

/// Ended by [`SqliteTx::commit`]; dropped, it is rolled back when its connection is released, by [`settle`].
pub(super) struct SqliteTx {
    connection: PoolConnection<Sqlite>,
    left_open: LeftOpen,
    /// What goes with the next statement.
    sql: String,
    arguments: SqliteArguments,
    /// How many arguments there are.
    count: usize,
}

impl SqliteTx {
    pub(super) fn new(connection: PoolConnection<Sqlite>, left_open: LeftOpen, begin: &'static str) -> Self {
        left_open.store(true, Ordering::Relaxed);
        Self {
            connection,
            left_open,
            sql: begin.to_owned(),
            arguments: SqliteArguments::default(),
            count: 0,
        }
    }

    /// Has a statement go with the next one.
    pub(super) fn defer(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<(), StorageError> {
        if !self.sql.is_empty() {
            self.sql.push_str("; ");
        }
        self.sql.push_str(&shifted(sql, self.count));
        self.count += args.len();
        for arg in args {
            let added = match *arg {
                Arg::Int(value) => self.arguments.add(value),
                Arg::Text(value) => self.arguments.add(value),
                Arg::Bytes(value) => self.arguments.add(value),
                Arg::Bool(value) => self.arguments.add(value),
            };
            added.map_err(sqlx::Error::Encode)?;
        }
        Ok(())
    }

    pub(super) async fn one<T: Row>(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<T, StorageError> {
        self.defer(sql, args)?;
        let (query, connection) = self.rows();
        Ok(query.fetch_one(connection).await?)
    }

    pub(super) async fn optional<T: Row>(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<Option<T>, StorageError> {
        self.defer(sql, args)?;
        let (query, connection) = self.rows();
        Ok(query.fetch_optional(connection).await?)
    }

    pub(super) async fn all<T: Row>(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<Vec<T>, StorageError> {
        self.defer(sql, args)?;
        let (query, connection) = self.rows();
        Ok(query.fetch_all(connection).await?)
    }

    /// How many rows the statement touched.
    pub(super) async fn run(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<u64, StorageError> {
        self.defer(sql, args)?;
        let (query, connection) = self.statements();
        let mut done = connection.fetch_many(query);
        let mut touched = 0;
        // Every statement tells its number; this one is the last.
        while let Some(told) = done.try_next().await? {
            if let Either::Left(result) = told {
                touched = result.rows_affected();
            }
        }
        Ok(touched)
    }

    pub(super) async fn commit(mut self) -> Result<(), StorageError> {
        self.run("COMMIT", &[]).await?;
        self.left_open.store(false, Ordering::Relaxed);
        Ok(())
    }

    pub(super) async fn rollback(mut self) -> Result<(), StorageError> {
        self.sql.clear();
        settle(&mut self.connection).await?;
        self.left_open.store(false, Ordering::Relaxed);
        Ok(())
    }

    fn pending(&mut self) -> (AssertSqlSafe<String>, SqliteArguments) {
        self.count = 0;
        // Put together of statements that the program has written.
        (
            AssertSqlSafe(std::mem::take(&mut self.sql)),
            std::mem::take(&mut self.arguments),
        )
    }

    fn statements(&mut self) -> (Query<'static, Sqlite, SqliteArguments>, &mut SqliteConnection) {
        let (sql, arguments) = self.pending();
        (sqlx::query_with(sql, arguments), &mut self.connection)
    }

    fn rows<T: Row>(&mut self) -> (QueryAs<'static, Sqlite, T, SqliteArguments>, &mut SqliteConnection) {
        let (sql, arguments) = self.pending();
        (sqlx::query_as_with(sql, arguments), &mut self.connection)
    }
}

/// Rolls back what was left open.
pub(super) async fn settle(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    match sqlx::query("ROLLBACK").execute(connection).await {
        Err(sqlx::Error::Database(error)) if error.message().contains("no transaction is active") => Ok(()),
        done => done.map(drop),
    }
}
