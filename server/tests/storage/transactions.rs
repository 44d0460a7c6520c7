//! What transactions guarantee.

use crate::support::databases::fresh_with_examples;
use rstest::rstest;
use server::storage::{Backend, Database, StorageError, retry};

const ADD: &str = "INSERT INTO guild (name) VALUES ($1)";
const COUNT: &str = "SELECT COUNT(*) FROM guild";

async fn count(database: &Database) -> i64 {
    let mut tx = database.read().await.unwrap();
    let (count,) = tx.one(COUNT, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    count
}

#[rstest]
#[tokio::test]
async fn a_commit_keeps_and_anything_else_does_not(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let mut tx = database.begin().await.unwrap();
    assert_eq!(tx.run(ADD, &["kept".into()]).await, Ok(1));
    tx.commit().await.unwrap();
    let mut tx = database.begin().await.unwrap();
    tx.run(ADD, &["rolled back".into()]).await.unwrap();
    tx.rollback().await.unwrap();
    let mut tx = database.begin().await.unwrap();
    tx.run(ADD, &["dropped".into()]).await.unwrap();
    drop(tx);
    assert_eq!(count(database).await, 1);
}

#[rstest]
#[tokio::test]
async fn a_second_row_of_a_name_is_a_unique_error_and_says_no_value(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let mut tx = database.begin().await.unwrap();
    tx.run(ADD, &["secret".into()]).await.unwrap();
    let error = tx.run(ADD, &["secret".into()]).await.unwrap_err();
    assert_eq!(error, StorageError::Unique);
    assert!(!error.to_string().contains("secret"));
    drop(tx);

    let mut tx = database.begin().await.unwrap();
    let sql = "INSERT INTO guild (id, name) VALUES ($1, $2)";
    tx.run(sql, &[7.into(), "a".into()]).await.unwrap();
    let error = tx.run(sql, &[7.into(), "b".into()]).await.unwrap_err();
    assert_eq!(error, StorageError::Unique);
    drop(tx);

    let mut tx = database.begin().await.unwrap();
    tx.run(sql, &[7.into(), "a".into()]).await.unwrap();
    let sql = "INSERT INTO entry (guild_id, key, note, open) VALUES ($1, $2, 'n', TRUE)";
    tx.run(sql, &[7.into(), "k".into()]).await.unwrap();
    let error = tx.run(sql, &[7.into(), "k".into()]).await.unwrap_err();
    assert_eq!(error, StorageError::Unique);
}

/// As it does when the disk is full.
#[tokio::test]
async fn a_transaction_that_sqlite_rolled_back_by_itself_leaves_the_writer_usable() {
    let fresh = fresh_with_examples(Backend::Sqlite).await;
    let database = &fresh.database;
    let mut tx = database.begin().await.unwrap();
    tx.run(ADD, &["lost".into()]).await.unwrap();
    tx.run("ROLLBACK", &[]).await.unwrap();
    drop(tx);
    let mut tx = database.begin().await.unwrap();
    tx.run(ADD, &["kept".into()]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(count(database).await, 1);
}

#[rstest]
#[tokio::test]
async fn nothing_is_committed_after_an_error(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let mut tx = database.begin().await.unwrap();
    tx.run(ADD, &["a".into()]).await.unwrap();
    tx.run(ADD, &["a".into()]).await.unwrap_err();
    assert_eq!(tx.run(ADD, &["b".into()]).await, Err(StorageError::Aborted));
    assert_eq!(tx.commit().await, Err(StorageError::Aborted));
    assert_eq!(count(database).await, 0);

    let mut tx = database.begin().await.unwrap();
    let missing = tx.one::<(i64,)>("SELECT id FROM guild", &[]).await;
    assert!(matches!(missing, Err(StorageError::Other { .. })), "{missing:?}");
    assert_eq!(tx.commit().await, Err(StorageError::Aborted));
}

#[rstest]
#[tokio::test]
async fn nothing_is_committed_after_a_statement_that_was_not_waited_for(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let mut tx = database.begin().await.unwrap();
    // Long enough that it's still running when it's first polled.
    let slow = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)
        INSERT INTO guild (name) SELECT CAST(COUNT(*) AS TEXT) FROM n";
    {
        let mut statement = Box::pin(tx.run(slow, &[]));
        let once = std::future::poll_fn(|context| std::task::Poll::Ready(statement.as_mut().poll(context)));
        assert!(once.await.is_pending());
    }
    assert_eq!(tx.commit().await, Err(StorageError::Aborted));
    assert_eq!(count(database).await, 0);
}

/// A row whose name is a number.
pub(super) async fn counter(database: &Database) {
    let mut tx = database.begin().await.unwrap();
    tx.run("INSERT INTO guild (id, name) VALUES (1, '0')", &[])
        .await
        .unwrap();
    // The next row has its own number, on PostgreSQL, too.
    if tx.backend() == Backend::Postgres {
        tx.run("ALTER TABLE guild ALTER COLUMN id RESTART WITH 2", &[])
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}

/// Reads the number of [`counter`] and writes the next one, each time in its own transaction.
pub(super) async fn count_up(database: Database, times: usize) {
    for _ in 0..times {
        let add = || async {
            let mut tx = database.begin().await?;
            // Both databases lock the row for this transaction from here on.
            tx.run("UPDATE guild SET name = name WHERE id = 1", &[]).await?;
            let (name,): (String,) = tx.one("SELECT name FROM guild WHERE id = 1", &[]).await?;
            let next = (name.parse::<i64>().unwrap() + 1).to_string();
            tx.run("UPDATE guild SET name = $1 WHERE id = 1", &[(&next).into()])
                .await?;
            tx.commit().await
        };
        retry(add).await.unwrap();
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_writers_lose_nothing(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    counter(database).await;
    let both = [
        tokio::spawn(count_up(database.clone(), 20)),
        tokio::spawn(count_up(database.clone(), 20)),
    ];
    for done in both {
        done.await.unwrap();
    }
    let mut tx = database.read().await.unwrap();
    let name: (String,) = tx.one("SELECT name FROM guild", &[]).await.unwrap();
    assert_eq!(name.0, "40");
}

#[rstest]
#[tokio::test]
async fn a_reader_sees_one_state_and_cannot_write(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let mut reader = database.read().await.unwrap();
    assert_eq!(reader.one(COUNT, &[]).await, Ok((0_i64,)));
    let mut tx = database.begin().await.unwrap();
    tx.run(ADD, &["a".into()]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reader.one(COUNT, &[]).await, Ok((0_i64,)));
    let refused = reader.run(ADD, &["b".into()]).await;
    assert!(matches!(refused, Err(StorageError::Other { .. })), "{refused:?}");
    drop(reader);
    assert_eq!(count(database).await, 1);
}
