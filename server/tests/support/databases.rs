//! The same test on both databases.

use super::postgres::postgres;
use server::storage::{Database, Location};
use tempfile::TempDir;

/// An empty database with the schema, and the folder that it is in.
pub struct Fresh {
    pub database: Database,
    pub location: Location,
    _folder: Option<TempDir>,
}

/// A place for a new database of each kind.
pub fn fresh_locations() -> [(Location, Option<TempDir>); 2] {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new/guildhall.db");
    let url = postgres().fresh_database();
    [(Location::Sqlite(file), Some(folder)), (Location::Postgres(url), None)]
}

/// A new database of each kind, opened: SQLite, then PostgreSQL.
pub async fn fresh() -> Vec<Fresh> {
    let mut all = Vec::new();
    for (location, _folder) in fresh_locations() {
        let database = Database::open(&location).await.unwrap();
        all.push(Fresh {
            database,
            location,
            _folder,
        });
    }
    all
}

/// Runs the body on a new database of each kind, and closes them.
pub async fn each_backend(body: impl AsyncFn(&Database)) {
    for Fresh { database, _folder, .. } in fresh().await {
        eprintln!("on {:?}", database.backend());
        body(&database).await;
        database.close().await;
    }
}
