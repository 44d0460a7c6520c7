use sha2::{Digest, Sha256};

use crate::uploads::{FileStore, FilesError};

fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

async fn keeps_finds_lists_and_deletes(store: FileStore) {
    let (a, b) = (hash(b"a"), hash(b"b"));
    assert_eq!(store.get(&a).await.unwrap(), None);
    for _ in 0..2 {
        store.put(&a, b"a".to_vec()).await.unwrap();
    }
    store.put(&b, b"b".to_vec()).await.unwrap();
    assert_eq!(store.get(&a).await.unwrap().unwrap().as_ref(), b"a");
    assert_eq!(store.list().await.unwrap(), [b, a], "sorted: 3e…, ca…");
    for _ in 0..2 {
        store.delete(&a).await.unwrap();
    }
    assert_eq!(store.get(&a).await.unwrap(), None);
    assert_eq!(store.list().await.unwrap(), [b]);
    let wrong = store.put(&a, b"b".to_vec()).await;
    assert!(matches!(wrong, Err(FilesError::Damaged { sha256 }) if sha256 == a));
}

#[tokio::test]
async fn files_are_kept_in_memory() {
    keeps_finds_lists_and_deletes(FileStore::memory()).await;
}

#[tokio::test]
async fn files_are_kept_in_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("made/for/it");
    std::fs::create_dir_all(&inside).unwrap();
    std::fs::write(inside.join("README"), "not ours").unwrap();
    keeps_finds_lists_and_deletes(FileStore::local(&inside).unwrap()).await;
    let kept = FileStore::local(&inside).unwrap().list().await.unwrap();
    assert_eq!(kept, [hash(b"b")], "still there when opened again");
}

#[tokio::test]
async fn a_file_that_was_changed_on_disk_is_never_handed_out() {
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::local(folder.path()).unwrap();
    let a = hash(b"a");
    store.put(&a, b"a".to_vec()).await.unwrap();
    let path = folder
        .path()
        .join("ca/ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    std::fs::write(path, "changed").unwrap();
    assert!(matches!(store.get(&a).await, Err(FilesError::Damaged { .. })));
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error() {
    let file = tempfile::NamedTempFile::new().unwrap();
    assert!(matches!(
        FileStore::local(file.path().join("under")),
        Err(FilesError::Folder(_))
    ));
}

#[tokio::test]
async fn a_bucket_that_cannot_be_reached_is_an_error_and_its_secret_stays_hidden() {
    let settings = crate::uploads::S3Settings {
        bucket: "files".to_owned(),
        region: "eu".to_owned(),
        endpoint: Some("ftp://127.0.0.1:9".to_owned()),
        key: "hidden-key".to_owned(),
        secret: "hidden-secret".to_owned(),
    };
    let store = FileStore::s3(&settings).unwrap();
    let error = store.get(&hash(b"a")).await.unwrap_err();
    assert!(!format!("{settings:?} {store:?} {error:?} {error}").contains("hidden-secret"));
}
