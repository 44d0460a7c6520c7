//! Runs the same test on both databases.

use super::postgres::postgres;
use server::storage::{Backend, Database, Location};
use tempfile::TempDir;

/// An empty database with the schema, and its folder.
pub struct Fresh {
    pub database: Database,
    pub location: Location,
    _folder: Option<TempDir>,
}

/// A location for a new database of each kind.
pub fn fresh_locations() -> [(Location, Option<TempDir>); 2] {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new/guildhall.db");
    let url = postgres().fresh_database();
    [(Location::Sqlite(file), Some(folder)), (Location::Postgres(url), None)]
}

/// A new, open database of each kind: SQLite, then PostgreSQL.
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

/// Like [`fresh`], with the example tables `guild` and `entry`.
pub async fn fresh_with_examples() -> Vec<Fresh> {
    let all = fresh().await;
    for fresh in &all {
        let sql = match fresh.database.backend() {
            Backend::Sqlite => include_str!("examples.sqlite.sql"),
            Backend::Postgres => include_str!("examples.postgres.sql"),
        };
        let mut tx = fresh.database.begin().await.unwrap();
        // PostgreSQL prepares one statement at a time.
        for statement in sql.split(';').filter(|it| !it.trim().is_empty()) {
            tx.run(statement, &[]).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
    all
}

/// Runs the body on a new database of each kind, with the example tables, and closes them.
pub async fn each_backend(body: impl AsyncFn(&Database)) {
    for Fresh { database, _folder, .. } in fresh_with_examples().await {
        eprintln!("on {:?}", database.backend());
        body(&database).await;
        database.close().await;
    }
}

/// A location for a new SQLite database, and its folder.
pub fn on_sqlite() -> (Location, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (Location::Sqlite(folder.path().join("guildhall.db")), folder)
}

/// A new, empty PostgreSQL database.
pub fn on_postgresql() -> Location {
    Location::Postgres(postgres().fresh_database())
}

/// Turns a function that takes a [`Site`](crate::site::Site) into two tests: on SQLite, and on PostgreSQL.
macro_rules! on_both_databases {
    ($($body:ident: $sqlite:ident, $postgresql:ident;)+) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $sqlite() {
            let (location, _folder) = $crate::support::databases::on_sqlite();
            $body($crate::site::Site::at("server/tests/harbours", |config| config.database = location)).await;
        }

        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $postgresql() {
            let location = $crate::support::databases::on_postgresql();
            $body($crate::site::Site::at("server/tests/harbours", |config| config.database = location)).await;
        }
    )+};
}
pub(crate) use on_both_databases;
