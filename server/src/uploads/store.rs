//! Stores files under the SHA-256 of their bytes: in a folder, in a bucket, or in memory for tests.

use std::fmt::Write as _;
use std::path::Path as FolderPath;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::TryStreamExt;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{Error, ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload};
use sha2::{Digest, Sha256};

/// A file store. Clones are cheap and share it. The key of a file is `ab/abcdef…`, its hash in hex.
#[derive(Clone, Debug)]
pub struct FileStore {
    pub(super) store: Arc<dyn ObjectStore>,
    /// Whether a check writes something: yes in a folder, whose disk can be full, but not in a bucket, where writes cost money.
    pub(super) check_writes: bool,
}

/// An error that only the operator can fix: log it, and show visitors a reference.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// The folder can't be created or used.
    #[error("the uploads folder can't be used: {0}")]
    Folder(#[source] std::io::Error),
    /// The disk is full, the bucket is unreachable…
    #[error("the file store failed: {0}")]
    Store(#[from] Error),
    /// The bytes don't match their hash.
    #[error("the file {} doesn't match its hash", hex(.sha256))]
    Damaged { sha256: [u8; 32] },
}

impl FileStore {
    /// Opens a folder, and creates it if necessary. Stored files survive a power cut.
    pub fn local(folder: impl AsRef<FolderPath>) -> Result<Self, FilesError> {
        std::fs::create_dir_all(&folder).map_err(FilesError::Folder)?;
        let store = LocalFileSystem::new_with_prefix(folder)?.with_fsync(true);
        Ok(Self {
            store: Arc::new(store),
            check_writes: true,
        })
    }

    /// Lasts until the last clone is dropped: for tests.
    pub fn memory() -> Self {
        Self {
            store: Arc::new(InMemory::new()),
            check_writes: true,
        }
    }

    /// Stores a file. Idempotent.
    pub async fn put(&self, sha256: &[u8; 32], bytes: Vec<u8>) -> Result<(), FilesError> {
        verify(sha256, &bytes)?;
        let options = PutOptions::from(PutMode::Create);
        match self
            .store
            .put_opts(&key(sha256), PutPayload::from(bytes), options)
            .await
        {
            Ok(_) | Err(Error::AlreadyExists { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// `None` if there's no such file. It never returns other bytes than those that were stored.
    pub async fn get(&self, sha256: &[u8; 32]) -> Result<Option<Bytes>, FilesError> {
        let bytes = match self.store.get(&key(sha256)).await {
            Err(Error::NotFound { .. }) => return Ok(None),
            found => found?.bytes().await?,
        };
        verify(sha256, &bytes)?;
        Ok(Some(bytes))
    }

    /// Deletes a file, if it exists. Not synced: it can reappear after a power cut.
    pub async fn delete(&self, sha256: &[u8; 32]) -> Result<(), FilesError> {
        match self.store.delete(&key(sha256)).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Checks that files can be stored and read.
    ///
    /// # Errors
    /// Why they can't.
    pub async fn check(&self) -> Result<(), FilesError> {
        let probe = Path::from("readiness-check");
        if self.check_writes {
            self.store.put(&probe, PutPayload::from_static(b"ready")).await?;
            return match self.store.delete(&probe).await {
                // Another server that uses the same folder checked at the same time.
                Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
                Err(error) => Err(error.into()),
            };
        }
        match self.store.head(&probe).await {
            Ok(_) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The hashes of all files, sorted, for backups and for deleting unused files. Unknown files are skipped.
    pub async fn list(&self) -> Result<Vec<[u8; 32]>, FilesError> {
        let mut hashes: Vec<[u8; 32]> = self
            .store
            .list(None)
            .try_filter_map(async |file| Ok(hash(&file.location)))
            .try_collect()
            .await?;
        hashes.sort_unstable();
        Ok(hashes)
    }
}

fn verify(sha256: &[u8; 32], bytes: &[u8]) -> Result<(), FilesError> {
    let found: [u8; 32] = Sha256::digest(bytes).into();
    if found == *sha256 {
        Ok(())
    } else {
        Err(FilesError::Damaged { sha256: *sha256 })
    }
}

fn hex(sha256: &[u8; 32]) -> String {
    sha256.iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn key(sha256: &[u8; 32]) -> Path {
    let hex = hex(sha256);
    Path::from(format!("{}/{hex}", &hex[..2]))
}

/// `None` for an unknown file.
fn hash(location: &Path) -> Option<[u8; 32]> {
    let digits = location.filename()?.as_bytes();
    let mut sha256 = [0; 32];
    for (byte, pair) in sha256.iter_mut().zip(digits.chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    (key(&sha256) == *location).then_some(sha256)
}
