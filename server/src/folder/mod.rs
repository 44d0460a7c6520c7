//! The folders that Guildhall reads. They're on disk, or built into the program.

mod bundle;
mod served;

pub use bundle::{Bundle, BundleError};
pub(crate) use served::BundledFiles;

use bundle::BundledFolder;
use bytes::Bytes;
use std::collections::BTreeSet;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A folder, wherever it is.
#[derive(Clone, Debug)]
pub enum Folder {
    Disk(PathBuf),
    Bundled(BundledFolder),
}

impl Folder {
    /// The subfolder `name`, whether or not it exists.
    #[must_use]
    pub fn join(&self, name: &str) -> Self {
        match self {
            Self::Disk(path) => Self::Disk(path.join(name)),
            Self::Bundled(folder) => Self::Bundled(folder.join(name)),
        }
    }

    pub fn is_dir(&self) -> bool {
        match self {
            Self::Disk(path) => path.is_dir(),
            Self::Bundled(folder) => !folder.names().is_empty(),
        }
    }

    /// Whether the folder has a file of this name.
    pub fn is_file(&self, name: &str) -> bool {
        match self {
            Self::Disk(path) => path.join(name).is_file(),
            Self::Bundled(folder) => folder.file(name).is_some(),
        }
    }

    /// The names of its files and subfolders, sorted.
    ///
    /// # Errors
    /// When the folder can't be read.
    pub fn names(&self) -> io::Result<BTreeSet<String>> {
        match self {
            Self::Disk(path) => std::fs::read_dir(path)?
                .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
                .collect(),
            Self::Bundled(folder) => Ok(folder.names()),
        }
    }

    /// The content of a file in this folder.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn read(&self, name: &str) -> io::Result<Bytes> {
        match self {
            Self::Disk(path) => std::fs::read(path.join(name)).map(Bytes::from),
            Self::Bundled(folder) => folder.file(name).ok_or_else(|| io::ErrorKind::NotFound.into()),
        }
    }

    /// The last part of the path, even if it's written as `.`.
    pub fn name(&self) -> String {
        let last = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
        let path = self.path();
        last(path)
            .or_else(|| last(&path.canonicalize().ok()?))
            .unwrap_or_default()
    }

    /// The path. For a bundled folder, it's the path in the bundle.
    pub fn path(&self) -> &Path {
        match self {
            Self::Disk(path) => path,
            Self::Bundled(folder) => folder.path(),
        }
    }
}

impl From<PathBuf> for Folder {
    fn from(path: PathBuf) -> Self {
        Self::Disk(path)
    }
}

impl From<&PathBuf> for Folder {
    fn from(path: &PathBuf) -> Self {
        Self::Disk(path.clone())
    }
}

impl From<&Path> for Folder {
    fn from(path: &Path) -> Self {
        Self::Disk(path.to_owned())
    }
}

impl From<&Self> for Folder {
    fn from(folder: &Self) -> Self {
        folder.clone()
    }
}

impl fmt::Display for Folder {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disk(path) => path.display().fmt(out),
            Self::Bundled(folder) => write!(out, "{} (built in)", folder.path().display()),
        }
    }
}
