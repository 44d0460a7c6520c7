//! Databases for tests. A test that takes a `backend` is two tests: one on SQLite, one on PostgreSQL.

use super::postgres::postgres;
use server::storage::{Backend, Database, Location};
use tempfile::TempDir;

/// An empty database with the schema, and its folder.
pub struct Fresh {
    pub database: Database,
    pub location: Location,
    _folder: Option<TempDir>,
}

/// A location for a new database, and the folder it's in, if it's a file.
pub fn fresh_location(backend: Backend) -> (Location, Option<TempDir>) {
    match backend {
        Backend::Sqlite => {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("new/guildhall.db");
            (Location::Sqlite(file), Some(folder))
        }
        Backend::Postgres => (Location::Postgres(postgres().fresh_database()), None),
    }
}

/// A new, open database.
pub async fn fresh(backend: Backend) -> Fresh {
    let (location, _folder) = fresh_location(backend);
    let database = Database::open(&location).await.unwrap();
    Fresh {
        database,
        location,
        _folder,
    }
}

/// Like [`fresh`], with the example tables `guild` and `entry`.
pub async fn fresh_with_examples(backend: Backend) -> Fresh {
    let fresh = fresh(backend).await;
    let sql = match backend {
        Backend::Sqlite => include_str!("examples.sqlite.sql"),
        Backend::Postgres => include_str!("examples.postgres.sql"),
    };
    let mut tx = fresh.database.begin().await.unwrap();
    // PostgreSQL prepares one statement at a time.
    for statement in sql.split(';').filter(|it| !it.trim().is_empty()) {
        tx.run(statement, &[]).await.unwrap();
    }
    tx.commit().await.unwrap();
    fresh
}

/// A location for a new SQLite database, and its folder, for tests that don't depend on the database.
pub fn on_sqlite() -> (Location, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (Location::Sqlite(folder.path().join("guildhall.db")), folder)
}
