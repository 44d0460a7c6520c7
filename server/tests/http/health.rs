//! `/healthz` and `/readyz`.

use crate::site::Site;
use axum::http::{Method, StatusCode};
use serde_json::json;
use server::storage::Location;
use server::tasks::Supervisor;
use server::uploads::FileStore;

#[tokio::test]
async fn a_site_says_that_it_is_alive() {
    let site = Site::harbour();
    let answer = site.get("/healthz").await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "ok"));
    let head = site.ask_with(Method::HEAD, "/healthz", &[]).await;
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
}

async fn ready(site: &Site) -> (StatusCode, serde_json::Value) {
    let answer = site.get("/readyz").await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let head = site.ask_with(Method::HEAD, "/readyz", &[]).await;
    assert_eq!((head.status, head.body.as_str()), (answer.status, ""));
    (answer.status, answer.json())
}

#[tokio::test]
async fn s3_a_site_is_ready_when_database_files_and_tasks_are() {
    let site = Site::harbour();
    let mut tasks = Supervisor::new(site.state.tasks.clone());
    tasks.run("mail", |mut context| async move { context.stopping().await });
    tokio::task::yield_now().await;
    let (status, report) = ready(&site).await;
    let checks = json!({ "database": "ok", "files": "ok", "task mail": "ok" });
    assert_eq!(
        (status, report),
        (StatusCode::OK, json!({ "ready": true, "checks": checks }))
    );
    tasks.stop().await;
}

#[tokio::test]
async fn s3_without_its_database_a_site_is_not_ready_and_says_so() {
    let site = Site::at("server/tests/harbours", |config| {
        config.database = Location::Sqlite("/proc/nowhere/guildhall.db".into());
    });
    let (status, report) = ready(&site).await;
    let checks = json!({ "database": "unavailable", "files": "ok" });
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(report, json!({ "ready": false, "checks": checks }));
    // Pages that don't need the database still work.
    assert_eq!(site.get("/harbour/membership/compare").await.status, StatusCode::OK);
}

#[tokio::test]
async fn s3_without_its_files_a_site_is_not_ready_and_says_so() {
    let (folder, mut config_folder) = (tempfile::tempdir().unwrap(), None);
    let site = Site::at("server/tests/harbours", |config| {
        config.files = server::config::Files::Folder(folder.path().join("files"));
        config_folder = Some(folder.path().join("files"));
    });
    assert_eq!(ready(&site).await.0, StatusCode::OK);
    // A file instead of the folder, so nobody can write there, not even root.
    let path = config_folder.unwrap();
    std::fs::remove_dir_all(&path).unwrap();
    std::fs::write(&path, "").unwrap();
    let (status, report) = ready(&site).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(report["checks"], json!({ "database": "ok", "files": "unavailable" }));
    // Ready again after the repair.
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    assert_eq!(ready(&site).await.0, StatusCode::OK);
}

#[tokio::test]
async fn s3_with_a_task_that_failed_a_site_is_not_ready_and_says_so() {
    let site = Site::harbour();
    let mut tasks = Supervisor::new(site.state.tasks.clone());
    tasks.run("mail", |_| async { panic!("this task always fails") });
    while site.state.tasks.tasks().iter().all(|(_, fault)| fault.is_none()) {
        tokio::task::yield_now().await;
    }
    let (status, report) = ready(&site).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(report["checks"]["task mail"], "restarting");
    tasks.stop().await;
}

#[tokio::test]
async fn s3_a_file_store_can_be_checked_again_and_again_and_holds_nothing_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    for store in [FileStore::memory(), FileStore::local(folder.path()).unwrap()] {
        for _ in 0..2 {
            store.check().await.unwrap();
        }
        assert!(store.list().await.unwrap().is_empty());
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
