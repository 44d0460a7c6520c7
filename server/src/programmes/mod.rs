//! Reads the folder of foundations.

mod across;
mod agreements;
mod read;

pub use read::{ProgrammeReader, is_programme};

use crate::folder::Folder;
use domain::catalogue::Catalogue;
use domain::file::Problem;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;

/// The file that makes a folder a foundation.
pub const FOUNDATION_FILE: &str = "foundation.toml";

/// The foundations of a folder, and the texts of their programme files.
#[derive(Clone, Debug, Default)]
pub struct LoadedProgrammes {
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
pub fn load(folder: impl Into<Folder>) -> Result<LoadedProgrammes, LoadError> {
    let folder = folder.into();
    let mut reading = ProgrammeReader::default();
    for name in names(&folder)? {
        let foundation = folder.join(&name);
        if is_foundation(&foundation) {
            reading.foundation(&foundation, &name)?;
        }
    }
    if !reading.problems.is_empty() {
        return Err(LoadError::Problems(reading.problems));
    }
    if reading.shelves.is_empty() {
        return Err(LoadError::Empty {
            path: folder.path().to_owned(),
        });
    }
    Ok(LoadedProgrammes {
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
pub fn is_foundation(folder: &Folder) -> bool {
    folder.is_file(FOUNDATION_FILE)
}

/// The names of what's in a folder, sorted.
///
/// # Errors
/// When the folder can't be read.
pub fn names(folder: &Folder) -> Result<BTreeSet<String>, LoadError> {
    folder.names().map_err(|error| LoadError::Unreadable {
        path: folder.path().to_owned(),
        error,
    })
}
