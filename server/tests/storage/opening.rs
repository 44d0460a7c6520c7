//! Opening, and the schema that comes of it.

use crate::support::databases::{fresh, fresh_locations};
use server::storage::{Database, Location, StorageError, schema::Schema};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_servers_may_start_at_once() {
    for (location, _folder) in fresh_locations() {
        let open = || {
            tokio::spawn({
                let location = location.clone();
                async move { Database::open(&location).await }
            })
        };
        for opened in [open(), open(), open(), open()] {
            let database = opened.await.unwrap().unwrap();
            let mut tx = database.read().await.unwrap();
            let (steps,): (i64,) = tx.one("SELECT COUNT(*) FROM _sqlx_migrations", &[]).await.unwrap();
            assert_eq!(steps, Database::schema_version(), "{location}");
        }
    }
}

#[tokio::test]
async fn the_schema_is_the_same_on_both_databases() {
    let mut schemas = Vec::new();
    for fresh in fresh().await {
        let mut tx = fresh.database.read().await.unwrap();
        schemas.push(Schema::read(&mut tx).await.unwrap());
    }
    assert_eq!(schemas[0], schemas[1]);
    assert_eq!(schemas[0].in_order(), ["guild", "entry"]);
    let entry = &schemas[0].tables["entry"];
    assert_eq!(
        (entry.columns.len(), entry.unique.len(), entry.references.len()),
        (6, 1, 1)
    );
    assert_eq!(entry.primary_key, ["guild_id", "key"]);
}

#[tokio::test]
async fn a_place_that_is_not_there_is_unavailable() {
    let folder = tempfile::tempdir().unwrap();
    let is_a_folder = Location::Sqlite(folder.path().to_owned());
    let no_server = format!("postgres://a@localhost/b?host={}", folder.path().display());
    let no_host = "postgres://a@127.0.0.1:1/b".to_owned();
    for location in [is_a_folder, Location::Postgres(no_server), Location::Postgres(no_host)] {
        let error = Database::open(&location).await.unwrap_err();
        assert!(
            matches!(error, StorageError::Unavailable { .. }),
            "{location}: {error:?}"
        );
    }
}

#[tokio::test]
async fn a_closed_database_opens_again_with_what_was_written() {
    for fresh in fresh().await {
        let mut tx = fresh.database.begin().await.unwrap();
        tx.run("INSERT INTO guild (name) VALUES ('a')", &[]).await.unwrap();
        tx.commit().await.unwrap();
        fresh.database.close().await;
        let again = Database::open(&fresh.location).await.unwrap();
        let mut tx = again.read().await.unwrap();
        assert_eq!(tx.one("SELECT name FROM guild", &[]).await, Ok(("a".to_owned(),)));
    }
}
