//! Two handles on one database, like two processes that don't know about each other.

use super::transactions::{count_up, counter};
use crate::support::databases::fresh_with_examples;
use rstest::rstest;
use server::storage::{Backend, Database, StorageError, retry};

/// A row for each time.
async fn add_rows(database: Database, writer: usize, times: usize) {
    for number in 0..times {
        let name = format!("row {number} of {writer}");
        let add = || async {
            let mut tx = database.begin().await?;
            let sql = "INSERT INTO guild (name) VALUES ($1)";
            assert_eq!(tx.run(sql, &[(&name).into()]).await?, 1);
            tx.commit().await
        };
        retry(add).await.unwrap();
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_handles_that_write_at_once_lose_nothing(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let fresh = fresh_with_examples(backend).await;
    counter(&fresh.database).await;
    // Opened by its first writer while the other handle is writing.
    let handles = [fresh.database.clone(), Database::at(fresh.location.clone())];
    let tasks: Vec<_> = (0..)
        .zip(&handles)
        .flat_map(|(writer, handle)| {
            [
                tokio::spawn(count_up(handle.clone(), 25)),
                tokio::spawn(add_rows(handle.clone(), writer, 25)),
            ]
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    for handle in &handles {
        let mut tx = handle.read().await.unwrap();
        let sql = "SELECT COUNT(*), MAX(CASE WHEN id = 1 THEN name END) FROM guild";
        let seen: (i64, String) = tx.one(sql, &[]).await.unwrap();
        assert_eq!(seen, (1 + 2 * 25, "50".to_owned()), "{}", fresh.location);
    }
    for handle in handles {
        handle.close().await;
    }
    // Everything is in the file after both are closed.
    let again = Database::open(&fresh.location).await.unwrap();
    let mut tx = again.read().await.unwrap();
    assert_eq!(tx.one("SELECT COUNT(*) FROM guild", &[]).await, Ok((51_i64,)));
}

#[rstest]
#[tokio::test]
async fn a_transaction_that_was_dropped_keeps_nobody_out(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    counter(&fresh.database).await;
    let other = Database::open(&fresh.location).await.unwrap();
    let sql = "INSERT INTO guild (name) VALUES ('dropped')";
    for _ in 0..3 {
        let mut tx = fresh.database.begin().await.unwrap();
        tx.run(sql, &[]).await.unwrap();
        drop(tx);
        // Well before SQLite's busy timeout of five seconds.
        let write = tokio::time::timeout(std::time::Duration::from_secs(3), count_up(other.clone(), 1));
        write.await.unwrap();
    }
}

#[rstest]
#[tokio::test]
async fn a_reader_of_one_handle_keeps_its_state_while_the_other_writes(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    let other = Database::open(&fresh.location).await.unwrap();
    let mut reader = fresh.database.read().await.unwrap();
    let count = "SELECT COUNT(*) FROM guild";
    assert_eq!(reader.one(count, &[]).await, Ok((0_i64,)));
    add_rows(other, 0, 3).await;
    assert_eq!(reader.one(count, &[]).await, Ok((0_i64,)));
    reader.rollback().await.unwrap();
    let mut reader = fresh.database.read().await.unwrap();
    assert_eq!(reader.one(count, &[]).await, Ok((3_i64,)));
}

#[rstest]
#[tokio::test]
async fn the_second_of_two_rows_of_a_name_is_told_whichever_handle_writes_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    let other = Database::open(&fresh.location).await.unwrap();
    add_rows(other, 0, 1).await;
    let mut tx = fresh.database.begin().await.unwrap();
    let sql = "INSERT INTO guild (name) VALUES ('row 0 of 0')";
    let error = tx.run(sql, &[]).await.unwrap_err();
    assert_eq!(error, StorageError::Unique);
    assert_eq!(tx.commit().await, Err(StorageError::Aborted));
}
