//! A SQLite transaction that rarely waits for its connection's thread.
//!
//! Every statement makes a round trip to that thread, which takes longer than most statements. So `BEGIN` is sent with
//! the first statement, deferred statements with the next one, and the last of them with `COMMIT`.

use super::arg::{Arg, shifted};
use super::{Row, StorageError};
use futures_util::TryStreamExt;
use sqlx::pool::PoolConnection;
use sqlx::query::QueryAs;
use sqlx::sqlite::{SqliteArguments, SqliteConnectOptions};
use sqlx::{Arguments, AssertSqlSafe, ConnectOptions, Connection, Either, Executor, Sqlite, SqliteConnection};
use tokio::runtime::Handle;
use tokio::sync::OwnedMutexGuard;

/// The only connection that writes. A pool of one would need a task to return it after every transaction.
pub(super) struct Writer {
    options: SqliteConnectOptions,
    connection: Option<SqliteConnection>,
    /// Whether its last transaction was dropped, so it still has to be rolled back.
    left_open: bool,
    closed: bool,
}

impl Writer {
    pub(super) fn new(options: SqliteConnectOptions, connection: SqliteConnection) -> Self {
        Self {
            // Don't recreate a deleted file without its tables.
            options: options.create_if_missing(false),
            connection: Some(connection),
            left_open: false,
            closed: false,
        }
    }

    /// The connection, outside any transaction. A new one if the last rollback failed.
    pub(super) async fn ready(&mut self) -> Result<(), StorageError> {
        if self.left_open {
            if let Some(connection) = &mut self.connection
                && settle(connection).await.is_err()
            {
                self.connection = None;
            }
            self.left_open = false;
        }
        if self.closed {
            return Err(StorageError::unavailable("the database was closed"));
        }
        if self.connection.is_none() {
            self.connection = Some(self.options.connect().await?);
        }
        Ok(())
    }

    pub(super) async fn close(&mut self) {
        self.closed = true;
        if let Some(connection) = self.connection.take() {
            // Anything that's not in the file yet is in its journal, which is read at the next start.
            let _ = connection.close().await;
        }
    }
}

/// Where a transaction's connection comes from.
pub(super) enum Lent {
    Writer(OwnedMutexGuard<Writer>),
    Reader(PoolConnection<Sqlite>),
}

/// A transaction. Ended by [`SqliteTx::commit`]; if it's dropped, a task rolls it back.
pub(super) struct SqliteTx {
    /// `None` once the transaction is dropped.
    lent: Option<Lent>,
    /// Statements to send with the next one.
    sql: String,
    arguments: SqliteArguments,
    /// The number of deferred arguments.
    count: usize,
}

impl SqliteTx {
    pub(super) fn new(lent: Lent) -> Self {
        let begin = match lent {
            Lent::Writer(_) => "BEGIN IMMEDIATE",
            Lent::Reader(_) => "BEGIN",
        };
        Self {
            lent: Some(lent),
            sql: begin.to_owned(),
            arguments: SqliteArguments::default(),
            count: 0,
        }
    }

    /// Defers a statement until the next one.
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
        let (query, connection) = self.rows()?;
        Ok(query.fetch_one(connection).await?)
    }

    pub(super) async fn optional<T: Row>(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<Option<T>, StorageError> {
        self.defer(sql, args)?;
        let (query, connection) = self.rows()?;
        Ok(query.fetch_optional(connection).await?)
    }

    pub(super) async fn all<T: Row>(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<Vec<T>, StorageError> {
        self.defer(sql, args)?;
        let (query, connection) = self.rows()?;
        Ok(query.fetch_all(connection).await?)
    }

    /// The number of rows that the statement changed.
    pub(super) async fn run(&mut self, sql: &str, args: &[Arg<'_>]) -> Result<u64, StorageError> {
        self.defer(sql, args)?;
        let (sql, arguments) = self.pending();
        let query = sqlx::query_with::<Sqlite, _>(sql, arguments);
        let mut done = self.connection()?.fetch_many(query);
        let mut touched = 0;
        // Every statement reports its number of rows. The last one is ours.
        while let Some(told) = done.try_next().await? {
            if let Either::Left(result) = told {
                touched = result.rows_affected();
            }
        }
        Ok(touched)
    }

    pub(super) async fn commit(mut self) -> Result<(), StorageError> {
        self.run("COMMIT", &[]).await?;
        self.left_open(false);
        Ok(())
    }

    pub(super) async fn rollback(mut self) -> Result<(), StorageError> {
        self.sql.clear();
        settle(self.connection()?).await?;
        self.left_open(false);
        Ok(())
    }

    fn connection(&mut self) -> Result<&mut SqliteConnection, StorageError> {
        let connection = match &mut self.lent {
            Some(Lent::Writer(writer)) => writer.connection.as_mut(),
            Some(Lent::Reader(connection)) => Some(&mut **connection),
            None => None,
        };
        connection.ok_or(StorageError::Aborted)
    }

    fn left_open(&mut self, left_open: bool) {
        if let Some(Lent::Writer(writer)) = &mut self.lent {
            writer.left_open = left_open;
        }
    }

    fn pending(&mut self) -> (AssertSqlSafe<String>, SqliteArguments) {
        self.count = 0;
        self.left_open(true);
        // Concatenated from statements in the source code.
        (
            AssertSqlSafe(std::mem::take(&mut self.sql)),
            std::mem::take(&mut self.arguments),
        )
    }

    fn rows<T: Row>(&mut self) -> Result<(Rows<T>, &mut SqliteConnection), StorageError> {
        let (sql, arguments) = self.pending();
        Ok((sqlx::query_as_with(sql, arguments), self.connection()?))
    }
}

impl Drop for SqliteTx {
    fn drop(&mut self) {
        // A reader is rolled back by its pool. Without a runtime, the next writer does it.
        if let (Some(Lent::Writer(mut writer)), Ok(runtime)) = (self.lent.take(), Handle::try_current())
            && writer.left_open
        {
            runtime.spawn(async move { writer.ready().await });
        }
    }
}

type Rows<T> = QueryAs<'static, Sqlite, T, SqliteArguments>;

/// Rolls back an open transaction.
pub(super) async fn settle(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    match sqlx::query("ROLLBACK").execute(connection).await {
        Err(sqlx::Error::Database(error)) if error.message().contains("no transaction is active") => Ok(()),
        done => done.map(drop),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_connection_is_settled_within_a_transaction_and_outside() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        settle(&mut connection).await.unwrap();
        connection.execute("BEGIN IMMEDIATE").await.unwrap();
        settle(&mut connection).await.unwrap();
        connection.execute("BEGIN IMMEDIATE").await.unwrap();
    }
}
