//! Reading the folder of foundations from disk.

mod across;
mod agreements;
mod read;

pub use read::{Reading, is_programme};

use domain::catalogue::Catalogue;
use domain::file::Problem;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

/// The file that makes a folder a foundation.
pub const FOUNDATION_FILE: &str = "foundation.toml";

/// The foundations of a folder, and the texts of their programme files.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    pub catalogue: Catalogue,
    /// The text of each programme file, by foundation and file name.
    pub texts: BTreeMap<(String, String), String>,
}

/// Why a folder cannot be used.
#[derive(Debug)]
pub enum LoadError {
    /// A file or folder cannot be read.
    Unreadable { path: PathBuf, error: std::io::Error },
    /// There is nothing in it.
    Empty { path: PathBuf },
    /// Files have problems; paths are relative to the folder.
    Problems(Vec<Problem>),
}

impl fmt::Display for LoadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, error } => write!(out, "{} cannot be read: {error}", path.display()),
            Self::Empty { path } => {
                write!(
                    out,
                    "there is no foundation in {}: add a folder with a {FOUNDATION_FILE}",
                    path.display()
                )
            }
            Self::Problems(problems) => {
                for problem in problems {
                    writeln!(out, "{problem}")?;
                }
                out.write_str(&counted(problems))
            }
        }
    }
}

impl std::error::Error for LoadError {}

/// Reads every foundation of a folder.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load(folder: &Path) -> Result<Loaded, LoadError> {
    let mut reading = Reading::default();
    for path in entries(folder)? {
        if is_foundation(&path) {
            reading.foundation(&path, &name(&path))?;
        }
    }
    if !reading.problems.is_empty() {
        return Err(LoadError::Problems(reading.problems));
    }
    if reading.shelves.is_empty() {
        return Err(LoadError::Empty {
            path: folder.to_owned(),
        });
    }
    Ok(Loaded {
        catalogue: Catalogue::new(reading.shelves),
        texts: reading.texts,
    })
}

/// "3 problems in 2 files".
pub fn counted(problems: &[Problem]) -> String {
    let files: BTreeSet<&str> = problems.iter().map(|problem| problem.place.file.as_str()).collect();
    let plural = |count: usize, one: &str| {
        if count == 1 {
            format!("1 {one}")
        } else {
            format!("{count} {one}s")
        }
    };
    format!(
        "{} in {}",
        plural(problems.len(), "problem"),
        plural(files.len(), "file")
    )
}

/// Whether a folder is that of a foundation.
pub fn is_foundation(folder: &Path) -> bool {
    folder.join(FOUNDATION_FILE).is_file()
}

/// What is in a folder, by name.
///
/// # Errors
/// When the folder cannot be read.
pub fn entries(folder: &Path) -> Result<Vec<PathBuf>, LoadError> {
    let unreadable = |error| LoadError::Unreadable {
        path: folder.to_owned(),
        error,
    };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        paths.push(entry.map_err(unreadable)?.path());
    }
    paths.sort();
    Ok(paths)
}

/// The last part of a path, also where it is written as `.`.
pub fn name(path: &Path) -> String {
    let named = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    named(path)
        .or_else(|| named(&path.canonicalize().ok()?))
        .unwrap_or_default()
}
