//! Databases for tests. A test that takes a `backend` is two tests: one on SQLite, one on PostgreSQL.

use super::postgres::{migrate, postgres};
use server::storage::{Backend, Database, Location};
use std::sync::OnceLock;
use tempfile::TempDir;

/// An empty database with the schema, and its folder.
pub struct Fresh {
    pub database: Database,
    pub location: Location,
    _folder: Option<TempDir>,
}

/// A location without a database, and the folder that it would be in, if it's a file.
pub fn empty_location(backend: Backend) -> (Location, Option<TempDir>) {
    match backend {
        Backend::Sqlite => {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("new/guildhall.db");
            (Location::Sqlite(file), Some(folder))
        }
        Backend::Postgres => (Location::Postgres(postgres().empty_database()), None),
    }
}

/// The location of a new database with the schema, and the folder it's in, if it's a file. It's a copy of one that was migrated once.
pub fn fresh_location(backend: Backend) -> (Location, Option<TempDir>) {
    match backend {
        Backend::Sqlite => {
            let (location, folder) = on_sqlite();
            (location, Some(folder))
        }
        Backend::Postgres => (Location::Postgres(postgres().fresh_database()), None),
    }
}

/// A SQLite database with the schema, which is never opened again.
fn sqlite_model() -> &'static [u8] {
    static MODEL: OnceLock<Vec<u8>> = OnceLock::new();
    MODEL.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("guildhall.db");
        migrate(&Location::Sqlite(file.clone()));
        std::fs::read(file).unwrap()
    })
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

/// The location of a new SQLite database with the schema, and its folder.
pub fn on_sqlite() -> (Location, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("guildhall.db");
    std::fs::write(&file, sqlite_model()).unwrap();
    (Location::Sqlite(file), folder)
}
