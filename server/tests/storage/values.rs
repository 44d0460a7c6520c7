//! Values are the same after a round trip through the database.

use crate::support::databases::fresh_with_examples;
use rstest::rstest;
use server::storage::Backend;
use server::{from_row, storage::Arg};

#[derive(Debug, PartialEq)]
struct Entry {
    note: Option<String>,
    content: Option<Vec<u8>>,
    size: Option<i64>,
    open: bool,
}

from_row!(Entry {
    note,
    content,
    size,
    open
});

#[rstest]
#[tokio::test]
async fn every_kind_of_value_comes_back_as_it_went(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let mut tx = database.begin().await.unwrap();
    tx.run("INSERT INTO guild (id, name) VALUES (1, 'g')", &[])
        .await
        .unwrap();
    let bytes = vec![0, 255, b'\'', 10];
    let full = Entry {
        note: Some("ö 'x'".into()),
        content: Some(bytes),
        size: Some(i64::MIN),
        open: true,
    };
    let empty = Entry {
        note: None,
        content: None,
        size: None,
        open: false,
    };
    for (key, entry) in [("full", &full), ("empty", &empty)] {
        let args: [Arg<'_>; 5] = [
            key.into(),
            entry.note.as_deref().into(),
            entry.content.as_deref().into(),
            entry.size.into(),
            entry.open.into(),
        ];
        let sql = "INSERT INTO entry (guild_id, key, note, content, size, open) VALUES (1, $1, $2, $3, $4, $5)";
        assert_eq!(tx.run(sql, &args).await, Ok(1));
    }
    let sql = "SELECT note, content, size, open FROM entry ORDER BY key";
    assert_eq!(tx.all::<Entry>(sql, &[]).await.unwrap(), [empty, full]);
    let open: Option<(String,)> = tx.optional("SELECT key FROM entry WHERE open", &[]).await.unwrap();
    assert_eq!(open, Some(("full".into(),)));
    let none: Option<(i64,)> = tx
        .optional("SELECT size FROM entry WHERE key = $1", &["no".into()])
        .await
        .unwrap();
    assert_eq!(none, None);
    tx.commit().await.unwrap();
}
